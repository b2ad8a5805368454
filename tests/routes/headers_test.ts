import { assert, assertEquals, assertMatch } from "@std/assert";
import { createApp } from "../../edge/app.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { EMAILS, NO_PAGES, PAGES } from "../support/pages.ts";

/* What every answer carries, whoever asks for which page: no inline script, no other origin. */
const app = await startTestApp();
const people: Record<string, Visitor> = {
  visitor: app.visitor(),
};
for (const [name, email] of Object.entries(EMAILS)) people[name] = await app.signIn(email);

Deno.test("every mounted page stands in the table that these tests walk", () => {
  const mounted = createApp(app.deps).routes
    .filter(({ method }) => method === "GET").map(({ path }) => path);
  const known = new Set([...PAGES.map(({ pattern }) => pattern), ...NO_PAGES]);
  known.add("/consultations/:consultation_id/pay");
  assertEquals([...new Set(mounted)].filter((path) => !known.has(path)), []);
});

for (const { as, path } of PAGES) {
  Deno.test(`${path} (${as}) allows nothing inline and nothing from elsewhere`, async () => {
    const answer = await people[as]!.get(path);
    const html = await answer.text();
    assert(answer.status < 500, `status ${answer.status}`);
    const policy = answer.headers.get("content-security-policy") ?? "";
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

Deno.test.afterAll(() => app.stop());
