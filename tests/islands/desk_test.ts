import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import type { Person, PersonOptions } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import type { Product } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";

/* The doctor's desk in a real browser: the list lives, keys work, a summary is never lost. */

/** Mei's open consultation with Dr Okafor in the demo clinic. */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const OKAFOR = "dr.okafor@demo.wenyi.example";
const FORM = `/work/${OPEN}/close`;

/** Opens a page and waits until its islands are awake. */
async function openAwake({ page, open }: Person, path: string, ...islands: string[]) {
  await open(path);
  for (const name of islands) {
    await page.locator(`x-island[data-name=${name}][data-awake]`).waitFor({ state: "attached" });
  }
}

async function fillSummary({ page }: Person): Promise<void> {
  await page.locator("#advice").fill("Moisturise twice a day.");
  await page.locator("#watch_for").fill("Fever, or the rash spreads quickly.");
  await page.locator("input[name=follow_up][value=message]").check();
  await page.locator("#follow_up_days").selectOption("7");
  await page.locator("input[name=outcome][value=follow_up]").check();
}

interface Desk {
  browser: Browser;
  product: Product;
  enter(email: string, options?: Partial<PersonOptions>): Promise<Person>;
}

async function setDesk(): Promise<Desk> {
  const product = await startProduct();
  const browser = await launchChromium();
  const enter = async (email: string, options: Partial<PersonOptions> = {}) => {
    const person = await invite(browser, { origin: product.origin, viewport: TABLET, ...options });
    await person.signIn(email);
    const locale = options.locale === "zh-CN" ? "zh-CN" : "en";
    await person.open(`/preferences/language/${locale}?next=/legal/terms`);
    return person;
  };
  return { browser, product, enter };
}

const desk = await findChromium() ? await setDesk() : null;

function deskTest(name: string, story: (desk: Desk) => Promise<void>): void {
  if (desk) Deno.test(name, () => story(desk));
  else skipTest(name, NO_CHROMIUM);
}

Deno.test.afterAll(async () => {
  await desk?.browser.close();
  await desk?.product.stop();
});

deskTest(
  "A patient's message appears in the list by itself, and leaves it when read",
  async ({ enter, product }) => {
    const doctor = await enter(OKAFOR);
    await openAwake(doctor, "/work", "WorkList");
    const row = doctor.page.locator(".work-list .row", {
      has: doctor.page.locator(`[href*="${OPEN}"]`),
    });
    const unread = async () =>
      Number(
        await row.locator(".count > [aria-hidden]").textContent({ timeout: 500 }).catch(() => "0"),
      );
    const before = await unread();
    const patient = await enter("mei@demo.wenyi.example", { viewport: PHONE });
    await openAwake(patient, `/consultations/${OPEN}`, "MessageThread");
    await patient.page.locator("#composer-body").fill("It itches more at night.");
    await patient.page.locator(".composer button[type=submit]").click();
    await doctor.page.waitForFunction(
      ([id, count]) =>
        document.querySelector(`.row:has([href*="${id}"]) .count > [aria-hidden]`)?.textContent ===
          `${count}`,
      [OPEN, before + 1] as const,
    );
    assertMatch(await doctor.page.title(), /^\(\d+\) /);

    const reading = await doctor.context.newPage();
    await reading.goto(`${product.origin}/work/${OPEN}`);
    await row.locator(".count").waitFor({ state: "detached" });
    await reading.close();
    for (const person of [doctor, patient]) {
      person.assertCalm();
      await person.leave();
    }
  },
);

deskTest(
  "Single keys work the desk, never while one writes, and can be switched off",
  async ({ enter }) => {
    const doctor = await enter(OKAFOR);
    const { page } = doctor;
    await openAwake(doctor, `/work/${OPEN}`, "WorkKeys", "MessageThread");
    await page.locator("#composer-body").fill("");
    await page.locator("#composer-body").press("e");
    assertEquals(new URL(page.url()).pathname, `/work/${OPEN}`);
    await page.locator("#composer-body").fill("");
    await page.locator("h1").first().click();
    await page.keyboard.press("?");
    await page.locator("#shortcuts").waitFor({ state: "visible" });
    await doctor.assertAccessible();
    await page.locator("#shortcuts input[role=switch]").uncheck();
    await page.keyboard.press("Escape");
    await openAwake(doctor, `/work/${OPEN}`, "WorkKeys");
    await page.keyboard.press("?");
    assertEquals(await page.locator("#shortcuts").isVisible(), false);
    await page.locator(".work-keys").click();
    await page.locator("#shortcuts input[role=switch]").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await page.waitForURL((url) => url.pathname === FORM);
    doctor.assertCalm();
    await doctor.leave();
  },
);

