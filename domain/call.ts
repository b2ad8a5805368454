/** A call as the server tells it and the browser lives it. Names are the database's. */

import type { Side } from "./conversation.ts";
import type { Enum } from "./database_types.ts";

export type CallMode = Enum<"call_mode">;
export type CallStatus = Enum<"call_status">;
export type CallParty = Enum<"call_party">;
export type CallEndReason = Enum<"call_end_reason">;
export type GuestRole = Enum<"guest_role">;
export type LegStatus = Enum<"telephone_leg_status">;

/** How well somebody is connected, best first; "lost" means that nothing comes any more. */
export const QUALITIES = ["excellent", "good", "poor", "lost"] as const;
export type Quality = typeof QUALITIES[number];

/** What somebody sends, from the fullest to the thriftiest. */
export const SENDINGS = ["full", "saving", "stills", "voice"] as const;
export type Sending = typeof SENDINGS[number];

export interface CallParticipant {
  /** Random; the name by which LiveKit knows this person. */
  identity: string;
  party: CallParty;
  /** A guest's name; null for the two sides, whose names the page knows. */
  name: string | null;
  present: boolean;
  quality: Quality | null;
  sending: string | null;
}

export interface CallGuest {
  guest_id: string;
  name: string;
  role: GuestRole;
  invited_by: Side;
  /** Whether the other side has said yes. */
  agreed: boolean;
  opened: boolean;
  removed: boolean;
}

export interface CallLeg {
  leg_id: string;
  side: Side;
  status: LegStatus;
  /** How often it was rung. */
  attempts: number;
  /** When a busy or silent telephone is rung again; null where it is not. */
  retry_at: string | null;
  over: boolean;
}

/** What Postgres knows of one call, as one of its people may see it. Times are ISO instants. */
export interface CallState {
  call_id: string;
  consultation_id: string;
  mode: CallMode;
  status: CallStatus;
  started_by: Side;
  /** False from the first telephone leg or recording on. */
  encrypted: boolean;
  ring_until: string | null;
  created_at: string;
  answered_at: string | null;
  ended_at: string | null;
  end_reason: CallEndReason | null;
  ended_by: Side | null;
  talk_seconds: number;
  /** Since when both sides are there without a break; null while one is away. */
  talking_since: string | null;
  /** Talk time that the price includes. */
  call_minutes: number;
  /** Who reads this. */
  side: Side | "guest";
  participants: CallParticipant[];
  guests: CallGuest[];
  legs: CallLeg[];
  /** The latest one, whatever became of it. */
  recording: { recording_id: string; status: string } | null;
  consents: { recording: { patient: boolean; practitioner: boolean } };
  /** Whether the doctor has been asked to call back. */
  call_back: boolean;
}

/** What opens the door to a call's room: for five minutes, for one identity. */
export interface CallToken {
  /** LiveKit's address for browsers (ws or wss). */
  url: string;
  token: string;
  identity: string;
  encrypted: boolean;
  mode: CallMode;
}

/** Whether a call can still be joined, or answered. */
export function isLive(call: Pick<CallState, "status">): boolean {
  return call.status === "ringing" || call.status === "active";
}

/** Whether somebody else's machine hears this call for a recording. */
export function isRecorded({ recording }: Pick<CallState, "recording">): boolean {
  return ["starting", "active", "stopping"].includes(recording?.status ?? "");
}
