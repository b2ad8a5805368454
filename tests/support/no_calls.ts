import { findChromium, NO_CHROMIUM } from "./chromium.ts";
import { findLivekit, NO_LIVEKIT } from "./livekit.ts";

/** Why calls in browsers cannot be tested here; null where they can. */
export async function reasonForNoCalls(): Promise<string | null> {
  if (!await findChromium()) return NO_CHROMIUM;
  return await findLivekit() ? null : NO_LIVEKIT;
}
