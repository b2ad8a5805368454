import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { check_carry as english } from "../../domain/words/en/check_carry.ts";
import { check_carry as chinese } from "../../domain/words/zh_cn/check_carry.ts";
import { errors } from "../../domain/words/en/errors.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { DR_SMITH, pay, payFields, signInTom, startDraft, statusOf } from "../support/asking.ts";
import { checkBody, keepCheck } from "../support/kept_check.ts";

/* A kept check on its way: into Tom's request, past an emergency, to Dr Smith, into his record. */
const HEADACHE = "I have had a mild headache since yesterday, no fever";
const CHEST = "I have crushing chest pain and cold sweat";

const app = await startTestApp();
const tom = await signInTom(app);
const smith = await app.signIn("dr.smith@demo.wenyi.example");
const mei = await app.signIn("mei@demo.wenyi.example");

const htmlOf = async (who: Visitor, path: string) => await (await who.get(path)).text();

async function kept(text: string, more: object = {}, who = tom): Promise<string> {
  const body = checkBody(text, more);
  assertEquals((await keepCheck(body, who)).status, 200);
  return body.symptom_check_id;
}

async function startPlain(): Promise<string> {
  const id = await startDraft(tom);
  await tom.send(`/consultations/${id}`, { concern: HEADACHE });
  return id;
}

const attachedTo = async (check: string) =>
  (await app.query<{ consultation_id: string | null }>(
    "select consultation_id from public.symptom_checks where symptom_check_id = $1",
    [check],
  ))[0]?.consultation_id;

Deno.test("from the check to a doctor: the directory and the doctor's page carry it on", async () => {
  const check = await kept(HEADACHE);
  const answer = await tom.get(
    `/consultations/new?check=${check}&department=cardiology&kind=telephone`,
  );
  assertEquals(
    [answer.status, answer.headers.get("location")],
    [303, `/doctors?department=cardiology&check=${check}`],
  );
  const list = await htmlOf(tom, `/doctors?department=general_practice&check=${check}`);
  assertStringIncludes(list, english.otherDepartment);
  assertStringIncludes(list, `href="/doctors/${DR_SMITH}?check=${check}"`);
  assertMatch(
    list,
    new RegExp(`/consultations/new\\?department=\\w+&amp;kind=text&amp;check=${check}`),
  );
  assertStringIncludes(list, `<input type="hidden" name="check" value="${check}"`);
  const profile = await htmlOf(tom, `/doctors/${DR_SMITH}?check=${check}`);
  assertStringIncludes(profile, `practitioner=${DR_SMITH}&amp;kind=text&amp;check=${check}`);
});

Deno.test("a request takes the check along: its words, what was found, up to the doctor", async () => {
  const check = await kept(HEADACHE);
  const form = await htmlOf(tom, `/consultations/new?check=${check}&practitioner=${DR_SMITH}`);
  assertStringIncludes(form, english.goesAlong);
  const id = await startDraft(tom, { check });
  // Pressed twice.
  await startDraft(tom, { check, consultation_id: id });
  assertEquals(await attachedTo(check), id);
  const draft = await htmlOf(tom, `/consultations/${id}`);
  for (const text of [english.title, "headache (mild", HEADACHE]) assertStringIncludes(draft, text);
  assertEquals((await pay(tom, id)).status, 303);
  assertStringIncludes(await htmlOf(tom, `/consultations/${id}`), english.title);

  const work = await htmlOf(smith, `/work/${id}`);
  for (const text of [english.titleDoctor, "headache (mild", english.notDiagnosis, HEADACHE]) {
    assertStringIncludes(work, text);
  }
  const told = await tom.post("/check/forget", { symptom_check_id: check });
  assertEquals(told.status, 409);
  const record = await htmlOf(tom, "/record");
  assertStringIncludes(record, english.sentWith);
  assertStringIncludes(record, english.title);
  const { symptom_checks } = await (await tom.get("/me/export")).json();
  assert(
    symptom_checks.some((one: { symptom_check_id: string }) => one.symptom_check_id === check),
  );
  assert(!(await htmlOf(mei, "/record")).includes(check));
});

Deno.test("an emergency unread is not deleted to get past it, and is told of kindly", async () => {
  const check = await kept(CHEST);
  const id = await startDraft(tom, { check });
  const answer = await tom.post("/check/forget", { symptom_check_id: check });
  assertEquals(answer.status, 409);
  assertStringIncludes(await answer.text(), errors.emergency_unread.title);
  assertStringIncludes(await htmlOf(tom, "/record"), `href="/consultations/${id}/pay"`);
  assertEquals(await attachedTo(check), id);
  await tom.post(`/consultations/${id}/acknowledge`);
  await tom.post("/check/forget", { symptom_check_id: check });
  assertEquals(await attachedTo(check), undefined);
});

Deno.test("where the check is switched off a request goes on without it", async () => {
  const check = await kept(HEADACHE);
  await app.query("insert into public.check_settings (enabled) values (false)");
  const id = await startDraft(tom, { check });
  await app.query("delete from public.check_settings");
  assertEquals(await attachedTo(check), null);
  assert(!(await htmlOf(tom, `/consultations/${id}`)).includes(english.title));
});

Deno.test("asked again after nobody took it, the check goes along to the next doctor", async () => {
  const check = await kept(HEADACHE);
  const id = await startDraft(tom, { check });
  assertEquals((await pay(tom, id)).status, 303);
  assertEquals((await tom.post(`/consultations/${id}/cancel`)).status, 303);
  const again = await startDraft(tom, { like: id });
  const draft = await htmlOf(tom, `/consultations/${again}`);
  for (const text of [english.title, HEADACHE]) assertStringIncludes(draft, text);
  assertEquals(await attachedTo(check), id);
});

