import { useEffect, useRef, useState } from "preact/hooks";
import type { AttachmentKind, Message } from "../../domain/conversation.ts";
import { discard, flush, onOutboxChange, pending } from "../_runtime/outbox.ts";
import type { OutboxEntry } from "../_runtime/outbox.ts";

export interface UnsentFile {
  id: string;
  kind: AttachmentKind;
  name: string;
  size: number;
  /** On this device while it is here; on the server afterwards. */
  url: string;
  blob?: Blob;
}

/** A message that the server does not have yet. */
export interface Unsent {
  id: string;
  body: string;
  writtenAt: string;
  state: "sending" | "waiting" | "failed";
  refusal?: { title: string; detail: string };
  files: UnsentFile[];
}

export interface UnsentMessages {
  unsent: Unsent[];
  /** The server does not know who asks: what waits is sent after signing in. */
  signedOut: boolean;
  /** Takes a message out of the outbox: given up, or to be written again. */
  takeBack(id: string): Promise<void>;
}

/** Follows the outbox of one consultation; `onSent` gets what the server made of a message. */
export function useUnsent(
  consultationId: string,
  onSent: (message: Message) => void,
): UnsentMessages {
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const [signedOut, setSignedOut] = useState(false);
  const sending = useRef<string | null>(null);
  const urls = useRef(new Map<string, string>());

  useEffect(() => {
    const read = async () => {
      const entries = await pending(consultationId);
      setUnsent(unsentFrom(entries, consultationId, sending.current, urls.current));
    };
    const stop = onOutboxChange((change) => {
      if (change.consultationId !== consultationId) return;
      sending.current = change.type === "sending" ? change.id : null;
      if (change.type === "sign_in") setSignedOut(true);
      if (change.type === "sent") {
        setSignedOut(false);
        if (isMessage(change.answer)) onSent(change.answer);
      }
      void read();
    });
    void read().then(flush, () => {});
    return () => {
      stop();
      for (const url of urls.current.values()) URL.revokeObjectURL(url);
    };
  }, [consultationId]);

  return { unsent, signedOut, takeBack: discard };
}

function isMessage(answer: unknown): answer is Message {
  return typeof answer === "object" && answer !== null && "seq" in answer;
}

function unsentFrom(
  entries: OutboxEntry[],
  consultationId: string,
  sending: string | null,
  urls: Map<string, string>,
): Unsent[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  // What stands behind one that could not be sent waits with it.
  let held = !navigator.onLine;
  return entries.filter((entry) => entry.kind === "message").map((entry) => {
    const ids = entry.fields.attachment_ids?.split(",").filter(Boolean) ?? [];
    const busy = sending !== null && (sending === entry.id || ids.includes(sending));
    const tried = entry.attempts > 0 || ids.some((id) => (byId.get(id)?.attempts ?? 0) > 0);
    held ||= tried && !entry.refusal;
    return {
      id: entry.id,
      body: entry.fields.body ?? "",
      writtenAt: entry.fields.written_at ?? entry.createdAt,
      state: entry.refusal ? "failed" : held && !busy ? "waiting" : "sending",
      refusal: entry.refusal,
      files: ids.map((id, index) =>
        fileFrom(id, byId.get(id), {
          consultationId,
          kind: (entry.fields.attachment_kinds?.split(",")[index] ?? "photo") as AttachmentKind,
          urls,
        })
      ),
    };
  });
}

function fileFrom(
  id: string,
  entry: OutboxEntry | undefined,
  { consultationId, kind, urls }: {
    consultationId: string;
    kind: AttachmentKind;
    urls: Map<string, string>;
  },
): UnsentFile {
  if (entry?.blob && !urls.has(id)) urls.set(id, URL.createObjectURL(entry.blob));
  return {
    id,
    kind,
    name: entry?.fileName ?? "",
    size: entry?.blob?.size ?? 0,
    url: urls.get(id) ?? `/consultations/${consultationId}/attachments/${id}`,
    blob: entry?.blob,
  };
}
