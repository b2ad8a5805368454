import { PAGE_SIZE } from "../../domain/conversation.ts";
import type { Conversation, Message, Side } from "../../domain/conversation.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { withDanger } from "./danger_card.ts";

/** Which part of a conversation: the newest, those after a seq, or those before one. */
export interface Part {
  after?: number;
  before?: number;
  limit?: number;
}

const ATTACHMENT = "attachment_id, kind, mime_type, size_bytes, width, height, duration_seconds";
export const MESSAGE =
  `message_id, seq, author_kind, body, event, event_detail, written_at, created_at,
  attachments(${ATTACHMENT})`;
const CONVERSATION =
  `consultation_id, status, open_until, message_limit, patient_messages, last_seq,
  consultation_reads(side, last_read_seq), messages(${MESSAGE})`;

interface Row {
  consultation_id: string;
  status: Conversation["status"];
  open_until: string | null;
  message_limit: number;
  patient_messages: number;
  consultation_reads: { side: Side; last_read_seq: number }[];
  messages: Message[];
}

/**
 * A part of a conversation with its files and read marks, in one query, as far as the one who asks
 * may see it; `not_found` else. Without a part: the newest messages.
 */
export async function readConversation(
  c: AppContext,
  consultationId: string,
  { after, before, limit = PAGE_SIZE }: Part = {},
): Promise<Conversation> {
  const forward = after !== undefined;
  let query = c.var.supabase.from("consultations").select(CONVERSATION)
    .eq("consultation_id", consultationId)
    .order("seq", { referencedTable: "messages", ascending: forward })
    .order("created_at", { referencedTable: "messages.attachments" })
    // One more than asked for tells whether there are others.
    .limit(limit + 1, { referencedTable: "messages" });
  if (after !== undefined) query = query.gt("messages.seq", after);
  if (before !== undefined) query = query.lt("messages.seq", before);
  const row = must(await query.maybeSingle()) as unknown as Row;
  const more = row.messages.length > limit;
  const messages = row.messages.slice(0, limit).map((message) => withDanger(c, message));
  const read = (side: Side) =>
    row.consultation_reads.find((mark) => mark.side === side)?.last_read_seq ?? 0;
  return {
    consultation_id: row.consultation_id,
    status: row.status,
    messages: forward ? messages : messages.reverse(),
    has_older: !forward && more,
    has_newer: forward && more,
    reads: { patient: read("patient"), practitioner: read("practitioner") },
    open_until: row.open_until,
    messages_left: Math.max(0, row.message_limit - row.patient_messages),
  };
}
