import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { AccessToken } from "livekit-server-sdk";
import type { CallState } from "../../domain/call.ts";
import { verify } from "../../edge/livekit/install.ts";
import { createCalls } from "../../edge/livekit/rooms.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";

/* Calls where no LiveKit answers, and what is told in LiveKit's name. */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const START = `/consultations/${OPEN}/calls`;
const KEY = { apiKey: "wenyi_test", apiSecret: "a-secret-of-more-than-32-characters" };
const script = { accept: "application/json" };

const app = await startTestApp();
const mei = await app.signIn("mei@demo.wenyi.example");
const okafor = await app.signIn("dr.okafor@demo.wenyi.example");
const newCall = () => ({ call_id: crypto.randomUUID(), mode: "video" });

Deno.test("without LiveKit no call starts, and script and form are told why", async () => {
  const refused = await mei.send(START, newCall());
  assertEquals([refused.status, (await refused.json()).code], [503, "calls_unavailable"]);
  const page = await mei.post(START, newCall());
  assertEquals(page.status, 503);
  assertMatch(await page.text(), /<h1>/);
  assertEquals(await app.query("select from public.calls"), []);
});

Deno.test("without LiveKit the conversation is whole", async () => {
  const state = await mei.get(`/consultations/${OPEN}/call-state`, script);
  assertEquals(await state.json(), { call: null });
  const room = await mei.get(`/consultations/${OPEN}`);
  assertEquals(room.status, 200);
  assertMatch(await room.text(), /data-name="MessageThread"/);
});

Deno.test("without LiveKit health says so, and nobody speaks in its name", async () => {
  const health = await app.visitor().get("/health");
  assertEquals((await health.json()).calls, "absent");
  assertEquals(await told(joined("EV_0", crypto.randomUUID(), "x"), {}), 401);
});

Deno.test("a LiveKit that does not answer is told, and the call is not lost", async () => {
  app.deps.calls = createCalls({ url: "ws://127.0.0.1:9", ...KEY });
  const health = await app.visitor().get("/health");
  assertEquals([health.status, (await health.json()).calls], [200, "down"]);
  const started = await okafor.send(START, newCall());
  const { call } = await started.json() as { call: CallState };
  const token = await okafor.send(`/calls/${call.call_id}/token`);
  assertEquals([token.status, (await token.json()).code], [503, "calls_unavailable"]);
  const still = await okafor.get(`/calls/${call.call_id}`, script);
  assertEquals((await still.json()).status, "ringing");
});

Deno.test("pages may connect to LiveKit's address and no other", async () => {
  const policyWith = async (url: string) => {
    app.deps.calls = createCalls({ url, ...KEY });
    const page = await app.visitor().get("/");
    const policy = page.headers.get("content-security-policy") ?? "";
    return policy.split("; ").find((part) => part.startsWith("connect-src"));
  };
  assertEquals(
    await policyWith("ws://127.0.0.1:9"),
    "connect-src 'self' http://127.0.0.1:9 ws://127.0.0.1:9",
  );
  assertEquals(
    await policyWith("wss://clinic.livekit.cloud"),
    "connect-src 'self' https://clinic.livekit.cloud wss://clinic.livekit.cloud " +
      "https://*.livekit.cloud wss://*.livekit.cloud",
  );
});

Deno.test("a webhook counts once, in any order, and only with LiveKit's signature", async (t) => {
  app.deps.calls = createCalls({ url: "ws://127.0.0.1:9", ...KEY });
  const live = await okafor.get(`/consultations/${OPEN}/call-state`, script);
  const { call } = await live.json() as { call: CallState };
  const { identity } = call.participants[0]!;
  const kept = async () => ({
    events: (await app.query("select from private.call_events")).length,
    stays: (await app.query("select * from private.call_stays") as unknown as Stay[])
      .map((stay) => [stay.session_id, Date.parse(stay.joined_at), Date.parse(stay.left_at)]),
  });
  const nothing = await kept();

  await t.step("forged", async () => {
    const event = joined("EV_1", call.call_id, identity);
    assertEquals(await told(event, { authorization: null }), 401);
    assertEquals(await told(event, { secret: "another-secret-of-32-characters-or-more" }), 401);
    assertEquals(await told(event, { apiKey: "wenyi_other" }), 401);
    assertEquals(await told(event, { signed: joined("EV_1", call.call_id, "other") }), 401);
    assertEquals(await told(event, { ttl: -600 }), 401);
    assertEquals(await told("not JSON", {}), 401);
    assertEquals(await told("x".repeat(65 * 1024), {}), 413);
    assertEquals(await kept(), nothing);
  });

  await t.step("of other rooms and of other kinds", async () => {
    assertEquals(await told(joined("EV_2", crypto.randomUUID(), identity), {}), 200);
    assertEquals(await told(joined("EV_3", "somebody-else's-room", identity), {}), 200);
    assertEquals(await told(JSON.stringify({ event: "ingress_started", id: "EV_4" }), {}), 200);
    assertEquals(await kept(), nothing);
  });

  await t.step("the leave before the join, then each again", async () => {
    const [join, leave] = [
      joined("EV_5", call.call_id, identity),
      left("EV_6", call.call_id, identity),
    ];
    for (const event of [leave, join, leave, join]) assertEquals(await told(event, {}), 200);
    const { events, stays } = await kept();
    assertEquals(events, nothing.events + 2);
    assertEquals(stays, [["PA_1", JOINED_MS, LEFT_SECONDS * 1000]]);
  });
});

