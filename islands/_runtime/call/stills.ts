import type { Camera } from "./camera.ts";
import { createGrabber } from "./frame_grabber.ts";
import type { Packets } from "./packets.ts";
import type { Presence } from "./presence.ts";
import type { Store } from "./store.ts";

export interface Stills {
  /** Sends one to those who need it, and forgets old ones; every few seconds. */
  beat(): Promise<void>;
  close(): void;
}

export const STILLS_EVERY_MS = 5_000;
/** One packet, and at most 16 kbit/s. */
const BYTES_MAX = 10_000;
/** From the best that may fit to what fits always. */
const ATTEMPTS = [[320, 0.6], [320, 0.4], [240, 0.35], [160, 0.3]] as const;
/** A picture of long ago would look like the person now. */
const OLD_MS = 16_000;

/** Still pictures instead of video, for a line that carries little beside the voice. */
export function createStills(
  store: Store,
  packets: Packets,
  camera: Camera,
  presence: Presence,
): Stills {
  const grabber = createGrabber();

  const picture = async (track: MediaStreamTrack): Promise<Uint8Array<ArrayBuffer> | null> => {
    for (const [width, quality] of ATTEMPTS) {
      const blob = await grabber.grab(track, width, quality);
      if (!blob) return null;
      if (blob.size <= BYTES_MAX) return new Uint8Array(await blob.arrayBuffer());
    }
    return null;
  };

  const forget = (identity: string) => {
    const still = store.person(identity)?.still;
    if (!still) return;
    store.changePerson(identity, { still: null });
    URL.revokeObjectURL(still.url);
  };

  packets.on("still", (from, bytes) => {
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.length <= BYTES_MAX;
    if (!isJpeg || !store.person(from)) return;
    const before = store.person(from)!.still;
    const url = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
    store.changePerson(from, { still: { url, at: Date.now() } });
    // What is on the screen is replaced first.
    if (before) setTimeout(() => URL.revokeObjectURL(before.url), 1_000);
  });

  return {
    beat: async () => {
      for (const { identity, still } of store.snapshot().people) {
        if (still && Date.now() - still.at > OLD_MS) forget(identity);
      }
      const { sending } = store.snapshot().own;
      const to = sending === "stills" ? undefined : presence.wantStills();
      const track = camera.picture();
      if (!track || sending === "voice" || to?.length === 0) return;
      const bytes = await picture(track);
      if (bytes) await packets.send("still", bytes, { to });
    },
    close: () => {
      grabber.close();
      for (const { identity } of store.snapshot().people) forget(identity);
    },
  };
}
