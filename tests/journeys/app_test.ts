import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Page } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite } from "../support/person.ts";
import type { Product } from "../support/product.ts";
import { freePort, startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import { awake, storyOf } from "../support/steps.ts";

/* What makes it an app: it is installed, brings itself up to date, and opens without a network. */
const NAME = "it installs, updates and opens without a network, for its owner alone";
const MEI = "mei@demo.wenyi.example";
const ROOM = "/consultations/d4000000-0000-4000-8000-000000000002";
/** What only Mei and her doctor may read. */
const SAID = "Yes, the edge is a bit scaly";
const FOUND = "考虑普通感冒引起的发热";
const HERS = [SAID, FOUND, "小梅", ROOM];
/** Cookies that say how pages are shown, not whose they are. */
const PREFERENCES = ["country", "locale", "theme", "time_zone"];
const DRAFT = "What I have not sent yet";

if (await findChromium()) Deno.test(NAME, journey);
else skipTest(NAME, NO_CHROMIUM);

async function journey(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const front = serveFront(product.origin);
  const browser = await launchChromium();
  const step = storyOf(t);
  try {
    const mei = await invite(browser, { origin: product.origin });
    await step("it can be installed, and its shortcuts lead somewhere", () => install(mei));
    await step("an update is offered and taken by a click", async () => {
      const visitor = await invite(browser, { origin: front.origin });
      await update(visitor, front.release);
      await visitor.leave();
    });
    await step("without the server her pages are on the device", () => readOffline(mei, product));
    await step("a page that is not there is told of in one's language", async () => {
      await product.start();
      const lin = await invite(browser, { origin: product.origin, locale: "zh-CN" });
      await lin.open("/");
      await inCharge(lin.page);
      await product.kill();
      await lin.open("/patients/new");
      await lin.page.getByRole("heading", { name: "您现在没有网络" }).waitFor();
      await mei.open("/no-such-page");
      await mei.page.getByRole("heading", { name: "You are offline" }).waitFor();
      await product.start();
    });
    await step("who comes next on this device never sees them", () => succeed(mei, product));
    await step("signing out takes everything off the device", () => signOut(mei));
  } finally {
    await browser.close();
    await front.close();
    await product.stop();
  }
}

async function install(mei: Person): Promise<void> {
  await mei.open("/");
  await inCharge(mei.page);
  const devtools = await mei.context.newCDPSession(mei.page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A context of its own counts as incognito, in which nothing is ever installed.
  const faults = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  assertEquals(faults, []);
  const manifest = await devtools.send("Page.getAppManifest");
  assertEquals(manifest.errors, []);
  const { shortcuts, start_url } = JSON.parse(manifest.data ?? "{}");
  assert(shortcuts.length > 0);
  const statuses = await mei.page.evaluate(
    (urls) => Promise.all(urls.map(async (url) => [url, (await fetch(url)).status])),
    [start_url, ...shortcuts.map(({ url }: { url: string }) => url)] as string[],
  );
  for (const [url, status] of statuses) assertEquals(status, 200, `${url}`);
  await devtools.detach();
}

async function update({ page, open }: Person, release: () => void): Promise<void> {
  await open("/");
  await inCharge(page);
  const prompt = page.locator("[data-update-prompt]");
  await open("/emergency");
  assertEquals(await prompt.isVisible(), false);
  release();
  await open("/");
  await prompt.waitFor();
  assertEquals(await waitingWorker(page), "installed");
  const reloaded = page.waitForEvent("load");
  await prompt.getByRole("button").click();
  await reloaded;
  assertEquals(await waitingWorker(page), null);
  assertEquals(await prompt.isVisible(), false);
  await inCharge(page);
}

async function readOffline(mei: Person, product: Product): Promise<void> {
  const { page, open } = mei;
  await mei.signIn(MEI);
  for (const path of [ROOM, "/record", "/emergency", "/"]) await open(path);
  const home = await page.locator("main").innerText();
  for (const path of ["/", "/record", "/emergency", ROOM]) await saved(page, path);
  await product.kill();
  await open("/");
  assertEquals(await page.locator("main").innerText(), home);
  await open("/emergency");
  assertMatch(await page.locator("main a[href^='tel:']").first().innerText(), /\d{2,}/);
  await open("/record");
  await page.getByText(FOUND).first().waitFor();
  await open(ROOM);
  await page.getByText(SAID).waitFor();
  // Its script and style are there too.
  await awake(page, "MessageThread");
}

/** Her session is over, without a sign-out, and somebody else signs in on her device. */
async function succeed({ page, open, signIn, context }: Person, product: Product): Promise<void> {
  await open("/record");
  await assertHolds(page, HERS);
  await context.clearCookies();
  await signIn("tom@demo.wenyi.example");
  await open("/consultations");
  await saved(page, "/consultations");
  await assertHolds(page, []);
  await product.kill();
  for (const path of [ROOM, "/record", "/consultations", "/"]) {
    await open(path);
    const text = await page.locator("body").innerText();
    assertEquals(HERS.filter((one) => text.includes(one)), [], path);
  }
  await product.start();
}

async function signOut({ page, open, signIn, context }: Person): Promise<void> {
  await context.clearCookies();
  await signIn(MEI);
  for (const path of ["/record", ROOM]) await open(path);
  await awake(page, "MessageThread");
  await saved(page, ROOM);
  await page.locator("#composer-body").fill(DRAFT);
  await page.waitForFunction(
    (draft) => Object.values(localStorage).some((value) => value.includes(draft)),
    DRAFT,
  );
  await assertHolds(page, [...HERS, DRAFT]);
  await open("/me");
  await page.locator("form[action='/sign-out'] button").first().click();
  await page.waitForURL("**/signed-out");
  await page.waitForFunction(() => document.documentElement.dataset.wiped !== undefined);
  await assertHolds(page, []);
  assertEquals(await page.evaluate(() => Object.keys(localStorage)), []);
  const names = await page.evaluate(() => caches.keys());
  assertEquals(names.filter((name) => name.startsWith("wenyi-")), []);
  const cookies = (await context.cookies()).map(({ name }) => name);
  assertEquals(cookies.filter((name) => !PREFERENCES.includes(name)), []);
}

/** Which of her secrets lie on the device: in a saved page or file, a database or local storage. */
async function assertHolds(page: Page, secrets: string[]): Promise<void> {
  const everything = await page.evaluate(holdings);
  assertEquals([...HERS, DRAFT].filter((one) => everything.includes(one)), secrets);
}

/** All that the browser keeps for this origin, as one text. Runs in the page. */
async function holdings(): Promise<string> {
  const texts = Object.entries(localStorage).flat();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      texts.push(name, request.url, await (await cache.match(request))?.text() ?? "");
    }
  }
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const rows = await answerOf(database.transaction(store).objectStore(store).getAll());
      texts.push(JSON.stringify(rows));
    }
    database.close();
  }
  return texts.join("\n");
}

/** Waits until the service worker answers for the page. */
async function inCharge(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

async function waitingWorker(page: Page): Promise<string | null> {
  return await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? null
  );
}

/** Waits until the page of this path is kept on the device, for who is signed in or for all. */
async function saved(page: Page, path: string): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const account = (await fetch(wanted)).headers.get("x-account") ?? "public";
    const cache = await caches.open(`wenyi-pages-${account}`);
    return await cache.match(wanted, { ignoreVary: true }) !== undefined;
  }, path);
}

/** The product at another address, where a new version can be put out. */
function serveFront(target: string) {
  let version = 0;
  const port = freePort();
  const server = Deno.serve(
    { port, hostname: "127.0.0.1", onListen: () => {} },
    async ({ url, headers }) => {
      const { pathname, search } = new URL(url);
      const answer = await fetch(target + pathname + search, { headers, redirect: "manual" });
      if (pathname !== "/sw.js") return answer;
      return new Response(`${await answer.text()}\n// ${version}`, {
        headers: { "content-type": "text/javascript", "cache-control": "no-cache" },
      });
    },
  );
  return {
    origin: `http://localhost:${port}`,
    release: () => void version++,
    close: () => server.shutdown(),
  };
}
