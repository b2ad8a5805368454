import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import { signInTom } from "../support/asking.ts";
import { checkBody, keepCheck } from "../support/kept_check.ts";

/* The check's pages, where it is offered, and keeping a result because the person says so. */
const app = await startTestApp();
const post = (body: object, visitor = app.visitor()) => keepCheck(body, visitor);
const kept = (id: string) =>
  app.query<{ level: string; input: { text: string }; acknowledged_at: string | null }>(
    "select level, input, acknowledged_at from public.symptom_checks where symptom_check_id = $1",
    [id],
  );

Deno.test("the check is open to visitors, and holds the danger signs for want of script", async () => {
  const html = await (await app.visitor().get("/check")).text();
  assertStringIncludes(html, 'data-name="SymptomCheck"');
  assertMatch(html, /<noscript>[\s\S]*tel:[\s\S]*<\/noscript>/);
});

Deno.test("about the check: every rule with its guideline, and how many are unsigned", async () => {
  const html = await (await app.visitor().get("/check/about")).text();
  for (const text of ["H01", "NICE CG95", "have not yet been signed"]) {
    assertStringIncludes(html, text);
  }
});

Deno.test("a visitor keeps nothing, a person what they ask for, once", async () => {
  const body = checkBody("I have a cough");
  assertEquals((await post(body)).status, 401);
  assertEquals(await kept(body.symptom_check_id), []);
  const mei = await app.signIn("mei@demo.wenyi.example");
  for (let press = 0; press < 2; press++) assertEquals((await post(body, mei)).status, 200);
  const [row, ...more] = await kept(body.symptom_check_id);
  assertEquals([row?.level, row?.input.text, more], ["doctor", "I have a cough", []]);
});

Deno.test("an emergency is acknowledged only by who has read it, and leaves a trace", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const body = checkBody("crushing chest pain and sweating");
  await post(body, mei);
  assertEquals((await kept(body.symptom_check_id))[0]?.acknowledged_at, null);
  await post({ ...body, acknowledged: true }, mei);
  assert((await kept(body.symptom_check_id))[0]?.acknowledged_at);
  const traces = await app.query(
    "select detail from public.audit_events where action = 'emergency_acknowledged'",
  );
  assertEquals(traces.length, 1);
  assert(!JSON.stringify(traces).includes("chest"), "the trace holds what was told");
});

Deno.test("what is no check is refused, and nothing is kept of it", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const good = checkBody("I have a cough");
  const bad = [
    {},
    { ...good, symptom_check_id: "1" },
    { ...good, result: { ...good.result, level: "fine" } },
    { ...good, result: { ...good.result, rules: ["<script>"] } },
    { ...good, input: { ...good.input, text: "x".repeat(2001) } },
  ];
  for (const body of bad) assertEquals((await post(body, mei)).status, 400);
  assertEquals(await kept(good.symptom_check_id), []);
});

Deno.test("what was kept past the check's page stands in nobody's way", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const good = checkBody("I have a cough");
  const [torn, odd] = [crypto.randomUUID(), crypto.randomUUID()];
  const text = "I have a cough\0 and half an emoji \ud83d";
  await post({ ...good, symptom_check_id: torn, input: { ...good.input, text } }, mei);
  assertEquals((await kept(torn))[0]?.input.text, "I have a cough and half an emoji \ufffd");
  const result = { ...good.result, crisis: { toString: 1 }, checkAgainHours: { toString: 1 } };
  assertEquals((await post({ ...good, symptom_check_id: odd, result }, mei)).status, 200);
  const record = await mei.get("/record");
  assertEquals(record.status, 200);
  assertStringIncludes(await record.text(), odd);
});

Deno.test("the level is made again from what was told, and is never lower than either", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const grave = checkBody("crushing chest pain and sweating");
  assertEquals(grave.result.level, "emergency");
  const low = { ...grave.result, level: "self_care", rules: [] };
  const levelOf = async (body: object) => {
    const symptom_check_id = crypto.randomUUID();
    assertEquals((await post({ ...body, symptom_check_id }, mei)).status, 200);
    return (await kept(symptom_check_id))[0]!;
  };
  assertEquals(
    await levelOf({ ...grave, result: low, acknowledged: true }).then((
      row,
    ) => [row.level, row.acknowledged_at]),
    ["emergency", null],
  );
  const mild = checkBody("I have a cough");
  const raised = { ...mild, result: { ...mild.result, level: "today" } };
  assertEquals((await levelOf(raised)).level, "today");
  // Of rules that this server does not have: as it was told.
  assertEquals((await levelOf({ ...grave, result: low, version: "2020.1.1" })).level, "self_care");
  const odd = {
    ...grave.input,
    findings: ["constructor", "__proto__", "nothing"].map((id) => (
      { id, state: "present" }
    )),
  };
  assertEquals((await levelOf({ ...mild, input: odd })).level, mild.result.level);
});

