import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import webPush from "web-push";
import { acceptsEndpoint } from "../../edge/push/hosts.ts";
import { pushJobs } from "../../edge/push/jobs.ts";
import { webPushSender } from "../../edge/push/push.ts";
import { startTestApp } from "../support/app.ts";
import type { Visitor } from "../support/app.ts";
import { clientOf } from "../support/request.ts";
import { openPushService } from "../support/push_service.ts";

/* A call wakes the devices of the other side: sealed for the device, short-lived, naming nobody. */
const app = await startTestApp();
const service = await openPushService();
Deno.test.afterAll(async () => {
  await service.close();
  await app.stop();
});

const TEXT = "d4000000-0000-4000-8000-000000000002";
const MEI = "mei@demo.wenyi.example";
const OKAFOR = "dr.okafor@demo.wenyi.example";
const push = webPushSender(
  { ...webPush.generateVAPIDKeys(), subject: "mailto:admin@wenyi.example" },
  [service.origin],
);
const { send_push: sendPush } = pushJobs(app.deps.service, push);
app.deps.push = push;

const script = { accept: "application/json", "content-type": "application/json" };
const subscribe = (person: Visitor, subscription: unknown = service.subscription) =>
  person.post("/push/subscriptions", JSON.stringify(subscription), script);

async function devices(): Promise<number> {
  const [row] = await app.query<{ count: number }>(
    "select count(*)::integer as count from public.push_subscriptions",
  );
  return row!.count;
}

/** Carries out the pushes that are due, as the clock does; answers how many there were. */
async function carryOut(): Promise<number> {
  const { data } = await app.deps.service.rpc("take_jobs", { kinds: ["send_push"], most: 10 });
  for (const { payload } of data!) await sendPush(payload);
  return data!.length;
}

async function ring(mode: "video" | "voice" = "video") {
  const okafor = await clientOf(app, OKAFOR);
  const call_id = crypto.randomUUID();
  const { error } = await okafor.rpc("start_call", { call_id, consultation_id: TEXT, mode });
  if (error) throw new Error(error.message);
  return {
    call_id,
    end: async () => void await okafor.rpc("end_call", { call_id }),
  };
}

Deno.test("a device subscribes for the one who is signed in, and no other address is taken", async () => {
  const mei = await app.signIn(MEI);
  const key = await (await mei.get("/push/key")).json();
  assertEquals(key, { public_key: push.publicKey });
  assertEquals((await subscribe(app.visitor())).status, 401);
  for (const endpoint of ["http://169.254.169.254/latest", "https://localhost/x", "not a url"]) {
    const answer = await subscribe(mei, { ...service.subscription, endpoint });
    assert([400, 422].includes(answer.status), endpoint);
  }
  assertEquals((await subscribe(mei, {})).status, 400);
  assertEquals(await devices(), 0);
  assertEquals((await subscribe(mei)).status, 204);
  assertEquals(await devices(), 1);
  assertStringIncludes(await (await mei.get("/me")).text(), "This device rings when a call comes.");
});

Deno.test("ringing: sealed for the device, gone with the ring, without a name", async () => {
  const { call_id, end } = await ring();
  assertEquals(await carryOut(), 1);
  const [{ notice, ttl, urgency }] = service.received.splice(0) as [typeof service.received[0]];
  assertEquals(notice, {
    tag: call_id,
    locale: "en",
    title: "Incoming call",
    body: "Wenyi: somebody is calling you. Tap to answer.",
    url: `/consultations/${TEXT}/call`,
    accept: "Answer",
    decline: { title: "Decline", url: `/calls/${call_id}/decline` },
  });
  assert(ttl > 0 && ttl <= 45, `${ttl} s`);
  assertEquals(urgency, "high");
  await end();
  assertEquals(await carryOut(), 1);
  const [missed] = service.received.splice(0);
  assertEquals(missed!.notice.tag, call_id, "takes the place of the ringing");
  assertEquals(missed!.notice.url, `/consultations/${TEXT}`);
  assert(!/okafor|dermat|rash/i.test(JSON.stringify(missed!.notice)));
});

