/** Calls through REST, with named arguments, as the server, the pages and a guest's browser ask. */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../domain/database_types.ts";
import { openStage } from "../embedded/stage.ts";
import { SUPABASE } from "./migrated.ts";

/** The demo clinic's consultation by video: Mei asks, Dr Lin answers. */
const VIDEO = "d4000000-0000-4000-8000-000000000003";
const SECRET = "a secret of more than thirty-two characters";
const SESSION = "a browser of more than thirty-two characters";

type Client = SupabaseClient<Database>;

const stage = await openStage({
  migrationsDir: `${SUPABASE}migrations`,
  seedFile: `${SUPABASE}seed.sql`,
});
Deno.test.afterAll(() => stage.stop());

async function signIn(name: string): Promise<Client> {
  const client = stage.client() as Client;
  const email = `${name}@demo.wenyi.example`;
  const { error } = await client.auth.signInWithPassword({ email, password: "demo-password-1" });
  if (error) throw error;
  return client;
}

const mei = await signIn("mei");
const lin = await signIn("dr.lin");
const okafor = await signIn("dr.okafor");
const visitor = stage.client() as Client;
const service = stage.client(stage.supabase.keys.secretKey) as Client;

/** The answer's data as an object, or the refusal thrown. */
async function told(answer: PromiseLike<{ data: unknown; error: Error | null }>) {
  const { data, error } = await answer;
  if (error) throw error;
  return data as Record<string, unknown>;
}

async function refused(
  answer: PromiseLike<{ status: number; error: { code?: string } | null }>,
  status: number,
  code: string,
) {
  const got = await answer;
  assertEquals([got.status, got.error?.code], [status, code]);
}

function test(name: string, fn: () => Promise<void>) {
  Deno.test({ name: `by REST: ${name}`, sanitizeOps: false, sanitizeResources: false, fn });
}

test("a call rings, is answered, and ends for both", async () => {
  const call_id = crypto.randomUUID();
  const started = await told(
    mei.rpc("start_call", { call_id, consultation_id: VIDEO, mode: "video" }),
  );
  assertEquals([started.status, started.side], ["ringing", "patient"]);
  await refused(okafor.rpc("read_call", { call_id }), 404, "call_not_found");
  await refused(okafor.rpc("join_call", { call_id }), 404, "call_not_found");
  await refused(visitor.rpc("join_call", { call_id }), 401, "42501");
  await refused(
    lin.rpc("start_call", {
      call_id: crypto.randomUUID(),
      consultation_id: VIDEO,
      mode: "voice",
    }),
    409,
    "call_busy",
  );
  const entry = await told(lin.rpc("join_call", { call_id }));
  assertEquals([entry.room, entry.party], [call_id, "practitioner"]);
  await told(lin.rpc("tell_call_quality", { call_id, quality: "good", sending: "full" }));
  await told(mei.rpc("change_call_mode", { call_id, mode: "voice" }));
  const live = await told(lin.rpc("read_live_call", { consultation_id: VIDEO }));
  assertEquals([live.status, live.mode, live.call_id], ["active", "voice", call_id]);
  const ended = await told(lin.rpc("end_call", { call_id }));
  assertEquals([ended.end_reason, ended.ended_by], ["hung_up", "practitioner"]);
  assertEquals(await told(mei.rpc("read_live_call", { consultation_id: VIDEO })), null);
  const { data } = await okafor.from("calls").select("call_id");
  assertEquals(data, []);
});

test("the room server's word is the service's to bring", async () => {
  const call_id = crypto.randomUUID();
  await told(lin.rpc("start_call", { call_id, consultation_id: VIDEO, mode: "video" }));
  const { identity } = await told(mei.rpc("join_call", { call_id }));
  const event = {
    event_id: crypto.randomUUID(),
    kind: "participant_joined",
    room: call_id,
    identity: identity as string,
    session_id: "PA_1",
    occurred_at: new Date().toISOString(),
  };
  await refused(mei.rpc("record_call_event", { event }), 403, "42501");
  assertEquals((await service.rpc("record_call_event", { event })).data, true);
  assertEquals((await service.rpc("record_call_event", { event })).data, false);
  const { data: live } = await service.rpc("live_calls");
  assertEquals(live?.map((call) => call.call_id), [call_id]);
  const present = [{ identity: identity as string, session_id: "PA_1" }];
  assertEquals((await service.rpc("reconcile_call", { call_id, present })).data, true);
  const state = await told(lin.rpc("read_call", { call_id }));
  const people = state.participants as { party: string; present: boolean }[];
  assertEquals(people.filter((one) => one.present).map((one) => one.party), ["patient"]);
  const turned = { missed: 0, ended: 0, lost: 0, expired: 0 };
  assertEquals((await service.rpc("run_clock")).data, turned);
  await told(lin.rpc("end_call", { call_id }));
  const { data: jobs } = await service.rpc("take_jobs", { kinds: ["close_room"] });
  assert(jobs?.some(({ payload }) => (payload as { room: string }).room === call_id));
});

test("a guest comes by a link that opens once, and by nothing else", async () => {
  const guest_id = crypto.randomUUID();
  const call_id = crypto.randomUUID();
  await told(mei.rpc("invite_guest", {
    guest_id,
    consultation_id: VIDEO,
    name: "Uncle",
    role: "interpreter",
    secret: SECRET,
  }));
  const invitation = await told(visitor.rpc("read_guest_invitation", { secret: SECRET }));
  assertEquals([invitation.state, invitation.doctor_name_zh], ["open", "林医生"]);
  await told(visitor.rpc("open_guest_invitation", { secret: SECRET, session: SESSION }));
  const other = SESSION.replace("browser", "burglar");
  const again = visitor.rpc("open_guest_invitation", { secret: SECRET, session: other });
  await refused(again, 409, "guest_used");
  await refused(visitor.rpc("join_call_as_guest", { session: SESSION }), 409, "call_not_open");
  await told(lin.rpc("start_call", { call_id, consultation_id: VIDEO, mode: "video" }));
  const { identity: patient } = await told(mei.rpc("join_call", { call_id }));
  const { party, identity } = await told(visitor.rpc("join_call_as_guest", { session: SESSION }));
  assertEquals(party, "guest");
  assertNotEquals(identity, patient);
  assertEquals((await told(visitor.rpc("read_call_as_guest", { session: SESSION }))).side, "guest");
  await told(lin.rpc("remove_guest", { guest_id }));
  await refused(visitor.rpc("join_call_as_guest", { session: SESSION }), 404, "guest_not_found");
  await refused(visitor.from("call_guests").select("name"), 401, "42501");
  await told(lin.rpc("end_call", { call_id }));
});
