import { RoomServiceClient, ServerError } from "livekit-server-sdk";
import type { ParticipantInfo } from "livekit-server-sdk";
import type { LivekitAccess } from "../livekit/tokens.ts";

/**
 * Who may hear and send what while a telephone is being let into a room.
 *
 * The bridge tells whoever asks it by a data packet which number it has dialled. So from before the
 * ringing until the telephone is let in, browsers send no data; from then on the bridge sends none.
 */
export interface Gate {
  /** Takes the right to send data from all browsers that are there. */
  hush(): Promise<void>;
  /** The telephone hears nobody; what it says is heard, and its keys if `keys`. */
  hold(identity: string, keys: boolean): Promise<void>;
  /** Lets the telephone in: it hears all, and answers no packet any more. */
  open(identity: string): Promise<void>;
  /** Gives data back, unless another telephone is still being let into this room. */
  release(): Promise<void>;
}

type Permission = NonNullable<ParticipantInfo["permission"]>;

/** LiveKit's kind of participant for whoever is no bridge, recorder or agent. */
const BROWSER: ParticipantInfo["kind"] = 0;

/** Telephones at the door, by room. */
const waiting = new Map<string, number>();

/** A gate for one telephone. Each step throws where LiveKit does not carry it out. */
export function createGate(access: LivekitAccess, room: string): Gate {
  const rooms = new RoomServiceClient(
    access.url.replace(/^ws/, "http"),
    access.apiKey,
    access.apiSecret,
    { requestTimeout: 5 },
  );
  waiting.set(room, (waiting.get(room) ?? 0) + 1);
  // Who has left meanwhile needs no permission: busy telephones are gone within milliseconds.
  const allow = (identity: string, permission: Partial<Permission>) =>
    rooms.updateParticipant(room, identity, { permission }).catch(unlessGone(null));
  const allowPhone = async (identity: string, canSubscribe: boolean, canPublishData: boolean) => {
    const own = { canPublish: true, canUpdateMetadata: true };
    await allow(identity, { ...own, canSubscribe, canPublishData });
  };
  const allowData = async (canPublishData: boolean) => {
    const there = await rooms.listParticipants(room).catch(unlessGone([]));
    for (const { identity, kind, permission } of there) {
      const isBrowser = kind === BROWSER && permission?.canPublish;
      if (!isBrowser || permission.canPublishData === canPublishData) continue;
      await allow(identity, { ...permission, canPublishData });
    }
  };
  return {
    hush: () => allowData(false),
    hold: (identity, keys) => allowPhone(identity, false, keys),
    open: (identity) => allowPhone(identity, true, false),
    release: async () => {
      const others = waiting.get(room)! - 1;
      if (others > 0) waiting.set(room, others);
      else waiting.delete(room);
      if (others === 0) await allowData(true);
    },
  };
}

/** What to take in place of an answer about somebody, or a room, that is there no longer. */
function unlessGone<Instead>(instead: Instead) {
  return (error: unknown): Instead => {
    if (error instanceof ServerError && error.status === 404) return instead;
    throw error;
  };
}
