import { assertEquals } from "@std/assert";
import { call as words } from "../../domain/words/en/call.ts";
import { ring as ringWords } from "../../domain/words/en/ring.ts";
import { LOOSE } from "../islands/stage.ts";
import { CALL_PATHS, setCallStage, VOICES } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { skipTest } from "../support/skip.ts";
import { storyOf } from "../support/steps.ts";

/* From the ring to what stands in the conversation afterwards, for each kind of call. */
const NAME = "calls are rung, answered, declined, missed and ended";
const MEI_AT_HOME = "/consultations";

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: kinds });

async function kinds(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(stage));
    for (const person of [stage.mei, stage.okafor]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "by video: it rings wherever she is; they hear, see and share the words of the check"(
    stage,
  ) {
    const { mei, okafor } = stage;
    await mei.open(MEI_AT_HOME);
    await steps.ring(okafor, CALL_PATHS.okafor, "video");
    const banner = mei.page.locator(".ring");
    await banner.getByText(ringWords.calling.video("Dr Okafor")).waitFor();
    await banner.getByRole("link", { name: ringWords.accept }).click();
    await mei.page.getByRole("button", { name: words.answer, exact: true }).click();
    await Promise.all([steps.inCall(mei), steps.inCall(okafor)]);
    await Promise.all([steps.bothHear(stage), steps.bothSee(stage)]);
    assertEquals(await steps.phraseOf(mei), await steps.phraseOf(okafor));
    await steps.hangUp(okafor);
    await Promise.all([steps.ended(mei), steps.ended(okafor)]);
    const { call_id: _, talk_seconds, ...call } = await steps.lastCall(stage);
    assertEquals(call, {
      mode: "video",
      status: "ended",
      started_by: "practitioner",
      encrypted: true,
      end_reason: "hung_up",
      ended_by: "practitioner",
    });
    assertEquals(talk_seconds > 0, true);
    assertEquals(await steps.callEvents(stage), ["call_started", "call_ended"]);
  },

  async "by voice: heard, no camera is on, and the patient may end it"(stage) {
    const { mei, okafor } = stage;
    await steps.ring(okafor, CALL_PATHS.okafor, "voice");
    await steps.answer(mei, CALL_PATHS.mei);
    await Promise.all([steps.inCall(mei), steps.inCall(okafor)]);
    await steps.bothHear(stage);
    assertEquals(await mei.shareHeard(VOICES.mei, 500), 0);
    for (const { page } of [mei, okafor]) {
      assertEquals(await page.locator("video").count(), 0);
    }
    await steps.hangUp(mei);
    await Promise.all([steps.ended(mei), steps.ended(okafor)]);
    assertEquals((await steps.lastCall(stage)).ended_by, "patient");
  },

  async "declined from wherever she is: the doctor is told at once"(stage) {
    const { mei, okafor } = stage;
    await mei.open(MEI_AT_HOME);
    await steps.ring(okafor, CALL_PATHS.okafor, "voice");
    await mei.page.locator(".ring").getByRole("button", { name: ringWords.decline }).click();
    await okafor.page.getByText(words.ended.declined.other("小梅")).waitFor();
    assertEquals((await steps.lastCall(stage)).status, "declined");
    assertEquals((await steps.callEvents(stage)).at(-1), "call_declined");
  },

  async "unanswered: it ends by itself and stands as missed in the conversation"(stage) {
    const { mei, okafor } = stage;
    await mei.open(MEI_AT_HOME);
    await steps.ring(okafor, CALL_PATHS.okafor, "voice");
    await mei.page.locator(".ring").waitFor();
    // The time that is left to answer has passed.
    await stage.query("update public.calls set ring_until = now() where status = 'ringing'");
    await mei.page.locator(".ring").waitFor({ state: "hidden" });
    await okafor.page.getByText(words.ended.unanswered.other("小梅")).waitFor();
    assertEquals((await steps.lastCall(stage)).status, "missed");
    assertEquals((await steps.callEvents(stage)).at(-1), "call_missed");
  },

  async "in a consultation by video the patient rings, and takes it back before it is answered"(
    stage,
  ) {
    const { mei, okafor } = stage;
    await steps.asAskedFor(stage, "video");
    await okafor.open("/work");
    await steps.ring(mei, CALL_PATHS.mei, "video");
    await okafor.page.locator(".ring").getByText(ringWords.calling.video("小梅")).waitFor();
    await mei.page.locator("#call-hang-up").click();
    await okafor.page.locator(".ring").waitFor({ state: "hidden" });
    assertEquals((await steps.lastCall(stage)).status, "cancelled");
  },
};
