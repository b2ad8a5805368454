import { assert, assertEquals, assertRejects } from "@std/assert";
import { AccessToken, RoomServiceClient } from "livekit-server-sdk";
import type { LegOrder } from "../../edge/telephony/telephony.ts";
import { patiently } from "../support/call_stage.ts";
import type { PhoneCall } from "../support/carrier.ts";
import { enterWithVoice } from "../support/room_voice.ts";
import type { RoomVoice } from "../support/room_voice.ts";
import { MEI_NUMBER, OWN_NUMBER } from "./stage.ts";
import type { TelephoneStage } from "./stage.ts";

/* One attempt after the other at the adapter: what the network answers, and who hears whom when. */

const VOICE = 1000;
const TONE = 440;
const GET_HEADERS = "lk.sip.GetRemoteHeaders";

/** A room with a doctor's browser in it, and the way to ring somebody into it. */
interface Attempt {
  rooms: RoomServiceClient;
  doctor: RoomVoice;
  order: LegOrder;
  told: string[];
  dial(): Promise<string>;
  call(): Promise<PhoneCall>;
}

async function attempt(
  stage: TelephoneStage,
  order: Partial<LegOrder> = {},
  confirmMs = 30_000,
): Promise<Attempt> {
  const { sip, carrier } = stage;
  const room = crypto.randomUUID();
  const rooms = new RoomServiceClient(sip.url.replace("ws", "http"), sip.apiKey, sip.apiSecret);
  await rooms.createRoom({ name: room, emptyTimeout: 60 });
  const doctor = await enterWithVoice(await browserPass(stage, room), VOICE);
  const telephony = stage.telephony(confirmMs);
  const told: string[] = [];
  const before = carrier.calls.length;
  const whole = {
    room,
    identity: crypto.randomUUID(),
    ringSeconds: 10,
    longestSeconds: 60,
    ...order,
  };
  return {
    rooms,
    doctor,
    order: whole,
    told,
    dial: () =>
      telephony.dial(whole, MEI_NUMBER, (progress) => {
        told.push(progress);
        return Promise.resolve(true);
      }),
    call: async () => {
      await patiently("no INVITE came", () => Promise.resolve(carrier.calls.length > before));
      return carrier.calls[before]!;
    },
  };
}

/** As the product mints it for a browser. */
async function browserPass({ sip }: TelephoneStage, room: string, canPublishData = true) {
  const token = new AccessToken(sip.apiKey, sip.apiSecret, { identity: crypto.randomUUID() });
  token.addGrant({ roomJoin: true, room, canSubscribe: true, canPublish: true, canPublishData });
  return { url: sip.url, token: await token.toJwt() };
}

const so = (otherwise: string, isSo: () => boolean, ms = 8_000) =>
  patiently(otherwise, () => Promise.resolve(isSo()), ms);

export async function letIn(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONE, ringMs: 500 });
  const { doctor, dial, call, told: steps, rooms, order } = await attempt(stage);
  const outcome = dial();
  const phone = await call();
  await so("nobody picked up", () => steps.includes("confirming"));
  await so("the doctor does not hear who picked up", () => doctor.hears(TONE));
  assertEquals(phone.line!.hears(VOICE), false, "the telephone hears nobody before the key");
  assert(phone.line!.keys.length === 3, `three tones ask for the key: ${phone.line!.keys}`);
  await assertRejects(() => doctor.ask(order.identity, GET_HEADERS), Error, "timeout");
  await lateComers(stage, order);
  phone.line!.press("7");
  await new Promise((resolve) => setTimeout(resolve, 500));
  assertEquals(phone.line!.hears(VOICE), false, "another key opens nothing");
  phone.line!.press("1");
  assertEquals(await outcome, "answered");
  assertEquals(steps, ["ringing", "confirming", "answered"]);
  await so("the telephone does not hear the doctor", () => phone.line!.hears(VOICE));
  assert(doctor.hears(TONE), "the doctor hears the telephone");
  await assertRejects(() => doctor.ask(order.identity, GET_HEADERS), Error, "timeout");
  assertSecret(stage, phone, await rooms.listParticipants(order.room), order);
  const unguarded = { canSubscribe: true, canPublish: true, canPublishData: true };
  await rooms.updateParticipant(order.room, order.identity, { permission: unguarded });
  const told = await doctor.ask(order.identity, GET_HEADERS);
  assert(told.includes(MEI_NUMBER), "it is the gate that keeps the bridge from telling");
  phone.hangUp();
  await patiently(
    "who hung up is still in the room",
    async () => (await rooms.listParticipants(order.room)).every((p) => p.kind === 0),
  );
  await doctor.leave();
}

