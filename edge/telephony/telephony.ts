import { RoomServiceClient, ServerError, SipClient } from "livekit-server-sdk";
import type { LivekitAccess } from "../livekit/tokens.ts";
import { attend, dismissAttendants } from "./attendant.ts";
import { conduct } from "./dial.ts";
import { createGate } from "./gate.ts";
import type { NumberSeal } from "./seal.ts";

/** A telephone to ring into a call. */
export interface LegOrder {
  /** The call's room. */
  room: string;
  /** A random id, by which LiveKit knows this telephone: never its number. */
  identity: string;
  ringSeconds: number;
  /** After that the bridge hangs up. */
  longestSeconds: number;
}

export type LegProgress = "ringing" | "confirming" | "answered";
/** How an attempt ended, where nobody was let in. */
export type LegFailure = "busy" | "no_answer" | "gone" | "voicemail" | "failed" | "ended";
/** Told each step; `answered` with the id of the stay. False: the leg is over, let them go. */
export type TellProgress = (progress: LegProgress, sessionId?: string) => Promise<boolean>;

/** The telephone network, as the app uses it. */
export interface Telephony {
  seal: NumberSeal;
  /** The platform's own number, which is all that anybody rung by us sees; null if unknown. */
  ownNumber(): Promise<string | null>;
  /** One attempt, from dialling until a key has let the callee in, or until it failed. */
  dial(order: LegOrder, number: string, tell: TellProgress): Promise<"answered" | LegFailure>;
  /** Cuts the line. One that is cut already is fine. */
  hangUp(room: string, identity: string): Promise<void>;
  /** Lets go of every attempt under way. */
  stop(): Promise<void>;
}

export interface TelephonyOptions {
  /** The outbound trunk that LiveKit has to the carrier. */
  trunkId: string;
  seal: NumberSeal;
  /** How long somebody who picked up may take to press the key. */
  confirmMs?: number;
}

/** Three tones ask for it. They are on no telephone's keyboard, so that nothing reacts to them. */
const PROMPT = "wddd";
const CONFIRM_MS = 20_000;
/** Beyond ringing: the prompt, and the bridge's own answer. */
const REQUEST_SECONDS_MORE = 10;

/** Rings telephones through LiveKit's SIP bridge. */
export function createTelephony(access: LivekitAccess, options: TelephonyOptions): Telephony {
  const http = access.url.replace(/^ws/, "http");
  const sip = new SipClient(http, access.apiKey, access.apiSecret);
  const rooms = new RoomServiceClient(http, access.apiKey, access.apiSecret);
  const stopping = new AbortController();
  let ownNumber: string | null = null;
  const hangUp = async (room: string, identity: string) => {
    await rooms.removeParticipant(room, identity).catch((error) => {
      if (!(error instanceof ServerError && error.status === 404)) throw error;
    });
  };
  const invite = (order: LegOrder, number: string) =>
    sip.createSipParticipant(options.trunkId, number, order.room, {
      participantIdentity: order.identity,
      hidePhoneNumber: true,
      waitUntilAnswered: true,
      dtmf: PROMPT,
      ringingTimeout: order.ringSeconds,
      maxCallDuration: order.longestSeconds,
      timeout: order.ringSeconds + REQUEST_SECONDS_MORE,
    });
  return {
    seal: options.seal,
    ownNumber: async () => {
      ownNumber ??= await sip.listSipOutboundTrunk({ trunkIds: [options.trunkId] })
        .then(([trunk]) => trunk?.numbers[0] ?? null, () => null);
      return ownNumber;
    },
    dial: async (order, number, tell) => {
      const attendant = await attend(access, order.room);
      const gate = createGate(access, order.room);
      let outcome: "answered" | LegFailure = "failed";
      try {
        outcome = await conduct({
          order,
          attendant,
          gate,
          tell,
          invite: async () => (await invite(order, number)).participantId,
          confirmMs: options.confirmMs ?? CONFIRM_MS,
          signal: stopping.signal,
        });
        return outcome;
      } finally {
        // Data comes back to the others only when the bridge is mute, or gone.
        if (outcome !== "answered") await hangUp(order.room, order.identity);
        await gate.release();
        await attendant.leave();
      }
    },
    hangUp,
    stop: async () => {
      stopping.abort();
      await dismissAttendants();
    },
  };
}
