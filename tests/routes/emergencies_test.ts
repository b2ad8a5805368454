import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { Conversation, DangerCard, Message } from "../../domain/conversation.ts";
import { danger as english } from "../../domain/words/en/danger.ts";
import { danger as chinese } from "../../domain/words/zh_cn/danger.ts";
import type { Worklist } from "../../domain/worklist.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { CONCERN, describedDraft, pay, startDraft, statusOf } from "../support/asking.ts";
import { OPEN, VIDEO } from "../support/pages.ts";

/* Danger in a conversation: Mei asked Dr Okafor (open, answered) and Dr Lin. */
const PAIN = "I have crushing chest pain and cold sweat";
const JSON_HEADERS = { accept: "application/json", "content-type": "application/json" };
const ROOM = `/consultations/${OPEN}`;

const app = await startTestApp();
const mei = await app.signIn("mei@demo.wenyi.example");
const okafor = await app.signIn("dr.okafor@demo.wenyi.example");
const smith = await app.signIn("dr.smith@demo.wenyi.example");
const lin = await app.signIn("dr.lin@demo.wenyi.example");

const newId = (): string => crypto.randomUUID();
type Sent = Message & { danger?: Message };

async function write(body: string, who = mei, id = OPEN, message_id = newId()) {
  const answer = await who.post(
    `/consultations/${id}/messages`,
    JSON.stringify({ message_id, body }),
    JSON_HEADERS,
  );
  assertEquals(answer.status, 201);
  return await answer.json() as Sent;
}

const cardIn = (event: Message | undefined) => event?.event_detail?.card as DangerCard | undefined;
const htmlOf = async (who: Visitor, path: string) => await (await who.get(path)).text();
const flagOf = async (id: string) =>
  (await app.query<{ flag: string | null }>(
    "select flag from public.messages where message_id = $1",
    [id],
  ))[0]?.flag;

async function eventsFor(who: Visitor): Promise<Message[]> {
  const answer = await who.get(`${ROOM}/messages`, { accept: "application/json" });
  const { messages }: Conversation = await answer.json();
  return messages.filter(({ event }) => event === "emergency_flagged");
}

async function listOf(who: Visitor): Promise<Worklist> {
  return await (await who.get("/work", { accept: "application/json" })).json();
}

Deno.test("the answer to words of danger holds the card, and the message is marked once", async () => {
  const id = newId();
  const { danger, body } = await write(PAIN, mei, OPEN, id);
  assertEquals([body, danger?.event], [PAIN, "emergency_flagged"]);
  const card = cardIn(danger)!;
  assertMatch(card.calls[0]!.href, /^tel:\d+$/);
  assertStringIncludes(card.title, card.calls[0]!.href.slice("tel:".length));
  assertEquals(await flagOf(id), "emergency");
  // The outbox sends again what it knows no answer to.
  assertEquals((await write(PAIN, mei, OPEN, id)).danger?.message_id, danger?.message_id);
  assertEquals((await eventsFor(mei)).length, 1);
  const [told] = await eventsFor(okafor);
  assertMatch(`${told?.event_detail?.signs}`, /Chest pain/);
  const traces = JSON.stringify(await app.query("select detail from public.audit_events"));
  assert(!/chest|sweat/i.test(traces), "the trace holds what was told");
});

Deno.test("without script both find it in their pages", async () => {
  const patient = await htmlOf(mei, ROOM);
  assertMatch(patient, /care-emergency[\s\S]*href="tel:\d+"/);
  const doctor = await htmlOf(okafor, `/work/${OPEN}`);
  assertMatch(doctor, /thread-danger[\s\S]*Danger signs: Chest pain/);
  assertStringIncludes(doctor, `href="/work/${OPEN}/emergency"`);
  const form = new FormData();
  form.set("message_id", newId());
  form.set("body", "我不想活了");
  assertEquals((await mei.post(`${ROOM}/messages`, form)).status, 303);
  assertStringIncludes(await htmlOf(mei, ROOM), english.crisisTitle);
});

