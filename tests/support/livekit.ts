import { installLivekit } from "../../edge/livekit/install.ts";
import { findLivekitServer } from "../../edge/livekit/server.ts";

/** Why tests of calls cannot run here, in words for the one who runs them. */
export const NO_LIVEKIT =
  "no LiveKit server: run `deno task livekit:install` (needs its release, or Go to build it)";

let found: Promise<string | null> | undefined;

/** This machine's LiveKit server; installed into .tools once, where that can be done. */
export function findLivekit(): Promise<string | null> {
  found ??= (async () => await findLivekitServer() ?? await installLivekit().catch(() => null))();
  return found;
}
