import { assertEquals, assertMatch } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";

/* Writing a request in a real browser: the network, the session and the script may go away. */
const DR_LIN = "d1000000-0000-4000-8000-000000000101";
const CONCERN = "Since Monday a red, itchy rash 😀 مرحبا <b>warm</b>";
const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const DRAFT = /\/consultations\/[0-9a-f-]{36}$/;

async function startDraft({ page, open }: Person): Promise<void> {
  await open(`/consultations/new?practitioner=${DR_LIN}&kind=text`);
  await page.locator("input[name=patient]").first().check();
  await page.locator("form[action='/consultations'] button").click();
  await page.waitForURL(DRAFT);
}

async function awake(page: Page): Promise<void> {
  for (const name of ["DraftKeeper", "PhotoPicker"]) {
    await page.locator(`x-island[data-name=${name}][data-awake]`).waitFor({ state: "attached" });
  }
}

const saveState = (page: Page, state: string) =>
  page.locator(`.save-state[data-state=${state}]`).waitFor({ state: "attached" });
const storedFiles = (page: Page) => page.locator(".file-item a.file-face");

const chromium = await findChromium();
const product = chromium ? await startProduct() : null;

/** A test with Mei in front of her own browser. */
function story(
  name: string,
  tell: (person: Person) => Promise<void>,
  { script = true } = {},
): void {
  if (!product) return skipTest(name, NO_CHROMIUM);
  Deno.test(name, async () => {
    const browser = await launchChromium();
    try {
      const person = await invite(browser, { origin: product.origin, script });
      await person.signIn("mei@demo.wenyi.example");
      await tell(person);
      person.assertCalm();
      await person.leave();
    } finally {
      await browser.close();
    }
  });
}

story("A draft keeps what is written without a network", async (person) => {
  const { page, context } = person;
  await startDraft(person);
  await awake(page);
  const address = page.url();
  await context.setOffline(true);
  await page.locator("#concern").fill(CONCERN);
  await saveState(page, "kept");
  await page.setInputFiles(".file-button input[multiple]", [`${FIXTURES}photo.jpg`]);
  await page.locator(".file-item[data-state=waiting]").waitFor();
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(address);
  await awake(page);
  assertEquals(await page.locator("#concern").inputValue(), CONCERN);
  // Sent: the device no longer needs to hold it.
  await page.waitForFunction(() =>
    !Object.keys(localStorage).some((key) => key.startsWith("wenyi:draft"))
  );
  await storedFiles(page).waitFor();
  await page.reload();
  assertEquals(await page.locator("#concern").inputValue(), CONCERN);
  assertEquals(await storedFiles(page).count(), 1);
});

story("A draft keeps what is written when the session ends", async (person) => {
  const { page, context } = person;
  await startDraft(person);
  await awake(page);
  await context.clearCookies();
  await page.locator("#concern").fill(CONCERN);
  await saveState(page, "signed_out");
  await page.locator(".save-state a").click();
  await page.waitForURL(/\/sign-in\?next=/);
  await page.locator("#email").fill("mei@demo.wenyi.example");
  await page.locator("#password").fill("demo-password-1");
  await page.locator("#password").press("Enter");
  await page.waitForURL(DRAFT);
  await awake(page);
  assertEquals(await page.locator("#concern").inputValue(), CONCERN);
  await saveState(page, "saved");
});

story(
  "A photo is made small on the device, a HEIC told of, and pay waits for both",
  async (person) => {
    const { page } = person;
    await startDraft(person);
    await awake(page);
    await page.locator("#concern").fill(CONCERN);
    const chosen = ["photo.jpg", "report.pdf", "photo.heic"].map((name) => FIXTURES + name);
    await page.setInputFiles(".file-button input[multiple]", chosen);
    await page.locator(".file-item[data-state=refused]").waitFor();
    await page.locator("button[name=then][value=pay]").click();
    assertMatch(page.url(), DRAFT);
    await page.locator(".file-item[data-state=refused] button").last().click();
    await page.locator("button[name=then][value=pay]").click();
    await page.waitForURL(/\/pay$/);
    assertEquals(await storedFiles(page).count(), 2);
    await person.assertAccessible();
  },
);

story("Asking works without script, and two taps on pay send once", async (person) => {
  const { page } = person;
  await startDraft(person);
  await page.locator("#concern").fill(CONCERN);
  await page.setInputFiles("#files-chosen", [`${FIXTURES}photo.png`]);
  await page.locator("button[name=then][value=pay]").click();
  await page.waitForURL(/\/pay$/);
  assertEquals(await storedFiles(page).count(), 1);
  await page.locator("input[name=confirmed]").check();
  await page.locator("form[action$='/pay'] button").dblclick();
  await page.waitForURL(DRAFT);
  await page.locator(".track").waitFor();
  assertEquals(await page.locator(".request dd").first().innerText(), CONCERN);
}, { script: false });

story("A request that waits opens by itself when a doctor takes it", async (person) => {
  const { page, context } = person;
  await startDraft(person);
  await awake(page);
  await page.locator("#concern").fill(CONCERN);
  await page.locator("button[name=then][value=pay]").click();
  await page.locator("input[name=confirmed]").check();
  await page.locator("form[action$='/pay'] button").click();
  await page.locator("x-island[data-name=WaitingStatus][data-awake]")
    .waitFor({ state: "attached" });
  const doctor = await invite(context.browser()!, { origin: product!.origin });
  await doctor.signIn("dr.lin@demo.wenyi.example");
  const accepted = await doctor.page.request.post(`${page.url()}/accept`, {
    headers: { "sec-fetch-site": "same-origin" },
  });
  assertEquals(accepted.ok(), true);
  await page.locator("x-island[data-name=MessageThread]").waitFor({ state: "attached" });
  await doctor.leave();
});

if (product) Deno.test.afterAll(() => product.stop());