Deno.test("a ring that is over wakes nobody", async () => {
  const { call_id, end } = await ring("voice");
  await app.query(
    "update private.jobs set payload = jsonb_set(payload, '{until}', to_jsonb(now()))",
  );
  assertEquals([await carryOut(), service.received.length], [1, 0]);
  await end();
  await app.query("delete from private.jobs where payload ->> 'call_id' = $1", [call_id]);
});

Deno.test("danger wakes the doctor in charge, once, without a word of it", async () => {
  const [okafor, mei] = await Promise.all([app.signIn(OKAFOR), app.signIn(MEI)]);
  await mei.remove("/push/subscriptions");
  assertEquals((await subscribe(okafor)).status, 204);
  for (const body of ["I have crushing chest pain", "我胸口压榨一样地痛"]) {
    const message = JSON.stringify({ message_id: crypto.randomUUID(), body });
    await mei.post(`/consultations/${TEXT}/messages`, message, script);
  }
  assertEquals(await carryOut(), 1);
  const [{ notice, ttl, urgency }] = service.received.splice(0) as [typeof service.received[0]];
  assertEquals(notice, {
    tag: TEXT,
    locale: "en",
    title: "A patient needs you now",
    body: "Wenyi: tap to look at once.",
    url: `/work/${TEXT}`,
  });
  assertEquals([ttl, urgency], [900, "high"]);
  await okafor.remove("/push/subscriptions");
  await subscribe(mei);
});

Deno.test("a push service that fails is asked again, a device that has gone is forgotten", async () => {
  const { end } = await ring("voice");
  service.answerWith(503);
  let told = "";
  await carryOut().catch((error) => told = error.message);
  assertStringIncludes(told, "503");
  assertEquals(await devices(), 1);
  service.answerWith(410);
  await end();
  assertEquals(await carryOut(), 1);
  assertEquals(await devices(), 0);
  service.answerWith(201);
  service.received.splice(0);
});

Deno.test("an address stored past the pages is not written to", async () => {
  const mei = await clientOf(app, MEI);
  const { endpoint, keys } = service.subscription;
  const inside = endpoint.replace("localhost", "127.0.0.1");
  await mei.rpc("save_push_subscription", { endpoint: inside, ...keys, locale: "en" });
  const { end } = await ring("voice");
  assertEquals(await carryOut(), 1);
  assertEquals([service.received.length, await devices()], [0, 0]);
  await end();
});

Deno.test("the switch and signing out silence the device", async () => {
  const mei = await app.signIn(MEI);
  await subscribe(mei);
  const off = await mei.remove("/push/subscriptions");
  assertEquals([off.status, await devices()], [204, 0]);
  await subscribe(mei);
  assertEquals(await devices(), 1);
  assertEquals((await mei.post("/sign-out")).status, 303);
  assertEquals(await devices(), 0);
});

Deno.test("where there are no keys nothing is offered", async () => {
  const mei = await app.signIn(MEI);
  app.deps.push = null;
  assertEquals((await mei.get("/push/key")).status, 404);
  assert(!(await (await mei.get("/me")).text()).includes("PushSwitch"));
  app.deps.push = push;
});

for (
  const [endpoint, accepted] of [
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://wns2-par02p.notify.windows.com/w/?token=x", true],
    ["https://web.push.apple.com/abc", true],
    ["http://fcm.googleapis.com/fcm/send/abc", false],
    ["https://fcm.googleapis.com:8443/x", false],
    ["https://fcm.googleapis.com.evil.example/x", false],
    ["https://evilpush.apple.com.example/x", false],
    ["https://notpush.apple.com@10.0.0.1/x", false],
    ["https://push.apple.com/x", false],
    ["https://10.0.0.1/x", false],
  ] as const
) {
  Deno.test(`${endpoint} is ${accepted ? "a push service" : "refused"}`, () => {
    assertEquals(acceptsEndpoint(endpoint), accepted);
  });
}

Deno.test("the operator's own push services are taken as they are named", () => {
  const own = ["push.example.org", "http://localhost:8610"];
  assert(acceptsEndpoint("https://push.example.org/x", own));
  assert(acceptsEndpoint("http://localhost:8610/x", own));
  assert(!acceptsEndpoint("http://localhost:8611/x", own));
  assert(!acceptsEndpoint("http://push.example.org/x", own));
});
