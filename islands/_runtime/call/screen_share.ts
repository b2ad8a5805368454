import type { Room } from "livekit-client";
import { LocalVideoTrack, Track } from "livekit-client";
import { problemOf } from "./devices.ts";
import { inOrder } from "./in_order.ts";
import type { Store } from "./store.ts";

/** Sharp before smooth: what is shown is read. */
const ENCODING = { maxBitrate: 800_000, maxFramerate: 5 };

/** The own screen or window, for those whose token allows it. */
export interface ScreenShare {
  publish(room: Room): Promise<void>;
  set(on: boolean): Promise<void>;
  close(): void;
}

export function createScreenShare(store: Store): ScreenShare {
  const queue = inOrder();
  let room: Room | null = null;
  let screen: MediaStreamTrack | null = null;
  let local: LocalVideoTrack | null = null;

  const publish = async () => {
    if (!room || !screen) return;
    local = new LocalVideoTrack(screen, undefined, true);
    await room.localParticipant.publishTrack(local, {
      source: Track.Source.ScreenShare,
      simulcast: false,
      videoCodec: "vp8",
      videoEncoding: ENCODING,
    });
  };

  const stop = async () => {
    if (screen) screen.onended = null;
    screen?.stop();
    screen = null;
    store.changeOwn({ sharing: false });
    const old = local;
    local = null;
    if (old) await room?.localParticipant.unpublishTrack(old, false);
  };

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 5 } });
      screen = stream.getVideoTracks()[0]!;
    } catch (error) {
      // Who closes the browser's question has simply changed their mind.
      const code = problemOf(error);
      return store.setProblem("screen", code === "denied" ? null : code);
    }
    screen.contentHint = "detail";
    // The browser's own "stop sharing".
    screen.onended = () => void queue(stop);
    store.setProblem("screen", null);
    store.changeOwn({ sharing: true });
    await publish();
  };

  return {
    publish: (next) =>
      queue(async () => {
        [room, local] = [next, null];
        await publish();
      }),
    set: (on) => queue(() => on === (screen !== null) ? Promise.resolve() : on ? start() : stop()),
    close: () => {
      if (screen) screen.onended = null;
      screen?.stop();
    },
  };
}
