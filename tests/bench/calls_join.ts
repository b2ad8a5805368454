import type { Page } from "playwright-core";
import { call as words } from "../../domain/words/en/call.ts";
import { CALL_PATHS, setCallStage } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { firstFrame } from "../support/media_watch.ts";
import type { Measurement } from "./measurement.ts";
import { startServer } from "./server_process.ts";
import { median, medianAndSpread } from "./statistics.ts";

const ROUNDS = 11;
/** Between joins: the other side has seen one go, and nothing is left over. */
const PAUSE_MS = 1_500;

export const callsJoin: Measurement = {
  name: "calls_join",
  title: "From a tap on “join” to the first picture",
  how:
    "Two Chromium processes with camera and microphone made up by the browser. The doctor is in the " +
    "video call; the patient, in the lobby, taps on join: until the first frame of the doctor is shown. " +
    `Then she goes, and joins again, ${ROUNDS} times. Beside it, in turn and in the same two browsers, ` +
    "two bare pages with livekit-client at the same LiveKit server, whose token is minted by a server that " +
    "asks nobody; encrypted, with a key that both were given, where the product agrees on one. " +
    "The aim is a ratio of at most 1.3.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const stage = await setCallStage({ direct: true });
    stack.defer(() => stage.stop());
    const bare = await startBare(stage, stack);
    const { call_id } = await steps.talk(stage, "video");
    const encrypted = await compare(stage, bare, "&encrypted");
    await stage.query("update public.calls set encrypted = false where call_id = $1", [call_id]);
    const open = await compare(stage, bare, "");
    return {
      columns: ["", "Wenyi, ms", "bare livekit-client, ms", "ratio of medians"],
      rows: [["encrypted", ...encrypted], ["not encrypted", ...open]],
    };
  },
};

async function startBare({ running }: CallStage, stack: AsyncDisposableStack): Promise<string> {
  const { url, apiKey, apiSecret } = running.livekit!.access;
  const bare = await startServer("tests/bench/bare/call.ts", {
    LIVEKIT_URL: url,
    LIVEKIT_API_KEY: apiKey,
    LIVEKIT_API_SECRET: apiSecret,
  });
  stack.defer(() => bare.stop());
  return bare.origin;
}

/** Joins in turn; answers the cells of one row. */
async function compare(stage: CallStage, bare: string, key: string): Promise<string[]> {
  const { mei, okafor } = stage;
  const room = crypto.randomUUID();
  const enter = async (neighbour: Page, identity: string) => {
    const page = await neighbour.context().newPage();
    await page.goto(`${bare}/?room=${room}&identity=${identity}${key}`);
    await page.locator("body[data-ready]").waitFor();
    return page;
  };
  const [here, there] = [await enter(mei.page, "patient"), await enter(okafor.page, "doctor")];
  await there.locator("#join").click();
  await there.locator("body[data-joined]").waitFor();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await joinOurs(mei.page, stage.running.origin + CALL_PATHS.mei));
    theirs.push(await joinBare(here));
  }
  await Promise.all([here.close(), there.close()]);
  const ratio = median(ours) / median(theirs);
  return [medianAndSpread(ours), medianAndSpread(theirs), ratio.toFixed(2)];
}

async function joinOurs(page: Page, lobby: string): Promise<number> {
  await page.bringToFront();
  // Without this a reload goes straight back in.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank");
  await page.waitForTimeout(PAUSE_MS);
  await page.goto(lobby);
  const join = page.getByRole("button", { name: words.join, exact: true });
  await join.waitFor();
  // One looks at oneself first; meanwhile the call's code is fetched.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(PAUSE_MS);
  return await timed(page, join);
}

async function joinBare(page: Page): Promise<number> {
  await page.bringToFront();
  const milliseconds = await timed(page, page.locator("#join"));
  await page.locator("body[data-joined]").waitFor();
  await page.locator("#leave").click();
  await page.locator("body:not([data-joined])").waitFor();
  await page.waitForTimeout(PAUSE_MS);
  return milliseconds;
}

/** From the tap to the frame, by the clock of the page. */
async function timed(page: Page, button: ReturnType<Page["locator"]>): Promise<number> {
  const tap = button.evaluate((one: HTMLButtonElement) => {
    const at = performance.timeOrigin + performance.now();
    one.click();
    return at;
  });
  const [tapped, shown] = [await tap, await page.evaluate(firstFrame)];
  return shown - tapped;
}
