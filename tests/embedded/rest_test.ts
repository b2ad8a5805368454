import { assertEquals } from "@std/assert";
import type { Stage } from "./stage.ts";
import { onEachEngine } from "./stage.ts";

const test = await onEachEngine();

test("policies decide what each person sees and writes", async (stage) => {
  const [inside, outside] = [await stage.person(), await stage.person()];
  const room_id = await stage.room("quiet", inside);
  const written = await inside.client.from("notes").insert({ room_id, body: "hello" }).select()
    .single();
  assertEquals([written.status, written.data?.author_id], [201, inside.id]);
  assertEquals((await outside.client.from("notes").select()).data, []);
  const forged = await outside.client.from("notes").insert({ room_id, body: "let me in" });
  assertEquals([forged.status, forged.error?.code], [403, "42501"]);
  const anonymous = await stage.client().from("notes").insert({ room_id, body: "let me in" });
  assertEquals([anonymous.status, anonymous.error?.code], [401, "42501"]);
});

test("related rows are embedded, filtered and counted", async (stage) => {
  const { client, ...person } = await stage.person();
  const room_id = await stage.room("embedding", { client, ...person });
  await client.from("notes").insert([{ room_id, body: "one" }, { room_id, body: "two" }]);
  const { data, count } = await client.from("rooms")
    .select("name, notes(body)", { count: "exact" }).eq("room_id", room_id)
    .order("body", { referencedTable: "notes" });
  assertEquals(count, 1);
  assertEquals(data?.[0]?.notes, [{ body: "one" }, { body: "two" }]);
});

test("values are written as PostgREST writes them", async (stage) => {
  const { data } = await stage.client().from("samples").select();
  assertEquals(data, [{
    at: "2026-01-02T01:04:05.678901+00:00",
    rating: 4.5,
    amount: 1234567890123,
    bytes: "\\x01ff",
    note: { at: "2026-01-02 03:04:05+00" },
    day: "2026-01-02",
    parent: null,
  }]);
});

test("simultaneous requests keep their own identities", async (stage) => {
  const people = [await stage.person(), await stage.person()];
  const clients = [stage.client(), people[0]!.client, people[1]!.client];
  const expected = [null, people[0]!.id, people[1]!.id];
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, turn) => clients[turn % 3]!.rpc("who_am_i")),
  );
  assertEquals(answers.map(({ data }) => data.id), answers.map((_, turn) => expected[turn % 3]!));
});

test("what a migration did not grant stays closed", async (stage) => {
  const { client, id, ...person } = await stage.person();
  const room_id = await stage.room("grants", { client, id, ...person });
  const secrets = await client.from("secrets").select();
  assertEquals([secrets.status, secrets.error?.code], [403, "42501"]);
  const forged = await client.from("notes").insert({ room_id, body: "mine", author_id: id });
  assertEquals([forged.status, forged.error?.code], [403, "42501"]);
  const users = await client.schema("auth").from("users").select();
  assertEquals([users.status, users.error?.code], [406, "PGRST106"]);
});

test("the secret key passes the policies, and nothing without a key does", async (stage) => {
  const { data } = await stage.client(stage.supabase.keys.secretKey).from("secrets").select();
  assertEquals(data, []);
  const keyless = await fetch(`${stage.supabase.url}/rest/v1/rooms`);
  assertEquals(keyless.status, 401);
  await keyless.body?.cancel();
  const wrong = await stage.client("sb_publishable_wrong").from("rooms").select();
  assertEquals(wrong.status, 401);
});

/** Has the database raise `state` and gives PostgREST's answer to it. */
async function raise(stage: Stage, state: string, message = "told", detail?: string) {
  const { client } = await stage.person();
  const { status, error } = await client.rpc("refuse", { state, message, detail });
  return { status, error };
}

test("raised errors carry PostgREST's status and their own code", async (stage) => {
  const statuses: Record<string, number> = {
    P0001: 400,
    P0002: 500,
    "23502": 400,
    "23503": 409,
    "23505": 409,
    "23514": 400,
    "23P01": 400,
    "22P02": 400,
    "42501": 403,
    "40001": 500,
    "53300": 503,
    "21000": 500,
    "28000": 403,
    "57014": 500,
  };
  for (const [state, status] of Object.entries(statuses)) {
    const answer = await raise(stage, state);
    assertEquals([state, answer.status, answer.error?.code], [state, status, state]);
    assertEquals(answer.error?.message, "told");
  }
});

test("a function chooses code and status of its own", async (stage) => {
  const words = { code: "price_changed", message: "The price changed", details: "d", hint: "h" };
  const detail = JSON.stringify({ status: 409, headers: { "x-kind": "price" } });
  const chosen = await raise(stage, "PGRST", JSON.stringify(words), detail);
  assertEquals(chosen.status, 409);
  assertEquals({ ...chosen.error }, { ...chosen.error, ...words });
  const short = await raise(stage, "PT418", "tea");
  assertEquals([short.status, short.error?.code, short.error?.message], [418, "PT418", "tea"]);
});

test("real violations are told apart", async (stage) => {
  const { client, ...person } = await stage.person();
  const room_id = await stage.room("violations", { client, ...person });
  const code = async (work: PromiseLike<{ status: number; error: { code: string } | null }>) => {
    const { status, error } = await work;
    return [status, error?.code];
  };
  const during = "[2026-01-01,2026-01-02)";
  assertEquals(await code(client.from("bookings").insert({ room_id, during })), [201, undefined]);
  assertEquals(await code(client.from("bookings").insert({ room_id, during })), [400, "23P01"]);
  assertEquals(await code(client.from("notes").insert({ room_id, body: "" })), [400, "23514"]);
  assertEquals(await code(client.from("rooms").insert({ name: null })), [400, "23502"]);
  const name = `twice ${room_id}`;
  assertEquals(await code(client.from("rooms").insert({ name })), [201, undefined]);
  assertEquals(await code(client.from("rooms").insert({ name })), [409, "23505"]);
  const nowhere = { room_id: crypto.randomUUID(), account_id: person.id };
  assertEquals(await code(client.from("members").insert(nowhere)), [409, "23503"]);
  assertEquals(await code(client.from("notes").select().eq("note_id", "x")), [400, "22P02"]);
  assertEquals(await code(client.from("nothing").select()), [404, "PGRST205"]);
  assertEquals(await code(client.rpc("nothing")), [404, "PGRST202"]);
  assertEquals(await code(client.from("rooms").select("nothing")), [400, "42703"]);
});

test("single() tells when there is not exactly one row", async (stage) => {
  const { error, status } = await stage.client().from("rooms").select()
    .eq("room_id", crypto.randomUUID()).single();
  assertEquals([status, error?.code], [406, "PGRST116"]);
});

test("a trigger sees who asks, and its failure undoes the whole request", async (stage) => {
  const { client, ...person } = await stage.person();
  const room_id = await stage.room("undo", { client, ...person });
  const both = await client.from("notes").insert([{ room_id, body: "good" }, {
    room_id,
    body: "",
  }]);
  assertEquals(both.error?.code, "23514");
  assertEquals((await client.from("notes").select().eq("room_id", room_id)).data, []);
});

test("the catalogue of the API is for the secret key", async (stage) => {
  const ask = (apikey: string) => fetch(`${stage.supabase.url}/rest/v1/`, { headers: { apikey } });
  const refused = await ask(stage.supabase.keys.publishableKey);
  assertEquals(refused.status, 403);
  await refused.body?.cancel();
  const allowed = await ask(stage.supabase.keys.secretKey);
  assertEquals((await allowed.json()).swagger, "2.0");
});