Deno.test("in the reader's language, with the line for a crisis first", async () => {
  const event = (await write("我想结束自己的生命")).danger;
  assertEquals(event?.event_detail?.flag, "crisis");
  const [here, there] = await Promise.all(["CN", "GB"].map(async (country) => {
    const reader = await app.signIn("mei@demo.wenyi.example");
    await reader.post("/preferences", { locale: "zh-CN", country, next: "/" });
    return cardIn((await eventsFor(reader)).at(-1))!;
  }));
  assertEquals([here?.title, here?.word], [chinese.crisisTitle, chinese.crisisWord]);
  assertEquals(here?.calls.at(-1)?.href, "tel:120");
  assertEquals(there?.calls.length, 2);
});

Deno.test("what tells of no danger to the patient, or comes from the doctor, is not marked", async () => {
  const before = (await eventsFor(mei)).length;
  for (
    const body of [
      "Thank you, it itches less",
      "No chest pain, no trouble breathing",
      "My father had a heart attack last year",
      "没有胸痛，也不喘",
      "累死了，今天加班",
    ]
  ) assertEquals((await write(body, mei, VIDEO)).danger, undefined, body);
  assertEquals((await write("Do you have chest pain and sweating?", okafor)).danger, undefined);
  assertEquals((await eventsFor(mei)).length, before);
});

Deno.test("a detector that fails loses no message", async () => {
  await app.query("alter function public.flag_message(uuid, text, jsonb) rename to away");
  const sent = await write(PAIN, mei, VIDEO).finally(() =>
    app.query("alter function public.away(uuid, text, jsonb) rename to flag_message")
  );
  assertEquals([sent.body, sent.danger], [PAIN, undefined]);
  assertEquals(await flagOf(sent.message_id), null);
  // What was sent again is looked at again.
  assertEquals(
    (await write(PAIN, mei, VIDEO, sent.message_id)).danger?.event,
    "emergency_flagged",
  );
});

Deno.test("whoever wrote of danger stands first until the doctor has read it", async () => {
  const { danger, open } = await listOf(okafor);
  assertEquals(danger.map((row) => [row.consultation_id, row.flag]), [[OPEN, "emergency"]]);
  assert(!open.some((row) => row.consultation_id === OPEN), "a row stands in one place");
  assertMatch(await htmlOf(okafor, "/work"), /badge-danger[\s\S]*?Danger signs/);
  await okafor.post(`${ROOM}/read`, JSON.stringify({ seq: 10_000 }), JSON_HEADERS);
  const read = await listOf(okafor);
  const row = read.open.find((one) => one.consultation_id === OPEN);
  assertEquals([row?.flag, row?.flag_unread, read.danger], ["emergency", false, []]);
});

Deno.test("a request that tells of danger shows the number before it is paid, and stops nobody", async () => {
  const id = await startDraft(mei);
  const path = `/consultations/${id}`;
  await mei.post(path, { concern: CONCERN, then: "save" });
  const calm = await htmlOf(mei, path);
  assertStringIncludes(calm, CONCERN);
  assert(!calm.includes("care-emergency"), "a rash is no danger");
  await mei.post(path, { concern: PAIN, then: "save" });
  for (const page of [path, `${path}/pay`]) {
    assertMatch(await htmlOf(mei, page), /care-emergency[\s\S]*href="tel:\d+"/);
  }
  assertEquals((await pay(mei, id)).status, 303);
  assertEquals(await statusOf(mei, id), "waiting");
});

Deno.test("it comes first to the doctor who was asked, until they open it, with one mail", async () => {
  const calm = await describedDraft(mei);
  await pay(mei, calm);
  const id = await startDraft(mei);
  await mei.post(`/consultations/${id}`, { concern: "我想结束自己的生命，睡不着", then: "save" });
  await pay(mei, id);
  const { danger, waiting } = await listOf(smith);
  assertEquals(
    danger.map((row) => [row.concern.slice(0, 2), row.flag]),
    [["I ", "emergency"], ["我想", "crisis"]],
  );
  assert(waiting.some((row) => row.consultation_id === calm), "a rash waits as others do");
  assertMatch(await htmlOf(smith, "/work"), /badge-danger/);
  const mails = await app.query<{ template: string }>(
    "select payload ->> 'template' as template from private.jobs where kind = 'send_mail' and " +
      "payload ->> 'consultation_id' = $1",
    [id],
  );
  assertEquals(mails, [{ template: "danger" }]);
  const traces = await app.query<{ detail: { rules: string[] } }>(
    "select detail from public.audit_events where action = 'request_flagged' and consultation_id = $1",
    [id],
  );
  assertEquals(traces.length, 1);
  assert(traces[0]!.detail.rules.every((rule) => /^\w+$/.test(rule)), "the trace holds ids alone");
  for (const who of [okafor, lin]) assertEquals((await who.get(`/work/${id}`)).status, 404);
  assertEquals((await listOf(smith)).danger.length, 2);
  assertEquals((await smith.get(`/work/${id}`)).status, 200);
  const opened = await listOf(smith);
  assertEquals(opened.danger.length, 1);
  const row = opened.waiting.find((one) => one.consultation_id === id);
  assertEquals([row?.flag, row?.flag_unread], ["crisis", false]);
});

