import type { Page } from "playwright-core";
import { ROOM } from "../islands/stage.ts";
import { launchChromium } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import type { Measurement } from "./measurement.ts";
import { medianAndSpread } from "./statistics.ts";

const ROUNDS = 3;
const OPENINGS = 5;
const PAGES = [{ name: "record", path: "/record" }, { name: "consultation room", path: ROOM }];

export const offline: Measurement = {
  name: "offline",
  title: "Opening again without network",
  how: "One's own pages, seen before, with the service worker in control: from the start of the " +
    "navigation to the frame in which the main heading is visible. Online the server answers; " +
    `offline its process is stopped. ${ROUNDS} rounds in turn, ${OPENINGS} openings each.`,
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const product = await startProduct();
    stack.defer(() => product.stop());
    const browser = await launchChromium();
    stack.defer(() => browser.close());
    const { page, signIn } = await invite(browser, { origin: product.origin });
    await page.addInitScript(tellWhenHeadingIsVisible);
    await signIn("mei@demo.wenyi.example");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const opened: Opened[] = [];
    for (const { name, path } of PAGES) {
      opened.push(await openFirst(page, name, product.origin + path));
    }
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0) await product.start();
      for (const one of opened) one.online.push(...await openings(page, one));
      await product.kill();
      for (const one of opened) one.away.push(...await openings(page, one));
    }
    return {
      columns: ["page", "online ms", "offline ms"],
      rows: opened.map((one) => [
        one.name,
        medianAndSpread(one.online),
        medianAndSpread(one.away),
      ]),
    };
  },
};

interface Opened {
  name: string;
  url: string;
  heading: string | null;
  online: number[];
  away: number[];
}

/** The worker keeps a page that passes through it; its heading tells it from "you are offline". */
async function openFirst(page: Page, name: string, url: string): Promise<Opened> {
  await reopen(page, url);
  await page.waitForLoadState("networkidle");
  const heading = await page.locator("h1").first().textContent();
  return { name, url, heading, online: [], away: [] };
}

async function openings(page: Page, { url, heading }: Opened): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let each = 0; each < OPENINGS; each++) {
    milliseconds.push(await reopen(page, url));
    const seen = await page.locator("h1").first().textContent();
    if (seen !== heading) throw new Error(`${url} was not kept: its heading is now "${seen}"`);
  }
  return milliseconds;
}

type Telling = { headingVisibleAt?: number };

async function reopen(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const told = await page.waitForFunction(() => (globalThis as Telling).headingVisibleAt);
  return await told.jsonValue() as number;
}

/** Runs in the page before its own scripts; its clock begins with the navigation. */
function tellWhenHeadingIsVisible(): void {
  const look = () => {
    const heading = document.querySelector("h1");
    if (heading && heading.getClientRects().length > 0) {
      (globalThis as Telling).headingVisibleAt = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
