import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { clientOf, MEI } from "../support/request.ts";

/* Reporting, blocking and recording, as both sides meet them. */
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

const TEXT = "d4000000-0000-4000-8000-000000000002";
const VIDEO = "d4000000-0000-4000-8000-000000000003";
const OKAFOR = "d1000000-0000-4000-8000-000000000102";
const email = (name: string) => `${name}@demo.wenyi.example`;
const [mei, okafor, lin, tom] = await Promise.all(
  ["mei", "dr.okafor", "dr.lin", "tom"].map((name) => app.signIn(email(name))),
) as [Visitor, Visitor, Visitor, Visitor];
for (const person of [mei, okafor, lin, tom]) person.cookies.set("locale", "en");

const read = async (person: Visitor, path: string) => await (await person.get(path)).text();
const REPORT = `/consultations/${TEXT}/report`;

async function talk(consultation: string, doctor: string): Promise<string> {
  const call_id = crypto.randomUUID();
  const caller = await clientOf(app, email(doctor));
  await caller.rpc("start_call", { call_id, consultation_id: consultation, mode: "video" });
  await (await clientOf(app, email("mei"))).rpc("join_call", { call_id });
  return call_id;
}

async function endOf(call_id: string) {
  const [row] = await app.query(
    "select status, end_reason, ended_by from public.calls where call_id = $1",
    [call_id],
  );
  return row;
}

Deno.test("each side finds the way to report; others find nothing", async () => {
  assertStringIncludes(await read(mei, `/consultations/${TEXT}`), REPORT);
  assertStringIncludes(await read(okafor, `/work/${TEXT}`), REPORT);
  assertStringIncludes(await read(mei, REPORT), "Report Dr Okafor");
  assertMatch(await read(okafor, REPORT), /<h1>Report [^<]+<\/h1>/);
  for (const person of [lin, tom]) assertEquals((await person.get(REPORT)).status, 404);
  assertEquals((await app.visitor().post(REPORT, { reason: "other" })).status, 401);
});

Deno.test("a report with mistakes comes back whole", async () => {
  const detail = "He shouted. ".repeat(200);
  const answer = await mei.post(REPORT, { detail, block: "yes" });
  assertEquals(answer.status, 422);
  const page = await answer.text();
  assertStringIncludes(page, "Choose what happened.");
  assertStringIncludes(page, detail.trim());
  assertStringIncludes(page, "2,399 characters");
  assertEquals(await app.query("select report_id from public.reports"), []);
});

Deno.test("a report from within a call ends it for everybody", async () => {
  const call_id = await talk(TEXT, "dr.okafor");
  assertEquals((await tom.send(`/calls/${call_id}/report`, { reason: "other" })).status, 404);
  const answer = await mei.send(`/calls/${call_id}/report`, {
    report_id: crypto.randomUUID(),
    reason: "harassment",
    detail: "Shouted",
  });
  assertEquals(await answer.json(), { reported: true, blocked: false });
  assertEquals(await endOf(call_id), {
    status: "ended",
    end_reason: "reported",
    ended_by: "patient",
  });
  assertEquals(
    await app.query("select reason, detail, reported_by from admin.reports_open"),
    [{ reason: "harassment", detail: "Shouted", reported_by: "patient" }],
  );
});

Deno.test("a block ends the call, is shown to whoever blocked, and is lifted", async () => {
  const call_id = await talk(TEXT, "dr.okafor");
  const sent = await mei.post(REPORT, { reason: "misuse", detail: "", block: "yes" });
  assertEquals(sent.headers.get("location"), `${REPORT}?sent=blocked`);
  assertStringIncludes(await read(mei, `${REPORT}?sent=blocked`), "Your report has arrived");
  assertEquals((await endOf(call_id) as { status: string }).status, "ended");

  const asking = { practitioner: OKAFOR, kind: "text", patient: MEI };
  assertStringIncludes(
    await (await mei.post("/consultations", asking)).text(),
    "You have blocked this doctor",
  );
  const told = await mei.post(`/consultations/${TEXT}/messages`, {
    message_id: crypto.randomUUID(),
    body: "Thank you all the same",
  });
  assertEquals(told.status, 303, "what is open is written to its end");
  const me = await read(mei, "/me");
  assertStringIncludes(me, "Blocked");
  const action = /action="(\/blocks\/[0-9a-f-]{36}\/lift)"/.exec(me)![1]!;
  assert(!(await read(okafor, "/work/profile")).includes("/blocks/"), "the doctor is not told");
  assertEquals((await tom.post(action, { next: "/me" })).status, 404);
  const lifted = await mei.post(action, { next: "/me" });
  assertEquals(lifted.headers.get("location"), "/me?lifted#blocks");
  assertStringIncludes(await read(mei, "/me?lifted"), "The block is lifted.");
  assertEquals((await mei.post("/consultations", asking)).status, 303);
});

