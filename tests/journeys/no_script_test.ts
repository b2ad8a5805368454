import { assertEquals } from "@std/assert";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { createAccount, storyOf } from "../support/steps.ts";

/* The page is a page: the whole job with links and forms alone, as before any script has arrived. */
const NAME = "a patient asks and a doctor answers, from sign-up to summary, without any script";
const PHOTO = new URL("../fixtures/photo.jpg", import.meta.url).pathname;
const CONCERN = "My knee is swollen since I fell yesterday";
const ASSESSMENT = "A sprain of the knee is most likely.";

if (await findChromium()) Deno.test(NAME, journey);
else skipTest(NAME, NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    const options = { origin: product.origin, script: false };
    const ana = await invite(browser, { ...options, viewport: PHONE });
    const smith = await invite(browser, { ...options, viewport: TABLET });
    const step = storyOf(t);
    let path = "";
    await step("a visitor finds a doctor by the filters' form", () => find(ana));
    await step("signs up and says what care needs to know", () => introduceOneself(ana));
    await step("describes the problem, adds a photo by the file field, pays", async () => {
      path = await ask(ana);
    });
    await step("the doctor accepts and answers", () => answer(smith, path));
    await step("the patient reads it by opening the page again, and writes back", async () => {
      await ana.open(path);
      await ana.page.getByText("Please rest it and cool it.").waitFor();
      await send(ana, "Thank you, I will.");
    });
    await step(
      "the doctor searches a code, reads the summary over and signs it",
      () => sumUp(smith, path),
    );
    await step("the patient has the summary", async () => {
      await ana.open(path);
      await ana.page.getByText(ASSESSMENT).waitFor();
      await ana.open("/record");
      await ana.page.getByText(ASSESSMENT).first().waitFor();
    });
    await step("both sign out", async () => {
      for (const person of [ana, smith]) await leave(person);
    });
    for (const person of [ana, smith]) person.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function find(ana: Person): Promise<void> {
  const { page } = ana;
  await ana.open("/doctors");
  await page.locator("form.filters summary").click();
  await page.getByLabel("Department").selectOption("general_practice");
  await page.getByLabel("Language", { exact: true }).selectOption("en");
  await page.getByLabel("Region").selectOption("GB");
  await page.getByRole("button", { name: "Show doctors" }).click();
  await page.getByRole("link", { name: "Dr Smith" }).click();
  await page.getByRole("link", { name: /Ask by text/ }).click();
}

async function introduceOneself(ana: Person): Promise<void> {
  const { page } = ana;
  await createAccount(ana, "ana@example.org");
  await page.getByLabel("Name for the doctor to use").fill("Ana");
  await page.getByLabel("Day").fill("3");
  await page.getByLabel("Month").fill("4");
  await page.getByLabel("Year").fill("1990");
  await page.getByLabel("Male", { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("No, none that I know of").check();
  await page.getByRole("button", { name: "Continue" }).click();
  for (const question of ["lasting illnesses", "take any medicines"]) {
    await page.getByRole("heading", { name: question }).waitFor();
    await page.getByText("None, continue").click();
  }
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

async function sumUp(smith: Person, path: string): Promise<void> {
  const { page } = smith;
  await smith.open(`/work/${path.split("/").at(-1)}/close`);
  await page.locator("#assessment").fill(ASSESSMENT);
  await page.locator("#code_query").fill("sprain");
  await page.getByRole("button", { name: "Search codes" }).click();
  await page.getByRole("radio", { name: /^S\d/ }).first().check();
  await page.locator("#advice").fill("Rest, a cold pack, and keep the leg up.");
  await page.locator("#watch_for").fill("You cannot stand on it: see a doctor today.");
  await page.locator("input[name=follow_up][value=none]").check();
  await page.locator("input[name=outcome][value=resolved]").check();
  await page.getByRole("button", { name: "Look at it as the patient will" }).click();
  await page.getByText(ASSESSMENT).waitFor();
  await page.locator("button[name=step][value=sign]").click();
  await page.waitForURL((url) => url.pathname.startsWith("/work/"));
}

async function leave(person: Person): Promise<void> {
  await person.open("/me");
  await person.page.getByRole("button", { name: "Sign out" }).click();
  await person.page.getByRole("heading", { name: "You are signed out" }).waitFor();
  await person.open("/me");
  assertEquals(new URL(person.page.url()).pathname, "/sign-in");
}
