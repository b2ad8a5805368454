import { assert, assertEquals } from "@std/assert";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, NO_CHROMIUM } from "../support/chromium.ts";
import type { Person } from "../support/person.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import type { Product } from "../support/product.ts";
import { startProduct } from "../support/product.ts";
import { skipTest } from "../support/skip.ts";
import * as steps from "../support/steps.ts";

/*
 * What goes wrong on real days: no network on both sides, a server that dies, a second tab, a
 * stranger with the link. Mei on a phone and Dr Okafor on a tablet are in the middle of a consultation.
 */
const OPEN = "d4000000-0000-4000-8000-000000000002";
const NAME = "a conversation survives what goes wrong";

if (await findChromium()) Deno.test(NAME, faults);
else skipTest(NAME, NO_CHROMIUM);

interface Scene {
  browser: Browser;
  product: Product;
  mei: Person;
  okafor: Person;
}

async function faults(t: Deno.TestContext): Promise<void> {
  const product = await startProduct();
  const browser = await launchChromium();
  const { origin } = product;
  try {
    const mei = await invite(browser, { origin, viewport: PHONE });
    const okafor = await invite(browser, { origin, viewport: TABLET });
    await mei.signIn("mei@demo.wenyi.example");
    await okafor.signIn("dr.okafor@demo.wenyi.example");
    const scene = { browser, product, mei, okafor };
    await enter(scene);
    const step = steps.storyOf(t);
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(scene));
    for (const person of [mei, okafor]) person.assertCalm();
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** Both open the conversation and are live. */
async function enter({ mei, okafor }: Scene): Promise<void> {
  await mei.open(`/consultations/${OPEN}`);
  await okafor.open(`/work/${OPEN}`);
  for (const { page } of [mei, okafor]) await steps.awake(page, "MessageThread");
  await okafor.page.locator(".presence").waitFor();
}

const STEPS: Record<string, (scene: Scene) => Promise<void>> = {
  async "both write without network: nothing is lost, doubled or out of order"({ mei, okafor }) {
    for (const { context } of [mei, okafor]) await context.setOffline(true);
    for (const text of ["mei offline 1", "mei offline 2"]) await steps.write(mei, text);
    for (const text of ["doctor offline 1", "doctor offline 2"]) await steps.write(okafor, text);
    await mei.page.getByText("Waiting for the network").first().waitFor();
    for (const { context } of [mei, okafor]) await context.setOffline(false);
    for (const person of [mei, okafor]) {
      for (const who of ["mei", "doctor"]) {
        for (const number of [1, 2]) await steps.reads(person, `${who} offline ${number}`);
      }
    }
    await assertSame(mei, okafor, /offline/, 4);
    const told = await steps.conversationOf(mei);
    assert(told.indexOf("mei offline 1") < told.indexOf("mei offline 2"));
    assert(told.indexOf("doctor offline 1") < told.indexOf("doctor offline 2"));
  },

  async "the server is killed and comes back: every message arrives once, live again by itself"(
    { product, mei, okafor },
  ) {
    await steps.write(mei, "just before the crash");
    await product.kill();
    await steps.write(mei, "mei while it is down");
    await steps.write(okafor, "doctor while it is down");
    await product.start();
    for (const person of [mei, okafor]) {
      await steps.reads(person, "just before the crash");
      await steps.reads(person, "mei while it is down");
      await steps.reads(person, "doctor while it is down");
    }
    await steps.write(okafor, "after the crash");
    await steps.reads(mei, "after the crash");
    await assertSame(mei, okafor, /crash|down/, 4);
  },

  async "a second tab of the same person shows what the first one sends"({ product, mei }) {
    const tab = await mei.context.newPage();
    await tab.goto(`${product.origin}/consultations/${OPEN}`);
    await steps.awake(tab, "MessageThread");
    await steps.write(mei, "from the first tab");
    await tab.locator(".thread").getByText("from the first tab", { exact: true }).waitFor();
    assertEquals(
      (await steps.conversationOf(mei)).filter((text) => text === "from the first tab").length,
      1,
    );
    await tab.close();
  },

  async "text of any script is text, and what is too long stays with its writer"({ mei, okafor }) {
    const odd = "👩‍⚕️ ‏مرحبا‏ <img src=x onerror=alert(1)> ' or 1=1;--";
    await steps.write(mei, odd);
    await steps.reads(okafor, odd);
    assertEquals(await okafor.page.locator(".thread img[src=x]").count(), 0);
    const endless = "长".repeat(100_000);
    await steps.write(mei, endless);
    await mei.page.locator(".composer-note", { hasText: "100,000" }).waitFor();
    assertEquals(await mei.page.locator("#composer-body").inputValue(), endless);
    await mei.page.locator("#composer-body").fill("");
  },

  async "another patient, another doctor and a visitor with the link see nothing of it"(
    { browser, product: { origin } },
  ) {
    const others = [
      ["tom@demo.wenyi.example", `/consultations/${OPEN}`, 404],
      ["dr.lin@demo.wenyi.example", `/consultations/${OPEN}`, 404],
      ["dr.lin@demo.wenyi.example", `/work/${OPEN}`, 404],
      ["dr.lin@demo.wenyi.example", `/consultations/${OPEN}/summary`, 404],
    ] as const;
    for (const [email, path, status] of others) {
      const stranger = await invite(browser, { origin });
      await stranger.signIn(email);
      const answer = await stranger.page.goto(origin + path);
      assertEquals([email, path, answer?.status()], [email, path, status]);
      assert(!(await stranger.page.content()).includes("mei offline"));
      await stranger.leave();
    }
    const visitor = await invite(browser, { origin });
    await visitor.open(`/consultations/${OPEN}`);
    assertEquals(new URL(visitor.page.url()).pathname, "/sign-in");
    await visitor.leave();
  },
};

/** Both sides hold the same messages in the same order, each once. */
async function assertSame(one: Person, other: Person, which: RegExp, count: number): Promise<void> {
  const [here, there] = await Promise.all(
    [one, other].map(async (person) =>
      (await steps.conversationOf(person)).filter((text) => which.test(text))
    ),
  );
  assertEquals(here, there);
  assertEquals(here?.length, count);
  assertEquals(new Set(here).size, count);
}
