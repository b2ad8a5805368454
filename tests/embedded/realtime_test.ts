import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RealtimeChannel, SupabaseClient } from "@supabase/supabase-js";
import { sign } from "hono/jwt";
import { readKeys } from "../../edge/supabase/embedded/keys.ts";
import { onEachEngine, type Person, type Stage, until } from "./stage.ts";

const test = await onEachEngine();

interface Heard {
  event: string;
  payload: Record<string, unknown>;
}

/** Joins a private channel; gives what it heard and how the joining went. */
async function join(client: SupabaseClient, topic: string, config = {}) {
  const channel = client.channel(topic, { config: { private: true, ...config } });
  const heard: Heard[] = [];
  const states: string[] = [];
  channel.on("broadcast", { event: "*" }, ({ event, payload }) => heard.push({ event, payload }));
  let reason = "";
  await new Promise<void>((resolve) => {
    channel.subscribe((state, error) => {
      states.push(state);
      if (error) reason = error.message;
      resolve();
    });
  });
  return { channel, heard, states, reason };
}

/** Everyone leaves, so that no socket outlives its test. */
async function hangUp(...people: { client: SupabaseClient }[]) {
  for (const { client } of people) {
    await client.removeAllChannels();
    await client.realtime.disconnect();
  }
}

test("members hear what a trigger sends, others are refused with a reason", async (stage) => {
  const [member, stranger] = [await stage.person(), await stage.person()];
  const visitor = { client: stage.client() };
  const room_id = await stage.room("triggers", member);
  const topic = `room:${room_id}`;
  const inside = await join(member.client, topic);
  assertEquals(inside.states, ["SUBSCRIBED"]);
  for (const { client } of [stranger, visitor]) {
    const outside = await join(client, topic);
    assertEquals(outside.states, ["CHANNEL_ERROR"]);
    assertStringIncludes(outside.reason, "do not have permissions to read from this Channel");
  }
  await member.client.from("notes").insert({ room_id, body: "hello" });
  await until("the note's broadcast", () => inside.heard.length === 1);
  assertEquals(inside.heard[0]!.event, "note_written");
  assertEquals(inside.heard[0]!.payload.body, "hello");
  await hangUp(member, stranger, visitor);
});

test("changes and long messages arrive whole, those undone do not", async (stage) => {
  const member = await stage.person();
  const room_id = await stage.room("changes", member);
  const { heard } = await join(member.client, `room:${room_id}`);
  const long = "长".repeat(5000);
  await member.client.from("notes").insert([{ room_id, body: "undone" }, { room_id, body: "" }]);
  await member.client.from("notes").insert({ room_id, body: long });
  await member.client.from("bookings").insert({ room_id, during: "[2026-05-01,2026-05-02)" });
  await until("both broadcasts", () => heard.length === 2);
  assertEquals(heard[0]!.payload.body, long);
  assertEquals(heard[1]!.event, "INSERT");
  const { operation, table, schema, record } = heard[1]!.payload as Record<string, unknown>;
  assertEquals([operation, table, schema], ["INSERT", "bookings", "public"]);
  assertEquals((record as { room_id: string }).room_id, room_id);
  await hangUp(member);
});

test("a channel that is not private and database changes are refused", async (stage) => {
  const member = await stage.person();
  const open = await join(member.client, "anything", { private: false });
  assertEquals(open.states, ["CHANNEL_ERROR"]);
  assertStringIncludes(open.reason, "Only private channels are offered");
  await hangUp(member);
});

/** A channel that shows who is there. */
function watch(client: SupabaseClient, topic: string, key: string) {
  const channel = client.channel(topic, { config: { private: true, presence: { key } } });
  const names = () => Object.keys(channel.presenceState()).sort().join();
  channel.on("presence", { event: "sync" }, () => {});
  const ready = new Promise<void>((resolve) => channel.subscribe(() => resolve()));
  return { channel, names, ready };
}

test("two members see each other come, change and go", async (stage) => {
  const [first, second, third] = [await stage.person(), await stage.person(), await stage.person()];
  const topic = `room:${await stage.room("presence", first, second, third)}`;
  const [one, two] = [watch(first.client, topic, "one"), watch(second.client, topic, "two")];
  await Promise.all([one.ready, two.ready]);
  assertEquals(await one.channel.track({ typing: false }), "ok");
  assertEquals(await two.channel.track({ typing: false }), "ok");
  await until("both to see both", () => one.names() === "one,two" && two.names() === "one,two");
  await one.channel.track({ typing: true });
  const seen = () => two.channel.presenceState<{ typing: boolean }>().one;
  await until("the change", () => seen()?.[0]?.typing === true);
  assertEquals(seen()?.length, 1);
  await one.channel.untrack();
  await until("one to go", () => two.names() === "two");
  const late = watch(third.client, topic, "late");
  await late.ready;
  await until("the late one to see who is there", () => late.names() === "two");
  await second.client.realtime.disconnect();
  await until("a lost connection to be noticed", () => late.names() === "");
  await hangUp(first, second, third);
});

async function say(channel: RealtimeChannel, payload: Record<string, unknown>) {
  return await channel.send({ type: "broadcast", event: "said", payload });
}

