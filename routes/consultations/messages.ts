import { Hono } from "hono";
import * as v from "valibot";
import { FILES_MAX } from "../../domain/conversation.ts";
import type { Message } from "../../domain/conversation.ts";
import { Refusal } from "../../domain/errors.ts";
import { cleanText } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { storeAttachment } from "../../edge/attachments.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";
import { MESSAGE, readConversation } from "./conversation.ts";
import { flagDanger } from "./danger.ts";
import { idParam } from "./reading.ts";
import { unsentPage } from "./unsent.tsx";

const LIMIT_MAX = 100;

const Uuid = v.pipe(v.string(), v.uuid());
const Whole = v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)));
const Part = v.object({ after: Whole, before: Whole, limit: Whole });
const NewMessage = v.object({
  message_id: Uuid,
  body: v.optional(v.pipe(v.string(), v.transform(cleanText)), ""),
  written_at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  attachment_ids: v.optional(v.pipe(v.array(Uuid), v.maxLength(FILES_MAX)), []),
});
type NewMessage = v.InferOutput<typeof NewMessage>;
const Mark = v.object({
  seq: v.union([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  ]),
});

/** What is said in a consultation, and how far each side has read it. */
export const messages = new Hono<AppEnv>()
  .get("/:consultation_id/messages", async (c) => {
    requireUser(c);
    const { limit, ...part } = parsed(Part, c.req.query());
    const conversation = await readConversation(c, idParam(c, "consultation_id"), {
      ...part,
      limit: limit && Math.min(limit, LIMIT_MAX),
    });
    return c.json(conversation, 200, { "cache-control": "private, no-store" });
  })
  .post("/:consultation_id/messages", async (c) => {
    requireUser(c);
    if (wantsPage(c)) return await sendForm(c);
    const message = parsed(NewMessage, await c.req.json().catch(() => null));
    const sent = await send(c, message);
    const danger = await flagDanger(c, sent);
    return c.json({ ...sent, ...danger && { danger } }, 201, { "cache-control": "no-store" });
  })
  .post("/:consultation_id/read", async (c) => {
    requireUser(c);
    const page = wantsPage(c);
    const { seq } = parsed(Mark, page ? await readForm(c) : await c.req.json().catch(() => null));
    const consultation_id = idParam(c, "consultation_id");
    mustSucceed(await c.var.supabase.rpc("mark_read", { consultation_id, seq }));
    // Only a doctor's page without script asks for it by a form.
    return page ? c.redirect(`/work/${consultation_id}`, 303) : c.body(null, 204);
  });

/** The form of a page without script: text and files at once; a second tap stores nothing twice. */
async function sendForm(c: AppContext): Promise<Response> {
  const form = await c.req.parseBody({ all: true });
  const body = typeof form.body === "string" ? form.body : "";
  try {
    const message = parsed(NewMessage, { message_id: form.message_id, body });
    const files = [form.photos ?? []].flat()
      .filter((file): file is File => file instanceof File && file.size > 0);
    if (files.length > FILES_MAX) throw new Refusal("too_many_attachments", 409, "photos");
    const attachment_ids = await storeFiles(c, message.message_id, files);
    const sent = await send(c, { ...message, attachment_ids });
    await flagDanger(c, sent);
    const room = sent.author_kind === "practitioner" ? "work" : "consultations";
    return c.redirect(`/${room}/${idParam(c, "consultation_id")}`, 303);
  } catch (error) {
    if (error instanceof Refusal) return unsentPage(c, error, cleanText(body));
    throw error;
  }
}

/** Ids follow from the message's, so that posting the same form again finds the same files. */
async function storeFiles(c: AppContext, messageId: string, files: File[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, file] of files.entries()) {
    const attachmentId = await derivedId(`${messageId}/${index}`);
    const consultationId = idParam(c, "consultation_id");
    await storeAttachment(c.var, { attachmentId, consultationId, file });
    ids.push(attachmentId);
  }
  return ids;
}

/** A UUID of version 8 from a hash (RFC 9562, 5.8). */
async function derivedId(name: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function send(c: AppContext, message: NewMessage): Promise<Message> {
  const sent = must(
    await c.var.supabase.rpc("send_message", {
      ...message,
      consultation_id: idParam(c, "consultation_id"),
    }),
  ) as unknown as Message;
  if (message.attachment_ids.length === 0) return { ...sent, attachments: [] };
  return must(
    await c.var.supabase.from("messages").select(MESSAGE)
      .eq("message_id", message.message_id).single(),
  ) as unknown as Message;
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Refusal("bad_input", 400);
  return result.output;
}