Deno.test("a doctor blocks and lifts it in the profile", async () => {
  const answer = await okafor.post(REPORT, { reason: "harassment", block: "yes" });
  assertEquals(answer.status, 303);
  const profile = await read(okafor, "/work/profile");
  const action = /action="(\/blocks\/[0-9a-f-]{36}\/lift)"/.exec(profile)![1]!;
  assert(!(await read(mei, "/me")).includes("/blocks/"));
  const refused = await mei.send("/consultations", {
    practitioner: OKAFOR,
    kind: "text",
    patient: MEI,
  });
  assertEquals((await refused.json()).code, "practitioner_unavailable");
  const lifted = await okafor.post(action, { next: "/work/profile" });
  assertEquals(lifted.headers.get("location"), "/work/profile?lifted#blocks");
});

Deno.test("recording: refused here, then by consent of both, ended by either's no", async () => {
  const call_id = await talk(VIDEO, "dr.lin");
  const consent = (person: Visitor, given: string) =>
    person.send(`/calls/${call_id}/recording-consent`, { given });
  const record = (person: Visitor) =>
    person.send(`/calls/${call_id}/recordings`, { recording_id: crypto.randomUUID() });
  const codeOf = async (answer: Promise<Response>) => (await (await answer).json()).code;
  assertEquals(await codeOf(consent(mei, "yes")), "recording_not_allowed");
  assertEquals(await codeOf(record(lin)), "recording_not_allowed");
  await app.query("update private.call_settings set recording_allowed = true");
  assertEquals(await codeOf(record(lin)), "recording_not_agreed");
  await consent(lin, "yes");
  assertEquals(await codeOf(record(lin)), "recording_not_agreed");
  assertEquals(await codeOf(consent(tom, "yes")), "not_found");
  const agreed = await (await consent(mei, "yes")).json();
  assertEquals(agreed.call.consents.recording, { patient: true, practitioner: true });
  assertEquals(await codeOf(record(mei)), "recording_not_allowed");
  const { call } = await (await record(lin)).json();
  assertEquals([call.recording.status, call.encrypted], ["starting", false]);
  const stopped = await (await consent(mei, "no")).json();
  assertEquals(stopped.call.recording.status, "stopping");
  const again = await mei.send(`/calls/${call_id}/recordings/${call.recording.recording_id}/stop`);
  assertEquals(again.status, 200, "stopping twice is once");
});

Deno.test("yes and no to recording are said on a page of their own", async () => {
  const path = `/consultations/${VIDEO}/recording`;
  assertStringIncludes(await read(mei, `/consultations/${VIDEO}`), path);
  assertStringIncludes(await read(lin, `/work/${VIDEO}`), path);
  await app.query("delete from public.call_consents");
  assertStringIncludes(
    await read(mei, path),
    "You have not agreed yet. Dr Lin has not agreed yet.",
  );
  assertEquals((await mei.post(path, { given: "yes" })).headers.get("location"), path);
  assertStringIncludes(await read(mei, path), "You have agreed. Dr Lin has not agreed yet.");
  await lin.post(path, { given: "yes" });
  await app.query("update public.recordings set status = 'failed' where status = 'stopping'");
  const form = await read(lin, path);
  const action = /action="(\/calls\/[0-9a-f-]{36}\/recordings)"/.exec(form)![1]!;
  const recording_id = /name="recording_id" value="([0-9a-f-]{36})"/.exec(form)![1]!;
  assert(!(await read(mei, path)).includes(action), "the doctor starts it");
  assertEquals((await lin.post(action, { recording_id })).headers.get("location"), path);
  assertStringIncludes(await read(mei, path), "The recording is starting.");
  await mei.post(`${action}/${recording_id}/stop`);
  assertStringIncludes(await read(mei, path), "The recording is being ended.");
  assertEquals((await tom.get(path)).status, 404);
  await app.query("update private.call_settings set recording_allowed = false");
  assertEquals((await mei.get(path)).status, 409);
  assert(!(await read(mei, `/consultations/${VIDEO}`)).includes(path));
});

Deno.test("the same in Chinese", async () => {
  mei.cookies.set("locale", "zh-CN");
  assertStringIncludes(await read(mei, REPORT), "举报奥卡福医生");
  mei.cookies.set("locale", "en");
});