Deno.test("a check that is gone or was sent is told of, and one asks without it", async () => {
  const check = await kept(HEADACHE);
  const path = `/consultations/new?check=${check}&practitioner=${DR_SMITH}`;
  const foreign = await kept(HEADACHE, {}, mei);
  await tom.post("/check/forget", { symptom_check_id: check });
  assertStringIncludes(await htmlOf(tom, path), english.notFound);
  const id = await startDraft(tom, { check: foreign });
  assertEquals(await attachedTo(foreign), null);
  assert(!(await htmlOf(tom, `/consultations/${id}`)).includes(english.title));
});

Deno.test("a check that names its patient goes with no other", async () => {
  const [{ patient_id }] = await app.query<{ patient_id: string }>(
    `insert into public.patients (account_id, relationship, display_name, birth_date, sex)
     select id, 'child', 'Ada', '2021-03-04', 'female' from auth.users
     where email = 'tom@demo.wenyi.example' returning patient_id`,
  ) as [{ patient_id: string }];
  const check = await kept("My daughter has a cough");
  await app.query(
    "update public.symptom_checks set patient_id = $2 where symptom_check_id = $1",
    [check, patient_id],
  );
  const self = await app.query<{ patient_id: string }>(
    "select patient_id from public.patients where display_name = 'Tom'",
  );
  const answer = await tom.post("/consultations", {
    practitioner: DR_SMITH,
    kind: "text",
    check,
    patient: self[0]!.patient_id,
  });
  assertEquals(answer.status, 422);
  assertStringIncludes(await answer.text(), errors.check_of_another.detail);
  assertEquals(await attachedTo(check), null);
});

Deno.test("an emergency is read before it is paid, and that it was read is told", async () => {
  const check = await kept(CHEST);
  const id = await startDraft(tom, { check });
  const draft = await htmlOf(tom, `/consultations/${id}`);
  assertMatch(draft, /care-emergency[\s\S]*href="tel:999"/);
  const page = await htmlOf(tom, `/consultations/${id}/pay`);
  assertStringIncludes(page, english.alarmFirst);
  assertMatch(page, new RegExp(`href="tel:999"[\\s\\S]*action="/consultations/${id}/acknowledge"`));
  assert(!page.includes('name="amount_minor"'), "the price is shown beside the alarm");

  // What the page shows for a request without a check, on an alarm's request.
  const fields = await payFields(tom, await startPlain());
  const posted = await tom.post(`/consultations/${id}/pay`, fields);
  assertEquals(posted.status, 409);
  assertStringIncludes(await posted.text(), english.alarmFirst);
  const sent = await tom.send(`/consultations/${id}/pay`, fields);
  assertEquals([sent.status, (await sent.json()).code], [409, "emergency_not_acknowledged"]);
  assertEquals((await mei.post(`/consultations/${id}/acknowledge`)).status, 404);
  assertEquals(await statusOf(tom, id), "draft");

  const read = await tom.post(`/consultations/${id}/acknowledge`);
  assertEquals([read.status, read.headers.get("location")], [303, `/consultations/${id}/pay`]);
  assertEquals((await pay(tom, id)).status, 303);
  assertEquals(await statusOf(tom, id), "waiting");
  const work = await htmlOf(smith, `/work/${id}`);
  assertMatch(work, /badge-danger[\s\S]*NICE CG95/);
  assertMatch(work, /had read it/);
  const trace = await app.query(
    "select 1 from public.audit_events where action = 'emergency_acknowledged' and consultation_id = $1",
    [id],
  );
  assertEquals(trace.length, 1);
});

Deno.test("a check written past our pages breaks nobody's page", async () => {
  const odd = {
    input: { for: "me", text: "<script>alert(1)</script>", findings: [{ id: "headache" }] },
  };
  const check = await kept(HEADACHE, odd);
  await app.query(
    `update public.symptom_checks set level = 'doctor', input = '{"findings": [7, {"id": "<b>", "state": "present"}],
       "person": {"ageMonths": "old", "conditions": "all"}, "measures": [1]}',
       result = '{"level": "doctor", "rules": ["H01", "Z99", "<i>", null], "unsettled": 3}'
     where symptom_check_id = $1`,
    [check],
  );
  const id = await startDraft(tom, { check });
  await tom.send(`/consultations/${id}`, { concern: HEADACHE });
  assertEquals((await pay(tom, id)).status, 303);
  for (const [who, path] of [[tom, `/consultations/${id}`], [smith, `/work/${id}`]] as const) {
    const answer = await who.get(path);
    assertEquals(answer.status, 200);
    const html = await answer.text();
    assertStringIncludes(html, `Z99: ${english.oldRule}`);
    assert(!html.includes("<i>"), "what is no code was shown");
  }
});

Deno.test("of another age and sex than the patient: both are told to make sure", async () => {
  const id = await startDraft(tom, { check: await kept(HEADACHE) });
  assertStringIncludes(await htmlOf(tom, `/consultations/${id}`), english.ofAnother);
  assertEquals((await pay(tom, id)).status, 303);
  assertStringIncludes(await htmlOf(smith, `/work/${id}`), english.ofAnother);
});

Deno.test("in Chinese", async () => {
  const check = await kept(CHEST);
  const id = await startDraft(tom, { check });
  await tom.post("/preferences", { locale: "zh-CN" });
  const page = await htmlOf(tom, `/consultations/${id}/pay`);
  for (const text of [chinese.alarmFirst, chinese.read]) assertStringIncludes(page, text);
  assertStringIncludes(await htmlOf(tom, `/consultations/${id}`), chinese.title);
});
