import type { Page } from "playwright-core";
import { setCallStage } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { longestSilence } from "../support/media_watch.ts";
import type { Measurement } from "./measurement.ts";
import { medianAndSpread } from "./statistics.ts";

const ROUNDS = 3;
const CUT_MS = 8_000;
/** Longer than anything measured here takes. */
const WATCHED_MS = 20_000;

/** What happens, and for how long nothing can come through whatever the product does. */
const TROUBLES: [string, number, (stage: CallStage) => Promise<void> | void][] = [
  ["the network changes: every connection breaks", 0, ({ mei }) => mei.network.change()],
  [`no network for ${CUT_MS / 1000} s`, CUT_MS, async ({ mei }) => {
    mei.network.cut();
    await new Promise((resolve) => setTimeout(resolve, CUT_MS));
    mei.network.mend();
  }],
  ["kill -9 of the LiveKit server", 0, ({ killLivekit }) => killLivekit()],
];

export const callsRecovery: Measurement = {
  name: "calls_recovery",
  title: "How long a call is silent after a fault",
  how:
    "Two Chromium processes in an encrypted video call, the patient's over a network that the bench can " +
    "cut. In both browsers the longest time without a packet of the other's voice is measured, " +
    `the greater of the two counts; ${ROUNDS} times each, nobody touches anything. The time for which ` +
    "nothing could come through is taken off.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const stage = await setCallStage();
    stack.defer(() => stage.stop());
    await steps.talk(stage, "video");
    const rows: string[][] = [];
    for (const [name, deadMs, happen] of TROUBLES) {
      const silences: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        silences.push(await silenceAfter(stage, happen) - deadMs);
        await steps.bothHear(stage);
      }
      rows.push([name, medianAndSpread(silences.map((each) => each / 1000), 1)]);
    }
    return { columns: ["", "seconds of silence"], rows };
  },
};

async function silenceAfter(
  stage: CallStage,
  happen: (stage: CallStage) => Promise<void> | void,
): Promise<number> {
  const listen = (page: Page) => page.evaluate(longestSilence, WATCHED_MS);
  const [here, there] = await Promise.all([
    listen(stage.mei.page),
    listen(stage.okafor.page),
    happen(stage),
  ]);
  return Math.max(here, there);
}
