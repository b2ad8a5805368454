import { assertEquals } from "@std/assert";
import type { Browser, Page } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { PAGES } from "../support/pages.ts";
import type { PageEntry, Visitor } from "../support/pages.ts";
import type { PersonOptions } from "../support/person.ts";
import { invite, PHONE } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { enter, onTheirWay, openEntry } from "../support/walking.ts";

/* Who needs large letters, small movements or a keyboard reaches every page's every part. */
const NAME = "large letters, an unsteady thumb and a keyboard alone reach everything";
/** WCAG 1.4.4: letters of twice the usual size, as the browser's settings make them. */
const LETTERS_PX = { usual: 16, large: 32 };
/** WCAG 2.5.8, for what is neither a button nor a link within a sentence. */
const TARGET_PX_MIN = 24;
/** What may still change the page under the one who goes through it. */
const ASLEEP = "x-island:not([data-awake], [data-wake=visible])";
/** More stops than any page has: the walk ends where it comes back to the document. */
const STOPS_MAX = 150;

if (await findChromium()) Deno.test(NAME, reach);
else skipTest(NAME, NO_CHROMIUM);

async function reach(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  try {
    await t.step("the narrowest phone, its country unknown", () => fit(browser, product.origin));
    const all = [...PAGES, ...await onTheirWay(browser, product.origin)];
    for (const locale of ["en-GB", "zh-CN"] as const) {
      for (const who of new Set(all.map(({ as }) => as))) {
        const look = { origin: product.origin, locale, viewport: PHONE };
        const pages = all.filter(({ as }) => as === who);
        await t.step(`${who}, ${locale}`, () => walk(browser, look, who, pages));
      }
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function walk(browser: Browser, look: PersonOptions, who: Visitor, pages: PageEntry[]) {
  const person = await enter(browser, look, who);
  const { page, context, leave } = person;
  const devtools = await context.newCDPSession(page);
  const setLetters = (standard: number) =>
    devtools.send("Page.setFontSizes", { fontSizes: { standard } });
  const faults: string[] = [];
  for (const { path } of pages) {
    await setLetters(LETTERS_PX.usual);
    const found = await openEntry(person, look.origin, path);
    await page.waitForFunction((asleep) => !document.querySelector(asleep), ASLEEP);
    found.push(...await page.evaluate(smallTargets, TARGET_PX_MIN));
    found.push(...await lostByKeyboard(page));
    await setLetters(LETTERS_PX.large);
    found.push(...await page.evaluate(lostByLargeLetters));
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await leave();
  assertEquals(faults, []);
}

/** Where there is no number to show, words stand in its place: they fit as well. */
async function fit(browser: Browser, origin: string): Promise<void> {
  const viewport = { width: 320, height: 640 };
  for (const locale of ["en", "zh"] as const) {
    const { page, open, leave } = await invite(browser, { origin, viewport, locale });
    for (const path of ["/", "/emergency", "/sign-in"]) {
      await open(path);
      await page.locator(".emergency-link[href='/emergency']").waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assertEquals([locale, path, width], [locale, path, viewport.width]);
    }
    await leave();
  }
}

/** Runs in the page. */
function smallTargets(min: number): string[] {
  const within = (one: Element) => getComputedStyle(one).display === "inline" && one.matches("a");
  return [...document.querySelectorAll<HTMLElement>("a, button, summary, select, input, textarea")]
    .filter((one) => one.checkVisibility() && !within(one) && !one.matches(".visually-hidden"))
    .filter((one) => {
      const parts = [one, ...(one as HTMLInputElement).labels ?? []];
      const heights = parts.map((part) => part.getBoundingClientRect().height);
      return Math.max(...heights) < min && heights[0]! > 1;
    })
    .map((one) => `small target: ${one.outerHTML.slice(0, 80)}`);
}

/** Goes through the page with Tab: each stop shows that one is there, and is not covered. */
async function lostByKeyboard(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    await page.keyboard.press("Tab");
    let found = await page.evaluate(faultOfStop);
    // The browser may be on its way there: what counts is where it comes to rest.
    if (found) found = await page.evaluate(atRest).then(() => page.evaluate(faultOfStop));
    if (found === null) return faults;
    if (found) faults.push(found);
  }
  return [...faults, "Tab never leaves the page"];
}

/** Runs in the page: waits until it is drawn, twice, since drawing may scroll. */
async function atRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Runs in the page; null when Tab has left it. */
function faultOfStop(): string | null {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const name = one.outerHTML.slice(0, 80);
  const rings = [
    getComputedStyle(one),
    // A card's link shows the focus around the whole card; a hidden field, around its label.
    getComputedStyle(one, "::after"),
    ...[...(one as HTMLInputElement).labels ?? []].map((label) => getComputedStyle(label)),
  ];
  const shown = rings.some(({ outlineStyle, outlineWidth }) =>
    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
  );
  if (!shown) return `focus cannot be seen: ${name}`;
  const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
  if (width < 2) return "";
  // Of a long field the browser shows where one writes; a line of it is enough.
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (to - from < Math.min(height, 24)) return `focus out of sight: ${name}`;
  const above = document.elementFromPoint((left + right) / 2, (from + to) / 2);
  const own = above && (one.contains(above) || above.contains(one) || above.closest("label"));
  return own ? "" : `focus is covered: ${name} by ${above?.outerHTML.slice(0, 60)}`;
}

/** Runs in the page. */
function lostByLargeLetters(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) faults.push(`large letters: scrolls sideways by ${wide} px`);
  for (const one of document.querySelectorAll<HTMLElement>("a, button, h1, h2, h3, label, p")) {
    // What is meant for ears is cut on purpose; a list's preview ends in dots.
    const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
    if (overflowX === "visible" || textOverflow === "ellipsis" || clipPath !== "none") continue;
    if (one.matches(".brand") || !one.checkVisibility()) continue;
    if (one.scrollWidth > one.clientWidth + 1) {
      faults.push(`large letters: cut: ${one.outerHTML.slice(0, 80)}`);
    }
  }
  return faults;
}
