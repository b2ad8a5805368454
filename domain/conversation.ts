/** A conversation as the server tells it and the browser keeps it. Names are the database's. */

import type { Enum } from "./database_types.ts";

export type Side = Enum<"participant_side">;
export type AttachmentKind = Enum<"attachment_kind">;
export type ConsultationStatus = Enum<"consultation_status">;

export interface Attachment {
  attachment_id: string;
  kind: AttachmentKind;
  mime_type: string;
  size_bytes: number;
  width: number | null;
  height: number | null;
  duration_seconds: number | null;
}

export interface Message {
  message_id: string;
  /** Order within the consultation; grows, with gaps. */
  seq: number;
  author_kind: Side | "system";
  body: string;
  /** What happened, for a message of the system. */
  event: string | null;
  event_detail: Record<string, unknown> | null;
  /** By the writer's clock; later than sent means nothing. */
  written_at: string;
  created_at: string;
  attachments: Attachment[];
}

/** What a patient reads at once where danger is: what to do, and whom to call. */
export interface DangerCard {
  word: string;
  title: string;
  lines: string[];
  calls: { href: string; words: string }[];
}

export interface Conversation {
  consultation_id: string;
  status: ConsultationStatus;
  /** Oldest first. */
  messages: Message[];
  has_older: boolean;
  has_newer: boolean;
  /** How far each side has read. */
  reads: Record<Side, number>;
  open_until: string | null;
  /** What the patient may still write. */
  messages_left: number;
}

/** The longest message, in code points; Postgres holds the rule. */
export const MESSAGE_LENGTH_MAX = 4000;
/** Files that go with one message. */
export const FILES_MAX = 9;
/** Longest voice note, in seconds; the doctor listens to it between two patients. */
export const VOICE_SECONDS_MAX = 120;
/** Messages read at a time. */
export const PAGE_SIZE = 50;

/** Adds messages to those known: by id once, in the order of seq. */
export function mergeMessages(known: Message[], more: Message[]): Message[] {
  if (more.length === 0) return known;
  const byId = new Map(known.map((message) => [message.message_id, message]));
  for (const message of more) byId.set(message.message_id, message);
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/** How many messages of others stand after what this side has read. */
export function unreadCount(messages: Message[], side: Side, lastRead: number): number {
  return messages.filter((message) => message.seq > lastRead && isFromOther(message, side)).length;
}

export function isFromOther(message: Message, side: Side): boolean {
  return message.author_kind !== side && message.author_kind !== "system";
}

/** Whether this side may write now; the time that is over closes it for the patient alone. */
export function mayWrite(
  { status, open_until, messages_left }: Conversation,
  side: Side,
  now: number,
): boolean {
  if (side === "practitioner") return status === "open";
  if (status !== "open" && status !== "waiting") return false;
  return messages_left > 0 && (open_until === null || Date.parse(open_until) > now);
}
