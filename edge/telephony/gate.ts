import { RoomServiceClient } from "livekit-server-sdk";
import type { ParticipantInfo } from "livekit-server-sdk";
import type { LivekitAccess } from "../livekit/tokens.ts";

type Permission = NonNullable<ParticipantInfo["permission"]>;

/**
 * Who may hear and send what while a telephone is being let into a room.
 *
 * The bridge tells whoever asks it by a data packet which number it has dialled. So from before the
 * ringing until the telephone is let in, browsers send no data; from then on the bridge sends none.
 */
export interface Gate {
  /** The telephone hears nobody; what it says, and its keys, are heard. */
  hold(identity: string): Promise<void>;
  /** Takes the right to send data from those who are there. */
  hush(except: string): Promise<void>;
  /** Lets the telephone in: it hears all, and answers no packet any more. */
  open(identity: string): Promise<void>;
  /** Gives data back to those from whom `hush` took it. */
  release(): Promise<void>;
}

/** A gate for one room. Each step throws where LiveKit does not carry it out. */
export function createGate(access: LivekitAccess, room: string): Gate {
  const rooms = new RoomServiceClient(
    access.url.replace(/^ws/, "http"),
    access.apiKey,
    access.apiSecret,
    { requestTimeout: 5 },
  );
  const hushed = new Map<string, Permission>();
  const allow = (identity: string, permission: Partial<Permission>) =>
    rooms.updateParticipant(room, identity, { permission });
  const phone = { canPublish: true, canUpdateMetadata: true };
  return {
    hold: async (identity) => {
      await allow(identity, { ...phone, canSubscribe: false, canPublishData: true });
    },
    open: async (identity) => {
      await allow(identity, { ...phone, canSubscribe: true, canPublishData: false });
    },
    hush: async (except) => {
      for (const { identity, permission } of await rooms.listParticipants(room)) {
        if (identity === except || !permission?.canPublishData) continue;
        hushed.set(identity, permission);
        await allow(identity, { ...permission, canPublishData: false });
      }
    },
    release: async () => {
      const there = new Set((await rooms.listParticipants(room)).map(({ identity }) => identity));
      for (const [identity, permission] of hushed) {
        if (there.has(identity)) await allow(identity, permission);
      }
      hushed.clear();
    },
  };
}
