import { assert, assertEquals } from "@std/assert";
import type { Page, Worker } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import type { Stage } from "./stage.ts";
import { LOOSE, OPEN, ROOM, setStage } from "./stage.ts";

const NAME = "a device rings while Wenyi is closed: switched on, answered, declined, switched off";

if (!await findChromium()) skipTest(NAME, NO_CHROMIUM);
else if (!await findLivekit()) skipTest(NAME, NO_LIVEKIT);
else Deno.test({ name: NAME, ...LOOSE, fn: push });

const ENDPOINT = "https://fcm.googleapis.com/fcm/send/a-device-of-mei";
/** Two browsers and a LiveKit share this machine. */
const STEP_MS_MAX = 20_000;

/** Stands in for the browser's own push service, which is not reached from here. */
function fakePushService(endpoint: string): void {
  let kept: PushSubscription | null = null;
  const subscription = {
    toJSON: () => ({ endpoint, keys: { p256dh: "k".repeat(87), auth: "a".repeat(22) } }),
    unsubscribe: () => Promise.resolve((kept = null) === null),
  } as unknown as PushSubscription;
  PushManager.prototype.subscribe = () => Promise.resolve(kept = subscription);
  PushManager.prototype.getSubscription = () => Promise.resolve(kept);
}

async function devices(stage: Stage): Promise<unknown[]> {
  return await stage.running.embedded!.query(
    "select endpoint, locale from public.push_subscriptions",
  );
}

/** Hands a message to the service worker as the browser does when one arrives. */
async function deliver(page: Page, origin: string, notice: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const data = JSON.stringify(notice);
  await session.send("ServiceWorker.deliverPushMessage", {
    origin,
    registrationId: await registered,
    data,
  });
  await session.detach();
}

/** What the device shows. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const notices = await (await navigator.serviceWorker.ready).getNotifications();
    return notices.map(({ tag, title, body, requireInteraction }) => ({
      tag,
      title,
      body,
      requireInteraction,
    }));
  });

/** Waits until the service worker has woken and shown it. */
async function untilShown(page: Page, title: string): Promise<void> {
  const until = performance.now() + STEP_MS_MAX;
  while (!(await shown(page)).some((notice) => notice.title === title)) {
    assert(performance.now() < until, `no notice "${title}" was shown`);
    await page.waitForTimeout(100);
  }
}

/** As much of a service worker's global scope as is used here. */
interface WorkerScope extends EventTarget {
  registration: ServiceWorkerRegistration;
  NotificationEvent: new (type: string, init: object) => Event;
}

/** A tap on the notice; a synthetic one, so the browser grants it no window of its own. */
async function tap(worker: Worker, tag: string, action: string): Promise<void> {
  await worker.evaluate(async ({ tag, action }) => {
    const scope = globalThis as unknown as WorkerScope;
    const [notification] = await scope.registration.getNotifications({ tag });
    scope.dispatchEvent(new scope.NotificationEvent("notificationclick", { notification, action }));
  }, { tag, action });
}

function noticeOf(call_id: string) {
  return {
    tag: call_id,
    locale: "en",
    title: "Incoming call",
    body: "Wenyi: somebody is calling you. Tap to answer.",
    url: `${ROOM}/call`,
    accept: "Answer",
    decline: { title: "Decline", url: `/calls/${call_id}/decline` },
  };
}

async function push(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const [mei, okafor] = [await stage.mei(), await stage.okafor()];
  for (const { context } of [mei, okafor]) context.setDefaultTimeout(STEP_MS_MAX);
  try {
    await switchesOn(t, stage, mei);
    await showsNotices(t, { stage, mei, okafor });
    await switchesOff(t, stage, mei);
  } finally {
    await stage.stop();
  }
}

async function switchesOn(t: Deno.TestContext, stage: Stage, mei: Person): Promise<void> {
  const { page, context } = mei;
  const { origin } = stage.wire;
  const control = page.getByRole("switch");
  await t.step("the switch tells our server of this device, and is remembered", async () => {
    await context.grantPermissions(["notifications"], { origin });
    await context.addInitScript(fakePushService, ENDPOINT);
    await page.goto(`${origin}/me`);
    await page.locator("x-island[data-name=PushSwitch][data-awake]").waitFor({
      state: "attached",
    });
    await control.check();
    await page.getByText("This device rings when a call comes.").waitFor();
    assertEquals(await devices(stage), [{ endpoint: ENDPOINT, locale: "en" }]);
    await mei.assertAccessible();
  });
}

/** Dr Okafor calls; answers the call's id. */
async function ring(stage: Stage, okafor: Person): Promise<string> {
  const { origin } = stage.running;
  const call_id = crypto.randomUUID();
  const answer = await okafor.context.request.post(`${origin}/consultations/${OPEN}/calls`, {
    form: { call_id, mode: "voice" },
    headers: { origin, accept: "application/json" },
  });
  assert(answer.ok());
  return call_id;
}

async function statusOf(stage: Stage, call_id: string): Promise<string> {
  const [row] = await stage.running.embedded!.query<{ status: string }>(
    "select status from public.calls where call_id = $1",
    [call_id],
  );
  return row!.status;
}

interface Scene {
  stage: Stage;
  mei: Person;
  okafor: Person;
}

async function showsNotices(t: Deno.TestContext, { stage, mei, okafor }: Scene): Promise<void> {
  const { page, context } = mei;
  const { origin } = stage.wire;
  let worker: Worker | undefined;
  await t.step("a message shows a notice that waits, without a name", async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    worker = context.serviceWorkers()[0];
    const call_id = await ring(stage, okafor);
    await deliver(page, origin, noticeOf(call_id));
    await untilShown(page, "Incoming call");
    const { title, body } = noticeOf(call_id);
    assertEquals(await shown(page), [{ tag: call_id, title, body, requireInteraction: true }]);
    await tap(worker!, call_id, "decline");
    while (await statusOf(stage, call_id) === "ringing") await page.waitForTimeout(100);
    assertEquals(await statusOf(stage, call_id), "declined");
    assertEquals(await shown(page), []);
  });

  await t.step("the missed call takes the place of the ringing one", async () => {
    const call_id = await ring(stage, okafor);
    await deliver(page, origin, noticeOf(call_id));
    const missed = { tag: call_id, locale: "en", title: "Missed call", body: "x", url: ROOM };
    await deliver(page, origin, missed);
    await untilShown(page, "Missed call");
    assertEquals((await shown(page)).map(({ requireInteraction }) => requireInteraction), [
      false,
    ]);
  });

  await t.step("answering leads the open window into the call", async () => {
    const { tag } = (await shown(page))[0]!;
    await deliver(page, origin, noticeOf(tag));
    await untilShown(page, "Incoming call");
    await tap(worker!, tag, "accept");
    await page.waitForURL(`**${ROOM}/call`);
  });
}

async function switchesOff(t: Deno.TestContext, stage: Stage, { page }: Person): Promise<void> {
  const { origin } = stage.wire;
  const control = page.getByRole("switch");
  await t.step("switched off, our server forgets it", async () => {
    await page.goto(`${origin}/me`);
    await page.locator("x-island[data-name=PushSwitch][data-awake]").waitFor({
      state: "attached",
    });
    await control.check();
    await page.getByText("This device rings when a call comes.").waitFor();
    await control.uncheck();
    await page.getByText("Calls ring only while Wenyi is open here.").waitFor();
    assertEquals(await devices(stage), []);
  });
}
