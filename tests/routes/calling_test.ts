import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { createCalls } from "../../edge/livekit/rooms.ts";
import type { Worklist } from "../../domain/worklist.ts";
import type { Visitor } from "../support/app.ts";
import { startTestApp } from "../support/app.ts";
import { LIN, MEI } from "../support/request.ts";

/* Asking for a call, being rung and calling, as pages and forms without any script. */
const app = await startTestApp();
Deno.test.afterAll(() => app.stop());

/** A LiveKit that nobody has to reach: rooms are made only when somebody joins. */
const CALLS = createCalls({ url: "ws://127.0.0.1:9", apiKey: "key", apiSecret: "secret" });
const SMITH = "d1000000-0000-4000-8000-000000000106";
const TEXT = "d4000000-0000-4000-8000-000000000002";
const VIDEO = "d4000000-0000-4000-8000-000000000003";

const email = (name: string) => `${name}@demo.wenyi.example`;
const [mei, lin, okafor, tom] = await Promise.all(
  ["mei", "dr.lin", "dr.okafor", "tom"].map((name) => app.signIn(email(name))),
) as [Visitor, Visitor, Visitor, Visitor];
for (const person of [mei, lin, okafor, tom]) person.cookies.set("locale", "en");

const read = async (person: Visitor, path: string) => await (await person.get(path)).text();

async function withCalls(test: () => Promise<void>): Promise<void> {
  app.deps.calls = CALLS;
  try {
    await test();
  } finally {
    app.deps.calls = null;
  }
}

/** Presses the button of the call menu and answers the call's id. */
async function call(person: Visitor, consultation: string, mode = "video"): Promise<string> {
  const call_id = crypto.randomUUID();
  const answer = await person.post(`/consultations/${consultation}/calls`, { call_id, mode });
  assertEquals(answer.status, 303);
  assertMatch(answer.headers.get("location")!, /\/call/);
  return call_id;
}

const ringing = async (person: Visitor) =>
  (await (await person.get("/calls/ringing", { accept: "application/json" })).json()).call;

Deno.test("where calls cannot be carried, text alone is offered and the reason is said", async () => {
  const profile = await read(mei, `/doctors/${SMITH}`);
  assertStringIncludes(profile, "Ask by text");
  assert(!profile.includes("Ask by video"));
  assertStringIncludes(profile, "Calls are not available here");
  const asked = await mei.get(`/consultations/new?practitioner=${SMITH}&kind=video`);
  assertEquals(asked.status, 404);
  const room = await read(okafor, `/work/${TEXT}`);
  assertStringIncludes(room, "Calls are not available here");
  assert(!room.includes('name="call_id"'));
});

Deno.test("a profile offers each kind with its price and talk time", () =>
  withCalls(async () => {
    const profile = await read(mei, `/doctors/${SMITH}`);
    assertMatch(profile, /Ask by voice · £50(\.00)? · 15 min/);
    assertMatch(profile, /Ask by video · £68(\.00)? · 15 min/);
    assertStringIncludes(profile, `practitioner=${SMITH}&amp;kind=video`);
    assert(!profile.includes("Ask by telephone"), "without a line nothing rings");
    assertMatch(await read(mei, "/doctors?query=Smith"), /Video call<\/dt><dd>£68(\.00)? · 15 min/);
  }));

Deno.test("each step of asking for a call says how it will come", () =>
  withCalls(async () => {
    const form = await read(mei, `/consultations/new?practitioner=${SMITH}&kind=video`);
    assertStringIncludes(form, "see and hear each other for up to 15 minutes");
    assertStringIncludes(form, "A call within");
    const id = crypto.randomUUID();
    const fields = { consultation_id: id, practitioner: SMITH, kind: "video", patient: MEI };
    assertEquals((await mei.post("/consultations", fields)).status, 303);
    assertStringIncludes(await read(mei, `/consultations/${id}`), "How the call happens");
    await mei.post(`/consultations/${id}`, { concern: "Dizzy for two weeks in the morning" });
    const pay = await read(mei, `/consultations/${id}/pay`);
    assertStringIncludes(pay, "Consultation by video call: Dr Smith");
    const amount = /name="amount_minor" value="(\d+)"/.exec(pay)![1]!;
    await mei.post(`/consultations/${id}/pay`, {
      confirmed: "yes",
      amount_minor: amount,
      currency: "GBP",
      method: "approve",
    });
    assertStringIncludes(await read(mei, `/consultations/${id}`), "How the call happens");
  }));

