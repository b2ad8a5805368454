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
  const [text, setText] = useState(typedBefore);
  const [files, setFiles] = useState<ShownFile[]>([]);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  /** What stands in the field and beside it now, also between two renders. */
  const latest = useRef(text);
  const latestFiles = useRef(files);
  const sending = useRef<{ text: string; done: Promise<void> } | null>(null);

  useEffect(() => {
    if (text === "") show(readDraft(consultationId));
    void readPicked(consultationId).then((kept) => showFiles(kept.map(shown)), () => {});
  }, [consultationId]);

  const show = (next: string) => {
    latest.current = next;
    setText(next);
  };
  const showFiles = (next: ShownFile[]) => {
    latestFiles.current = next;
    setFiles(next);
  };
  const write = (next: string) => {
    show(next);
    keepDraft(consultationId, next);
  };
  const add = async (file: Omit<PickedFile, "id" | "consultationId">) => {
    const picked = { ...file, id: newId(), consultationId };
    // Where nothing can be kept, it is still shown and sent.
    await addPicked(picked).catch(() => {});
    showFiles([...latestFiles.current, shown(picked)]);
  };
  const pick = async (chosen: Iterable<File>) => {
    setProblem(null);
    let room = FILES_MAX - latestFiles.current.length;
    for (const file of chosen) {
      const ready = room > 0 ? await prepare(file) : "too_many";
      if (typeof ready === "string") setProblem(ready);
      else await add(ready);
      room -= 1;
    }
  };
  const remove = (id: string) => {
    setProblem(null);
    showFiles(latestFiles.current.filter((file) => file.id !== id));
    void removePicked(id);
  };
  const store = async (sent: string) => {
    const sentFiles = latestFiles.current;
    await enqueue(...entriesOf({ text: sent, files: sentFiles, consultationId, accountId }));
    // What was written or picked while the device stored this stays for the next message.
    write(latest.current.startsWith(sent) ? latest.current.slice(sent.length) : latest.current);
    showFiles(latestFiles.current.filter((file) => !sentFiles.includes(file)));
    setProblem(null);
  };
  const send = async () => {
    const sent = latest.current;
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
    write([latest.current, unsent.body].filter(Boolean).join("\n"));
    for (const { blob, kind, name } of unsent.files) {
      if (blob) await add({ kind, blob, fileName: name });
    }
  };
  return {
    text,
    files,
    problem,
    write,
    pick,
    remove,
    restore,
    send,
    addVoice: (blob, fileName, durationSeconds) =>
      add({ kind: "voice", blob, fileName, durationSeconds }),
  };
}

/** Somebody may have begun to write before this script arrived. */
function typedBefore(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLTextAreaElement>("#composer-body")?.value ?? "";
}

function shown(file: PickedFile): ShownFile {
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
