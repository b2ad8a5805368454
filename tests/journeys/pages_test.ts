import { assert, assertEquals } from "@std/assert";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { CODE_ADDRESS, EMAILS, OKAFOR, PAGES, requestPages, statusOf } from "../support/pages.ts";
import type { PageEntry } from "../support/pages.ts";
import type { Person, PersonOptions } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/*
 * Every page, in both languages, both themes, on a narrow phone and a tablet: axe finds nothing, the
 * page fits, has one heading of the first level, and its buttons are large enough for a thumb.
 */
const LOOKS: Omit<PersonOptions, "origin">[] = [
  { locale: "en-GB", colorScheme: "light", viewport: { width: 320, height: 640 } },
  { locale: "zh-CN", colorScheme: "dark", viewport: PHONE },
  { locale: "zh-CN", colorScheme: "light", viewport: TABLET },
  { locale: "en-GB", colorScheme: "dark", viewport: TABLET },
];
const NAME = "every page can be read and used by everybody";
const BUTTON_PX_MIN = 44;

if (await findChromium()) Deno.test(NAME, everyPage);
else skipTest(NAME, NO_CHROMIUM);

async function everyPage(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    const pages = [...PAGES, ...await onTheirWay(browser, product.origin)];
    for (const look of LOOKS) {
      const name = `${look.locale}, ${look.colorScheme}, ${look.viewport!.width} px`;
      await t.step(name, () => walk(browser, { ...look, origin: product.origin }, pages));
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** Three requests of Mei's: one being written, one that waits, one taken back. */
async function onTheirWay(browser: Browser, origin: string): Promise<PageEntry[]> {
  const mei = await invite(browser, { origin });
  await mei.signIn(EMAILS.mei);
  const waiting = await ask(mei);
  const ended = await ask(mei);
  await mei.page.getByRole("button", { name: "Take the request back" }).click();
  await mei.page.locator("form[action$='/cancel'] button").last().click();
  await mei.page.getByRole("heading", { name: "You took this request back" }).waitFor();
  const draft = await startDraft(mei);
  // Nothing can be paid that says nothing.
  await steps.describeRash(mei, "A mole that itches");
  await mei.leave();
  return requestPages(draft, waiting, ended);
}

async function startDraft(mei: Person): Promise<string> {
  await mei.open(`/consultations/new?practitioner=${OKAFOR}&kind=text`);
  await mei.page.getByRole("radio").first().check();
  await mei.page.getByRole("button", { name: "Continue" }).click();
  await steps.awake(mei.page, "DraftKeeper");
  return new URL(mei.page.url()).pathname;
}

async function ask(mei: Person): Promise<string> {
  const path = await startDraft(mei);
  await steps.describeRash(mei, "A spot on my back has changed its colour");
  await mei.page.getByLabel(/^This is right/).check();
  await mei.page.getByRole("button", { name: /^Pay/ }).click();
  await mei.page.getByRole("heading", { name: /^Your request is with/ }).waitFor();
  return path;
}

async function walk(browser: Browser, look: PersonOptions, pages: PageEntry[]): Promise<void> {
  const faults: string[] = [];
  for (const who of new Set(pages.map(({ as }) => as))) {
    const person = await invite(browser, look);
    if (who !== "visitor") await person.signIn(EMAILS[who]);
    else await person.context.addCookies([{ ...CODE_ADDRESS, url: look.origin }]);
    for (const { path } of pages.filter(({ as }) => as === who)) {
      const answer = await person.page.goto(look.origin + path);
      if (person.page.url() !== look.origin + path) faults.push(`${who} ${path}: leads elsewhere`);
      const status = answer?.status();
      if (status !== statusOf(path)) faults.push(`${who} ${path}: status ${status}`);
      // A page saved for one language speaks it to everybody.
      const own = path === "/offline/en" ? { ...look, locale: "en-GB" as const } : look;
      for (const fault of await faultsOf(person, own)) faults.push(`${who} ${path}: ${fault}`);
    }
    person.assertCalm();
    await person.leave();
  }
  assertEquals(faults, []);
}

async function faultsOf(person: Person, look: PersonOptions): Promise<string[]> {
  const faults = await person.page.evaluate(findFaults, {
    lang: look.locale === "zh-CN" ? "zh-CN" : "en",
    buttonMin: look.viewport!.width < 500 ? BUTTON_PX_MIN : 0,
  });
  await person.assertAccessible().catch((error: Error) => {
    faults.push(error.message.replace(/\s+/g, " ").slice(0, 300));
  });
  return faults;
}

/** Runs in the page: what axe does not look for. */
function findFaults({ lang, buttonMin }: { lang: string; buttonMin: number }): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.lang !== lang) faults.push(`speaks ${root.lang}`);
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
  const headings = [...document.querySelectorAll("h1")].filter((one) => one.checkVisibility());
  if (headings.length !== 1) faults.push(`${headings.length} headings of level 1`);
  for (const button of document.querySelectorAll<HTMLElement>(".button, .nav-item")) {
    const { height } = button.getBoundingClientRect();
    if (button.checkVisibility() && height > 0 && height < buttonMin) {
      faults.push(`button of ${Math.round(height)} px: ${button.textContent?.slice(0, 30)}`);
    }
  }
  return faults;
}

Deno.test("the table of pages names each page once for each reader", () => {
  const names = PAGES.map(({ as, path }) => `${as} ${path}`);
  assertEquals(names.length, new Set(names).size);
  assert(names.length > 45);
});
