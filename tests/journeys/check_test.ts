import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Browser, Page } from "playwright-core";
import { check_result as englishResult } from "../../domain/words/en/check_result.ts";
import { check_result as chineseResult } from "../../domain/words/zh_cn/check_result.ts";
import { carry, carryEmergency, keepAgreeing, signInHere } from "../support/carrying.ts";
import { answerAll, CHECK_WORDS, tellCheck } from "../support/checking.ts";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite } from "../support/person.ts";
import type { Product } from "../support/product.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { awake, storyOf } from "../support/steps.ts";

/* Checking symptoms as a visitor does: on a phone, in both languages, with and without network. */

const NAME = "a visitor checks symptoms: urgent or not, back and forth, offline, without script";
const EN = CHECK_WORDS.en;
const ZH = CHECK_WORDS["zh-CN"];
const COUGH = "I have had a cough for three days and a sore throat";
const HEART = "胸口剧烈压榨样疼痛，出冷汗，左胳膊也疼";

if (await findChromium()) Deno.test(NAME, journey);
else skipTest(NAME, NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    const { origin } = product;
    const step = storyOf(t);
    const ana = await invite(browser, { origin });
    await step("from the home page in one tap, to what was understood", () => begin(ana));
    await step("what was read wrongly is set right, what was missed is added", () => setRight(ana));
    await step("questions, back without loss, taken up again after a reload", () => goBack(ana));
    await step("a result with reasons, what to watch for and when to look again", () => end(ana));
    await step("its link tells another the same, and nothing of her", () => share(ana, browser));
    await step("it is kept once she signs in, because she asked for it", () => keep(ana));
    await step("leaving deletes it", () => leave(ana));
    await step(
      "kept once the terms are agreed to, and once only when an answer is lost",
      () => keepAgreeing(browser, origin),
    );
    await step(
      "signed out to a paid request: the doctor reads what the check found",
      () => carry(browser, origin),
    );
    await step(
      "past an emergency only by saying so; then it goes along, and is told",
      () => carryEmergency(browser, origin),
    );
    await step(
      "an emergency in Chinese, on a device without network",
      () => alarmOffline(browser, product),
    );
    await step(
      "in despair: a line to call, and somebody to stay with",
      () => despair(browser, origin),
    );
    await step("a yes to a danger sign ends the questions at once", () => redFlag(browser, origin));
    await step("a child's age in weeks counts", () => newborn(browser, origin));
    await step("without script: danger signs, numbers, a doctor", () => plain(browser, origin));
    ana.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function begin(ana: Person): Promise<void> {
  const { page } = ana;
  await ana.open("/");
  await page.getByRole("link", { name: EN.check.title }).click();
  await tellCheck(ana, EN, { text: COUGH, sex: "female" });
  assertEquals(await states(page), { cough: "present", "sore throat": "present" });
  assertEquals(await focused(page), EN.review.understoodTitle);
  await ana.assertAccessible();
}

async function setRight(ana: Person): Promise<void> {
  const { page } = ana;
  const { review } = EN;
  await page.getByRole("button", { name: review.makeAbsent("sore throat") }).click();
  await page.locator("#missing").fill("blocked no");
  await page.getByRole("button", { name: review.addThis("blocked nose") }).click();
  const expected = { cough: "present", "blocked nose": "present", "sore throat": "absent" };
  assertEquals(await states(page), expected);
  await page.getByRole("button", { name: review.makePresent("sore throat") }).click();
  await page.getByRole("button", { name: review.remove("blocked nose") }).click();
  assertEquals(await states(page), { cough: "present", "sore throat": "present" });
  await page.getByRole("button", { name: EN.review.makeAbsent("sore throat") }).click();
}

async function goBack(ana: Person): Promise<void> {
  const { page } = ana;
  const { check, review } = EN;
  await page.getByRole("button", { name: check.next }).click();
  await page.locator(".check-answers").waitFor();
  const first = await heading(page);
  assertEquals(await focused(page), first);
  await ana.assertAccessible();
  await page.getByRole("button", { name: review.unknown }).click();
  await changed(page, first);
  const second = await heading(page);
  await page.reload();
  // The server's first screen stands there until the check is taken up again.
  await page.getByRole("heading", { name: second }).waitFor();
  assertEquals(await heading(page), second);
  await page.goBack();
  await changed(page, second);
  assertEquals(await heading(page), first);
  const given = page.getByRole("button", { name: review.unknown });
  assertEquals(await given.getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: check.back }).click();
  await page.locator(".check-findings").waitFor();
  await page.getByRole("button", { name: check.back }).click();
  assertEquals(await page.locator("#text").inputValue(), COUGH);
  await page.getByRole("button", { name: check.next }).click();
  await page.locator(".check-findings").waitFor();
  assertEquals(await states(page), { cough: "present", "sore throat": "absent" });
}

