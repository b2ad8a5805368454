import type { Page } from "playwright-core";
import { ROOM, WORK } from "../islands/stage.ts";
import { launchChromium } from "../support/chromium.ts";
import { invite, PHONE, TABLET } from "../support/person.ts";
import { startProduct } from "../support/product.ts";
import type { Measurement } from "./measurement.ts";
import { startServer } from "./server_process.ts";
import { percentile } from "./statistics.ts";

const ROUNDS = 4;
/** A patient may write thirty in this consultation; the doctor as many as needed. */
const FROM_PATIENT = 6;
const FROM_DOCTOR = 10;

/** Two pages that show what the other one sends. */
interface Pair {
  patient: Page;
  doctor: Page;
  send: string;
  milliseconds: number[];
}

export const message: Measurement = {
  name: "message",
  title: "From pressing send to the other screen",
  how:
    "Two Chromium processes, a phone's and a tablet's screen, in the same open consultation: from " +
    "the press on send to the frame that shows the text in the other browser. Beside it, in turn, " +
    "two bare pages in the same browsers and a WebSocket server which repeats what it gets. " +
    "The product stores the message on the device, checks and orders it in Postgres, sends a hint, " +
    "and the other browser reads the message under its own rights.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const product = await openProduct(stack);
    const echo = await openEcho(stack, product);
    for (const pair of [product, echo]) {
      await exchange(pair, 2, 2);
      pair.milliseconds = [];
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const pair of [product, echo]) await exchange(pair, FROM_PATIENT, FROM_DOCTOR);
    }
    const row = (name: string, { milliseconds }: Pair) => [
      name,
      ...[0.5, 0.95].map((share) => percentile(milliseconds, share).toFixed(0)),
      `${milliseconds.length}`,
    ];
    return {
      columns: ["", "p50 ms", "p95 ms", "messages"],
      rows: [row("Wenyi", product), row("bare WebSocket echo", echo)],
    };
  },
};

async function openProduct(stack: AsyncDisposableStack): Promise<Pair> {
  const product = await startProduct();
  stack.defer(() => product.stop());
  const enter = async (email: string, path: string, viewport: typeof PHONE) => {
    const browser = await launchChromium();
    stack.defer(() => browser.close());
    const person = await invite(browser, { origin: product.origin, viewport });
    await person.signIn(email);
    await person.open(path);
    await person.page.locator("x-island[data-name=MessageThread][data-awake]").waitFor({
      state: "attached",
    });
    // The socket joins after the island is awake.
    await person.page.waitForTimeout(1500);
    return person.page;
  };
  return {
    patient: await enter("mei@demo.wenyi.example", ROOM, PHONE),
    doctor: await enter("dr.okafor@demo.wenyi.example", WORK, TABLET),
    send: ".composer button[type=submit]",
    milliseconds: [],
  };
}

async function openEcho(stack: AsyncDisposableStack, beside: Pair): Promise<Pair> {
  const server = await startServer("tests/bench/bare/server.tsx");
  stack.defer(() => server.stop());
  const enter = async (neighbour: Page) => {
    const page = await neighbour.context().newPage();
    await page.goto(`${server.origin}/echo`);
    await page.locator("body[data-ready]").waitFor();
    return page;
  };
  return {
    patient: await enter(beside.patient),
    doctor: await enter(beside.doctor),
    send: "button",
    milliseconds: [],
  };
}

/** So many messages in each direction; each waits until the last one has arrived. */
async function exchange(pair: Pair, fromPatient: number, fromDoctor: number): Promise<void> {
  const { patient, doctor } = pair;
  await patient.bringToFront();
  await doctor.bringToFront();
  for (let each = 0; each < fromPatient; each++) await pass(pair, patient, doctor);
  for (let each = 0; each < fromDoctor; each++) await pass(pair, doctor, patient);
}

async function pass(pair: Pair, from: Page, to: Page): Promise<void> {
  const text = `A message of the bench, ${crypto.randomUUID()}`;
  const send = async () => {
    await from.locator("#composer-body").fill(text);
    return await press(from, pair.send);
  };
  const [shown, pressed] = await Promise.all([whenShown(to, text), send()]);
  pair.milliseconds.push(shown - pressed);
  // Nobody answers in the same instant; a random pause keeps step with no timer.
  await from.waitForTimeout(100 + Math.random() * 200);
}

/** Both browsers read the machine's clock, in milliseconds with fractions. */
async function press(page: Page, selector: string): Promise<number> {
  return await page.evaluate((button) => {
    const pressed = performance.timeOrigin + performance.now();
    document.querySelector<HTMLElement>(button)!.click();
    return pressed;
  }, selector);
}

async function whenShown(page: Page, text: string): Promise<number> {
  return await page.evaluate((wanted) =>
    new Promise<number>((resolve) => {
      const thread = document.getElementById("thread")!;
      const observer = new MutationObserver(() => {
        if (!thread.textContent!.includes(wanted)) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      });
      observer.observe(thread, { childList: true, subtree: true, characterData: true });
    }), text);
}
