import { Refusal } from "../domain/errors.ts";
import { FILE_BYTES_MAX, sniffFile } from "../domain/files.ts";
import type { FileKind } from "../domain/files.ts";
import { stripMetadata } from "../domain/images/strip_metadata.ts";
import type { AppEnv } from "./app_env.ts";
import { must } from "./errors.ts";
import { log } from "./log.ts";

const BUCKET = "attachments";

export interface Upload {
  /** Made by the browser, so that a repeated upload is stored once. */
  attachmentId: string;
  consultationId: string;
  file: File;
  /** Of a voice note, as its recorder measured it. */
  durationSeconds?: number;
}

/** What the content turned out to be, whatever its name says. */
interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  kind: FileKind;
  mimeType: string;
  width?: number;
  height?: number;
}

/**
 * Checks a file by its content, takes its metadata out, and stores it in the name of the person:
 * Postgres says whether they may. Answers the same when repeated with the same id.
 */
export async function storeAttachment(
  { supabase, deps }: Pick<AppEnv["Variables"], "supabase" | "deps">,
  { attachmentId, consultationId, file, durationSeconds }: Upload,
) {
  const content = await readContent(file);
  const facts = {
    attachment_id: attachmentId,
    kind: content.kind,
    mime_type: content.mimeType,
    size_bytes: content.bytes.byteLength,
  };
  const begun = must(
    await supabase.rpc("begin_attachment", { ...facts, consultation_id: consultationId }),
  );
  if (begun.status === "checked") return describe(begun);
  const { error } = await supabase.storage.from(BUCKET)
    .upload(begun.storage_path, content.bytes, { contentType: content.mimeType });
  if (error && !isDuplicate(error)) throw notStored(attachmentId, error);
  if (error) {
    // There already, from an earlier try or put there past this check: only what was checked stays.
    const { error } = await deps.service.storage.from(BUCKET)
      .upload(begun.storage_path, content.bytes, { contentType: content.mimeType, upsert: true });
    if (error) throw notStored(attachmentId, error);
  }
  const confirmed = must(
    await deps.service.rpc("confirm_attachment", {
      ...facts,
      width: content.width,
      height: content.height,
      duration_seconds: content.kind === "voice" ? durationSeconds : undefined,
    }),
  );
  return describe(confirmed);
}

async function readContent(file: File): Promise<Content> {
  if (file.size > FILE_BYTES_MAX) throw new Refusal("attachment_too_large", 413, "file");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = sniffFile(bytes);
  if (found.kind === "refused") {
    if (found.reason === "too_large") throw new Refusal("attachment_too_large", 413, "file");
    throw found.reason === "heic"
      ? new Refusal("attachment_heic", 415, "file")
      : new Refusal("attachment_type_refused", 415, "file");
  }
  const stripped = found.kind === "photo" ? stripMetadata(bytes, found.mimeType) : bytes;
  return { ...found, bytes: stripped };
}

function notStored(attachmentId: string, { name }: Error): Refusal {
  log("error", "upload_failed", { attachment: attachmentId, kind: name });
  return new Refusal("unavailable", 503);
}

function isDuplicate(error: { message: string }): boolean {
  const { statusCode } = error as { statusCode?: string };
  return statusCode === "409" || /already exists/i.test(error.message);
}

interface Row {
  attachment_id: string;
  kind: string;
  mime_type: string;
  size_bytes: number;
  width: number | null;
  height: number | null;
  duration_seconds: number | null;
}

function describe(
  { attachment_id, kind, mime_type, size_bytes, width, height, duration_seconds }: Row,
) {
  return { attachment_id, kind, mime_type, size_bytes, width, height, duration_seconds };
}
