import { assert, assertEquals } from "@std/assert";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { LOOSE } from "../islands/stage.ts";
import { patiently, setCallStage, VOICES } from "../support/call_stage.ts";
import type { Caller, CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* Mei's network becomes as bad as networks are. Nobody touches anything. */
const NAME = "a call lives through bad networks by itself";
/** Each way, headers included: what is left of a mobile network at the edge of a village. */
const THIN = { kilobitsPerSecond: 50, delayMs: 60 };
/** Of packets with sound that were lost, and of sound that had to be made up. */
const MISSING_MAX = 0.1;
const HEARD_SHARE = 0.5;
const WHOLE_MS = 6_000;
const SETTLED_MS = 60_000;
/** Both are told who was lost within five seconds, and one for the machine which all share. */
const TOLD_MS = 6_000;

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: network });

async function network(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    await steps.talk(stage, "video");
    await steps.bothSee(stage);
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(stage));
    for (const person of [stage.mei, stage.okafor]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "at 50 kbit/s the picture goes and the voice comes through; both are told"(stage) {
    const { mei, okafor } = stage;
    mei.network.shape(THIN);
    await told(mei, /^Low connection/);
    await told(okafor, /has a weak connection/);
    await Promise.all([comesThrough(mei, VOICES.okafor), comesThrough(okafor, VOICES.mei)]);
  },

  async "on a good network the picture is back at once for who asks for it by hand"(stage) {
    const { mei, okafor } = stage;
    mei.network.shape({});
    for (const person of [mei, okafor]) await steps.send(person, "full");
    await Promise.all([mei.sees(), okafor.sees()]);
    await steps.bothHear(stage);
    for (const person of [mei, okafor]) await steps.send(person, "auto");
  },

  async "in a tunnel both are told within five seconds, and it goes on behind it"(stage) {
    const { mei, okafor } = stage;
    const call = await steps.lastCall(stage);
    mei.network.cut();
    const begun = performance.now();
    await Promise.all([told(okafor, live.lost("小梅")), told(mei, live.reconnecting)]);
    assertWithin(performance.now() - begun, TOLD_MS);
    await mei.page.waitForTimeout(8_000);
    mei.network.mend();
    await steps.bothHear(stage);
    await okafor.page.getByText(live.lost("小梅")).waitFor({ state: "hidden" });
    assertEquals((await steps.lastCall(stage)).call_id, call.call_id);
  },

  async "from one network to another it goes on without a click"(stage) {
    stage.mei.network.change();
    await Promise.all([steps.inCall(stage.mei), steps.bothHear(stage)]);
    await steps.bothSee(stage);
  },
};

async function told({ page }: Caller, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 30_000 });
}

/** Waits until the voice is whole for seconds on end. */
async function comesThrough(who: Caller, hertz: number): Promise<void> {
  await patiently(`${hertz} Hz is not whole`, async () => {
    const [share, { lost, concealed }] = await Promise.all([
      who.shareHeard(hertz, WHOLE_MS),
      who.traffic(WHOLE_MS),
    ]);
    return share > HEARD_SHARE && Math.max(lost, concealed) < MISSING_MAX;
  }, SETTLED_MS);
}

function assertWithin(milliseconds: number, max: number): void {
  assert(milliseconds < max, `took ${Math.round(milliseconds)} ms, at most ${max} are allowed`);
}
