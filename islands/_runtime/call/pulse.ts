import type { Line } from "./line.ts";
import type { LineSampler } from "./line_sampler.ts";
import type { Presence } from "./presence.ts";
import type { SendingControl } from "./sending.ts";
import type { CallServer } from "./session_types.ts";
import type { Stills } from "./stills.ts";
import { STILLS_EVERY_MS } from "./stills.ts";
import type { Store } from "./store.ts";

export interface PulseParts {
  line: Line;
  sampler: LineSampler;
  sending: SendingControl;
  presence: Presence;
  stills: Stills;
  server: CallServer;
  /** Nothing comes from the server any more. */
  onSilent(): void;
  /** What was silent is heard again, without a new connection. */
  onHeard(): void;
}

const BEAT_MS = 1_000;
const LOOK_MS = 500;
/** Others are heard once a second; alone, the connection's own checks come every few seconds. */
const OWN_LOST_MS = 3_000;
const OWN_LOST_ALONE_MS = 6_000;
/** The connection has had its time to heal. */
const RENEW_MS = 7_000;
/** The server keeps what was worst; it need not hear of every wave. */
const TELL_MS = 10_000;

/** What happens once a second while the call is open; gives the way to stop it. */
export function startPulse(store: Store, parts: PulseParts): () => void {
  let told = "";
  let toldAt = -TELL_MS;
  let silent = false;

  const lookForSilence = () => {
    const { phase, people } = store.snapshot();
    const silence = parts.sampler.silence();
    // Who is missed only since the silence began is missed because of it.
    const alone = people.every(({ lostSince }) =>
      lostSince !== null && Date.now() - lostSince > silence
    );
    const limit = alone ? OWN_LOST_ALONE_MS : OWN_LOST_MS;
    if (phase === "live") silent = silence > limit;
    if (phase === "live" && silent) parts.onSilent();
    else if (phase !== "reconnecting") return;
    else if (silence > Math.max(RENEW_MS, limit)) parts.line.renew();
    else if (silent && silence <= limit) parts.onHeard();
  };

  const tellServer = () => {
    const { quality, sending } = store.snapshot().own;
    const now = `${quality} ${sending}`;
    if (!quality || now === told || performance.now() - toldAt < TELL_MS) return;
    [told, toldAt] = [now, performance.now()];
    // A statistic: what does not arrive is told with the next change.
    void parts.server.tellQuality?.(quality, sending).catch(() => told = "");
  };

  const beat = async () => {
    parts.presence.beat();
    if (store.snapshot().phase === "live") await parts.sending.look();
    else await parts.sampler.sample();
    lookForSilence();
    tellServer();
  };

  const timers = [
    setInterval(() => void beat(), BEAT_MS),
    setInterval(() => parts.presence.look(), LOOK_MS),
    setInterval(() => void parts.stills.beat(), STILLS_EVERY_MS),
  ];
  return () => timers.forEach(clearInterval);
}
