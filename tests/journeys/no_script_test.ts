import { assertEquals } from "@std/assert";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* The page is a page: the whole job with links and forms alone, as before any script has arrived. */
const NAME = "a patient asks and a doctor answers without any script";
const PHOTO = new URL("../fixtures/photo.jpg", import.meta.url).pathname;
const CONCERN = "My knee is swollen since I fell yesterday";

if (await findChromium()) Deno.test(NAME, journey);
else skipTest(NAME, NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    const options = { origin: product.origin, script: false };
    const mei = await invite(browser, { ...options, viewport: PHONE });
    const smith = await invite(browser, { ...options, viewport: TABLET });
    const step = storyOf(t);
    let path = "";
    await step("the patient finds a doctor by the filters' form and signs in", () => find(mei));
    await step("describes the problem, adds a photo by the file field, pays", async () => {
      path = await ask(mei);
    });
    await step("the doctor accepts and answers", () => answer(smith, path));
    await step("the patient reads it by opening the page again, and writes back", async () => {
      await mei.open(path);
      await mei.page.getByText("Please rest it and cool it.").waitFor();
      await send(mei, "Thank you, I will.");
    });
    await step("both sign out", async () => {
      for (const person of [mei, smith]) await leave(person);
    });
    for (const person of [mei, smith]) person.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function find(mei: Person): Promise<void> {
  const { page } = mei;
  await mei.open("/doctors");
  await page.locator("form.filters summary").click();
  await page.getByLabel("Department").selectOption("general_practice");
  await page.getByLabel("Language", { exact: true }).selectOption("en");
  await page.getByLabel("Region").selectOption("GB");
  await page.getByRole("button", { name: "Show doctors" }).click();
  await page.getByRole("link", { name: "Dr Smith" }).click();
  await page.getByRole("link", { name: /Ask by text/ }).click();
  await page.getByRole("button", { name: /^Mei, patient/ }).click();
  await page.getByRole("heading", { name: "For whom do you ask?" }).waitFor();
}

async function ask({ page }: Person): Promise<string> {
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("What is the problem?").fill(CONCERN);
  await page.locator("input[type=file]").first().setInputFiles(PHOTO);
  await page.getByRole("button", { name: /check and pay/ }).click();
  await page.locator("img[src*='/attachments/']").first().waitFor();
  const path = new URL(page.url()).pathname.replace(/\/pay$/, "");
  await page.getByLabel(/^This is right/).check();
  await page.getByRole("button", { name: /^Pay £25/ }).click();
  await page.getByRole("heading", { name: "Your request is with the doctor" }).waitFor();
  return path;
}

async function answer(smith: Person, path: string): Promise<void> {
  const { page } = smith;
  await smith.signIn("dr.smith@demo.wenyi.example");
  await page.locator(`.work-list a[href*="${path.split("/").at(-1)}"]`).click();
  await page.locator(".work-thread").getByText(CONCERN).waitFor();
  await page.getByRole("button", { name: "Accept" }).click();
  await send(smith, "Please rest it and cool it.");
  assertEquals(await page.locator(".thread .bubble-body").allInnerTexts(), [
    "Please rest it and cool it.",
  ]);
}

async function send({ page }: Person, text: string): Promise<void> {
  await page.locator("#composer-body").fill(text);
  await page.locator(".composer button[type=submit]").click();
  await page.locator(".thread").getByText(text, { exact: true }).waitFor();
}

async function leave(person: Person): Promise<void> {
  await person.open("/me");
  await person.page.getByRole("button", { name: "Sign out" }).click();
  await person.page.getByRole("heading", { name: "You are signed out" }).waitFor();
  await person.open("/me");
  assertEquals(new URL(person.page.url()).pathname, "/sign-in");
}
