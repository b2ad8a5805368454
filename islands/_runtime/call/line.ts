import type { BaseKeyProvider, RoomOptions } from "livekit-client";
import { ConnectionState, DisconnectReason, Room, RoomEvent } from "livekit-client";
import type { CallState, CallToken } from "../../../domain/call.ts";
import { isLive } from "../../../domain/call.ts";
import { trustedUrl } from "../trusted_url.ts";
import { CallRefused } from "./server.ts";
import type { CallServer } from "./session_types.ts";
import type { Waiting } from "./waiting.ts";
import { createWaiting } from "./waiting.ts";

/** Put in by edge/build.ts. */
declare const E2EE_WORKER: string;

export interface LineEvents {
  /** A room that is about to connect: hang your handlers on it. */
  onRoom(room: Room): void;
  /** It is known who is in the room and what they send; the way for media is still being made. */
  onMet(room: Room): void;
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
  /** Null where this browser cannot encrypt. */
  keys: BaseKeyProvider | null;
  isEncrypted(): boolean;
  /** Whether what the others send is to come at once. */
  autoSubscribe(): boolean;
}

/** LiveKit resumes by itself for so long; what has not come back by then needs a new token. */
const RESUME_MS = 3_000;
const RESUME_PAUSE_MS = 300;
const CONNECT_MS = 8_000;

/** Sent out by the server, which knows why; else the connection broke. */
const SENT_OUT: (DisconnectReason | undefined)[] = [
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
  DisconnectReason.PARTICIPANT_REMOVED,
];

/** The connection to the call's room, kept up without anybody's click as long as the call lives. */
export class Line {
  private room: Room | null = null;
  private worker: Worker | null = null;
  private wanted = false;
  private opening = false;
  private readonly waiting: Waiting;

  constructor(private readonly options: LineOptions, private readonly events: LineEvents) {
    this.waiting = createWaiting(() => {
      if (this.room?.state !== ConnectionState.Connected) void this.keepOpen();
    });
  }

  /** Takes the call here; also from another device. */
  open(): void {
    this.wanted = true;
    void this.keepOpen();
  }

  /** Nothing is heard: stop hoping that this connection heals, and make another. */
  renew(): void {
    if (!this.wanted || this.opening) return;
    this.events.onBroken();
    this.replace();
  }

  /** This room cannot do what is wanted now: another takes its place. */
  replace(): void {
    if (!this.wanted || this.opening) return;
    this.abandon();
    void this.keepOpen();
  }

  /**
   * The page goes, perhaps into the browser's cache of pages; if it comes back, so does the line.
   */
  rest(): void {
    this.abandon();
  }

  async close(): Promise<void> {
    this.wanted = false;
    this.waiting.close();
    const { room } = this;
    room?.removeAllListeners(RoomEvent.Disconnected);
    await Promise.race([room?.disconnect(false), new Promise((done) => setTimeout(done, 500))]);
    this.abandon();
  }

  private async keepOpen(): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    while (this.wanted && !await this.connect()) await this.waiting.pause();
    this.opening = false;
  }

  /** One attempt; true when there is nothing more to attempt. */
  private async connect(): Promise<boolean> {
    const { options, events } = this;
    try {
      const { url, token } = await (options.prefetched ?? options.server.token());
      if (!this.wanted) return true;
      const keys = options.isEncrypted() ? options.keys : null;
      const room = this.build(keys);
      if (keys) await room.setE2EEEnabled(true);
      events.onRoom(room);
      room.on(RoomEvent.SignalConnected, () => events.onMet(room))
        .on(RoomEvent.Disconnected, (reason) => void this.onDisconnected(room, reason))
        .on(RoomEvent.Reconnecting, events.onBroken)
        .on(RoomEvent.Reconnected, events.onResumed);
      await room.connect(url, token, {
        autoSubscribe: options.autoSubscribe(),
        maxRetries: 0,
        websocketTimeout: CONNECT_MS,
      });
      // Encryption was turned on meanwhile.
      if (!keys && options.keys && options.isEncrypted()) return false;
      this.waiting.reset();
      events.onLive(room);
      return true;
    } catch (error) {
      const isNo = error instanceof CallRefused && error.status < 500 && error.status !== 429;
      if (isNo) await this.settle(error.code);
      return isNo;
    } finally {
      // Good for one attempt: it may be too old for the next.
      options.prefetched = undefined;
    }
  }

  /** Without keys for a call in clear: then no frame takes the way through the worker. */
  private build(keys: BaseKeyProvider | null): Room {
    this.abandon();
    this.worker = keys && new Worker(trustedUrl(E2EE_WORKER));
    // Before LiveKit listens.
    this.worker?.addEventListener("message", (message) => this.leaveOutGone(message));
    this.room = new Room(roomOptions(keys, this.worker));
    return this.room;
  }

  /** LiveKit throws where its worker answers about somebody who has left meanwhile. */
  private leaveOutGone(message: MessageEvent): void {
    const { kind, data } = message.data;
    const identity = kind === "enable" && data.participantIdentity;
    if (identity && !this.room?.getParticipantByIdentity(identity)) {
      message.stopImmediatePropagation();
    }
  }

  private abandon(): void {
    const { room } = this;
    this.room = null;
    room?.removeAllListeners();
    // Its socket may hang: nobody waits for its goodbye.
    void room?.disconnect(false).catch(() => {});
    this.worker?.terminate();
    this.worker = null;
  }

  /** The server gives no token: because the call is over, or for a reason to tell. */
  private async settle(code: string): Promise<void> {
    this.wanted = false;
    this.abandon();
    const call = await this.options.server.state().catch(() => null);
    if (code === "call_over" || call && !isLive(call)) this.events.onOver(call);
    else this.events.onFailed(code);
  }

  private async onDisconnected(from: Room, reason?: DisconnectReason): Promise<void> {
    if (from !== this.room || this.opening || !this.wanted) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      this.wanted = false;
      this.abandon();
      return this.events.onElsewhere();
    }
    this.events.onBroken();
    const call = SENT_OUT.includes(reason)
      ? await this.options.server.state().catch(() => null)
      : null;
    if (!call || isLive(call)) return await this.keepOpen();
    this.wanted = false;
    this.abandon();
    this.events.onOver(call);
  }
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
