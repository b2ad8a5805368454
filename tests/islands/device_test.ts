import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { skipTest } from "../support/skip.ts";
import { awake, delivered, LOOSE, ROOM, say, setStage } from "./stage.ts";

const NAME = "signing out leaves nothing personal on the device";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: device });
else skipTest(NAME, NO_CHROMIUM);

const SIGN_OUT = "form[action='/sign-out'] button";

async function device(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const { wire } = stage;
  const mei = await stage.mei();
  const { page } = mei;
  try {
    await t.step("asks first when a message has not been sent", async () => {
      await page.goto(`${wire.origin}/me`);
      const me = await mei.context.newPage();
      await me.goto(wire.origin + ROOM);
      await awake(me);
      // What the question needs is on the device once the worker is.
      await me.evaluate(async () => void await navigator.serviceWorker.ready);
      await wire.cut();
      await say(me, "not sent yet");
      await delivered(me, "not sent yet", "waiting");
      await page.locator(SIGN_OUT).first().click();
      const dialog = page.locator("dialog[open]");
      await dialog.waitFor();
      await dialog.locator(".button-primary").click();
      await dialog.waitFor({ state: "detached" });
      await delivered(me, "not sent yet", "waiting");
      await me.close();
      wire.mend();
    });

    await t.step("wipes pages, files, words and drafts", async () => {
      await page.goto(wire.origin + ROOM);
      await awake(page);
      await delivered(page, "not sent yet", "sent");
      await page.locator("#composer-body").fill("a draft");
      await page.goto(`${wire.origin}/me`);
      await page.locator(SIGN_OUT).first().click();
      await page.waitForURL("**/signed-out");
      await page.waitForFunction(() => document.documentElement.dataset.wiped !== undefined);
      assertEquals(await personal(page), { caches: [], entries: 0, drafts: 0 });
    });
  } finally {
    await stage.stop();
  }
}

/** What this browser holds that only its owner may read. */
function personal(page: Page) {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("wenyi-"));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const entries = await new Promise<number>((resolve) => {
      const opening = indexedDB.open("wenyi");
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        if (!stores.includes("outbox")) return resolve(0);
        const counting = opening.result.transaction("outbox").objectStore("outbox").count();
        counting.onsuccess = () => resolve(counting.result);
      };
    });
    return {
      caches: kept.flat().map(({ url }) => new URL(url).pathname),
      entries,
      drafts: Object.keys(localStorage).filter((key) => key.startsWith("wenyi:draft")).length,
    };
  });
}
