import { assert, assertEquals, assertNotEquals } from "@std/assert";
import type { CallState } from "../../domain/call.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { reconcileCalls } from "../../edge/livekit/reconcile.ts";
import type { Seat } from "../../routes/calls/token.ts";
import { openRoom } from "../../routes/calls/token.ts";
import type { Visitor } from "../support/app.ts";
import type { CallClinic, InRoom } from "../support/call_clinic.ts";
import { claimsOf, enterRoom, openCallClinic, sent, tokenOf } from "../support/call_clinic.ts";
import { patiently } from "../support/call_stage.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import { skipTest } from "../support/skip.ts";

/* What the server does for a call, with a real LiveKit and LiveKit's own client in place of browsers. */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const CLOSED = "d4000000-0000-4000-8000-000000000001";
const MEI = "mei@demo.wenyi.example";
const OKAFOR = "dr.okafor@demo.wenyi.example";
const STRANGERS = ["tom@demo.wenyi.example", "dr.lin@demo.wenyi.example"];
const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;
const WITHIN_MS = 1_000;

const script = { accept: "application/json" };

async function started(person: Visitor, mode = "video"): Promise<CallState> {
  const path = `/consultations/${OPEN}/calls`;
  const fields = { call_id: crypto.randomUUID(), mode };
  return (await sent<{ call: CallState }>(person, path, 200, fields)).call;
}

interface Both {
  call: CallState;
  mei: Visitor;
  okafor: Visitor;
  inRoom: InRoom[];
}

/** A call in which both sides are, whatever became of the one before. */
async function talking(clinic: CallClinic): Promise<Both> {
  const [mei, okafor] = await Promise.all([clinic.signIn(MEI), clinic.signIn(OKAFOR)]);
  const state = await okafor.get(`/consultations/${OPEN}/call-state`, script);
  const { call: before } = await state.json() as { call: CallState | null };
  if (before) await sent(okafor, `/calls/${before.call_id}/end`, 200);
  const call = await started(okafor);
  const inRoom = [
    await enterRoom(await tokenOf(okafor, call.call_id)),
    await enterRoom(await tokenOf(mei, call.call_id)),
  ];
  return { call, mei, okafor, inRoom };
}

async function sentOutWithin(inRoom: InRoom[], change: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await change();
  for (const { at } of await Promise.all(inRoom.map((one) => one.sentOut))) {
    assert(at - begun < WITHIN_MS, `sent out after ${Math.round(at - begun)} ms`);
  }
}

if (await findLivekit()) withLivekit();
else skipTest("calls with a real LiveKit", NO_LIVEKIT);

function withLivekit() {
  Deno.test({ name: "calls with a real LiveKit", ...LOOSE }, async (t) => {
    const clinic = await openCallClinic();
    try {
      await t.step(
        "the doctor rings, the patient joins, tokens allow the least",
        () => grants(clinic),
      );
      await t.step(
        "strangers, visitors and closed consultations are refused",
        () => refusals(clinic),
      );
      await t.step(
        "LiveKit's own words make the record: joins, leaves, talk time",
        () => recorded(clinic),
      );
      await t.step("what a lost webhook would have said is healed", () => healed(clinic));
      await t.step(
        "a killed LiveKit is back, and the same call goes on in it",
        () => survives(clinic),
      );
      await t.step("ending a call empties its room within a second", async () => {
        const { call, mei, inRoom } = await talking(clinic);
        await sentOutWithin(inRoom, () => sent(mei, `/calls/${call.call_id}/end`, 200));
        assertEquals((await sent(mei, `/calls/${call.call_id}/token`, 409)).code, "call_over");
      });
      await t.step(
        "removing a guest does so for the guest, also when they come back",
        () => removed(clinic),
      );
      await t.step(
        "suspending the patient by hand in the database does too",
        () => suspended(clinic, "accounts", "suspended_at = now()", "suspended_at = null"),
      );
      await t.step(
        "suspending the doctor does too",
        () => suspended(clinic, "practitioners", "status = 'suspended'", "status = 'verified'"),
      );
      await t.step("closing the consultation does too", () => closed(clinic));
    } finally {
      await clinic.stop();
    }
  });
}

