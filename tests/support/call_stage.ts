import type { Browser, Page } from "playwright-core";
import { readEnvironment } from "../../edge/env.ts";
import { start } from "../../edge/main.ts";
import type { Running } from "../../edge/main.ts";
import { OPEN } from "../islands/stage.ts";
import { launchChromium } from "./chromium.ts";
import { countMedia, framesSeen, shareOfVoice, watchMedia } from "./media_watch.ts";
import { invite, PHONE, TABLET } from "./person.ts";
import type { Person, PersonOptions } from "./person.ts";
import { freePort } from "./product.ts";
import { detour, layNetwork } from "./shaping.ts";
import type { Network } from "./shaping.ts";
import { writeVoice } from "./tone.ts";

/** Whose voice is whose, in hertz. */
export const VOICES = { mei: 600, okafor: 1000, guest: 1500 };

export const CALL_PATHS = { mei: `/consultations/${OPEN}/call`, okafor: `/work/${OPEN}/call` };

/** Somebody who can be in a call: a browser process, a voice and a network of their own. */
export interface Caller extends Person {
  browser: Browser;
  network: Network;
  /** Waits until this voice comes out of the loudspeaker. */
  hears(hertz: number): Promise<void>;
  /** The share of so many milliseconds in which this voice is the loudest. */
  shareHeard(hertz: number, milliseconds: number): Promise<number>;
  /** Waits until a moving picture of somebody else is on the screen. */
  sees(): Promise<void>;
  /** What comes and goes per second over so many milliseconds, and which share of sound is made up. */
  traffic(milliseconds: number): Promise<Traffic>;
}

export interface Traffic {
  sentKilobits: number;
  receivedKilobits: number;
  /** Shares, 0 to 1: of packets with sound that never came, and of sound that had to be made up. */
  lost: number;
  concealed: number;
}

/** The product with calls, and people in browsers of their own. */
export interface CallStage {
  running: Running;
  /** A phone, signed in as Mei; a tablet, signed in as Dr Okafor. */
  mei: Caller;
  okafor: Caller;
  /** Somebody else's browser, signed in when an e-mail is given. */
  invite(name: keyof typeof VOICES, options?: Partial<PersonOptions>): Promise<Caller>;
  /** Superuser SQL, to arrange and to look. */
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** kill -9 of the LiveKit server, as when its machine dies. */
  killLivekit(): void;
  stop(): Promise<void>;
}

const EMAILS = { mei: "mei@demo.wenyi.example", okafor: "dr.okafor@demo.wenyi.example" };
/** Long enough for a restart of everything, short enough to fail in the same minute. */
const PATIENCE_MS = 30_000;
/** A voice sounds in more than half of the time; a quarter is a word here and there. */
const HEARD_SHARE = 0.35;

/** `direct`: over no network of ours, for the bench. */
export async function setCallStage({ direct = false } = {}): Promise<CallStage> {
  const folder = await Deno.makeTempDir({ prefix: "wenyi-calls-" });
  const ports = { app: freePort(), studio: freePort(), livekit: freePort() };
  const running = await start(readEnvironment([], (name) =>
    ({
      PORT: `${ports.app}`,
      STUDIO_PORT: `${ports.studio}`,
      LIVEKIT_PORT: `${ports.livekit}`,
      WENYI_DATA_DIR: folder,
    })[name]));
  const { origin } = running;
  const callers: Caller[] = [];
  const inviteCaller: CallStage["invite"] = async (name, options = {}) => {
    const voice = `${folder}/${name}.wav`;
    await writeVoice(voice, VOICES[name]);
    const network = await layNetwork({
      tcp: [ports.app, ports.livekit],
      udp: ports.livekit + 1,
    });
    const browser = await launchChromium([
      ...direct ? [] : network.flags,
      `--use-file-for-fake-audio-capture=${voice}`,
    ]);
    const partners = [running.livekit!.access.url.replace(/^ws/, "http")];
    const person = await invite(browser, { origin, partners, ...options });
    await person.context.grantPermissions(["microphone", "camera"]);
    await person.context.addInitScript(watchMedia);
    if (!direct) await person.context.addInitScript(detour, network.media);
    const caller = { ...person, browser, network, ...sensesOf(person.page) };
    callers.push(caller);
    return caller;
  };
  const enter = async (name: "mei" | "okafor", viewport: typeof PHONE) => {
    const caller = await inviteCaller(name, { viewport });
    await caller.signIn(EMAILS[name]);
    // They have been here before: no file is fetched beside the call.
    await caller.page.waitForFunction(
      () => navigator.serviceWorker.controller?.state === "activated",
      null,
      { timeout: 2 * PATIENCE_MS },
    );
    return caller;
  };
  const [mei, okafor] = await Promise.all([enter("mei", PHONE), enter("okafor", TABLET)]);
  return {
    running,
    mei,
    okafor,
    invite: inviteCaller,
    query: async (sql, values) => (await running.embedded!.query(sql, values ?? [])) as never,
    killLivekit: () => Deno.kill(running.livekit!.pid()!, "SIGKILL"),
    stop: async () => {
      await Promise.all(callers.map(({ browser }) => browser.close()));
      await Promise.all(callers.map(({ network }) => network.close()));
      await running.stop();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

function sensesOf(page: Page): Omit<Caller, keyof Person | "browser" | "network"> {
  const shareHeard = (hertz: number, milliseconds: number) =>
    page.evaluate(shareOfVoice, { hertz, milliseconds });
  return {
    shareHeard,
    hears: (hertz) =>
      patiently(`${hertz} Hz is not heard`, async () => await shareHeard(hertz, 800) > HEARD_SHARE),
    sees: () =>
      patiently("no picture is seen", async () => await page.evaluate(framesSeen, 500) > 0),
    traffic: async (milliseconds) => {
      const before = await page.evaluate(countMedia);
      await page.waitForTimeout(milliseconds);
      const after = await page.evaluate(countMedia);
      const passed = (name: keyof typeof after) => after[name] - before[name];
      const kilobits = (bytes: number) => bytes * 8 / passed("at");
      const share = (part: number, rest: number) => part + rest > 0 ? part / (part + rest) : 0;
      return {
        sentKilobits: kilobits(passed("sentBytes")),
        receivedKilobits: kilobits(passed("receivedBytes")),
        lost: share(passed("audioLost"), passed("audioReceived")),
        concealed: passed("samples") > 0 ? passed("concealed") / passed("samples") : 1,
      };
    },
  };
}

/** Asks again until it is so; throws with the words when it never is. */
export async function patiently(
  otherwise: string,
  isSo: () => Promise<boolean>,
  milliseconds = PATIENCE_MS,
): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!await isSo()) {
    if (performance.now() > until) throw new Error(`${otherwise} within ${milliseconds / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