for (
  const [locale, colorScheme, viewport] of [
    ["en-GB", "light", TABLET],
    ["zh-CN", "dark", PHONE],
    ["en-GB", "dark", { width: 820, height: 1180 }],
  ] as const
) {
  deskTest(
    `axe finds nothing on the desk (${locale}, ${colorScheme}, ${viewport.width})`,
    async ({ enter }) => {
      const doctor = await enter(OKAFOR, { locale, colorScheme, viewport });
      const moves = ["", "/close", "/hand-over"].map((move) => `/work/${OPEN}${move}`);
      const own = ["quick-replies", "profile", "earnings", "closed"].map((page) => `/work/${page}`);
      for (const path of ["/work", ...moves, ...own]) {
        await doctor.open(path);
        await doctor.assertAccessible();
      }
      doctor.assertCalm();
      await doctor.leave();
    },
  );
}

deskTest(
  "A summary survives a closed page, is looked at, signed, and then stays",
  async ({ enter }) => {
    const doctor = await enter(OKAFOR);
    const { page } = doctor;
    await openAwake(doctor, FORM, "SummaryFields");
    await page.locator("#assessment").fill("Atopic eczema is likely.");
    await page.locator("#code_query").fill("atopic derm");
    await page.locator("[role=option]").first().waitFor();
    await doctor.assertAccessible();
    await page.keyboard.press("ArrowDown");
    const active = await page.locator("#code_query").getAttribute("aria-activedescendant");
    assertEquals(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
    await page.keyboard.press("Enter");
    assertMatch(await page.locator("#code").inputValue(), /^L20/);

    await openAwake(doctor, FORM, "SummaryFields");
    await page.locator(".code-chosen").waitFor();
    assertEquals(await page.locator("#assessment").inputValue(), "Atopic eczema is likely.");
    assertEquals(await page.locator("#follow_up_days").isVisible(), false);
    await page.locator("button[value=preview]").click();
    await page.locator(".error-summary").waitFor();
    assertEquals(await page.locator("#assessment").inputValue(), "Atopic eczema is likely.");
    await fillSummary(doctor);
    await page.locator("button[value=preview]").click();
    await page.locator("button[value=sign]").waitFor();
    assertStringIncludes(await page.locator(".summary").innerText(), "Atopic");
    await doctor.assertAccessible();
    await page.locator("button[value=edit]").click();
    assertEquals(await page.locator("#advice").inputValue(), "Moisturise twice a day.");
    await page.locator("button[value=preview]").click();
    await page.locator("button[value=sign]").click();
    await page.waitForURL((url) => url.pathname === `/work/${OPEN}`);
    assertEquals(await page.locator("#composer-body").count(), 0);
    await page.locator("x-island[data-name=WorkList][data-awake]").waitFor({ state: "attached" });
    await page.waitForFunction((id) => !localStorage.getItem(`wenyi:draft:${id}:summary`), OPEN);
    doctor.assertCalm();
    await doctor.leave();
  },
);

deskTest(
  "Without script the desk is read, answered and closed by links and forms",
  async ({ enter }) => {
    const doctor = await enter("dr.lin@demo.wenyi.example", { script: false });
    const { page } = doctor;
    await doctor.open("/work");
    await page.locator("button[name=minutes][value='0']").click();
    await page.locator("button[name=minutes][value='15']").click();
    await page.locator("button[name=minutes][value='0']").waitFor();
    await page.locator(".work-more a").click();
    await page.locator(".row .cover-link").first().click();
    assertMatch(new URL(page.url()).pathname, /^\/work\/[0-9a-f-]{36}$/);
    doctor.assertCalm();
    await doctor.leave();
  },
);