Deno.test("the button to call stands where Postgres would allow the call", () =>
  withCalls(async () => {
    assert(!(await read(mei, `/consultations/${TEXT}`)).includes('name="call_id"'));
    assertStringIncludes(await read(mei, `/consultations/${VIDEO}`), 'name="call_id"');
    assertStringIncludes(
      await read(mei, `/consultations/${VIDEO}`),
      "will ring you here by video",
    );
    const room = await read(okafor, `/work/${TEXT}`);
    assertStringIncludes(room, `action="/consultations/${TEXT}/calls"`);
    assertStringIncludes(room, 'value="video"');
    assert(!room.includes('value="telephone"'));
  }));

Deno.test("a call rings for the other side alone, and a missed one stands in the thread", () =>
  withCalls(async () => {
    const id = await call(okafor, TEXT);
    assertEquals(await ringing(mei), {
      call_id: id,
      mode: "video",
      name: "Dr Okafor",
      ring_until: (await ringing(mei)).ring_until,
      href: `/consultations/${TEXT}/call`,
    });
    assertEquals([await ringing(okafor), await ringing(tom)], [null, null]);
    assertStringIncludes(await read(mei, `/consultations/${TEXT}`), "Dr Okafor is calling you");
    assertStringIncludes(await read(okafor, `/work/${TEXT}`), "You are calling");
    assertEquals((await okafor.send(`/calls/${id}/end`)).status, 200);
    assertEquals(await ringing(mei), null);
    const thread = await read(mei, `/consultations/${TEXT}`);
    assertStringIncludes(thread, "Video call: missed");
    assertStringIncludes(thread, 'href="#composer-body">Ask for a call');
    assertStringIncludes(await read(okafor, `/work/${TEXT}`), "Video call: no answer");
  }));

Deno.test("a patient who asked by video rings the doctor, by name, and can be declined", () =>
  withCalls(async () => {
    const id = await call(mei, VIDEO, "voice");
    const rings = await ringing(lin);
    assertEquals([rings.name, rings.href], ["小梅", `/work/${VIDEO}/call`]);
    assertEquals((await lin.send(`/calls/${id}/decline`)).status, 200);
    assertStringIncludes(await read(mei, `/consultations/${VIDEO}`), "Voice call: declined");
  }));

Deno.test("a call that broke off is owed in the doctor's list until it is seen to", () =>
  withCalls(async () => {
    const [{ call_id }] = await app.query<{ call_id: string }>(
      "select call_id from public.calls where consultation_id = $1 limit 1",
      [TEXT],
    ) as [{ call_id: string }];
    await app.query(
      "insert into public.call_back_tasks (consultation_id, call_id) values ($1, $2)",
      [TEXT, call_id],
    );
    const list = async () => {
      const answer = await okafor.get("/work", { accept: "application/json" });
      return (await answer.json() as Worklist).open.find((row) => row.consultation_id === TEXT)!;
    };
    assert((await list()).call_back);
    assertStringIncludes(await read(okafor, "/work"), "Call back: the line broke off");
    assertStringIncludes(await read(mei, `/consultations/${TEXT}`), 'name="call_id"');
    const action = /action="(\/consultations\/[^"]+\/done)"/.exec(
      await read(okafor, `/work/${TEXT}`),
    )![1]!;
    assertEquals((await mei.post(action)).status, 403, "that is the doctor's to say");
    assertEquals((await okafor.post(action)).status, 303);
    assert(!(await list()).call_back);
    assert(!(await read(mei, `/consultations/${TEXT}`)).includes('name="call_id"'));
  }));

Deno.test("a doctor sets the talk time of each kind", async () => {
  const before = await read(lin, "/work/profile");
  assertStringIncludes(before, 'name="talk_video"');
  assert(!before.includes('name="talk_text"'));
  const saved = await lin.post("/work/profile", {
    language_zh: "yes",
    currency: "CNY",
    price_text: "29",
    price_video: "80",
    talk_video: "30",
  });
  assertEquals(saved.status, 303);
  const rows = await app.query(
    "select call_minutes from public.services where practitioner_id = $1 and kind = 'video'",
    [LIN],
  );
  assertEquals(rows, [{ call_minutes: 30 }]);
});

Deno.test("the same in Chinese", () =>
  withCalls(async () => {
    mei.cookies.set("locale", "zh-CN");
    const profile = await read(mei, `/doctors/${SMITH}`);
    assertMatch(profile, /视频问诊 · £68(\.00)? · 15 分钟/);
    const thread = await read(mei, `/consultations/${TEXT}`);
    assertStringIncludes(thread, "视频通话：未接");
    assertStringIncludes(thread, "请医生来电");
    mei.cookies.set("locale", "en");
  }));
