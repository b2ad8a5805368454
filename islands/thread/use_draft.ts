import { useEffect, useRef, useState } from "preact/hooks";
import type { AttachmentKind } from "../../domain/conversation.ts";
import { FILES_MAX } from "../../domain/conversation.ts";
import { keepDraft, readDraft } from "../_runtime/drafts.ts";
import { newId } from "../_runtime/new_id.ts";
import { enqueue } from "../_runtime/outbox.ts";
import type { OutboxEntry } from "../_runtime/outbox.ts";
import { addPicked, readPicked, removePicked } from "../_runtime/outbox_store.ts";
import type { PickedFile } from "../_runtime/outbox_store.ts";
import type { Unsent } from "./use_unsent.ts";

export type FileProblem = "heic" | "too_large" | "not_an_image" | "too_many";

export interface ShownFile extends PickedFile {
  url: string;
}

export interface Draft {
  text: string;
  files: ShownFile[];
  problem: FileProblem | null;
  write(text: string): void;
  pick(files: Iterable<File>): Promise<void>;
  addVoice(blob: Blob, fileName: string, durationSeconds: number): Promise<void>;
  remove(id: string): void;
  /** Puts an unsent message back, after what is being written. */
  restore(unsent: Unsent): Promise<void>;
  /** Moves the draft to the outbox. Throws when this device cannot keep it. */
  send(): Promise<void>;
}

const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;

/** The message being written: text and files, kept on the device from the first letter. */
export function useDraft(consultationId: string, accountId: string): Draft {
  const text = useLatest(typedBefore());
  const picked = useFiles(consultationId);
  const sending = useRef<{ text: string; done: Promise<void> } | null>(null);

  useEffect(() => {
    if (text.now() === "") text.set(readDraft(consultationId));
  }, [consultationId]);

  const write = (next: string) => {
    text.set(next);
    keepDraft(consultationId, next);
  };
  const store = async (sent: string) => {
    const files = picked.now();
    await enqueue(...entriesOf({ text: sent, files, consultationId, accountId }));
    // What was written or picked while the device stored this stays for the next message.
    write(text.now().startsWith(sent) ? text.now().slice(sent.length) : text.now());
    picked.forget(files);
  };
  const send = async () => {
    const sent = text.now();
    if (sending.current) {
      // A double tap sends once; another message waits for its turn.
      if (sending.current.text === sent) return;
      await sending.current.done;
    }
    const done = store(sent).finally(() => sending.current = null);
    sending.current = { text: sent, done };
    await done;
  };
  const restore = async (unsent: Unsent) => {
    write([text.now(), unsent.body].filter(Boolean).join("\n"));
    for (const { blob, kind, name } of unsent.files) {
      if (blob) await picked.add({ kind, blob, fileName: name });
    }
  };
  return {
    text: text.shown,
    files: picked.shown,
    problem: picked.problem,
    write,
    pick: picked.pick,
    remove: picked.remove,
    restore,
    send,
    addVoice: (blob, fileName, durationSeconds) =>
      picked.add({ kind: "voice", blob, fileName, durationSeconds }),
  };
}

/** State that can also be read between two renders, when fingers are faster than the screen. */
function useLatest<Value>(first: Value) {
  const [shown, show] = useState(first);
  const latest = useRef(shown);
  const set = (next: Value) => {
    latest.current = next;
    show(next);
  };
  return { shown, now: () => latest.current, set };
}

/** The files beside the text, kept on the device until they are sent. */
function useFiles(consultationId: string) {
  const { shown, now, set } = useLatest<ShownFile[]>([]);
  const [problem, setProblem] = useState<FileProblem | null>(null);

  useEffect(() => {
    void readPicked(consultationId).then((kept) => set(kept.map(withUrl)), () => {});
  }, [consultationId]);

  const add = async (file: Omit<PickedFile, "id" | "consultationId">) => {
    const picked = { ...file, id: newId(), consultationId };
    // Where nothing can be kept, it is still shown and sent.
    await addPicked(picked).catch(() => {});
    set([...now(), withUrl(picked)]);
  };
  const pick = async (chosen: Iterable<File>) => {
    setProblem(null);
    let room = FILES_MAX - now().length;
    for (const file of chosen) {
      const ready = room > 0 ? await prepare(file) : "too_many";
      if (typeof ready === "string") setProblem(ready);
      else await add(ready);
      room -= 1;
    }
  };
  const forget = (gone: ShownFile[]) => {
    setProblem(null);
    set(now().filter((file) => !gone.includes(file)));
  };
  const remove = (id: string) => {
    forget(now().filter((file) => file.id === id));
    void removePicked(id);
  };
  return { shown, now, problem, add, pick, forget, remove };
}

/** Somebody may have begun to write before this script arrived. */
function typedBefore(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLTextAreaElement>("#composer-body")?.value ?? "";
}

function withUrl(file: PickedFile): ShownFile {
  return { ...file, url: URL.createObjectURL(file.blob) };
}

type Ready = { kind: AttachmentKind; blob: Blob; fileName: string };

async function prepare(file: File): Promise<Ready | FileProblem> {
  if (file.type === "application/pdf" || /\.pdf$/i.test(file.name)) {
    if (file.size > DOCUMENT_BYTES_MAX) return "too_large";
    return { kind: "document", blob: file, fileName: file.name };
  }
  const { preparePhoto } = await import("../_runtime/prepare_photo.ts");
  const photo = await preparePhoto(file);
  if ("refused" in photo) return photo.refused;
  return { kind: "photo", blob: photo.blob, fileName: `${file.name.replace(/\.\w+$/, "")}.jpg` };
}

interface Written {
  text: string;
  files: ShownFile[];
  consultationId: string;
  accountId: string;
}

/** The files first, then the message that refers to them. */
function entriesOf({ text, files, consultationId, accountId }: Written): OutboxEntry[] {
  const createdAt = new Date().toISOString();
  const base = { consultationId, accountId, createdAt, attempts: 0 };
  const message: OutboxEntry = {
    ...base,
    id: newId(),
    kind: "message",
    fields: {
      body: text,
      written_at: createdAt,
      attachment_ids: files.map(({ id }) => id).join(),
      attachment_kinds: files.map(({ kind }) => kind).join(),
    },
  };
  const attachments = files.map((file): OutboxEntry => ({
    ...base,
    id: file.id,
    kind: "attachment",
    fields: file.durationSeconds ? { duration_seconds: file.durationSeconds.toFixed(2) } : {},
    blob: file.blob,
    fileName: file.fileName,
  }));
  return [...attachments, message];
}
