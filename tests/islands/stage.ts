import type { Browser, Page } from "playwright-core";
import { readEnvironment } from "../../edge/env.ts";
import { start } from "../../edge/main.ts";
import type { Running } from "../../edge/main.ts";
import { launchChromium } from "../support/chromium.ts";
import { invite } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { freePort } from "../support/product.ts";
import { layWire } from "../support/wire.ts";
import type { Wire } from "../support/wire.ts";

/** Mei's open consultation with Dr Okafor in the demo clinic, and her closed one with Dr Lin. */
export const OPEN = "d4000000-0000-4000-8000-000000000002";
export const CLOSED = "d4000000-0000-4000-8000-000000000001";
export const ROOM = `/consultations/${OPEN}`;
export const WORK = `/work/${OPEN}`;

/** Tests of these files drive browsers, timers and sockets which outlive a step. */
export const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;

/** The product, a wire to it, and a browser. */
export interface Stage {
  running: Running;
  wire: Wire;
  browser: Browser;
  /** On the wire, in her conversation. */
  mei(): Promise<Person>;
  /** Beside the wire, in the same conversation. */
  okafor(): Promise<Person>;
  /** What stands in the consultation, as Postgres has it: the bodies in their order. */
  bodies(): Promise<string[]>;
  /** Ends the consultation's time so much from now. */
  openFor(interval: string): Promise<void>;
  stop(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-islands-" });
  const variables: Record<string, string> = {
    PORT: `${freePort()}`,
    STUDIO_PORT: `${freePort()}`,
    LIVEKIT_PORT: `${freePort()}`,
    WENYI_DATA_DIR: dataDir,
  };
  const running = await start(readEnvironment([], (name) => variables[name]));
  const wire = layWire(`http://localhost:${variables.PORT}`);
  const browser = await launchChromium();
  const person = async (email: string, path: string, origin: string) => {
    const one = await invite(browser, { origin });
    one.context.setDefaultTimeout(8_000);
    await one.signIn(email);
    await one.open(path);
    await awake(one.page);
    return one;
  };
  return {
    running,
    wire,
    browser,
    mei: () => person("mei@demo.wenyi.example", ROOM, wire.origin),
    okafor: () => person("dr.okafor@demo.wenyi.example", WORK, running.origin),
    bodies: async () => {
      const rows = await running.embedded!.query(
        "select body from public.messages where consultation_id = $1 and event is null order by seq",
        [OPEN],
      );
      return (rows as { body: string }[]).map(({ body }) => body);
    },
    openFor: async (interval) => {
      await running.embedded!.query(
        `update public.consultations set open_until = now() + $2::interval
         where consultation_id = $1`,
        [OPEN, interval],
      );
    },
    stop: async () => {
      await browser.close();
      await wire.close();
      await running.stop();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}

/** The conversation's script runs. */
export async function awake(page: Page): Promise<void> {
  await page.locator("x-island[data-name=MessageThread][data-awake]").waitFor({
    state: "attached",
  });
}

/** Writes a message and sends it, as a thumb does. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator("#composer-body").fill(text);
  await page.locator(".composer button[type=submit]").click();
  await page.locator(".message-own", { hasText: text }).waitFor();
}

/** Waits until a message stands with this state under it. */
export async function delivered(page: Page, text: string, state: string): Promise<void> {
  const message = page.locator(".message-own", { hasText: text });
  await message.locator(`.message-${state}`).waitFor();
}
