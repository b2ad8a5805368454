import { discard, enqueue, flush, onOutboxChange, pending } from "./outbox.ts";
import { preparePhoto } from "./prepare_photo.ts";

export type FileRefusal = "heic" | "too_large" | "not_an_image" | "too_many";

/** A file that the server does not have yet. */
export interface UnsentFile {
  id: string;
  name: string;
  /** An object URL of a photo; null for a document. */
  preview: string | null;
  state: "preparing" | "sending" | "waiting" | "signed_out" | "refused";
  /** Why it cannot be sent: ours by name, the server's in words. */
  refusal?: FileRefusal;
  detail?: string;
}

/** A file that the server has checked and keeps. */
export interface StoredFile {
  id: string;
  kind: "photo" | "document" | "voice";
}

const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;

/** Told of one file at a time; null for a file that is gone from the list. */
export interface FileEvents {
  onUnsent(id: string, file: UnsentFile | null): void;
  onStored(file: StoredFile): void;
}

/** Follows what the outbox does with this request's files; says what it already holds. */
export function followFiles(consultationId: string, events: FileEvents): () => void {
  const shown = new Map<string, UnsentFile>();
  const show = (file: UnsentFile) => {
    shown.set(file.id, file);
    events.onUnsent(file.id, file);
  };
  const read = async () => {
    for (const entry of await pending(consultationId)) {
      if (entry.kind !== "attachment" || !entry.blob) continue;
      const known = shown.get(entry.id);
      const photo = entry.blob.type.startsWith("image/");
      show({
        id: entry.id,
        name: entry.fileName ?? "",
        preview: known?.preview ?? (photo ? URL.createObjectURL(entry.blob) : null),
        state: entry.refusal ? "refused" : known?.state ?? "waiting",
        detail: entry.refusal?.detail,
      });
    }
  };
  const stop = onOutboxChange((change) => {
    if (change.consultationId !== consultationId) return;
    const file = shown.get(change.id);
    if (change.type === "kept" || change.type === "refused") void read();
    else if (!file) return;
    else if (change.type === "sending") show({ ...file, state: "sending" });
    else if (change.type === "later") show({ ...file, state: "waiting" });
    else if (change.type === "sign_in") show({ ...file, state: "signed_out" });
    else {
      if (file.preview) URL.revokeObjectURL(file.preview);
      shown.delete(change.id);
      events.onUnsent(change.id, null);
      const stored = change.answer as
        | { attachment_id: string; kind: StoredFile["kind"] }
        | undefined;
      if (change.type === "sent" && stored) {
        events.onStored({ id: stored.attachment_id, kind: stored.kind });
      }
    }
  });
  void read().then(flush);
  return stop;
}

export interface ChosenFile {
  id: string;
  consultationId: string;
  accountId: string;
  file: File;
}

/** Makes a chosen file ready and keeps it in the outbox, or says why it cannot be sent. */
export async function addFile(
  { id, consultationId, accountId, file }: ChosenFile,
): Promise<FileRefusal | null> {
  const document = isPdf(file);
  if (document && file.size > DOCUMENT_BYTES_MAX) return "too_large";
  const prepared = document ? { blob: file } : await preparePhoto(file);
  if ("refused" in prepared) return prepared.refused;
  await enqueue({
    id,
    consultationId,
    accountId,
    kind: "attachment",
    fields: {},
    blob: prepared.blob,
    fileName: document ? file.name : file.name.replace(/\.\w+$/, "") + ".jpg",
    createdAt: new Date().toISOString(),
    attempts: 0,
  });
  return null;
}

/** Gives an unsent file up. */
export function dropFile(id: string): Promise<void> {
  return discard(id);
}

/** Tries at once what waits. */
export function sendFiles(): void {
  void flush();
}

/** Takes a stored file out of the request. False when the server could not be asked. */
export async function removeFile(consultationId: string, id: string): Promise<boolean> {
  try {
    const response = await fetch(`/consultations/${consultationId}`, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ remove: id }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

function isPdf(file: File): boolean {
  return file.type === "application/pdf" || /\.pdf$/i.test(file.name);
}
