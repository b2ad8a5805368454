import { WebhookReceiver } from "livekit-server-sdk";
import type { WebhookEvent } from "livekit-server-sdk";
import type { LivekitAccess } from "./tokens.ts";

/** What happened in a call's room, as `record_call_event` takes it. */
export type CallEvent = {
  /** LiveKit's, the same in every repetition. */
  event_id: string;
  kind: string;
  /** The call's id. */
  room: string;
  identity?: string;
  session_id?: string;
  /** ISO instant. */
  occurred_at: string;
  /** ISO instant: heals a lost join. */
  joined_at?: string;
};

const KINDS = new Set([
  "room_started",
  "room_finished",
  "participant_joined",
  "participant_left",
  "participant_connection_aborted",
]);

/** Reads a webhook; null where the signature is missing, forged, expired or of another body. */
export function webhookReader({ apiKey, apiSecret }: LivekitAccess) {
  const receiver = new WebhookReceiver(apiKey, apiSecret);
  return (body: string, authorization: string | undefined): Promise<WebhookEvent | null> =>
    receiver.receive(body, authorization).catch(() => null);
}

/** The part of a webhook that belongs to the record of a call; null where none does. */
export function callEventOf(event: WebhookEvent): CallEvent | null {
  if (!KINDS.has(event.event) || !event.room) return null;
  const told = {
    event_id: event.id,
    kind: event.event,
    room: event.room.name,
    occurred_at: isoOf(Number(event.createdAt) * 1000),
  };
  const { participant } = event;
  if (!participant) return told;
  const joined = Number(participant.joinedAtMs) || Number(participant.joinedAt) * 1000;
  return {
    ...told,
    identity: participant.identity,
    session_id: participant.sid,
    ...joined > 0 && {
      joined_at: isoOf(joined),
      // The event itself is told in whole seconds only.
      ...event.event === "participant_joined" && { occurred_at: isoOf(joined) },
    },
  };
}

const isoOf = (ms: number) => new Date(ms).toISOString();
