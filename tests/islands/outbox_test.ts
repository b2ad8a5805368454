import { assert, assertEquals } from "@std/assert";
import type { BrowserContext, Page } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { skipTest } from "../support/skip.ts";
import type { Wire } from "../support/wire.ts";
import { awake, CLOSED, delivered, LOOSE, OPEN, ROOM, say, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const NAME = "what one writes reaches the other side once and in order";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: outbox });
else skipTest(NAME, NO_CHROMIUM);

const MESSAGES = `POST /consultations/${OPEN}/messages`;

interface Scene {
  stage: Stage;
  wire: Wire;
  mei: Person;
  page: Page;
}

async function outbox(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  try {
    const mei = await stage.mei();
    const scene = { stage, wire: stage.wire, mei, page: mei.page };
    await workerHolds(mei.page, ROOM);
    for (const [name, act] of Object.entries(STEPS)) await t.step(name, () => act(scene));
    mei.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (scene: Scene) => Promise<void>> = {
  async "keeps three messages without network, over a reload, then sends them"(
    { stage, wire, page },
  ) {
    await wire.cut();
    const texts = ["no net: one", "no net: two", "no net: three"];
    for (const text of texts) await say(page, text);
    await delivered(page, "no net: one", "waiting");
    await page.reload();
    await awake(page);
    await delivered(page, "no net: three", "waiting");
    assertEquals((await stage.bodies()).filter((body) => body.startsWith("no net")), []);
    wire.mend();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    for (const text of texts) await delivered(page, text, "sent");
    assertEquals((await stage.bodies()).filter((body) => body.startsWith("no net")), texts);
  },

  async "sends once when two tabs wait for the network"({ stage, wire, mei, page }) {
    const other = await mei.context.newPage();
    await other.goto(wire.origin + ROOM);
    await awake(other);
    await wire.cut();
    await say(page, "two tabs: one");
    await say(page, "two tabs: two");
    await delivered(other, "two tabs: two", "waiting");
    wire.mend();
    wire.counts.clear();
    await Promise.all(
      [page, other].map((one) => one.evaluate(() => dispatchEvent(new Event("online")))),
    );
    for (const one of [page, other]) await delivered(one, "two tabs: two", "sent");
    assertEquals(wire.counts.get(MESSAGES), 2);
    assertEquals((await stage.bodies()).filter((body) => body.startsWith("two tabs")), [
      "two tabs: one",
      "two tabs: two",
    ]);
    await other.close();
  },

  async "loses and doubles nothing when the worker is killed while it sends"(
    { stage, wire, mei, page },
  ) {
    await wire.cut();
    await say(page, "killed worker");
    await delivered(page, "killed worker", "waiting");
    await page.goto("about:blank");
    wire.mend();
    wire.swallow(/\/messages$/);
    wire.counts.clear();
    await syncInWorker(mei.context, wire.origin);
    await until(async () => (await stage.bodies()).includes("killed worker"));
    await stopWorkers(mei.context);
    wire.swallow(null);
    await page.goto(wire.origin + ROOM);
    await awake(page);
    await delivered(page, "killed worker", "sent");
    // The worker's try was never answered: it is sent again, and known to the server already.
    await until(() => (wire.counts.get(MESSAGES) ?? 0) >= 2);
    assertEquals((await stage.bodies()).filter((body) => body === "killed worker").length, 1);
  },

  async "sends a double tap once"({ stage, page }) {
    await page.locator("#composer-body").fill("double tap");
    await page.locator(".composer button[type=submit]").dblclick();
    await delivered(page, "double tap", "sent");
    assertEquals((await stage.bodies()).filter((body) => body === "double tap").length, 1);
  },

  async "sends two messages of a quick writer, neither into the other"({ stage, page }) {
    // Faster than any device stores: the second is in the field before the first one is kept.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>("#composer-body")!;
      const send = document.querySelector<HTMLButtonElement>(".composer button[type=submit]")!;
      const type = (text: string) => {
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      };
      type("quick one");
      return new Promise<void>((resolve) =>
        setTimeout(() => {
          send.click();
          type("quick two");
          setTimeout(() => {
            send.click();
            resolve();
          });
        })
      );
    });
    for (const text of ["quick one", "quick two"]) await delivered(page, text, "sent");
    assertEquals((await stage.bodies()).filter((body) => body.startsWith("quick")), [
      "quick one",
      "quick two",
    ]);
    assertEquals(await page.locator("#composer-body").inputValue(), "");
  },

  async "keeps the words when the server refuses them, to be written again"({ stage, wire, page }) {
    await wire.cut();
    await say(page, "a minute too late");
    await stage.openFor("-1 minute");
    wire.mend();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await delivered(page, "a minute too late", "failed");
    const refused = page.locator(".message-own", { hasText: "a minute too late" });
    assert((await refused.locator(".refused").innerText()).length > 20);
    await refused.locator(".refused button").first().waitFor();
    await stage.openFor("1 day");
    await page.reload();
    await awake(page);
    await refused.locator(".refused .button-secondary").click();
    assertEquals(await page.locator("#composer-body").inputValue(), "a minute too late");
    await refused.waitFor({ state: "detached" });
    await page.locator("#composer-body").fill("");
  },

  async "keeps what is sent after the session has ended, until one signs in"(
    { stage, wire, mei, page },
  ) {
    await mei.context.clearCookies();
    await say(page, "session ended");
    const signIn = page.locator(".standing a[href^='/sign-in']");
    await signIn.waitFor();
    await mei.signIn("mei@demo.wenyi.example");
    await page.goto(wire.origin + ROOM);
    await delivered(page, "session ended", "sent");
    assertEquals((await stage.bodies()).filter((body) => body === "session ended").length, 1);
  },

  async "keeps a draft over a reload"({ page }) {
    await page.locator("#composer-body").fill("half a thou");
    await page.reload();
    await awake(page);
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>("#composer-body")?.value === "half a thou"
    );
    await page.locator("#composer-body").fill("");
  },

  async "shows the saved conversation without network, and what waits in it"({ wire, page }) {
    await page.goto(`${wire.origin}/consultations/${CLOSED}`);
    await page.goto(wire.origin + ROOM);
    await awake(page);
    await wire.cut();
    await page.reload();
    await awake(page);
    await say(page, "read offline");
    await delivered(page, "no net: two", "sent");
    await page.goto(`${wire.origin}/consultations/${CLOSED}`);
    assert(await page.locator(".digest").isVisible());
    await page.goto(`${wire.origin}/never-seen`);
    assertEquals(await page.locator("main a[href='/record']").count(), 1);
    wire.mend();
  },
};

/** The worker runs and has saved a page for reading without network. */
async function workerHolds(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await until(() =>
    page.evaluate(async (key) => Boolean(await caches.match(key, { ignoreVary: true })), path)
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Cannot go on: what was waited for did not happen");
}

/** What the browser does when the network is back and no page is open. */
async function syncInWorker(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages()[0]!;
  const cdp = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own) resolve(own.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  await cdp.send("ServiceWorker.dispatchSyncEvent", {
    origin,
    registrationId: await registered,
    tag: "wenyi-outbox",
    lastChance: false,
  });
  await cdp.detach();
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const cdp = await context.newCDPSession(context.pages()[0]!);
  await cdp.send("ServiceWorker.enable");
  await cdp.send("ServiceWorker.stopAllWorkers");
  await cdp.detach();
}
