import { ParticipantInfo_State, RoomServiceClient, ServerError } from "livekit-server-sdk";
import type { ParticipantInfo, WebhookEvent } from "livekit-server-sdk";
import { Refusal } from "../../domain/errors.ts";
import { log } from "../log.ts";
import type { CallGrant, LivekitAccess } from "./tokens.ts";
import { mintToken } from "./tokens.ts";
import { webhookReader } from "./webhook.ts";

/** Somebody who is in a room now. */
export type Present = {
  identity: string;
  /** LiveKit's id of this stay: another one after each rejoin. */
  session_id: string;
  /** ISO instant. */
  joined_at: string;
};

/** What the app asks of LiveKit, and hears from it. A room is named by its call's id. */
export interface Calls {
  /** What browsers connect to (ws or wss). */
  url: string;
  mint(grant: CallGrant): Promise<string>;
  /** Makes the room unless it is there: first tokens, and after LiveKit was restarted. */
  ensureRoom(room: string): Promise<void>;
  /** Sends everybody out. A room that is gone already is fine. */
  endRoom(room: string): Promise<void>;
  /** Sends one out; LiveKit Cloud voids their tokens too. One who is gone already is fine. */
  removeParticipant(room: string, identity: string): Promise<void>;
  /** Who is in the room; nobody where there is no room. */
  present(room: string): Promise<Present[]>;
  /** What LiveKit tells; null where it is not proved to be LiveKit that tells it. */
  readWebhook(body: string, authorization: string | undefined): Promise<WebhookEvent | null>;
  /** Whether LiveKit answers, within a second. */
  answers(): Promise<boolean>;
}

/** A room is kept so long for its first participant, and after its last one for a rejoin. */
const EMPTY_SECONDS = 60;
const DEPARTURE_SECONDS = 20;
/** Eight people, and room for telephone legs and a recorder. */
const PARTICIPANTS_MAX = 12;
/** A restarted LiveKit answers again within this time: a join waits for it rather than fails. */
const PATIENCE_MS = 4_000;
const RETRY_MS = 100;
const REQUEST_SECONDS = 5;
const HEALTH_MS = 1_000;

/** Speaks to the LiveKit of `access`, ours on this machine or a cluster elsewhere. */
export function createCalls(access: LivekitAccess): Calls {
  const http = access.url.replace(/^ws/, "http");
  const rooms = new RoomServiceClient(http, access.apiKey, access.apiSecret, {
    requestTimeout: REQUEST_SECONDS,
  });
  return {
    url: access.url,
    mint: (grant) => mintToken(access, grant),
    ensureRoom: async (name) => {
      await patiently(() =>
        rooms.createRoom({
          name,
          emptyTimeout: EMPTY_SECONDS,
          departureTimeout: DEPARTURE_SECONDS,
          maxParticipants: PARTICIPANTS_MAX,
        })
      );
    },
    endRoom: (room) => unlessGone(() => rooms.deleteRoom(room)),
    removeParticipant: (room, identity) =>
      unlessGone(() =>
        rooms.removeParticipant(room, identity, {
          revokeTokenTs: BigInt(Math.ceil(Date.now() / 1000)),
        })
      ),
    present: async (room) => {
      const there: Present[] = [];
      await unlessGone(async () => {
        for (const one of await rooms.listParticipants(room)) {
          if (one.state !== ParticipantInfo_State.DISCONNECTED) there.push(presentOf(one));
        }
      });
      return there;
    },
    readWebhook: webhookReader(access),
    answers: () =>
      fetch(http, { signal: AbortSignal.timeout(HEALTH_MS) }).then(async (response) => {
        await response.body?.cancel();
        return response.ok;
      }, () => false),
  };
}

function presentOf({ identity, sid, joinedAt, joinedAtMs }: ParticipantInfo): Present {
  const joined = Number(joinedAtMs) || Number(joinedAt) * 1000;
  return { identity, session_id: sid, joined_at: new Date(joined).toISOString() };
}

/** Tries again while LiveKit cannot be reached; throws `calls_unavailable` when patience ends. */
async function patiently(ask: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (true) {
    try {
      await ask();
      return;
    } catch (error) {
      const status = error instanceof ServerError ? error.status : 0;
      if (status > 0 || performance.now() > until) {
        log("error", "livekit_failed", { status });
        throw new Refusal("calls_unavailable", 503);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function unlessGone(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof ServerError && error.status === 404)) throw error;
  }
}