Deno.test("forms do what script does", async () => {
  const posted = async (person: Visitor, path: string, fields: Record<string, string> = {}) => {
    const response = await person.post(path, fields);
    return [response.status, response.headers.get("location")];
  };
  const live = await okafor.get(`/consultations/${OPEN}/call-state`, script);
  const { call } = await live.json() as { call: CallState };
  assertEquals(await posted(okafor, `/calls/${call.call_id}/end`), [303, `/work/${OPEN}`]);
  const [first, second] = [newCall(), newCall()];
  const toCall = [303, `/work/${OPEN}/call`];
  assertEquals(await posted(okafor, START, first), toCall);
  assertEquals(await posted(okafor, START, first), toCall);
  // Both rang at once: whoever was later comes into the call that is there.
  assertEquals(await posted(okafor, START, second), toCall);
  assertEquals((await (await okafor.send(START, second)).json()).code, "call_busy");
  const declined = await posted(mei, `/calls/${first.call_id}/decline`);
  assertEquals(declined, [303, `/consultations/${OPEN}`]);
  const read = await okafor.get(`/calls/${first.call_id}`, script);
  assertEquals((await read.json()).status, "declined");
});

Deno.test("a download that is not the pinned one is refused", async () => {
  const bytes = new TextEncoder().encode("livekit-server");
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  await verify(bytes, { name: "archive", sha256 });
  const other = new TextEncoder().encode("livekit-server, changed on the way");
  await assertRejects(() => verify(other, { name: "archive", sha256 }), Error, "not the file");
});

interface Stay {
  session_id: string;
  joined_at: string;
  left_at: string;
}

const JOINED_MS = Date.now() - 60_250;
const LEFT_SECONDS = Math.floor(Date.now() / 1000) - 30;

/** As LiveKit writes them: 64-bit numbers as text, moments in seconds. */
function joined(id: string, room: string, identity: string): string {
  const createdAt = `${Math.floor(JOINED_MS / 1000)}`;
  return event("participant_joined", id, room, identity, createdAt);
}

function left(id: string, room: string, identity: string): string {
  return event("participant_left", id, room, identity, `${LEFT_SECONDS}`);
}

function event(event: string, id: string, room: string, identity: string, createdAt: string) {
  const participant = { sid: "PA_1", identity, joinedAtMs: `${JOINED_MS}` };
  return JSON.stringify({ event, id, createdAt, room: { name: room }, participant });
}

interface Signing {
  authorization?: null;
  apiKey?: string;
  secret?: string;
  /** The body that the signature is of, when another. */
  signed?: string;
  /** Seconds. */
  ttl?: number;
}

/** Tells the app something in LiveKit's name; answers the status. */
async function told(body: string, signing: Signing): Promise<number> {
  const { apiKey = KEY.apiKey, secret = KEY.apiSecret, signed = body, ttl = 300 } = signing;
  const token = new AccessToken(apiKey, secret, { ttl });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(signed));
  token.sha256 = new Uint8Array(digest).toBase64();
  const headers = {
    "content-type": "application/webhook+json",
    ...signing.authorization === null ? {} : { authorization: await token.toJwt() },
  };
  const answer = await app.visitor().post("/webhooks/livekit", body, headers as never);
  assertEquals(await answer.text(), "");
  return answer.status;
}

Deno.test.afterAll(() => app.stop());
