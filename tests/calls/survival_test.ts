import { assert, assertEquals } from "@std/assert";
import { LOOSE } from "../islands/stage.ts";
import { setCallStage, VOICES } from "../support/call_stage.ts";
import type { Caller, CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* What dies, sleeps and is reloaded in the middle of a call: it goes on without a click. */
const NAME = "a call survives a dead server, a sleeping device and a reload";
const ASLEEP_MS = 12_000;

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: survival });

async function survival(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    const { call_id } = await steps.talk(stage, "video");
    await steps.bothSee(stage);
    for (const [name, act] of Object.entries(STEPS)) {
      await step(name, async () => {
        await act(stage);
        await Promise.all([steps.inCall(stage.mei), steps.inCall(stage.okafor)]);
        await steps.bothHear(stage);
        // On a busy machine the line seems weak, which is the subject of other tests.
        for (const person of [stage.mei, stage.okafor]) await steps.send(person, "full");
        await steps.bothSee(stage);
        const { call_id: now, status } = await steps.lastCall(stage);
        assertEquals([now, status], [call_id, "active"]);
      });
    }
    await step("and its end is the end for both", async () => {
      await steps.hangUp(stage.mei);
      await Promise.all([steps.ended(stage.mei), steps.ended(stage.okafor)]);
    });
    for (const person of [stage.mei, stage.okafor]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "kill -9 of the LiveKit server: both come back, and the words of the check are the same"(
    stage,
  ) {
    const before = stage.running.livekit!.pid();
    await stage.okafor.page.evaluate(watchPhases);
    stage.killLivekit();
    await stage.okafor.page.waitForFunction(wasLost);
    await Promise.all([steps.inCall(stage.mei), steps.inCall(stage.okafor)]);
    await steps.bothHear(stage);
    assert(stage.running.livekit!.pid() !== before);
    assertEquals(await steps.phraseOf(stage.mei), await steps.phraseOf(stage.okafor));
  },

  async "a laptop that sleeps and wakes"({ mei }) {
    await asleep(mei, ASLEEP_MS);
  },

  async "a locked screen: the page is hidden and frozen, and comes back"({ mei }) {
    const devtools = await mei.context.newCDPSession(mei.page);
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await devtools.detach();
  },

  async "a reload is a rejoin: no new link, no button"({ mei }) {
    await mei.page.reload();
  },

  async "the doctor's reload too, though that browser held the key"({ mei, okafor }) {
    await okafor.page.reload();
    await steps.inCall(okafor);
    await mei.hears(VOICES.okafor);
    assertEquals(await steps.phraseOf(mei), await steps.phraseOf(okafor));
  },
};

/** Every process of the browser stands still, as under a closed lid. */
async function asleep({ browser }: Caller, milliseconds: number): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  await devtools.detach();
  const signal = (name: Deno.Signal) => {
    for (const { id } of processInfo) Deno.kill(id, name);
  };
  signal("SIGSTOP");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  signal("SIGCONT");
}

type Watched = typeof globalThis & { phases: Set<string> };

/** Runs in the page: notes each phase of the call, however soon it is over. */
function watchPhases(): void {
  const phases = new Set<string>();
  Object.assign(globalThis, { phases });
  new MutationObserver(() => {
    const { phase } = document.querySelector<HTMLElement>(".call-live")?.dataset ?? {};
    phases.add(phase ?? "away");
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page. */
function wasLost(): boolean {
  return (globalThis as Watched).phases.has("reconnecting");
}
