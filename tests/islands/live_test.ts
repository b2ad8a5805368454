import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { skipTest } from "../support/skip.ts";
import { LOOSE, say, setStage } from "./stage.ts";

const NAME = "a conversation is live, and catches up after every interruption";

if (await findChromium()) Deno.test({ name: NAME, ...LOOSE, fn: live });
else skipTest(NAME, NO_CHROMIUM);

async function live(t: Deno.TestContext): Promise<void> {
  const stage = await setStage();
  const { wire } = stage;
  try {
    const mei = await stage.mei();
    const okafor = await stage.okafor();
    const heard = (page: Page, text: string) =>
      page.locator(".message-other", { hasText: text }).waitFor();

    await t.step(
      "shows that the other is there and writes, and no longer when they leave",
      async () => {
        await mei.page.locator(".standing .presence").waitFor();
        const alone = await mei.page.locator(".presence").innerText();
        await okafor.page.locator("#composer-body").pressSequentially("Hm");
        await mei.page.waitForFunction(
          (before) => document.querySelector(".presence")?.textContent !== before,
          alone,
        );
        await okafor.page.locator("#composer-body").fill("");
      },
    );

    await t.step("brings a message to the other screen and the mark that it was read", async () => {
      await say(mei.page, "Good evening");
      await heard(okafor.page, "Good evening");
      await mei.page.locator(".message-own", { hasText: "Good evening" }).locator(".message-read")
        .waitFor();
    });

    await t.step("reads out what arrives", async () => {
      await say(okafor.page, "How are you today?");
      await heard(mei.page, "How are you today?");
      const log = await mei.page.locator("[role=log]").innerText();
      assertEquals(log.includes("How are you today?"), true);
    });

    await t.step("catches up when the socket was cut", async () => {
      await wire.cut();
      await say(okafor.page, "while you were away");
      wire.mend();
      await mei.page.locator(".message-other", { hasText: "while you were away" })
        .waitFor({ timeout: 20_000 });
    });

    await t.step("is alone again when the other has left", async () => {
      await mei.page.locator(".standing .presence").waitFor({ timeout: 20_000 });
      await okafor.leave();
      await mei.page.locator(".standing .presence").waitFor({ state: "detached" });
    });
    mei.assertCalm();
  } finally {
    await stage.stop();
  }
}
