import { assert, assertEquals } from "@std/assert";
import type { CallState } from "../../domain/call.ts";
import type { Calls } from "../../edge/livekit/rooms.ts";
import { telephoneJobs } from "../../edge/telephony/jobs.ts";
import { createSeal, newSealKey, readSealKeys } from "../../edge/telephony/seal.ts";
import type { LegFailure, LegOrder, Telephony } from "../../edge/telephony/telephony.ts";
import { startTestApp } from "../support/app.ts";
import type { TestApp, Visitor } from "../support/app.ts";

/*
 * Everything but the network: pages, rules and jobs, with a network that answers as it is told.
 * The real one stands in telephone_test.ts, where the machine has it.
 */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const NUMBER = "+8613800138440";
const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;

/** A network that keeps what it was asked. */
interface Network extends Telephony {
  dialled: { order: LegOrder; number: string }[];
  cut: string[];
  /** What becomes of the next attempts; "answered" once these are used up. */
  answers: LegFailure[];
}

async function network(): Promise<Network> {
  const dialled: Network["dialled"] = [];
  const cut: string[] = [];
  const answers: LegFailure[] = [];
  return {
    dialled,
    cut,
    answers,
    seal: await createSeal(readSealKeys(newSealKey())),
    ownNumber: () => Promise.resolve("+4930555000"),
    dial: async (order, number, tell) => {
      dialled.push({ order, number });
      await tell("ringing");
      const failure = answers.shift();
      if (failure === "busy" || failure === "no_answer") return failure;
      await tell("confirming");
      if (failure) return failure;
      return await tell("answered", `PA_${crypto.randomUUID()}`) ? "answered" : "ended";
    },
    hangUp: (_room, identity) => Promise.resolve(void cut.push(identity)),
    stop: () => Promise.resolve(),
  };
}

interface Stage {
  app: TestApp;
  line: Network;
  mei: Visitor;
  okafor: Visitor;
  /** Carries out the due jobs of the telephone; answers how many there were. */
  work(): Promise<number>;
}

async function setStage(): Promise<Stage> {
  const app = await startTestApp();
  const line = await network();
  const rooms = {
    url: "ws://localhost:1",
    ensureRoom: () => Promise.resolve(),
  } as unknown as Calls;
  Object.assign(app.deps, { telephony: line, calls: rooms });
  const jobs = telephoneJobs(app.deps.service, line, rooms);
  return {
    app,
    line,
    mei: await app.signIn("mei@demo.wenyi.example"),
    okafor: await app.signIn("dr.okafor@demo.wenyi.example"),
    work: async () => {
      const { data } = await app.deps.service.rpc("take_jobs", { kinds: Object.keys(jobs) });
      for (const { kind, payload, job_id } of data ?? []) {
        await jobs[kind as keyof typeof jobs](payload);
        await app.deps.service.rpc("finish_job", { job_id: job_id! });
      }
      return data?.length ?? 0;
    },
  };
}

async function sent<Body>(
  person: Visitor,
  path: string,
  fields: Record<string, string> = {},
  status = 200,
): Promise<Body> {
  const response = await person.send(path, fields);
  const text = await response.text();
  assertEquals([response.status, path], [status, path], text);
  return JSON.parse(text);
}

async function calling({ okafor }: Stage): Promise<string> {
  const fields = { call_id: crypto.randomUUID(), mode: "telephone" };
  const path = `/consultations/${OPEN}/calls`;
  return (await sent<{ call: CallState }>(okafor, path, fields)).call.call_id;
}

function rings(person: Visitor, callId: string, status = 200, legId: string = crypto.randomUUID()) {
  return sent<{ call: CallState; code: string }>(
    person,
    `/calls/${callId}/legs`,
    { leg_id: legId },
    status,
  );
}

async function lastLeg({ okafor }: Stage, callId: string) {
  const response = await okafor.get(`/calls/${callId}`, { accept: "application/json" });
  return (await response.json() as CallState).legs.at(-1)!;
}

async function keptSealed({ app, line, mei }: Stage): Promise<void> {
  const saved = await mei.post("/me/phone", { country: "CN", number: NUMBER.slice(3) });
  assertEquals([saved.status, saved.headers.get("location")], [303, "/me/phone"]);
  const page = await (await mei.get("/me/phone")).text();
  assert(page.includes("ending in 40") && !page.includes(NUMBER.slice(3)));
  const [row] = await app.query<{ account_id: string; sealed: string }>(
    "select account_id, sealed from public.phone_numbers",
  );
  assertEquals(await line.seal.open(row!.account_id, row!.sealed), NUMBER);
  const kept = await (await mei.get("/me/export")).json();
  assertEquals(kept.phone_numbers[0].last_digits, "40");
}

async function wrongInput({ mei }: Stage): Promise<void> {
  for (const number of ["", "hello", "120", "+49 900 1234567", "+93 70 123 4567"]) {
    const answer = await mei.post("/me/phone", { country: "CN", number, next: "/record" });
    assertEquals([answer.status, number], [422, number]);
    const page = await answer.text();
    assert(page.includes('aria-invalid="true"') && page.includes('value="/record"'));
    if (number) assert(page.includes(`value="${number}"`), page);
  }
  const back = { country: "CN", number: NUMBER, next: "//elsewhere.example" };
  assertEquals((await mei.post("/me/phone", back)).headers.get("location"), "/");
}