async function grants(clinic: CallClinic) {
  const [mei, okafor] = await Promise.all([clinic.signIn(MEI), clinic.signIn(OKAFOR)]);
  const call = await started(okafor);
  assertEquals([call.status, call.started_by, call.encrypted], ["ringing", "practitioner", true]);
  const [hers, his] = [await tokenOf(mei, call.call_id), await tokenOf(okafor, call.call_id)];
  const video = {
    room: call.call_id,
    roomJoin: true,
    canPublish: true,
    canPublishData: true,
    canSubscribe: true,
    canUpdateOwnMetadata: false,
    hidden: false,
  };
  const own = ["microphone", "camera"];
  const screen = ["screen_share", "screen_share_audio"];
  for (const [token, canPublishSources] of [[hers, own], [his, [...own, ...screen]]] as const) {
    const { exp, nbf, iss: _, ...claims } = claimsOf(token);
    assertEquals(claims, { sub: token.identity, video: { ...video, canPublishSources } });
    assertEquals(Number(exp) - Number(nbf), 300);
  }
  assertNotEquals(hers.identity, his.identity);
  const people = await clinic.query<{ id: string }>("select id from auth.users");
  assert(!people.some(({ id }) => [hers.identity, his.identity].includes(id)));
  // The same person on another device is the same to LiveKit, which lets the older one go.
  assertEquals((await tokenOf(await clinic.signIn(MEI), call.call_id)).identity, hers.identity);
  const read = await mei.get(`/calls/${call.call_id}`, script);
  assertEquals((await read.json()).status, "active");
  await sent(okafor, `/calls/${call.call_id}/mode`, 200, { mode: "voice" });
  await sent(mei, `/calls/${call.call_id}/quality`, 204, { quality: "poor", sending: "voice" });
  const state = await okafor.get(`/consultations/${OPEN}/call-state`, script);
  const { call: now } = await state.json() as { call: CallState };
  assertEquals(now.mode, "voice");
  const patient = now.participants.find(({ party }) => party === "patient");
  assertEquals([patient?.quality, patient?.sending], ["poor", "voice"]);
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
}

async function refusals(clinic: CallClinic) {
  const okafor = await clinic.signIn(OKAFOR);
  const call = await started(okafor);
  for (const email of STRANGERS) {
    const stranger = await clinic.signIn(email);
    assertEquals(
      (await sent(stranger, `/calls/${call.call_id}/token`, 404)).code,
      "call_not_found",
    );
    await sent(stranger, `/calls/${call.call_id}/end`, 404);
    const read = await stranger.get(`/calls/${call.call_id}`, script);
    assertEquals(read.status, 404);
    await read.body?.cancel();
  }
  assertEquals(
    (await sent(clinic.visitor(), `/calls/${call.call_id}/token`, 401)).code,
    "sign_in_needed",
  );
  await sent(okafor, `/calls/${call.call_id}/mode`, 400, { mode: "telepathy" });
  await sent(okafor, "/calls/none/token", 404);
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
  const lin = await clinic.signIn("dr.lin@demo.wenyi.example");
  const fields = { call_id: crypto.randomUUID(), mode: "video" };
  const { code } = await sent(lin, `/consultations/${CLOSED}/calls`, 409, fields);
  assertEquals(code, "call_not_open");
}

async function recorded(clinic: CallClinic) {
  const { call, okafor, inRoom } = await talking(clinic);
  const stays = () =>
    clinic.query<{ party: string; left_at: string | null }>(
      `select p.party, s.left_at from private.call_stays s
       join private.call_participants p on p.identity = s.identity
       where s.call_id = $1 and s.joined_at is not null order by p.party`,
      [call.call_id],
    );
  await patiently("both are not in the record", async () => (await stays()).length === 2, 5_000);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const read = await okafor.get(`/calls/${call.call_id}`, script);
  const { talk_seconds, talking_since, participants } = await read.json() as CallState;
  assert(talking_since !== null && talk_seconds >= 1, `${talk_seconds} s`);
  assertEquals(participants.map(({ present }) => present), [true, true]);
  await Promise.all(inRoom.map((one) => one.leave()));
  await patiently(
    "both are still in the record",
    async () => (await stays()).every(({ left_at }) => left_at !== null),
    5_000,
  );
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
  await patiently("the room's end is not in the record", async () => {
    const kinds = await clinic.query<{ kind: string }>(
      "select kind from private.call_events where call_id = $1",
      [call.call_id],
    );
    return ["room_started", "participant_joined", "participant_left", "room_finished"]
      .every((kind) => kinds.some((one) => one.kind === kind));
  }, 5_000);
}

