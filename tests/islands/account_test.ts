import { assert, assertEquals } from "@std/assert";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";

const NAME = "account and allergies in a browser";
const MEI = "/patients/d3000000-0000-4000-8000-000000000001";

if (await findChromium()) {
  Deno.test(NAME, async (t) => {
    const product = await startProduct();
    const browser = await launchChromium();
    try {
      const person = await invite(browser, { origin: product.origin });
      await t.step("a password may be shown, hidden, and pasted", () => showPassword(person));
      await person.signIn("mei@demo.wenyi.example");
      await t.step("allergies are found while one types", () => findAllergies(person));
      await t.step("a late answer never replaces a newer one", () => dropLate(person));
      await t.step("signing out takes everything off the device", () => leaveNothing(person));
      person.assertCalm();
      const plain = await invite(browser, { origin: product.origin, script: false });
      await t.step("without script no button is there that does nothing", async () => {
        await plain.open("/sign-in");
        assertEquals(await plain.page.locator("main form button[type=button]").count(), 0);
      });
    } finally {
      await browser.close();
      await product.stop();
    }
  });
} else skipTest(NAME, NO_CHROMIUM);

const awake = ({ page }: Person, name: string) =>
  page.locator(`x-island[data-name=${name}][data-awake]`).waitFor({ state: "attached" });

async function showPassword(person: Person): Promise<void> {
  const { page } = person;
  await person.open("/sign-up");
  await awake(person, "PasswordField");
  const field = page.locator("#password");
  await field.focus();
  await page.evaluate(() => document.execCommand("insertText", false, "pasted words"));
  await page.getByRole("button", { name: "Show the password" }).click();
  assertEquals(await field.getAttribute("type"), "text");
  assertEquals(await field.inputValue(), "pasted words");
  await page.getByRole("button", { name: "Hide the password" }).click();
  assertEquals(await field.getAttribute("type"), "password");
}

async function findAllergies(person: Person): Promise<void> {
  const { page } = person;
  await person.open(`${MEI}/allergies`);
  await awake(person, "AllergyPicker");
  await page.locator("#q").fill("amoxy");
  await page.getByRole("button", { name: "Amoxicillin medicine", exact: true }).waitFor();
  await person.assertAccessible();
  await page.locator("button[name=substance]").first().click();
  await page.waitForURL(/#allergy-/);
  await page.getByRole("heading", { name: "Amoxicillin" }).waitFor();
}

async function dropLate(person: Person): Promise<void> {
  const { page } = person;
  await person.open(`${MEI}/allergies`);
  await awake(person, "AllergyPicker");
  await page.route("**/codes/allergens?q=latex", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue().catch(() => {});
  });
  await page.locator("#q").fill("latex");
  await page.waitForRequest(/q=latex/);
  await page.locator("#q").fill("peanut");
  await page.locator("button[name=substance][value=peanut]").waitFor();
  await page.waitForTimeout(1200);
  assertEquals(await page.locator("button[name=substance][value=peanut]").count(), 1);
  assertEquals(await page.locator("button[name=substance][value=latex]").count(), 0);
  await page.unroute("**/codes/allergens?q=latex");
}

async function leaveNothing(person: Person): Promise<void> {
  const { page } = person;
  await person.open("/record");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await person.open("/record");
  await page.waitForFunction(async () =>
    (await caches.keys()).some((name) => name.startsWith("wenyi-pages-d"))
  );
  await page.evaluate(() => localStorage.setItem("wenyi:draft:left", "words"));
  await person.open("/me");
  await page.locator("form[action='/sign-out'] button").click();
  await page.waitForURL(/signed-out/);
  await page.waitForFunction(() => document.documentElement.dataset.wiped !== undefined);
  const left = await page.evaluate(async () => ({
    pages: (await caches.keys()).filter((name) => name.startsWith("wenyi-pages-d")),
    drafts: Object.keys(localStorage),
  }));
  assertEquals(left, { pages: [], drafts: [] });
  const session = (await person.context.cookies()).some(({ name }) => name.startsWith("wenyi-se"));
  assert(!session, "no cookie of the session may be left");
  // As in a browser that does not know Clear-Site-Data: the page alone wipes.
  await page.evaluate(() => sessionStorage.setItem("wenyi:check", "a check under way"));
  await person.open("/signed-out");
  await page.waitForFunction(() => document.documentElement.dataset.wiped !== undefined);
  assertEquals(await page.evaluate(() => sessionStorage.length), 0);
}
