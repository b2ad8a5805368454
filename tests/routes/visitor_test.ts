import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";

/* Home, emergency help, preferences and health: what a stranger sees first. */
const app = await startTestApp();
const visitor = app.visitor();

const textOf = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await visitor.get(path, headers);
  assertEquals(answer.status, 200);
  return await answer.text();
};

Deno.test("home leads to search, departments and doctors with time now", async () => {
  const html = await textOf("/");
  assertStringIncludes(html, 'action="/doctors"');
  assertStringIncludes(html, 'href="/doctors?department=general_practice"');
  assertStringIncludes(html, "Has time now");
});

for (const [language, number] of [["zh-CN", "120"], ["en-GB", "999"], ["en-US", "911"]] as const) {
  Deno.test(`a reader of ${language} finds ${number} on every page, one tap away`, async () => {
    for (const path of ["/", "/doctors", "/emergency", "/sign-in", "/offline"]) {
      assertStringIncludes(
        await textOf(path, { "accept-language": language }),
        `href="tel:${number}"`,
      );
    }
  });
}

Deno.test("where the country is not known, both numbers that every mobile takes are offered", async () => {
  const html = await textOf("/emergency", { "accept-language": "en" });
  assertStringIncludes(html, 'href="tel:112"');
  assertStringIncludes(html, 'href="tel:911"');
});

Deno.test("choosing a country shows its number and holds for the next page", async () => {
  const person = app.visitor();
  const answer = await person.post("/preferences", { country: "FR", next: "/emergency" });
  assertEquals(answer.status, 303);
  assertEquals(answer.headers.get("location"), "/emergency");
  assertStringIncludes(await (await person.get("/")).text(), 'href="tel:15"');
});

Deno.test("choosing a language by link holds, and leads nowhere else", async () => {
  const person = app.visitor();
  const answer = await person.get("/preferences/language/zh-CN?next=//evil.example/");
  assertEquals(answer.headers.get("location"), "/");
  assertStringIncludes(await (await person.get("/")).text(), '<html lang="zh-CN"');
});

Deno.test("a page that is not there says so, as page or as problem", async () => {
  const page = await visitor.get("/nowhere");
  assertEquals(page.status, 404);
  assertStringIncludes(await page.text(), "We cannot find this page");
  const problem = await visitor.get("/nowhere", { accept: "application/json" });
  assertEquals(problem.status, 404);
  assertEquals(problem.headers.get("content-type"), "application/problem+json");
  const said = await problem.json();
  assertEquals([said.status, said.code], [404, "not_found"]);
  assert(said.title && said.detail && said.type);
});

Deno.test("health tells which parts answer", async () => {
  const answer = await visitor.get("/health");
  assertEquals(answer.status, 200);
  assertEquals(await answer.json(), {
    status: "up",
    database: "up",
    calls: "absent",
    telephony: "absent",
    push: "absent",
    mail: "absent",
  });
});

Deno.test.afterAll(() => app.stop());