async function healed(clinic: CallClinic) {
  const { call, okafor } = await talking(clinic);
  const count = async () =>
    (await clinic.query("select from private.call_stays where call_id = $1", [call.call_id]))
      .length;
  await patiently("both are not in the record", async () => await count() === 2, 5_000);
  await clinic.query("delete from private.call_stays where call_id = $1", [call.call_id]);
  await reconcileCalls(clinic.service, clinic.calls);
  assertEquals(await count(), 2);
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
  // A room that outlived its call, as after a late token where rooms make themselves.
  await patiently(
    "the room is still there",
    async () => (await clinic.calls.present(call.call_id)).length === 0,
    WITHIN_MS,
  );
}

async function survives(clinic: CallClinic) {
  const { call, mei, okafor, inRoom } = await talking(clinic);
  const before = clinic.running.livekit!.pid()!;
  Deno.kill(before, "SIGKILL");
  const again = await enterRoom(await tokenOf(mei, call.call_id));
  assertNotEquals(clinic.running.livekit!.pid(), before);
  const there = await clinic.calls.present(call.call_id);
  assertEquals(there.length >= 1, true);
  const read = await okafor.get(`/calls/${call.call_id}`, script);
  assertEquals((await read.json()).status, "active");
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
  await again.sentOut;
  await Promise.all(inRoom.map((one) => one.leave()));
}

/** The token that a guest was given still holds for minutes, and lets nobody stay. */
async function removed(clinic: CallClinic) {
  const { call, mei, okafor, inRoom } = await talking(clinic);
  const [{ consultation_id }, guest_id] = [call, crypto.randomUUID()];
  const [secret, session] = ["s".repeat(40), "b".repeat(40)];
  const as = await clinic.as(MEI);
  const invitation = { guest_id, consultation_id, name: "May", role: "family" as const, secret };
  mustSucceed(await as.rpc("invite_guest", invitation));
  mustSucceed(await as.rpc("open_guest_invitation", { secret, session }));
  const seat = must(await as.rpc("join_call_as_guest", { session })) as unknown as Seat;
  const token = await openRoom(clinic.calls, seat);
  const guest = await enterRoom(token);
  await sentOutWithin([guest], async () => {
    mustSucceed(await as.rpc("remove_guest", { guest_id }));
  });
  const again = await enterRoom(token);
  await sentOutWithin([again], () => Promise.resolve());
  assertEquals((await clinic.calls.present(call.call_id)).length, 2);
  await sent(okafor, `/calls/${call.call_id}/end`, 200);
  await Promise.all(inRoom.map((one) => one.sentOut));
  await sent(mei, `/calls/${call.call_id}/token`, 409);
}

/** By hand, as an admin does it in the Studio: no code of ours is asked. */
async function suspended(clinic: CallClinic, table: string, change: string, back: string) {
  const { call, mei, okafor, inRoom } = await talking(clinic);
  const id = table === "accounts" ? "account_id" : "practitioner_id";
  const update = (what: string) =>
    clinic.query(
      `update public.${table} set ${what} where ${id} =
       (select c.${id} from public.consultations c where c.consultation_id = $1)`,
      [OPEN],
    );
  await sentOutWithin(inRoom, () => update(change));
  for (const person of [mei, okafor]) {
    const refused = await person.send(`/calls/${call.call_id}/token`);
    await refused.body?.cancel();
    assert(refused.status >= 400 && refused.status < 500, `${refused.status}`);
  }
  await update(back);
  const read = await mei.get(`/calls/${call.call_id}`, script);
  assertEquals((await read.json()).end_reason, "rights_ended");
}

async function closed(clinic: CallClinic) {
  const { call, mei, okafor, inRoom } = await talking(clinic);
  await clinic.query(
    `insert into public.encounter_notes
       (consultation_id, practitioner_id, assessment, advice, watch_for, outcome)
     select consultation_id, practitioner_id, 'Eczema', 'Cream twice a day', 'Fever', 'resolved'
     from public.consultations where consultation_id = $1`,
    [OPEN],
  );
  await sentOutWithin(inRoom, () =>
    clinic.query(
      `update public.consultations set status = 'closed', closed_at = now()
       where consultation_id = $1`,
      [OPEN],
    ));
  for (const person of [mei, okafor]) await sent(person, `/calls/${call.call_id}/token`, 409);
  const read = await mei.get(`/calls/${call.call_id}`, script);
  assertEquals((await read.json()).end_reason, "consultation_ended");
}
