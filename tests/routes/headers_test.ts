import { assert, assertEquals, assertMatch } from "@std/assert";
import { createApp } from "../../edge/app.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { CONCERN, startDraft } from "../support/asking.ts";
import {
  CODE_ADDRESS,
  EMAILS,
  NO_PAGES,
  OKAFOR,
  OPEN,
  PAGES,
  requestPages,
  statusOf,
} from "../support/pages.ts";
import type { PageEntry } from "../support/pages.ts";
import { requestOfMei } from "../support/request.ts";

/* What every answer carries, whoever asks for which page: no inline script, no other origin. */
const app = await startTestApp();
const people: Record<string, Visitor> = {
  visitor: app.visitor(),
};
for (const [name, email] of Object.entries(EMAILS)) people[name] = await app.signIn(email);
people.visitor!.cookies.set(CODE_ADDRESS.name, CODE_ADDRESS.value);
const pages = [...PAGES, ...await onTheirWay()];

/** The same three requests of Mei's as in the browser. */
async function onTheirWay(): Promise<PageEntry[]> {
  const mei = people.mei!;
  const draft = await startDraft(mei);
  await mei.send(`/consultations/${draft}`, { concern: CONCERN });
  const waiting = await requestOfMei(app, OKAFOR);
  const ended = await requestOfMei(app, OKAFOR);
  assertEquals((await mei.post(`/consultations/${ended}/cancel`)).status, 303);
  const [first, second, third] = [draft, waiting, ended].map((id) => `/consultations/${id}`);
  return requestPages(first!, second!, third!);
}

Deno.test("every mounted page stands in the table that these tests walk", () => {
  const mounted = createApp(app.deps).routes
    .filter(({ method }) => method === "GET").map(({ path }) => path);
  const known = new Set([...pages.map(({ pattern }) => pattern), ...NO_PAGES]);
  assertEquals([...new Set(mounted)].filter((path) => !known.has(path)), []);
});

for (const { as, path } of pages) {
  Deno.test(`${path} (${as}) allows nothing inline and nothing from elsewhere`, async () => {
    const answer = path === "/dev/inbox"
      ? await fromThisMachine(path)
      : await people[as]!.get(path);
    const html = await answer.text();
    // Where another answer comes, the page itself has not been looked at.
    assertEquals(answer.status, statusOf(path));
    const told = answer.headers.get("content-security-policy") ?? "";
    // A call's background is blurred by WebAssembly of ours; that is no script from text.
    const policy = path.endsWith("/call") ? told.replace(" 'wasm-unsafe-eval'", "") : told;
    assert(!/unsafe-inline|unsafe-eval|\*|https?:(?!\/\/localhost:8000)/.test(policy), policy);
    assertMatch(policy, /default-src 'none'.*script-src 'self'.*style-src 'self'/);
    assertEquals(answer.headers.get("x-content-type-options"), "nosniff");
    assertEquals(answer.headers.get("x-frame-options"), "DENY");
    assertEquals(answer.headers.get("cross-origin-opener-policy"), "same-origin");
    assertEquals(html.match(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+="/g), null);
    assertEquals(html.match(/(?:src|href|action)="(?:https?:)?\/\//g), null);
    if (as !== "visitor") assertMatch(answer.headers.get("cache-control") ?? "", /no-store/);
  });
}

/** The inbox opens for nobody else. */
async function fromThisMachine(path: string): Promise<Response> {
  return await createApp(app.deps).fetch(
    new Request(app.deps.origin + path, { headers: { accept: "text/html" } }),
    { peerAddress: "127.0.0.1" },
  );
}

Deno.test("an address to go on to is one of ours, whatever it says", async () => {
  const elsewhere = ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:1"];
  for (const next of elsewhere) {
    const person = app.visitor();
    const answer = await person.post("/sign-in", {
      email: "mei@demo.wenyi.example",
      password: "demo-password-1",
      next,
    });
    assertEquals([next, answer.status, answer.headers.get("location")], [next, 303, "/"]);
    const chosen = await person.post("/preferences", { theme: "dark", next });
    assertEquals(chosen.headers.get("location"), "/");
  }
});

Deno.test("a refusal is a page for people and a problem for script", async () => {
  const page = await people.visitor!.get("/consultations/d4000000-0000-4000-8000-000000000002");
  assertEquals(page.status, 303);
  const problem = await people.visitor!.get("/record", { accept: "application/json" });
  assertEquals(problem.status, 401);
  assertEquals(problem.headers.get("content-type"), "application/problem+json");
  const { type, title, status, detail, code } = await problem.json();
  assert(type && title && detail);
  assertEquals([status, code], [401, "sign_in_needed"]);
});

Deno.test("no route at all takes a form from elsewhere", async () => {
  const mounted = createApp(app.deps).routes.filter(({ method }) => method === "POST");
  const paths = mounted.map(({ path }) =>
    path.replace(/:consultation_id(\{[^}]*\})?/, OPEN).replace(/:\w+(\{.*\})?/g, "x")
  );
  assert(paths.length > 40);
  const elsewhere: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "", origin: "null" },
    { "sec-fetch-site": "", origin: "https://evil.example" },
  ];
  for (const path of new Set(paths)) {
    for (const headers of elsewhere) {
      const answer = await people.mei!.post(path, {}, headers);
      assertEquals([path, answer.status], [path, 403]);
    }
  }
});

Deno.test.afterAll(() => app.stop());
