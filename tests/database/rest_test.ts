/** What the database refuses is refused through REST, Storage and Realtime alike, with its code. */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../domain/database_types.ts";
import { openStage } from "../embedded/stage.ts";
import { SUPABASE } from "./migrated.ts";

/** The demo clinic's consultations: both of Mei's, the first ended by Dr Lin. */
const CLOSED = "d4000000-0000-4000-8000-000000000001";
const OPEN = "d4000000-0000-4000-8000-000000000002";
const OKAFOR = "d1000000-0000-4000-8000-000000000102";
const LEAVE_CHECKS_TO_THE_STAGE = { sanitizeOps: false, sanitizeResources: false };

type Client = SupabaseClient<Database>;

const stage = await openStage({
  migrationsDir: `${SUPABASE}migrations`,
  seedFile: `${SUPABASE}seed.sql`,
});
Deno.test.afterAll(() => stage.stop());

async function signIn(name: string): Promise<Client> {
  const client = stage.client() as Client;
  const { error } = await client.auth.signInWithPassword({
    email: `${name}@demo.wenyi.example`,
    password: "demo-password-1",
  });
  if (error) throw error;
  return client;
}

const people = {
  mei: await signIn("mei"),
  tom: await signIn("tom"),
  lin: await signIn("dr.lin"),
  okafor: await signIn("dr.okafor"),
};

interface Answer {
  status: number;
  error: { code?: string } | null;
}

function refused({ status, error }: Answer, wantedStatus: number, code: string) {
  assertEquals([status, error?.code], [wantedStatus, code]);
}

function test(name: string, fn: () => Promise<void>) {
  Deno.test({ name: `by REST: ${name}`, ...LEAVE_CHECKS_TO_THE_STAGE, fn });
}

/** Announces a photo, uploads it as `client`, and lets the server confirm it. */
async function attachPhoto(client: Client): Promise<string> {
  const { data: begun, error } = await client.rpc("begin_attachment", {
    attachment_id: crypto.randomUUID(),
    consultation_id: OPEN,
    kind: "photo",
    mime_type: "image/jpeg",
    size_bytes: 4,
  });
  if (error) throw error;
  const stored = await client.storage.from("attachments").upload(
    begun.storage_path,
    new Uint8Array([255, 216, 255, 217]).buffer,
    { contentType: "image/jpeg" },
  );
  if (stored.error) throw stored.error;
  const service = stage.client(stage.supabase.keys.secretKey) as Client;
  const { error: unconfirmed } = await service.rpc("confirm_attachment", {
    attachment_id: begun.attachment_id,
    kind: "photo",
    mime_type: "image/jpeg",
    size_bytes: 4,
  });
  if (unconfirmed) throw unconfirmed;
  const { error: unsent } = await client.rpc("send_message", {
    message_id: crypto.randomUUID(),
    consultation_id: OPEN,
    body: "",
    attachment_ids: [begun.attachment_id],
  });
  if (unsent) throw unsent;
  return begun.storage_path;
}

/** How joining a private channel ends. */
async function join(client: Client, topic: string): Promise<string> {
  await client.realtime.setAuth();
  const channel = client.channel(topic, { config: { private: true } });
  const state = await new Promise<string>((resolve) => channel.subscribe((now) => resolve(now)));
  await client.removeAllChannels();
  await client.realtime.disconnect();
  return state;
}

test("another's message is not there", async () => {
  for (const client of [people.tom, people.lin]) {
    const { data } = await client.from("messages").select("body").eq("consultation_id", OPEN);
    assertEquals(data, []);
  }
  for (const client of [people.mei, people.okafor]) {
    const { data } = await client.from("messages").select("body").eq("consultation_id", OPEN);
    assertNotEquals(data, []);
  }
});

test("a visitor reads the directory and nothing else", async () => {
  const visitor = stage.client() as Client;
  const found = await visitor.rpc("find_practitioners", { department: "dermatology", page: 1 });
  assertEquals(found.data?.map(({ display_name }) => display_name), ["Dr Okafor", "Dr Dubois"]);
  refused(await visitor.from("messages").select("body"), 401, "42501");
  refused(await visitor.rpc("my_role"), 401, "42501");
});

