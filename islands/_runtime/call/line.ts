import type { BaseKeyProvider, RoomOptions } from "livekit-client";
import { DisconnectReason, Room, RoomEvent } from "livekit-client";
import type { CallState, CallToken } from "../../../domain/call.ts";
import { isLive } from "../../../domain/call.ts";
import { trustedUrl } from "../trusted_url.ts";
import { CallRefused } from "./server.ts";
import type { CallServer } from "./session_types.ts";
import { createWaiting } from "./waiting.ts";

/** Put in by edge/build.ts. */
declare const E2EE_WORKER: string;

export interface LineEvents {
  /** A room that is about to connect: hang your handlers on it. */
  onRoom(room: Room): void;
  /** Connected, for the first time or anew: nothing is published yet. */
  onLive(room: Room): void;
  /** LiveKit has healed the connection by itself: all is as it was. */
  onResumed(): void;
  onBroken(): void;
  onElsewhere(): void;
  /** Null: it is over, and the server did not say more. */
  onOver(call: CallState | null): void;
  onFailed(code: string): void;
}

export interface LineOptions {
  server: CallServer;
  prefetched?: CallToken | Promise<CallToken>;
  /** Null where this browser cannot encrypt: then no room is set up for it. */
  keys: BaseKeyProvider | null;
  isEncrypted(): boolean;
  /** Whether what the others send is to come at once. */
  autoSubscribe(): boolean;
}

/** The connection to the call's room, kept up without anybody's click as long as the call lives. */
export interface Line {
  /** Takes the call here; also from another device. */
  open(): void;
  /** Nothing is heard: stop hoping that this connection heals, and make another. */
  renew(): void;
  /** The page goes out of sight for good, or into the cache of pages; it goes on when it comes back. */
  rest(): void;
  close(): Promise<void>;
}

/** LiveKit resumes by itself for so long; what has not come back by then needs a new token. */
const RESUME_MS = 3_000;
const RESUME_PAUSE_MS = 300;
const CONNECT_MS = 8_000;

export function createLine(options: LineOptions, events: LineEvents): Line {
  let room: Room | null = null;
  let worker: Worker | null = null;
  let wanted = false;
  let opening = false;
  let prefetched = options.prefetched;
  const waiting = createWaiting(() => {
    if (wanted && !opening && room?.state !== "connected") void keepOpen();
  });

  const abandon = () => {
    const old = room;
    room = null;
    old?.removeAllListeners();
    // Its socket may hang: nobody waits for its goodbye.
    void old?.disconnect(false).catch(() => {});
    worker?.terminate();
    worker = null;
  };

  const build = (): Room => {
    abandon();
    if (options.keys) worker = new Worker(trustedUrl(E2EE_WORKER));
    const made = new Room(roomOptions(options.keys, worker));
    room = made;
    return made;
  };

  /** One attempt; true when there is nothing more to attempt. */
  const connect = async (): Promise<boolean> => {
    try {
      const { url, token } = await (prefetched ?? options.server.token());
      if (!wanted) return true;
      const made = build();
      if (options.keys) await made.setE2EEEnabled(options.isEncrypted());
      events.onRoom(made);
      made.on(RoomEvent.Disconnected, (reason) => void onDisconnected(made, reason))
        .on(RoomEvent.Reconnecting, events.onBroken)
        .on(RoomEvent.Reconnected, events.onResumed);
      await made.connect(url, token, {
        autoSubscribe: options.autoSubscribe(),
        maxRetries: 0,
        websocketTimeout: CONNECT_MS,
      });
      waiting.reset();
      events.onLive(made);
      return true;
    } catch (error) {
      if (!(error instanceof CallRefused) || error.status >= 500 || error.status === 429) {
        return false;
      }
      await settle(error.code);
      return true;
    } finally {
      prefetched = undefined;
    }
  };

  /** The server gives no token: because the call is over, or for a reason to tell. */
  const settle = async (code: string) => {
    wanted = false;
    abandon();
    const call = await options.server.state().catch(() => null);
    if (code === "call_over" || call && !isLive(call)) events.onOver(call);
    else events.onFailed(code);
  };

  const keepOpen = async () => {
    if (opening) return;
    opening = true;
    while (wanted && !await connect()) await waiting.pause();
    opening = false;
  };

  const onDisconnected = async (from: Room, reason?: DisconnectReason) => {
    if (from !== room || opening || !wanted) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      wanted = false;
      abandon();
      return events.onElsewhere();
    }
    events.onBroken();
    const sentOut = reason === DisconnectReason.ROOM_DELETED ||
      reason === DisconnectReason.PARTICIPANT_REMOVED || reason === DisconnectReason.ROOM_CLOSED;
    if (sentOut) {
      const call = await options.server.state().catch(() => null);
      if (call && !isLive(call)) {
        wanted = false;
        abandon();
        return events.onOver(call);
      }
    }
    await keepOpen();
  };

  return {
    open: () => {
      wanted = true;
      void keepOpen();
    },
    renew: () => {
      if (!wanted || opening) return;
      events.onBroken();
      abandon();
      void keepOpen();
    },
    rest: abandon,
    close: async () => {
      wanted = false;
      waiting.close();
      room?.removeAllListeners(RoomEvent.Disconnected);
      await Promise.race([room?.disconnect(false), new Promise((done) => setTimeout(done, 500))]);
      abandon();
    },
  };
}

function roomOptions(keyProvider: BaseKeyProvider | null, worker: Worker | null): RoomOptions {
  return {
    adaptiveStream: true,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    // The session does it by itself: a page that comes back from the cache goes on.
    disconnectOnPageLeave: false,
    reconnectPolicy: {
      nextRetryDelayInMs: ({ elapsedMs }) => elapsedMs > RESUME_MS ? null : RESUME_PAUSE_MS,
    },
    // Sound and picture alone: packets are sealed by us, as the key is agreed on by packets.
    e2ee: keyProvider && worker ? { keyProvider, worker } : undefined,
  };
}