async function end(ana: Person): Promise<void> {
  const { page } = ana;
  await answerAll(ana, EN, "unknown");
  assertEquals(await heading(page), englishResult.title);
  // A danger sign that nobody has answered never ends in self-care.
  await page.locator(".care-online").waitFor();
  for (const title of ["whyTitle", "watchTitle", "againTitle", "toldTitle"] as const) {
    await page.getByRole("heading", { name: englishResult[title] }).waitFor();
  }
  await page.getByRole("button", { name: englishResult.askOnline }).waitFor();
  await ana.assertAccessible();
}

async function share(ana: Person, browser: Browser): Promise<void> {
  const { page } = ana;
  const origin = new URL(page.url()).origin;
  await ana.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: englishResult.share }).click();
  await page.getByText(englishResult.shared).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert(!/34|female|three/.test(decodeURIComponent(link.replace(origin, ""))), link);
  const friend = await invite(browser, { origin, locale: "zh-CN" });
  const asked: string[] = [];
  friend.context.on("request", (request) => asked.push(request.url()));
  await friend.page.goto(link);
  await friend.page.locator(".care-online").waitFor();
  await friend.page.getByText("咳嗽").first().waitFor();
  const { toldTitle, notDiagnosis } = chineseResult.ofAnother;
  await friend.page.getByRole("heading", { name: toldTitle }).waitFor();
  await friend.page.getByText(notDiagnosis).waitFor();
  assertEquals(await friend.page.getByText(chineseResult.toldTitle).count(), 0);
  assert(asked.every((url) => !url.includes("cough")), "the codes went to the server");
  await friend.assertAccessible();
  await friend.page.goto(`${origin}/check/result#v=1`);
  await friend.page.getByText(chineseResult.sharedBroken).waitFor();
  friend.assertCalm();
  await friend.leave();
}

async function keep(ana: Person): Promise<void> {
  const { page } = ana;
  // A link from elsewhere, as the errand that comes back from signing in.
  await ana.open("/check?carry=keep");
  await page.locator(".care-online").waitFor();
  await page.waitForURL((url) => url.search === "");
  await page.getByRole("button", { name: englishResult.keep }).click();
  await signInHere(page);
  await page.getByText(englishResult.kept).waitFor();
  assertEquals(new URL(page.url()).search, "");
  await page.locator(".care-online").waitFor();
  await ana.open("/record");
  await page.getByRole("link", { name: englishResult.levels.doctor }).click();
  await page.locator(".care-online").waitFor();
  await ana.open("/check");
  await page.locator(".care-online").waitFor();
  assertEquals(await savedFragments(page), []);
}

/** What the service worker keeps of a result that stands behind "#" in its address. */
function savedFragments(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = await Promise.all(stores.map((store) => store.keys()));
    return kept.flat().map(({ url }) => url).filter((url) => url.includes("#"));
  });
}

async function leave({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: englishResult.finish }).click();
  await page.waitForURL((url) => url.pathname === "/");
  assertEquals(await page.evaluate(() => sessionStorage.getItem("wenyi:check")), null);
  await page.goto(new URL("/check", page.url()).href);
  await page.getByRole("heading", { name: EN.check.forWhom }).waitFor();
}

