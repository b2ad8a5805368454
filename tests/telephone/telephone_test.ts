import { skipTest } from "../support/skip.ts";
import { findChromium } from "../support/chromium.ts";
import { findSip, NO_SIP } from "../support/sip.ts";
import { browserAndTelephone } from "./browser.ts";
import {
  bothByTelephone,
  busyAgain,
  ladder,
  limits,
  neverForHelp,
  nothingLeaks,
  numbers,
} from "./consultation.ts";
import { letIn, refusedByNetwork, tooLong, unanswered, voicemail } from "./attempts.ts";
import { setTelephoneStage } from "./stage.ts";

/* Calls by telephone through a real LiveKit and its SIP bridge, into a network that is ours. */
const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;

if (await findSip()) withSip();
else skipTest("calls by telephone", NO_SIP);

function withSip() {
  Deno.test({ name: "calls by telephone", ...LOOSE }, async (t) => {
    const stage = await setTelephoneStage();
    try {
      await t.step("who presses the key is let in, and no number leaks", () => letIn(stage));
      await t.step("busy, and gone", () => refusedByNetwork(stage));
      await t.step("nobody answers", () => unanswered(stage));
      await t.step("a voicemail presses no key", () => voicemail(stage));
      await t.step("the longest call has an end", () => tooLong(stage));
      await t.step("a number is left, and not shown again", () => numbers(stage));
      await t.step("from the browser to the telephone and back", () => ladder(stage));
      await t.step("both by telephone", () => bothByTelephone(stage));
      await t.step("a busy telephone is rung twice more", () => busyAgain(stage));
      await t.step("no emergency number is ever rung", () => neverForHelp(stage));
      await t.step("no number is written anywhere", () => nothingLeaks(stage));
      await t.step({
        name: "a doctor's browser and a patient's telephone",
        ignore: !await findChromium(),
        fn: () => browserAndTelephone(stage),
      });
      await t.step("limits of a country", () => limits(stage));
    } finally {
      await stage.stop();
    }
  });
}
