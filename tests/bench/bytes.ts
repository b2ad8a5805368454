import type { Browser } from "playwright-core";
import { LIN, MEI } from "../support/request.ts";
import { launchChromium } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import { BUDGETS, DRAFT_PATH } from "./budgets.ts";
import type { Budget } from "./budgets.ts";
import type { Measurement } from "./measurement.ts";

/** What one page asked for at its first load; bytes after gzip. */
export interface PageBytes {
  budget: Budget;
  scripts: FileBytes[];
  scriptBytes: number;
  styleBytes: number;
}

export interface FileBytes {
  path: string;
  bytes: number;
}

export const bytes: Measurement = {
  name: "bytes",
  title: "Script per page at first load",
  how:
    "Chromium with an empty cache opens each page and waits until its islands are awake and the " +
    "network rests for a second. Counted is every script that the page asks for, each file compressed " +
    "on its own with gzip; 1 KB is 1,000 bytes. The service worker is fetched beside the page and " +
    "not counted. `tests/islands/bytes_test.ts` fails above a budget.",
  measure: async () => {
    const pages = await measureBytes();
    return {
      columns: ["page", "script KB", "budget KB", "files", "style KB"],
      rows: pages.map(({ budget, scripts, scriptBytes, styleBytes }) => [
        budget.page,
        kilobytes(scriptBytes),
        `${budget.kilobytes}`,
        `${scripts.length}`,
        kilobytes(styleBytes),
      ]),
    };
  },
};

/** Opens every page that has a budget, in the real product. */
export async function measureBytes(): Promise<PageBytes[]> {
  await using stack = new AsyncDisposableStack();
  const product = await startProduct();
  stack.defer(() => product.stop());
  const browser = await launchChromium();
  stack.defer(() => browser.close());
  const sizes = new Map<string, number>();
  const cookies = await signInAll(browser, product.origin);
  const pages: PageBytes[] = [];
  for (const budget of BUDGETS) {
    const asked = await filesOf(browser, product.origin, budget, cookies.get(budget.email ?? ""));
    const weigh = async (type: string) => {
      const paths = [...asked].filter(([, kind]) => kind === type).map(([path]) => path);
      return await Promise.all(paths.map(async (path) => {
        const size = sizes.get(path) ?? await gzipBytes(product.origin + path);
        sizes.set(path, size);
        return { path, bytes: size };
      }));
    };
    const [scripts, styles] = [await weigh("script"), await weigh("stylesheet")];
    pages.push({ budget, scripts, scriptBytes: sum(scripts), styleBytes: sum(styles) });
  }
  return pages;
}

export function kilobytes(size: number): string {
  return (size / 1000).toFixed(1);
}

function sum(files: FileBytes[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

type Cookies = Parameters<Awaited<ReturnType<Browser["newContext"]>>["addCookies"]>[0];

/** Signs everybody in once: pages are then opened in browsers that have the cookies and no cache. */
async function signInAll(browser: Browser, origin: string): Promise<Map<string, Cookies>> {
  const cookies = new Map<string, Cookies>();
  for (const email of new Set(BUDGETS.flatMap(({ email }) => email ?? []))) {
    const person = await invite(browser, { origin });
    await person.signIn(email);
    if (email.startsWith("mei")) await startDraft(person.context.request, origin);
    cookies.set(email, await person.context.cookies());
    await person.leave();
  }
  return cookies;
}

type Requests = Awaited<ReturnType<Browser["newContext"]>>["request"];

async function startDraft(request: Requests, origin: string): Promise<void> {
  const answer = await request.post(`${origin}/consultations`, {
    form: {
      consultation_id: DRAFT_PATH.split("/").at(-1)!,
      practitioner: LIN,
      kind: "text",
      patient: MEI,
    },
    headers: { origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`Cannot start a draft: ${answer.status()}`);
}

/** The paths that the page asks for, each with what it is for. */
async function filesOf(
  browser: Browser,
  origin: string,
  { path, islands }: Budget,
  cookies: Cookies = [],
): Promise<Map<string, string>> {
  const { context, page, open, leave } = await invite(browser, { origin });
  await context.addCookies(cookies);
  const files = new Map<string, string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const type = response.headers()["content-type"] ?? "";
    if (pathname === "/sw.js") return;
    if (type.startsWith("text/javascript")) files.set(pathname, "script");
    else if (type.startsWith("text/css")) files.set(pathname, "stylesheet");
  });
  await open(path);
  if (new URL(page.url()).pathname !== path) throw new Error(`${path} led to ${page.url()}`);
  for (const name of islands) {
    await page.locator(`x-island[data-name=${name}][data-awake]`).first()
      .waitFor({ state: "attached" });
  }
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  await leave();
  return files;
}

export async function gzipBytes(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const packed = response.body!.pipeThrough(new CompressionStream("gzip"));
  return (await new Response(packed).arrayBuffer()).byteLength;
}
