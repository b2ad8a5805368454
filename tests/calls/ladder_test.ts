import { assert, assertEquals } from "@std/assert";
import { call as words } from "../../domain/words/en/call.ts";
import { LOOSE, OPEN } from "../islands/stage.ts";
import { setCallStage, VOICES } from "../support/call_stage.ts";
import type { CallStage } from "../support/call_stage.ts";
import * as steps from "../support/call_steps.ts";
import { reasonForNoCalls } from "../support/no_calls.ts";
import { skipTest } from "../support/skip.ts";
import { reads, storyOf, write } from "../support/steps.ts";

/* Video, voice and text of one consultation: what was paid, said and talked stays the same. */
const NAME = "from video down to text and up again, nothing of the consultation is lost";
const IN_VIDEO = "Written while we see each other";
const IN_TEXT = "Written after the call";

const reason = await reasonForNoCalls();
if (reason) skipTest(NAME, reason);
else Deno.test({ name: NAME, ...LOOSE, fn: ladder });

async function ladder(t: Deno.TestContext): Promise<void> {
  const stage = await setCallStage();
  const step = storyOf(t);
  try {
    const before = await standing(stage);
    for (const [name, act] of Object.entries(STEPS)) await step(name, () => act(stage));
    await step("price, time and what is included stand as before", async () => {
      assertEquals(await standing(stage), before);
    });
    for (const person of [stage.mei, stage.okafor]) person.assertCalm();
  } finally {
    await stage.stop();
  }
}

const STEPS: Record<string, (stage: CallStage) => Promise<void>> = {
  async "video: they see each other, and write beside it"(stage) {
    await steps.talk(stage, "video");
    await steps.bothSee(stage);
    await write(stage.okafor, IN_VIDEO);
    await stage.mei.page.locator("#call-shrink").click();
    await reads(stage.mei, IN_VIDEO);
    await stage.mei.page.locator(".call-enlarge").click();
  },

  async "down to voice in one tap: both cameras go, the voice and the clock go on"(stage) {
    const { mei, okafor } = stage;
    const call = await steps.lastCall(stage);
    await steps.change(okafor, "voice");
    for (const { page } of [mei, okafor]) {
      await page.locator(".call-rung[aria-pressed=true]", { hasText: "Voice" }).waitFor();
      await page.locator("video").first().waitFor({ state: "detached" });
    }
    await steps.bothHear(stage);
    const now = await steps.lastCall(stage);
    assertEquals([now.call_id, now.mode, now.status], [call.call_id, "voice", "active"]);
  },

  async "up again: one's own tap shows oneself, and nobody turns on another's camera"(stage) {
    const { mei, okafor } = stage;
    await steps.change(mei, "video");
    await okafor.sees();
    assertEquals(await okafor.page.locator("#call-camera").innerText(), "Camera on");
    await okafor.page.locator("#call-camera").click();
    await mei.sees();
    await steps.bothHear(stage);
  },

  async "down to text in one tap: both stand in the conversation, where all of it is"(stage) {
    const { mei, okafor } = stage;
    await steps.change(okafor, "text");
    await okafor.page.waitForURL(`**/work/${OPEN}`);
    await steps.ended(mei);
    await mei.page.getByRole("link", { name: words.back }).click();
    await reads(mei, IN_VIDEO);
    await write(mei, IN_TEXT);
    await reads(okafor, IN_TEXT);
    assert((await steps.lastCall(stage)).talk_seconds > 0);
  },

  async "and up once more, by voice, in the same consultation"(stage) {
    const { mei, okafor } = stage;
    await steps.talk(stage, "voice");
    await okafor.hears(VOICES.mei);
    await steps.hangUp(mei);
    await steps.ended(okafor);
  },
};

/** What no call may change. */
async function standing({ query }: CallStage): Promise<unknown> {
  const [row] = await query(
    `select status, price_minor, currency, open_until, call_minutes, message_limit,
       (select count(*)::int from public.payments p where p.consultation_id = c.consultation_id) as payments
     from public.consultations c where consultation_id = $1`,
    [OPEN],
  );
  return row;
}
