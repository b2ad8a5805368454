import type { Sending } from "../../../domain/call.ts";
import type { Ladder } from "../../../domain/call_quality.ts";
import {
  forceSending,
  judge,
  newLadder,
  qualityOf,
  sendingOf,
} from "../../../domain/call_quality.ts";
import type { Camera } from "./camera.ts";
import type { LineSampler } from "./line_sampler.ts";
import type { Microphone } from "./microphone.ts";
import type { People } from "./people.ts";
import type { ScreenShare } from "./screen_share.ts";
import type { Store } from "./store.ts";

export interface SendingControl {
  /** The line is new: its first measures are not trusted. */
  begin(): void;
  /** Looks at the line and sends what it carries; once a second. */
  look(): Promise<void>;
  /** By hand; null hands it back to the line. */
  force(sending: Sending | null): void;
}

export interface Sent {
  camera: Camera;
  microphone: Microphone;
  share: ScreenShare;
  people: People;
}

/** Brings what is sent and received in line with what the connection carries. */
export function createSending(store: Store, sampler: LineSampler, sent: Sent): SendingControl {
  let ladder: Ladder = newLadder(performance.now());

  const apply = (next: Ladder) => {
    const before = sendingOf(ladder);
    ladder = next;
    const sending = sendingOf(ladder);
    store.changeOwn({ sending, forced: ladder.forced });
    if (sending === before) return;
    // What is not asked for comes down the same thin line; sound is never held back.
    sent.people.setReceiving(sending);
    void sent.microphone.setSending(sending);
    void sent.camera.setSending(sending);
    if (sending === "stills" || sending === "voice") void sent.share.set(false);
  };

  return {
    begin: () => {
      const { rung, forced } = ladder;
      ladder = { ...newLadder(performance.now(), rung), forced };
    },
    look: async () => {
      const sample = await sampler.sample();
      if (!sample) return;
      store.changeOwn({ quality: qualityOf(sample) });
      apply(judge(ladder, sample));
    },
    force: (sending) => apply(forceSending(ladder, sending, performance.now())),
  };
}
