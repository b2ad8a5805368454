import process from "node:process";
import { AccessToken } from "livekit-server-sdk";
import type { LivekitAccess } from "../livekit/tokens.ts";

/** Our ear in a call's room: seen and heard by nobody, it learns what a telephone does there. */
export interface Attendant {
  /** Somebody is in the room, the telephone or a browser. */
  onJoin(listener: (identity: string) => void): void;
  /** How far the bridge has come: "dialing", "ringing", "automation", "active", "hangup". */
  onStatus(listener: (identity: string, status: string) => void): void;
  onKey(listener: (identity: string, key: string) => void): void;
  onLeave(listener: (identity: string) => void): void;
  leave(): Promise<void>;
}

const TOKEN_SECONDS = 60;

/** A native library of 25 MB: loaded with the first call by telephone, and only then. */
let library: Promise<typeof import("@livekit/rtc-node")> | null = null;

function load(): Promise<typeof import("@livekit/rtc-node")> {
  // Elsewhere it writes its own lines between ours.
  process.env.NODE_ENV ??= "production";
  return library ??= import("@livekit/rtc-node");
}

/** Enters the room. Throws where the room is not there or LiveKit does not answer. */
export async function attend(access: LivekitAccess, name: string): Promise<Attendant> {
  const { Room, RoomEvent } = await load();
  const room = new Room();
  await room.connect(access.url, await passFor(access, name), {
    autoSubscribe: false,
    dynacast: false,
  });
  return {
    onJoin: (listener) =>
      void room.on(RoomEvent.ParticipantConnected, ({ identity }) => listener(identity)),
    onStatus: (listener) =>
      void room.on(RoomEvent.ParticipantAttributesChanged, (changed, { identity }) => {
        const status = changed["sip.callStatus"];
        if (status) listener(identity, status);
      }),
    onKey: (listener) =>
      void room.on(RoomEvent.DtmfReceived, (_code, key, { identity }) => listener(identity, key)),
    onLeave: (listener) => {
      room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => listener(identity));
    },
    leave: () => room.disconnect(),
  };
}

/** Frees what the library holds, so that the process can end. */
export async function dismissAttendants(): Promise<void> {
  if (library) await (await library).dispose();
}

function passFor(access: LivekitAccess, room: string): Promise<string> {
  const token = new AccessToken(access.apiKey, access.apiSecret, {
    identity: crypto.randomUUID(),
    ttl: TOKEN_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room,
    hidden: true,
    canPublish: false,
    canPublishData: false,
    canSubscribe: false,
  });
  return token.toJwt();
}