/** Who comes while the telephone waits gets no right to send data; one from before is taken away. */
async function lateComers(stage: TelephoneStage, { room, identity }: LegOrder): Promise<void> {
  for (const ofBefore of [false, true]) {
    const late = await enterWithVoice(await browserPass(stage, room, ofBefore), 700);
    if (ofBefore) await new Promise((resolve) => setTimeout(resolve, 500));
    await assertRejects(() => late.ask(identity, GET_HEADERS), Error, "timeout");
    await late.leave();
  }
}

/** The callee sees the platform's number; nobody in the room sees the callee's. */
function assertSecret(
  stage: TelephoneStage,
  phone: PhoneCall,
  participants: unknown[],
  order: LegOrder,
): void {
  assert(phone.invite.includes(OWN_NUMBER), "the platform's number calls");
  const told = JSON.stringify(participants, (_, v) => typeof v === "bigint" ? `${v}` : v);
  assert(told.includes(order.identity));
  assert(!told.includes(MEI_NUMBER.slice(1)), "LiveKit tells the number");
  assert(stage.logged.every((line) => !line.includes(MEI_NUMBER.slice(1))), "the log tells it");
}

export async function refusedByNetwork(stage: TelephoneStage): Promise<void> {
  for (const [does, wanted] of [["busy", "busy"], ["gone", "gone"]] as const) {
    stage.carrier.subscriber(MEI_NUMBER, { does });
    const { dial, doctor, rooms, order } = await attempt(stage);
    assertEquals(await dial(), wanted);
    const there = await rooms.listParticipants(order.room);
    assertEquals(there.length, 1, "only the doctor is left");
    assertEquals(there[0]!.permission?.canPublishData, true, "whose browser may send again");
    await doctor.leave();
  }
}

export async function unanswered(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "silent" });
  const { dial, doctor, call, told } = await attempt(stage, { ringSeconds: 2 });
  assertEquals(await dial(), "no_answer");
  assertEquals(told, ["ringing"]);
  assertEquals((await call()).state, "cancelled", "and it rings no longer");
  await doctor.leave();
}

export async function voicemail(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONE });
  const { dial, doctor, call, told } = await attempt(stage, {}, 2_000);
  const outcome = dial();
  const phone = await call();
  let overheard = false;
  const spying = setInterval(() => overheard ||= phone.line?.hears(VOICE) ?? false, 100);
  assertEquals(await outcome, "voicemail");
  clearInterval(spying);
  assertEquals(overheard, false, "not a word was left on it");
  assertEquals(told, ["ringing", "confirming"]);
  await so("the voicemail runs on", () => phone.endedBy === "platform");
  await doctor.leave();
}

export async function tooLong(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONE });
  const { dial, doctor, call } = await attempt(stage, { longestSeconds: 9 });
  const outcome = dial();
  const phone = await call();
  const pressing = setInterval(() => phone.line?.press("1"), 700);
  assertEquals(await outcome, "answered");
  clearInterval(pressing);
  await so("it goes on beyond its time", () => phone.endedBy === "platform", 15_000);
  await doctor.leave();
}
