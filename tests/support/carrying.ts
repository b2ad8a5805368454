import { assert, assertEquals } from "@std/assert";
import type { Browser, Page } from "playwright-core";
import { check_carry as words } from "../../domain/words/en/check_carry.ts";
import { check_result as results } from "../../domain/words/en/check_result.ts";
import { answerAll, CHECK_WORDS, tellCheck } from "./checking.ts";
import { DEMO_PASSWORD, invite, TABLET } from "./person.ts";
import type { Person } from "./person.ts";
import { awake } from "./steps.ts";

/* A check on its way into a request, in English: Mei asks, a doctor of the department reads. */

const RASH = "I have an itchy red rash on my arm since Monday";

/** Signs in on the page that asks to, as Mei of the demo clinic. */
export async function signInHere(page: Page): Promise<void> {
  await page.waitForURL(/sign-in/);
  await page.locator("main input[name=email]").first().fill("mei@demo.wenyi.example");
  await page.locator("main input[name=password]").first().fill(DEMO_PASSWORD);
  await page.locator("main form:has(input[name=password]) button[type=submit]").first().click();
}

/** From the result through sign-in to the paid request; answers its path. */
async function askOnline(person: Person): Promise<string> {
  const { page } = person;
  await page.getByRole("button", { name: results.askOnline }).click();
  await signInHere(page);
  await page.waitForURL(/\/consultations\/new\?check=/);
  assert(await page.locator("input[name=patient]").first().isChecked(), "nobody is chosen");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: words.title }).waitFor();
  await person.assertAccessible();
  await awake(page, "DraftKeeper");
  await page.getByRole("button", { name: /^Continue: check and pay/ }).click();
  await page.getByLabel(/^This is right/).check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await page.getByRole("heading", { name: /request/ }).first().waitFor();
  await page.getByRole("heading", { name: words.title }).waitFor();
  return new URL(page.url()).pathname;
}

/** Tom has agreed to nothing yet: the check waits for him; an answer that is lost keeps no second. */
export async function keepAgreeing(browser: Browser, origin: string): Promise<void> {
  const tom = await invite(browser, { origin });
  const { page } = tom;
  await tom.signIn("tom@demo.wenyi.example");
  await tom.open("/check");
  await tellCheck(tom, CHECK_WORDS.en, { text: RASH });
  await answerAll(tom, CHECK_WORDS.en, "no");
  let lost = false;
  await page.route("**/check/keep", async (route) => {
    const response = await route.fetch();
    if (lost || !response.ok()) return await route.fulfill({ response });
    lost = true;
    await route.abort();
  });
  await page.getByRole("button", { name: results.keep }).click();
  await page.waitForURL(/\/consents\?next=/);
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.locator("main form button:not([type=button])").first().click();
  await page.getByText(results.offlineAsk).waitFor();
  await page.getByRole("button", { name: results.keep }).click();
  await page.getByText(results.kept).waitFor();
  await tom.open("/record");
  assertEquals(await page.locator("form[action='/check/forget']").count(), 1);
  await tom.leave();
}

/** Signed out, checked, signed in, asked and paid; then the doctor reads what was found. */
export async function carry(browser: Browser, origin: string): Promise<void> {
  const [mei, okafor] = [
    await invite(browser, { origin }),
    await invite(browser, { origin, viewport: TABLET }),
  ];
  await mei.open("/check");
  await tellCheck(mei, CHECK_WORDS.en, { text: RASH, sex: "female" });
  await answerAll(mei, CHECK_WORDS.en, "no");
  const path = await askOnline(mei);
  const id = path.split("/").at(-1)!;
  await okafor.signIn("dr.okafor@demo.wenyi.example");
  await okafor.open("/work");
  await okafor.page.locator(`form[action="${path}/accept"] button`).click();
  await okafor.page.waitForURL(new RegExp(`/work/${id}`));
  const panel = okafor.page.locator(".work-panel");
  await panel.locator("details.patient-more").evaluate((details) =>
    (details as HTMLDetailsElement).open = true
  );
  const found = panel.locator(".check-found");
  await found.getByText(words.titleDoctor).waitFor();
  await found.getByText(/rash/).first().waitFor();
  await found.getByText(words.states.absent, { exact: true }).waitFor();
  await okafor.assertAccessible();
  mei.assertCalm();
  okafor.assertCalm();
  await Promise.all([mei.leave(), okafor.leave()]);
}

/** An emergency goes along only once she has said that she read what to do. */
export async function carryEmergency(browser: Browser, origin: string): Promise<void> {
  const mei = await invite(browser, { origin });
  const { page } = mei;
  await mei.open("/check");
  await tellCheck(mei, CHECK_WORDS.en, { text: "crushing chest pain, cold sweat", sex: "female" });
  assertEquals(await page.getByRole("button", { name: results.askOnline }).count(), 0);
  await page.getByLabel(results.read).check();
  const path = await askOnline(mei);
  await page.getByText(/said on .* that they had read it/).waitFor();
  await mei.open(`/record`);
  await page.locator(`a[href="${path}"]`, { hasText: words.sentWith }).waitFor();
  mei.assertCalm();
  await mei.leave();
}
