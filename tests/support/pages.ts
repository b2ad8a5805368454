/* Every page that a person can open, in one table: tests of headers, layout and access walk it. */

/** Tom has an account and nothing else: neither consents nor a profile. */
export type Visitor = "visitor" | "mei" | "tom" | "okafor";

export interface PageEntry {
  /** The route's pattern, as the app mounts it. */
  pattern: string;
  path: string;
  as: Visitor;
}

export const DOCTOR = "d1000000-0000-4000-8000-000000000101";
export const OKAFOR = "d1000000-0000-4000-8000-000000000102";
export const OPEN = "d4000000-0000-4000-8000-000000000002";
export const CLOSED = "d4000000-0000-4000-8000-000000000001";
/** Mei's consultation with Dr Lin, asked for by video. */
export const VIDEO = "d4000000-0000-4000-8000-000000000003";
const MEI = "d3000000-0000-4000-8000-000000000001";
const UUID = "{[0-9a-f-]{36}}";

/** GET routes that answer no page of their own. */
export const NO_PAGES = [
  "/_/*",
  "/calls/:call_id",
  "/calls/ringing",
  "/check/in/:locale",
  "/codes",
  "/codes/allergens",
  "/consultations/:consultation_id/:move{accept|decline|hand-over|close|emergency}",
  "/consultations/:consultation_id/attachments/:attachment_id",
  "/consultations/:consultation_id/call-state",
  "/consultations/:consultation_id/messages",
  "/consultations/:consultation_id/telephone",
  "/guests/state",
  "/health",
  "/icons/*",
  "/manifest.webmanifest",
  "/me/export",
  "/preferences/language/:locale",
  "/push/key",
  "/robots.txt",
  "/session/token",
  "/sw.js",
];

/** A browser keeps to which address a code went: only then do the pages that ask for it open. */
export const CODE_ADDRESS = { name: "code-address", value: "someone@example.com" };

const of = (as: Visitor, pattern: string, path = pattern): PageEntry => ({ as, pattern, path });

export const EMAILS = {
  mei: "mei@demo.wenyi.example",
  tom: "tom@demo.wenyi.example",
  okafor: "dr.okafor@demo.wenyi.example",
};

/** The pages of the demo clinic. */
export const PAGES: PageEntry[] = [
  of("visitor", "/"),
  of("visitor", "/check"),
  of("visitor", "/check/about"),
  of("visitor", "/check/result"),
  of("visitor", "/doctors"),
  of("visitor", `/doctors/:practitioner_id${UUID}`, `/doctors/${DOCTOR}`),
  of("visitor", "/emergency"),
  of("visitor", "/legal/:kind{(?:terms|privacy)}", "/legal/terms"),
  of("visitor", "/legal/:kind{(?:terms|privacy)}", "/legal/privacy"),
  of("visitor", "/offline"),
  of("visitor", "/offline/:locale", "/offline/en"),
  of("visitor", "/sign-in"),
  of("visitor", "/sign-in/code"),
  of("visitor", "/sign-in/code/verify"),
  of("visitor", "/sign-up"),
  of("visitor", "/sign-up/confirm"),
  of("visitor", "/signed-out"),
  of("visitor", "/dev/inbox"),
  of("visitor", "/guests/call"),
  of("visitor", "/guests/:secret{[A-Za-z0-9_-]{32,64}}", `/guests/${"x".repeat(43)}`),
  of("visitor", "*", "/nowhere"),
  of("mei", "/", "/"),
  of("mei", "/sign-in/password"),
  of("mei", "/consultations"),
  of("mei", "/consultations/new", `/consultations/new?practitioner=${DOCTOR}&kind=text`),
  of("mei", "/consultations/:consultation_id", `/consultations/${OPEN}`),
  of("mei", "/consultations/:consultation_id", `/consultations/${CLOSED}`),
  of("mei", "/consultations/:consultation_id/rating", `/consultations/${CLOSED}/rating`),
  of("mei", "/consultations/:consultation_id/summary", `/consultations/${CLOSED}/summary`),
  of("mei", "/me/phone"),
  of("mei", "/consultations/:consultation_id/call", `/consultations/${VIDEO}/call`),
  of("mei", "/consultations/:consultation_id/recording", `/consultations/${OPEN}/recording`),
  of("mei", "/consultations/:consultation_id/report", `/consultations/${OPEN}/report`),
  of("mei", "/me"),
  of("mei", "/me/account"),
  of("mei", "/patients/new"),
  of("mei", `/patients/:patient_id${UUID}`, `/patients/${MEI}`),
  of("mei", `/patients/:patient_id${UUID}/profile`, `/patients/${MEI}/profile`),
  of("mei", `/patients/:patient_id${UUID}/pregnancy`, `/patients/${MEI}/pregnancy`),
  of("mei", `/patients/:patient_id${UUID}/allergies`, `/patients/${MEI}/allergies`),
  ...["conditions", "medicines"].map((list) =>
    of(
      "mei",
      `/patients/:patient_id${UUID}/:list{(?:conditions|medicines)}`,
      `/patients/${MEI}/${list}`,
    )
  ),
  of("mei", "/record"),
  of("mei", "/record/access"),
  of("mei", "/work/apply"),
  of("tom", "/consents"),
  of("tom", "/welcome"),
  of("tom", "/consultations"),
  of("tom", "/record"),
  of("okafor", "/work"),
  of("okafor", `/work/:consultation_id${UUID}`, `/work/${OPEN}`),
  of("okafor", `/work/:consultation_id${UUID}/call`, `/work/${OPEN}/call`),
  of("okafor", "/work/:consultation_id/close", `/work/${OPEN}/close`),
  of("okafor", "/work/:consultation_id/emergency", `/work/${OPEN}/emergency`),
  of("okafor", "/work/:consultation_id/hand-over", `/work/${OPEN}/hand-over`),
  of("okafor", "/work/closed"),
  of("okafor", "/work/earnings"),
  of("okafor", "/work/profile"),
  of("okafor", "/work/quick-replies"),
];

/** How each page of the table answers, at its own address. */
export const statusOf = (path: string): number =>
  // The demo clinic records nothing.
  path.endsWith("/recording") ? 409 : /^\/(nowhere|guests\/)/.test(path) ? 404 : 200;

/** Requests on their way, by path: a draft, one that waits for Dr Okafor, one taken back. */
export function requestPages(draft: string, waiting: string, ended: string): PageEntry[] {
  const pattern = "/consultations/:consultation_id";
  const work = waiting.replace("/consultations", "/work");
  return [
    of("mei", pattern, draft),
    of("mei", `${pattern}/pay`, `${draft}/pay`),
    of("mei", pattern, waiting),
    of("mei", pattern, `${waiting}?view=messages`),
    of("mei", pattern, ended),
    of("okafor", `/work/:consultation_id${UUID}`, work),
    of("okafor", "/work/:consultation_id/decline", `${work}/decline`),
    of("okafor", "/work/:consultation_id/emergency", `${work}/emergency`),
  ];
}
