import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { Browser } from "playwright-core";
import { danger as english } from "../../domain/words/en/danger.ts";
import { danger as chinese } from "../../domain/words/zh_cn/danger.ts";
import { work } from "../../domain/words/zh_cn/work.ts";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { OPEN, VIDEO } from "../support/pages.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/*
 * An emergency inside a consultation: the patient's phone shows the number beside her own words, the
 * doctor's tablet puts her first, and one form sends her to emergency care with the fee returned.
 */
const NAME = "words of danger: the number at once, first in the doctor's list, to emergency care";
const PAIN = "I have crushing chest pain and cold sweat";
const CHINESE_PAIN = "胸口压榨样疼，出冷汗";
const CRISIS = "我不想活了";
const NOTE = "您可能是心脏急症，请立即拨打急救电话。";
const MEI = "mei@demo.wenyi.example";
const CARD = ".thread-card .care-emergency";
const CALL = `${CARD} a.emergency-call[href^="tel:"]`;

if (await findChromium()) Deno.test(NAME, journey);
else skipTest(NAME, NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    const { origin } = product;
    const step = steps.storyOf(t);
    const mei = await invite(browser, { origin, viewport: PHONE });
    const okafor = await invite(browser, { origin, viewport: TABLET, locale: "zh-CN" });
    await step("the doctor's list is open, in Chinese; the patient writes of a rash", async () => {
      await okafor.signIn("dr.okafor@demo.wenyi.example");
      await okafor.open("/work");
      await steps.awake(okafor.page, "WorkList");
      await enterRoom(mei);
      await steps.write(mei, "It itches less today, thank you");
      await steps.reads(mei, "It itches less today, thank you");
      assertEquals(await mei.page.locator(CARD).count(), 0);
    });
    await step("she writes of her heart: the number stands there at once", () => writePain(mei));
    await step("she stands first in the doctor's list, by itself", () => standsFirst(okafor));
    await step("the doctor sees which message, and why", () => seesWhy(okafor, mei));
    await step("offline the number stays, and the card comes when the network does", async () => {
      await mei.context.setOffline(true);
      await steps.write(mei, CHINESE_PAIN);
      await mei.page.locator(".message-own .delivery", { hasText: "Waiting" }).waitFor();
      assertMatch(await callOf(mei, ".emergency-bar a"), /^tel:\d+$/);
      assertMatch(await callOf(mei, CALL), /^tel:\d+$/);
      await mei.context.setOffline(false);
      await mei.page.locator(CARD).nth(1).waitFor();
      await steps.reads(okafor, CHINESE_PAIN);
    });
    await step("the doctor sends her to emergency care", () => send(okafor));
    await step("she reads it at once, with the number and the fee returned", () => isSent(mei));
    await step(
      "without script, in Chinese: a crisis, its line, and the same way out",
      () => withoutScript(browser, origin),
    );
    for (const person of [mei, okafor]) person.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function enterRoom(mei: Person): Promise<void> {
  await mei.signIn(MEI);
  await mei.open(`/consultations/${OPEN}`);
  await steps.awake(mei.page, "MessageThread");
}

const callOf = async ({ page }: Person, selector: string) =>
  await page.locator(selector).last().getAttribute("href") ?? "";

async function writePain(mei: Person): Promise<void> {
  await steps.write(mei, PAIN);
  await mei.page.locator(CARD).waitFor();
  const number = (await callOf(mei, CALL)).slice("tel:".length);
  assertEquals(
    await mei.page.locator(`${CARD} h2`).innerText(),
    english.callNow(number),
  );
  await mei.assertAccessible();
  await mei.page.reload();
  await mei.page.locator(CALL).waitFor();
  await steps.awake(mei.page, "MessageThread");
}

async function standsFirst({ page }: Person): Promise<void> {
  const first = page.locator(".work-part").first();
  await first.getByRole("heading", { name: work.sections.danger }).waitFor();
  await first.locator(`a[href="/work/${OPEN}"]`).waitFor();
  await first.getByText(work.flags.emergency!, { exact: true }).waitFor();
}

async function seesWhy(okafor: Person, mei: Person): Promise<void> {
  const { page } = okafor;
  await page.locator(`.work-list a[href="/work/${OPEN}"]`).click();
  await steps.awake(page, "MessageThread");
  await steps.reads(okafor, PAIN);
  assertStringIncludes(await page.locator(".thread-danger").last().innerText(), "胸痛伴出汗");
  await page.locator(".standing .notice-error").getByText(/危险信号：胸痛/).waitFor();
  await okafor.assertAccessible();
  await mei.page.locator(".presence").waitFor();
  // Read, she stands among the others again, marked all the same.
  await page.locator(".work-part").first()
    .getByRole("heading", { name: work.sections.waiting }).waitFor();
  await page.locator(".work-list").getByText(work.flags.emergency!, { exact: true }).waitFor();
}

async function send(okafor: Person): Promise<void> {
  const { page } = okafor;
  await page.locator(".standing").getByRole("link", { name: chinese.send }).click();
  const note = page.getByLabel(chinese.note);
  // Written in the patient's language, for the doctor to change.
  assertEquals(await note.inputValue(), english.prefilled);
  await page.getByText(CHINESE_PAIN, { exact: true }).waitFor();
  await okafor.assertAccessible();
  await note.fill(" ");
  await page.getByRole("button", { name: chinese.send }).click();
  await page.getByText(chinese.noteNeeded).first().waitFor();
  await note.fill(NOTE);
  await page.getByRole("button", { name: chinese.send }).click();
  await page.waitForURL(/told=sent_to_emergency/);
  await page.getByText(/已请患者去急诊/).waitFor();
}

async function isSent(mei: Person): Promise<void> {
  const { page } = mei;
  // She touches nothing.
  await page.locator(CARD).getByText(english.sentTitle).waitFor();
  await mei.open(`/consultations/${OPEN}`);
  await page.locator(".care-emergency").first().getByText(english.sentTitle).waitFor();
  await page.getByText(NOTE).first().waitFor();
  await page.getByText(/the whole .+ went back to you on/).waitFor();
  assertEquals(await page.locator("#composer-body").count(), 0);
  await mei.assertAccessible();
}

/** Mei and Dr Lin, with links and forms alone. */
async function withoutScript(browser: Browser, origin: string): Promise<void> {
  const options = { origin, script: false, locale: "zh-CN" as const };
  const mei = await invite(browser, { ...options, viewport: PHONE, colorScheme: "dark" });
  const lin = await invite(browser, { ...options, viewport: TABLET });
  await mei.signIn(MEI);
  await mei.open(`/preferences/language/zh-CN?next=/consultations/${VIDEO}`);
  await mei.open(`/consultations/${VIDEO}`);
  await steps.write(mei, CRISIS);
  await mei.page.locator(CARD).getByText(chinese.crisisTitle).waitFor();
  await lin.signIn("dr.lin@demo.wenyi.example");
  await lin.open("/work");
  await lin.page.locator(".work-part").first().locator(`a[href="/work/${VIDEO}"]`).click();
  await lin.page.getByText(chinese.selfHarm).first().waitFor();
  await lin.page.getByRole("button", { name: chinese.read }).click();
  await lin.page.getByText(chinese.selfHarm).first().waitFor();
  assertEquals(await lin.page.getByRole("button", { name: chinese.read }).count(), 0);
  await lin.page.locator("#to-emergency").click();
  await lin.page.getByRole("button", { name: chinese.send }).click();
  await mei.open(`/consultations/${VIDEO}`);
  await mei.page.locator(".care-emergency").first().getByText(chinese.sentTitle).waitFor();
  await mei.page.getByText(/全额退回/).waitFor();
  for (const person of [mei, lin]) person.assertCalm();
}