Deno.test("too large or too deep a body is refused by name", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const good = checkBody("I have a cough");
  const large = await post({ ...good, more: "x".repeat(100 * 1024) }, mei);
  assertEquals([large.status, (await large.json()).code], [413, "body_too_large"]);
  const deep = JSON.stringify(good)
    .replace('"for":', `"deep":${"[".repeat(20_000)}${"]".repeat(20_000)},"for":`);
  const answer = await mei.post("/check/keep", deep, {
    accept: "application/json",
    "content-type": "application/json",
  });
  assertEquals([answer.status, (await answer.json()).code], [400, "bad_input"]);
  assertEquals(await kept(good.symptom_check_id), []);
});

Deno.test("nothing is kept under another's id, nor without the consents in force", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const body = checkBody("I have a cough");
  assertEquals((await post(body, mei)).status, 200);
  const tom = await app.signIn("tom@demo.wenyi.example");
  const codeOf = async (told: object) => {
    const answer = await post(told, tom);
    return [answer.status, (await answer.json()).code];
  };
  const own = checkBody("I have a cough");
  assertEquals(await codeOf(own), [409, "consent_missing"]);
  assertEquals(await kept(own.symptom_check_id), []);
  await signInTom(app);
  assertEquals(await codeOf(body), [409, "id_taken"]);
  assertEquals((await post(own, tom)).status, 200);
});

Deno.test("where it is switched off the page says so, with the numbers", async () => {
  await app.query("insert into public.check_settings (region_code, enabled) values ('GB', false)");
  const british = app.visitor();
  british.cookies.set("country", "GB");
  const off = await (await british.get("/check")).text();
  assertStringIncludes(off, "The check is not offered here");
  assertStringIncludes(off, 'href="tel:999"');
  assert(!off.includes("SymptomCheck"));
  const home = await (await british.get("/")).text();
  assert(!home.includes('href="/check"'), "the home page leads to it");
  const search = await (await british.get("/doctors?query=crushing+chest+pain")).text();
  assertStringIncludes(search, 'href="tel:999"');
  assert(!search.includes('href="/check"'), "the search leads to it");
  const chinese = app.visitor();
  chinese.cookies.set("country", "CN");
  for (const path of ["/", "/doctors?query=crushing+chest+pain"]) {
    assertStringIncludes(await (await chinese.get(path)).text(), 'href="/check"');
  }
  assertStringIncludes(await (await chinese.get("/check")).text(), "SymptomCheck");
  const mei = await app.signIn("mei@demo.wenyi.example");
  await app.query("insert into public.check_settings (region_code, enabled) values (null, false)");
  await app.query("insert into public.check_settings (region_code, enabled) values ('CN', false)");
  const answer = await post(checkBody("I have a cough"), mei);
  assertEquals([answer.status, (await answer.json()).code], [409, "check_not_offered"]);
  await app.query("delete from public.check_settings where region_code is distinct from 'GB'");
});

Deno.test("who is signed in is where their account is, in the pages as in what is kept", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  mei.cookies.set("country", "GB");
  assertStringIncludes(await (await mei.get("/check")).text(), "SymptomCheck");
  assertEquals((await post(checkBody("I have a cough"), mei)).status, 200);
  await app.query("insert into public.check_settings (region_code, enabled) values ('CN', false)");
  const off = await (await mei.get("/check")).text();
  await app.query("delete from public.check_settings where region_code = 'CN'");
  assertStringIncludes(off, "The check is not offered here");
  // Whom to call follows the country that the person chose: it is where they are now.
  assertStringIncludes(off, 'href="tel:999"');
});

Deno.test("what was kept stands in the record of its owner alone, until they delete it", async () => {
  const mei = await app.signIn("mei@demo.wenyi.example");
  const body = checkBody("I have had a headache since yesterday");
  await post(body, mei);
  const record = async (who = mei) => await (await who.get("/record")).text();
  assertStringIncludes(await record(), body.symptom_check_id);
  assertStringIncludes(await record(), "/check/result#v=");
  const tom = await app.signIn("tom@demo.wenyi.example");
  assert(!(await record(tom)).includes(body.symptom_check_id));
  await tom.post("/check/forget", { symptom_check_id: body.symptom_check_id });
  assertStringIncludes(await record(), body.symptom_check_id);
  const answer = await mei.post("/check/forget", { symptom_check_id: body.symptom_check_id });
  assertEquals([answer.status, answer.headers.get("location")], [303, "/record"]);
  assert(!(await record()).includes(body.symptom_check_id));
});
