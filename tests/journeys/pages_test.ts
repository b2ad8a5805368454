import { assert, assertEquals } from "@std/assert";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { PAGES } from "../support/pages.ts";
import type { PageEntry } from "../support/pages.ts";
import type { Person, PersonOptions } from "../support/person.ts";
import { PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { enter, onTheirWay, openEntry } from "../support/walking.ts";

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

async function walk(browser: Browser, look: PersonOptions, pages: PageEntry[]): Promise<void> {
  const faults: string[] = [];
  for (const who of new Set(pages.map(({ as }) => as))) {
    const person = await enter(browser, look, who);
    for (const { path } of pages.filter(({ as }) => as === who)) {
      const found = await openEntry(person, look.origin, path);
      // A page saved for one language speaks it to everybody.
      const own = path === "/offline/en" ? { ...look, locale: "en-GB" as const } : look;
      found.push(...await faultsOf(person, own));
      faults.push(...found.map((fault) => `${who} ${path}: ${fault}`));
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
