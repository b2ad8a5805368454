import type { Page } from "playwright-core";
import type { Person } from "./person.ts";

/* What people do in the browser, step by step, by what they see. English pages. */

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;

/** Steps of one story: when one fails, those after it make no sense. */
export function storyOf(t: Deno.TestContext) {
  return async (name: string, step: () => Promise<void>): Promise<void> => {
    if (!await t.step(name, step)) throw new Error(`The story ends at: ${name}`);
  };
}

/** Waits until an island of the page answers to touch. */
export async function awake(page: Page, island: string): Promise<void> {
  await page.locator(`x-island[data-name=${island}][data-awake]`).waitFor({ state: "attached" });
}

/** From a page that asks to sign in: a new account, both consents given. */
export async function createAccount({ page }: Person, email: string): Promise<void> {
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[name=password]").fill("correct horse battery");
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.getByRole("heading", { name: "About you" }).waitFor();
}

/** The questions about oneself, with a severe allergy to penicillins. */
export async function describeOneself({ page }: Person, name: string): Promise<void> {
  await page.getByLabel("Name for the doctor to use").fill(name);
  await page.getByLabel("Day").fill("3");
  await page.getByLabel("Month").fill("4");
  await page.getByLabel("Year").fill("1990");
  await page.getByLabel("Female").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("No", { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Yes").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await awake(page, "AllergyPicker");
  await page.getByRole("searchbox").fill("penic");
  await page.getByRole("button", { name: "Penicillins" }).click();
  await page.getByLabel("What happens?").fill("rash all over");
  await page.getByLabel(/^Severe/).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("rash all over", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Continue" }).click();
  for (const question of ["lasting illnesses", "take any medicines"]) {
    await page.getByRole("heading", { name: question }).waitFor();
    await page.getByText("None, continue").click();
  }
}

/** Describes a rash, with a real photo and a PDF, up to the page with the price. */
export async function describeRash({ page }: Person, concern: string): Promise<void> {
  await awake(page, "DraftKeeper");
  await awake(page, "PhotoPicker");
  await page.getByLabel("What is the problem?").fill(concern);
  await page.getByLabel(/^Since when/).fill("for three days");
  await page.locator("input[type=file]").last()
    .setInputFiles([`${FIXTURES}photo.jpg`, `${FIXTURES}report.pdf`]);
  await page.getByRole("button", { name: /^Remove Document/ }).waitFor();
  await page.getByRole("button", { name: /check and pay/ }).click();
  await page.getByRole("heading", { name: "Check and pay" }).waitFor();
}

/** Presses a button twice, as an impatient thumb does. */
export async function doubleTap(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole("button", { name }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
}

/** Writes a message in the room and presses send. */
export async function write({ page }: Person, text: string): Promise<void> {
  await page.locator("#composer-body").fill(text);
  await page.locator(".composer button[type=submit]").click();
}

/** Waits until a message is on the screen. */
export async function reads({ page }: Person, text: string): Promise<void> {
  await page.locator(".thread").getByText(text, { exact: true }).waitFor();
}

/** All messages of both sides as they stand in the conversation. */
export async function conversationOf({ page }: Person): Promise<string[]> {
  return await page.locator(".thread .bubble-body").allInnerTexts();
}
