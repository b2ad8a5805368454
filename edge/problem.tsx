import { getCookie } from "hono/cookie";
import type { AppContext } from "./app_env.ts";
import { Refusal } from "../domain/errors.ts";
import { log } from "./log.ts";
import { page } from "./render.tsx";
import { Notice } from "../components/Notice.tsx";
import { ButtonLink } from "../components/Button.tsx";

/** Turns whatever was thrown into one answer: a page for people, problem+json (RFC 9457) for script. */
export function answerError(c: AppContext, error: Error): Response {
  const refusal = error instanceof Refusal ? error : unexpected(c, error);
  if (!wantsPage(c)) return problem(c, refusal);
  if (refusal.code === "sign_in_needed" && c.req.method === "GET") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  const { title, detail } = c.var.words.errors[refusal.code];
  return page(
    c,
    { title, status: refusal.status, variant: "focus" },
    (
      <>
        <h1>{title}</h1>
        <Notice kind="error">{detail}</Notice>
        {refusal.status >= 500 && <p>{c.var.requestId}</p>}
        <WayOn c={c} />
      </>
    ),
  );
}

/** To where one works: a doctor whose patient was quicker goes on with the next. */
function WayOn({ c }: { c: AppContext }) {
  const { words: { shell: words }, user } = c.var;
  return user && getCookie(c, "desk")
    ? <ButtonLink href="/work">{words.work}</ButtonLink>
    : <ButtonLink href="/">{words.home}</ButtonLink>;
}

/** The same refusal for an island: stable code, words in the person's language, nothing personal. */
export function problem(c: AppContext, refusal: Refusal): Response {
  const { title, detail } = c.var.words.errors[refusal.code];
  return c.body(
    JSON.stringify({
      type: `about:blank#${refusal.code}`,
      title,
      status: refusal.status,
      detail,
      code: refusal.code,
      field: refusal.field,
      instance: `urn:uuid:${c.var.requestId}`,
    }),
    refusal.status,
    { "content-type": "application/problem+json", "cache-control": "no-store" },
  );
}

/** Script asks for JSON by name; a form or a link does not. */
export function wantsPage(c: AppContext): boolean {
  return !(c.req.header("accept") ?? "").includes("json");
}

function unexpected(c: AppContext, error: Error): Refusal {
  const line = error.stack?.split("\n").find((one) => /^\s+at /.test(one)) ?? "";
  const frame = line.trim().replace(/\(.*\/(?=[\w.]+:)/, "(");
  // The message may hold what a person wrote; the kind and the place do not.
  log("error", "unexpected", { requestId: c.var.requestId, kind: error.name, where: frame });
  return new Refusal("unexpected", 500);
}
