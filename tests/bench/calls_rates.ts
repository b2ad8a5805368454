import type { Sending } from "../../domain/call.ts";
import { SENDINGS } from "../../domain/call.ts";
import { setCallStage } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import type { Measurement } from "./measurement.ts";

const SETTLE_MS = 6_000;
const WATCHED_MS = 12_000;

export const callsRates: Measurement = {
  name: "calls_rates",
  title: "What a call takes of the line in each mode",
  how:
    "An encrypted video call between two Chromium processes; the patient chooses by hand what is " +
    `sent, and after ${SETTLE_MS / 1000} s the media of ${
      WATCHED_MS / 1000
    } s are counted at her ` +
    "browser, without the headers of IP and UDP (28 bytes a packet). The camera is the browser's " +
    "own, 1280 × 720 with a moving figure.",
  measure: async () => {
    await using stack = new AsyncDisposableStack();
    const stage = await setCallStage({ direct: true });
    stack.defer(() => stage.stop());
    await steps.talk(stage, "video");
    const rows: string[][] = [];
    for (const sending of SENDINGS) rows.push(await rateOf(stage, sending));
    return { columns: ["patient sends", "kbit/s out", "kbit/s in", "sound made up"], rows };
  },
};

async function rateOf({ mei, okafor }: CallStage, sending: Sending): Promise<string[]> {
  await steps.send(mei, sending);
  await mei.page.waitForTimeout(SETTLE_MS);
  const [{ sentKilobits, receivedKilobits }, { concealed }] = await Promise.all([
    mei.traffic(WATCHED_MS),
    okafor.traffic(WATCHED_MS),
  ]);
  return [
    sending,
    sentKilobits.toFixed(0),
    receivedKilobits.toFixed(0),
    `${(100 * concealed).toFixed(1)} %`,
  ];
}
