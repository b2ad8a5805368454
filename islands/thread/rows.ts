import { isFromOther, unreadCount } from "../../domain/conversation.ts";
import type { Message, Side } from "../../domain/conversation.ts";
import { localDay } from "../../domain/time.ts";
import type { Unsent } from "./use_unsent.ts";

/** What a thread shows, from the top to the end. */
export type Row =
  | { kind: "day"; key: string; datetime: string }
  | { kind: "unread"; key: string; count: number }
  | { kind: "event"; key: string; message: Message }
  | { kind: "message"; key: string; message: Message }
  | { kind: "unsent"; key: string; unsent: Unsent };

interface Shown {
  messages: Message[];
  unsent: Unsent[];
  side: Side;
  /** Where the line "new messages" stands: after this seq. Fixed while one reads. */
  dividerAt: number;
  timeZone: string;
}

/** Puts the days between the messages, the line before the unread, and what waits at the end. */
export function rowsOf({ messages, unsent, side, dividerAt, timeZone }: Shown): Row[] {
  const rows: Row[] = [];
  const firstUnread = messages.find((one) => one.seq > dividerAt && isFromOther(one, side));
  const count = unreadCount(messages, side, dividerAt);
  let day = "";
  const enterDay = (datetime: string) => {
    const next = localDay(datetime, timeZone);
    if (next !== day) rows.push({ kind: "day", key: next, datetime });
    day = next;
  };
  for (const message of messages) {
    enterDay(message.created_at);
    if (message === firstUnread) rows.push({ kind: "unread", key: "unread", count });
    const kind = message.author_kind === "system" ? "event" : "message";
    rows.push({ kind, key: message.message_id, message });
  }
  const known = new Set(messages.map((message) => message.message_id));
  for (const one of unsent) {
    // The server's answer may be here before the outbox has been read again.
    if (known.has(one.id)) continue;
    enterDay(one.writtenAt);
    rows.push({ kind: "unsent", key: one.id, unsent: one });
  }
  return rows;
}
