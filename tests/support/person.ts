import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { assertEquals } from "@std/assert";

export const PHONE = { width: 360, height: 780 };
export const TABLET = { width: 1180, height: 820 };

const STEP_MS_MAX = 15_000;

export interface PersonOptions {
  origin: string;
  /** A language alone tells nothing of the country. */
  locale?: "en-GB" | "zh-CN" | "en" | "zh";
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  script?: boolean;
  /** Other origins to which the product's pages may speak: where calls are. */
  partners?: string[];
}

/** Somebody with a browser of their own. Whatever goes wrong in it is kept for `assertCalm`. */
export interface Person {
  context: BrowserContext;
  page: Page;
  /** Opens a path of the product. */
  open(path: string): Promise<void>;
  /** Signs in as one of the demo clinic's people. */
  signIn(email: string): Promise<void>;
  /** No script error, no blocked resource, no request to another origin since the start. */
  assertCalm(): void;
  /** axe finds nothing on the page as it is now (WCAG 2.2 AA). */
  assertAccessible(): Promise<void>;
  leave(): Promise<void>;
}

export const DEMO_PASSWORD = "demo-password-1";

export async function invite(browser: Browser, options: PersonOptions): Promise<Person> {
  const { origin, locale = "en-GB", viewport = PHONE, colorScheme = "light", script = true } =
    options;
  const context = await browser.newContext({
    locale,
    viewport,
    colorScheme,
    javaScriptEnabled: script,
    hasTouch: true,
    // Photos are chosen, not taken; the fake microphone serves voice notes.
    permissions: ["microphone"],
  });
  // A page that does not get there in this time will not: say so while one still remembers why.
  context.setDefaultTimeout(STEP_MS_MAX);
  const page = await context.newPage();
  const troubles = watchTroubles(context, [origin, ...options.partners ?? []]);
  return {
    context,
    page,
    open: async (path) => {
      await page.goto(origin + path);
    },
    signIn: (email) => signIn(page, origin, email),
    assertCalm: () => assertEquals(troubles, []),
    assertAccessible: () => assertAccessible(page),
    leave: () => context.close(),
  };
}

function watchTroubles(context: BrowserContext, origins: string[]): string[] {
  const troubles: string[] = [];
  context.on("weberror", (error) => troubles.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    // The network being away or a refused form is the subject of some tests, not a fault.
    if (
      message.type() === "error" && !/Failed to load resource|ERR_|WebSocket/.test(message.text())
    ) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  const sockets = origins.map((origin) => origin.replace(/^http/, "ws"));
  context.on("request", (request) => {
    const url = request.url();
    const own = [...origins, ...sockets, "blob:", "data:"].some((start) => url.startsWith(start));
    if (!own) troubles.push(`request: ${new URL(url).origin}`);
  });
  return troubles;
}

async function signIn(page: Page, origin: string, email: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.locator("main input[name=email]").first().fill(email);
  await page.locator("main input[name=password]").first().fill(DEMO_PASSWORD);
  await page.locator("main form:has(input[name=password]) button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(coloursAtRest);
  // Playwright's own world is not bound by the page's policy, so the page stays as it is.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // deno-lint-ignore no-explicit-any -- axe is in the page
    const result = await (globalThis as any).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    // deno-lint-ignore no-explicit-any -- axe's own result
    return result.violations.map((one: any) =>
      `${one.id}: ${
        one.nodes.map((node: { target: string[] }) => node.target.join(" ")).join(", ")
      }`
    );
  });
  assertEquals(violations, [], new URL(page.url()).pathname);
}

/** A button that has just woken still fades to its colour, and axe would judge the shade between. */
async function coloursAtRest(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) =>
    Number.isFinite(Number(effect?.getComputedTiming().endTime))
  );
  await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
}