async function busyThenAnswered(stage: Stage): Promise<void> {
  const { app, line, okafor, work } = stage;
  line.answers.push("busy");
  const call = await calling(stage);
  await rings(okafor, call);
  assertEquals(await work(), 1);
  const busy = await lastLeg(stage, call);
  assertEquals([busy.status, busy.over], ["busy", false]);
  assertEquals(await work(), 0, "not before its minute");
  await app.query("update private.jobs set run_at = now() where finished_at is null");
  await work();
  assertEquals((await lastLeg(stage, call)).status, "answered");
  assertEquals(line.dialled.map(({ number }) => number), [NUMBER, NUMBER]);
  const { order } = line.dialled[0]!;
  assertEquals(order.room, call);
  assert(order.ringSeconds <= 60 && order.longestSeconds === 1800);
  const payloads = await app.query("select payload::text from private.jobs");
  assert(!JSON.stringify(payloads).includes("138001384"));
  await sent(okafor, `/calls/${call}/end`);
}

async function voicemail(stage: Stage): Promise<void> {
  const { line, okafor, work } = stage;
  line.answers.push("voicemail");
  const call = await calling(stage);
  await rings(okafor, call);
  await work();
  const leg = await lastLeg(stage, call);
  assertEquals([leg.status, leg.over], ["voicemail", true]);
  await sent(okafor, `/calls/${call}/end`);
}

async function serverDied(stage: Stage): Promise<void> {
  const { app, line, okafor, work } = stage;
  const call = await calling(stage);
  const leg_id = crypto.randomUUID();
  await rings(okafor, call, 200, leg_id);
  await app.deps.service.rpc("dial_telephone_leg", { leg_id });
  const before = line.dialled.length;
  await work();
  assertEquals([line.dialled.length, line.cut.length], [before, 1]);
  assertEquals((await lastLeg(stage, call)).status, "failed");
  await sent(okafor, `/calls/${call}/end`);
}

async function hungUp(stage: Stage): Promise<void> {
  const { line, mei, okafor, work } = stage;
  const call = await calling(stage);
  const leg = crypto.randomUUID();
  await rings(okafor, call, 200, leg);
  await sent(mei, `/calls/${call}/legs/${leg}/end`, {}, 404);
  await sent(okafor, `/calls/${call}/legs/${leg}/end`);
  const before = line.dialled.length;
  await work();
  assertEquals([line.dialled.length, line.cut.length], [before, 2], "nothing is dialled");
  await sent(okafor, `/calls/${call}/end`);
}

async function neverDialled(stage: Stage): Promise<void> {
  const { app, line, okafor, work } = stage;
  const [row] = await app.query<{ account_id: string; sealed: string }>(
    "select account_id, sealed from public.phone_numbers",
  );
  const before = line.dialled.length;
  const forged = `${row!.sealed.slice(0, -4)}AAAA`;
  for (const sealed of [forged, await line.seal.seal(row!.account_id, "+86120")]) {
    await app.query("update public.phone_numbers set sealed = $1", [sealed]);
    const call = await calling(stage);
    await rings(okafor, call);
    await work();
    assertEquals((await lastLeg(stage, call)).status, "failed");
    await sent(okafor, `/calls/${call}/end`);
  }
  assertEquals(line.dialled.length, before);
}

async function refusals(stage: Stage): Promise<void> {
  const { app, mei, okafor } = stage;
  const call = await calling(stage);
  assertEquals((await rings(mei, call, 409)).code, "call_not_allowed");
  await mei.post("/me/phone/delete");
  assertEquals((await rings(okafor, call, 409)).code, "phone_missing");
  Object.assign(app.deps, { telephony: null });
  assertEquals((await rings(okafor, call, 503)).code, "telephone_unavailable");
  const page = await (await mei.get("/me/phone")).text();
  assert(page.includes("not offered here") && !page.includes('name="number"'));
  assertEquals((await mei.post("/me/phone", { country: "CN", number: NUMBER })).status, 503);
}

Deno.test({ name: "numbers, legs and their jobs", ...LOOSE }, async (t) => {
  const stage = await setStage();
  try {
    await t.step("a number is kept sealed, and shown to nobody", () => keptSealed(stage));
    await t.step("what is typed wrongly stays in the form", () => wrongInput(stage));
    await t.step("busy, and answered the second time", () => busyThenAnswered(stage));
    await t.step("a voicemail is no answer", () => voicemail(stage));
    await t.step("an attempt whose server died is let go, not repeated", () => serverDied(stage));
    await t.step("the doctor hangs up", () => hungUp(stage));
    await t.step(
      "a number that is none of ours, or help, is not dialled",
      () => neverDialled(stage),
    );
    await t.step("who may not, and where it is not offered", () => refusals(stage));
  } finally {
    await stage.app.stop();
  }
});