test("clients speak where a policy lets them, and hear themselves when asked", async (stage) => {
  const people = [await stage.person(), await stage.person()] as [Person, Person];
  const loud = `room:${await stage.room("loud", ...people)}`;
  const quiet = `room:${await stage.room("quiet", ...people)}`;
  const withAck = { broadcast: { ack: true, self: true } };
  const speaker = await join(people[0].client, loud, withAck);
  const listener = await join(people[1].client, loud);
  assertEquals(await say(speaker.channel, { words: "héllo 你好" }), "ok");
  await until("both to hear", () => speaker.heard.length === 1 && listener.heard.length === 1);
  assertEquals(listener.heard[0], { event: "said", payload: { words: "héllo 你好" } });
  const bytes = new Uint8Array([1, 2, 3, 250]).buffer;
  await say(speaker.channel, bytes as unknown as Record<string, unknown>);
  await until("the bytes", () => listener.heard.length === 2);
  assertEquals(new Uint8Array(listener.heard[1]!.payload as unknown as ArrayBuffer)[3], 250);
  const muted = await join(people[0].client, quiet, withAck);
  assertEquals(await say(muted.channel, { words: "psst" }), "error");
  await hangUp(...people);
});

/** A token like the person's own, with another end. */
async function tokenUntil(stage: Stage, person: Person, seconds: number): Promise<string> {
  const keys = await readKeys(stage.dataDir);
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: person.id, role: "authenticated", exp: now + seconds };
  return await sign(claims, keys!.jwtSecret, "HS256");
}

test("a channel ends with its token, and lives on with a fresh one", async (stage) => {
  const [kept, lost] = [await stage.person(), await stage.person()];
  const topic = `room:${await stage.room("expiry", kept, lost)}`;
  for (const person of [kept, lost]) {
    await person.client.realtime.setAuth(await tokenUntil(stage, person, 2));
  }
  const staying = await join(kept.client, topic);
  const ending = await join(lost.client, topic);
  assertEquals([staying.states, ending.states], [["SUBSCRIBED"], ["SUBSCRIBED"]]);
  await kept.client.realtime.setAuth(await tokenUntil(stage, kept, 600));
  await until("the end of the token", () => ending.states.includes("CLOSED"));
  assertEquals(staying.states, ["SUBSCRIBED"]);
  await hangUp(kept, lost);
});

test("a renewed token is judged again", async (stage) => {
  const person = await stage.person();
  const room_id = await stage.room("renewal", person);
  const { states } = await join(person.client, `room:${room_id}`);
  await stage.supabase.query("delete from members where room_id = $1", [room_id]);
  await person.client.realtime.setAuth(await tokenUntil(stage, person, 600));
  await until("the channel to be closed", () => states.includes("CLOSED"));
  await hangUp(person);
});

/** A bare websocket that speaks the older protocol. */
async function openSocket(stage: Stage, key: string, vsn = "1.0.0") {
  const url = `${stage.supabase.url.replace("http", "ws")}/realtime/v1/websocket`;
  const socket = new WebSocket(`${url}?apikey=${key}&vsn=${vsn}`);
  const frames: { event: string; ref: string; payload: { status: string } }[] = [];
  socket.onmessage = ({ data }) => frames.push(JSON.parse(data));
  const closed = new Promise<CloseEvent>((resolve) => socket.onclose = resolve);
  const opened = await new Promise<boolean>((resolve) => {
    socket.onopen = () => resolve(true);
    socket.onerror = () => resolve(false);
  });
  return { socket, frames, closed, opened };
}

test("older clients' frames are answered in their form", async (stage) => {
  const person = await stage.person();
  const topic = `realtime:room:${await stage.room("older", person)}`;
  const { socket, frames, closed } = await openSocket(stage, stage.supabase.keys.publishableKey);
  const { data: { session } } = await person.client.auth.getSession();
  const config = { private: true, broadcast: { ack: false }, presence: { key: "" } };
  const payload = { config, access_token: session!.access_token };
  const ask = (frame: Record<string, unknown>) => socket.send(JSON.stringify(frame));
  ask({ topic, event: "phx_join", payload, ref: "1", join_ref: "1" });
  ask({ topic: "phoenix", event: "heartbeat", payload: {}, ref: "2" });
  ask({ topic, event: "phx_leave", payload: {}, ref: "3", join_ref: "1" });
  await until("the channel's end", () => frames.some(({ event }) => event === "phx_close"));
  const replies = frames.filter(({ event }) => event === "phx_reply");
  assertEquals(replies.map(({ ref, payload }) => [ref, payload.status]), [
    ["1", "ok"],
    ["2", "ok"],
    ["3", "ok"],
  ]);
  socket.close();
  await closed;
});

test("a wrong key, noise, too much and too many are turned away", async (stage) => {
  const { publishableKey } = stage.supabase.keys;
  assertEquals((await openSocket(stage, "sb_publishable_wrong")).opened, false);
  const noisy = await openSocket(stage, publishableKey);
  noisy.socket.send("noise");
  assertEquals((await noisy.closed).code, 1008);
  const large = await openSocket(stage, publishableKey);
  large.socket.send("x".repeat(70_000));
  assertEquals((await large.closed).code, 1009);
  const busy = await openSocket(stage, publishableKey);
  const beat = JSON.stringify({ topic: "phoenix", event: "heartbeat", payload: {}, ref: "1" });
  for (let count = 0; count < 300; count++) busy.socket.send(beat);
  await busy.closed;
  assert(busy.frames.length <= 210, `${busy.frames.length} answers`);
});