Deno.test("a mark that fails stops no request", async () => {
  const id = await startDraft(mei);
  await mei.post(`/consultations/${id}`, { concern: PAIN, then: "save" });
  await app.query("alter function public.flag_request(uuid, text, jsonb) rename to away");
  const paid = await pay(mei, id).finally(() =>
    app.query("alter function public.away(uuid, text, jsonb) rename to flag_request")
  );
  assertEquals([paid.status, await statusOf(mei, id)], [303, "waiting"]);
});

Deno.test("to emergency care: only by the doctor in charge, with words for the patient", async () => {
  const form = `/work/${OPEN}/emergency`;
  for (const who of [lin, mei]) {
    assertEquals((await who.get(form)).status, 404);
    assertEquals((await who.post(`${ROOM}/emergency`, { note: "Go" })).status, 404);
  }
  assertEquals((await app.visitor().post(`${ROOM}/emergency`, { note: "Go" })).status, 401);
  const html = await htmlOf(okafor, form);
  assertStringIncludes(html, english.sendTitle("小梅"));
  assertMatch(html, /From what you tell me|根据您说的情况/);
  const empty = await okafor.post(`${ROOM}/emergency`, { note: " " });
  assertEquals(empty.status, 422);
  assertStringIncludes(await empty.text(), english.noteNeeded);
  const long = "Go now. ".repeat(300);
  const refused = await okafor.post(`${ROOM}/emergency`, { note: long });
  assertEquals(refused.status, 422);
  assertStringIncludes(await refused.text(), long.trim());
});

Deno.test("it ends the consultation, tells the patient and returns the earned fee", async () => {
  const earned = "select status from public.payments where consultation_id = $1";
  const sent = await okafor.post(`${ROOM}/emergency`, { note: "Call 120 now, I will stay here." });
  assertEquals([sent.status, sent.headers.get("location")], [303, "/work?told=sent_to_emergency"]);
  await until(
    async () => (await app.query<{ status: string }>(earned, [OPEN]))[0]?.status,
    "refunded",
  );
  const html = await htmlOf(mei, ROOM);
  assertStringIncludes(html, english.sentTitle);
  assertStringIncludes(html, "Call 120 now, I will stay here.");
  assertMatch(html, /You pay nothing for this consultation: the whole .+ went back to you on/);
  assertMatch(html, /care-emergency[\s\S]*href="tel:\d+"/);
  const late = await mei.post(
    `${ROOM}/messages`,
    JSON.stringify({ message_id: newId(), body: "Thanks" }),
    JSON_HEADERS,
  );
  assertEquals(late.status, 409);
  assertEquals((await okafor.get(`/work/${OPEN}/emergency`)).status, 409);
  const summary = await htmlOf(mei, `${ROOM}/summary`);
  assertStringIncludes(summary, "Call 120 now, I will stay here.");
  assertEquals((await listOf(okafor)).open.some((row) => row.consultation_id === OPEN), false);
  const ledger = await app.query<{ sum: string }>(
    "select sum(l.amount_minor)::text from public.ledger_entries l join public.payments p using " +
      "(payment_id) where p.consultation_id = $1 group by ledger_account",
    [OPEN],
  );
  assertEquals(new Set(ledger.map(({ sum }) => sum)), new Set(["0"]));
});

/** Waits for what the clock does, which the page has just nudged. */
async function until(read: () => Promise<string | undefined>, wanted: string): Promise<void> {
  let seen: string | undefined;
  for (let tries = 0; tries < 100; tries++) {
    seen = await read();
    if (seen === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assertEquals(seen, wanted);
}