test("an author is not forged", async () => {
  const forged = { consultation_id: OPEN, body: "Take ten of these" };
  refused(
    // deno-lint-ignore no-explicit-any -- what the types forbid is what an attacker sends
    await people.mei.from("messages").insert({ ...forged, author_kind: "practitioner" } as any),
    403,
    "42501",
  );
  const { data } = await people.mei.rpc("send_message", {
    ...forged,
    message_id: crypto.randomUUID(),
  });
  assertEquals(data?.author_kind, "patient");
  // deno-lint-ignore no-explicit-any -- the same, written without naming an author
  refused(await people.tom.from("messages").insert(forged as any), 404, "consultation_not_found");
});

test("a message sent again is read back, under another's id refused", async () => {
  const message = { message_id: crypto.randomUUID(), consultation_id: OPEN, body: "Once" };
  const first = await people.mei.rpc("send_message", message);
  const again = await people.mei.rpc("send_message", message);
  assertEquals(again.data, first.data);
  refused(await people.okafor.rpc("send_message", message), 409, "id_taken");
});

test("a status is not moved by hand, not even by the service", async () => {
  const service = stage.client(stage.supabase.keys.secretKey) as Client;
  for (const client of [people.mei, people.okafor, service]) {
    refused(
      await client.from("consultations").update({ status: "closed" }).eq("consultation_id", OPEN),
      403,
      "42501",
    );
  }
  refused(
    await people.lin.rpc("accept_consultation", { consultation_id: OPEN }),
    404,
    "consultation_not_found",
  );
});

test("a closed consultation takes no more words", async () => {
  const message = { message_id: crypto.randomUUID(), consultation_id: CLOSED, body: "PS" };
  refused(await people.mei.rpc("send_message", message), 409, "consultation_closed");
  refused(await people.lin.rpc("send_message", message), 409, "consultation_closed");
});

test("the account behind a patient stays hidden", async () => {
  // deno-lint-ignore no-explicit-any -- the column exists, and is not granted
  refused(await people.okafor.from("consultations").select("account_id" as any), 403, "42501");
  const { data } = await people.okafor.from("patients").select("display_name");
  assertEquals(data, []);
});

test("a file is fetched by its participants alone, whoever knows the path", async () => {
  const path = await attachPhoto(people.mei);
  for (const client of [people.mei, people.okafor]) {
    const { data } = await client.storage.from("attachments").download(path);
    assertEquals(data?.size, 4);
  }
  for (const client of [people.tom, people.lin, stage.client() as Client]) {
    const { data, error } = await client.storage.from("attachments").download(path);
    assertEquals(data, null);
    assert(error);
    const signed = await client.storage.from("attachments").createSignedUrl(path, 60);
    assert(signed.error);
  }
});

test("nothing is uploaded that was not announced, or over another's file", async () => {
  const bytes = new Uint8Array([255, 216, 255, 217]).buffer;
  const options = { contentType: "image/jpeg" };
  const bucket = (client: Client) => client.storage.from("attachments");
  const stray = `${OPEN}/${crypto.randomUUID()}`;
  assert((await bucket(people.mei).upload(stray, bytes, options)).error);
  const path = await attachPhoto(people.mei);
  assert((await bucket(people.tom).upload(path, bytes, { ...options, upsert: true })).error);
  await bucket(people.mei).remove([path]);
  assertEquals((await bucket(people.mei).download(path)).data?.size, 4);
});

test("a channel is joined by those whom it concerns", async () => {
  assertEquals(await join(people.mei, `consultation:${OPEN}`), "SUBSCRIBED");
  assertEquals(await join(people.okafor, `practitioner:${OKAFOR}`), "SUBSCRIBED");
  for (const client of [people.tom, people.lin, stage.client() as Client]) {
    assertEquals(await join(client, `consultation:${OPEN}`), "CHANNEL_ERROR");
  }
  assertEquals(await join(people.mei, `practitioner:${OKAFOR}`), "CHANNEL_ERROR");
});

test("jobs come with named arguments", async () => {
  const service = stage.client(stage.supabase.keys.secretKey) as Client;
  const { data, error } = await service.rpc("take_jobs", { kinds: ["send_mail"], most: 5 });
  assertEquals(error, null);
  assert(Array.isArray(data));
  refused(await people.mei.rpc("take_jobs", { kinds: ["send_mail"] }), 403, "42501");
});