/** The check was never opened on this device: the service worker alone has brought it. */
async function alarmOffline(browser: Browser, product: Product): Promise<void> {
  const lin = await invite(browser, { origin: product.origin, locale: "zh" });
  await lin.open("/doctors");
  await lin.page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await product.kill();
  await lin.open("/check");
  await tellCheck(lin, ZH, { whom: "other", age: "61", text: HEART });
  const { page } = lin;
  assertEquals(await focused(page), chineseResult.titles.emergency);
  await page.locator("a[href='tel:112']").waitFor();
  await page.getByLabel(chineseResult.country).selectOption("CN");
  await page.getByRole("link", { name: chineseResult.callNow("120") }).waitFor();
  assert(await page.locator(".check-until li").count() >= 4);
  await lin.assertAccessible();
  assertEquals(await page.getByRole("button", { name: chineseResult.askOnline }).count(), 0);
  await page.getByLabel(chineseResult.read).check();
  await page.getByRole("button", { name: chineseResult.askOnline }).click();
  await page.getByText(chineseResult.offlineAsk).waitFor();
  await page.getByRole("button", { name: chineseResult.correct }).click();
  await page.locator(".check-findings").waitFor();
  // The page was saved before she told her country.
  await page.getByRole("button", { name: ZH.check.restart }).click();
  await page.getByRole("heading", { name: ZH.check.forWhom }).waitFor();
  await page.locator(".symptom-check a[href='tel:120']").waitFor();
  lin.assertCalm();
  await lin.leave();
  await product.start();
}

async function despair(browser: Browser, origin: string): Promise<void> {
  for (const text of ["I want to kill myself", "I don't want to be here any more"]) {
    const kit = await invite(browser, { origin });
    await kit.open("/check");
    await tellCheck(kit, EN, { text });
    await kit.page.getByRole("heading", { name: englishResult.crisisTitle }).waitFor();
    await kit.page.locator("a[href='tel:116123']").waitFor();
    await kit.assertAccessible();
    await kit.leave();
  }
}

async function redFlag(browser: Browser, origin: string): Promise<void> {
  const joe = await invite(browser, { origin });
  await joe.open("/check");
  await tellCheck(joe, EN, { text: "I have had a headache since yesterday" });
  await answerAll(joe, EN, "yes");
  assertEquals(await heading(joe.page), englishResult.titles.emergency);
  await joe.page.goBack();
  await joe.page.locator(".check-answers").waitFor();
  await joe.leave();
}

async function newborn(browser: Browser, origin: string): Promise<void> {
  const eve = await invite(browser, { origin });
  await eve.open("/check");
  await awake(eve.page, "SymptomCheck");
  await eve.page.getByRole("button", { name: EN.check.whom.child }).click();
  await eve.page.getByRole("button", { name: EN.check.next }).click();
  await eve.page.getByText(EN.check.ageWrong).waitFor();
  await eve.page.locator("#age").fill("6");
  await eve.page.getByLabel(EN.check.unit).selectOption("weeks");
  await eve.page.getByLabel(EN.check.sexes.male, { exact: true }).check();
  await eve.page.getByRole("button", { name: EN.check.next }).click();
  await eve.page.getByRole("button", { name: EN.check.next }).click();
  await eve.page.locator("#text").fill("he has a fever of 38.5");
  await eve.page.getByRole("button", { name: EN.check.next }).click();
  await eve.page.locator(".check-alarm").waitFor();
  await eve.leave();
}

async function plain(browser: Browser, origin: string): Promise<void> {
  for (const locale of ["en-GB", "zh-CN"] as const) {
    const pat = await invite(browser, { origin, locale, script: false });
    await pat.open("/check");
    const call = pat.page.locator("main a[href^='tel:']").first();
    assertMatch(await call.innerText(), /\d{3}/);
    assertEquals(await pat.page.locator(".check-answer:visible").count(), 0);
    assertEquals(await pat.page.getByRole("heading", { level: 1 }).count(), 1);
    await pat.page.locator("main a[href='/doctors']").waitFor();
    await pat.leave();
  }
}

const heading = (page: Page) => page.locator("[data-check-heading]").innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function changed(page: Page, from: string): Promise<void> {
  await page.waitForFunction(
    (before) => document.querySelector("[data-check-heading]")?.textContent !== before,
    from,
  );
}

/** What stands in the list of what was understood: name and state. */
async function states(page: Page): Promise<Record<string, string>> {
  return await page.locator(".check-finding").evaluateAll((rows) =>
    Object.fromEntries(rows.map((row) => [
      row.querySelector("b")?.textContent ?? "",
      /check-finding-(\w+)/.exec(row.className)?.[1] ?? "",
    ]))
  );
}
