import { addEntries, changeEntry, readEntries, removeEntry } from "./outbox_store.ts";
import type { OutboxEntry } from "./outbox_store.ts";

export type { OutboxEntry } from "./outbox_store.ts";

/** What became of an entry; told to every tab, and by the service worker too. */
export interface OutboxChange {
  type: "kept" | "sending" | "sent" | "refused" | "later" | "sign_in" | "gone";
  consultationId: string;
  id: string;
  /** What the server answered when it took a message. */
  answer?: unknown;
}

type Outcome = "sent" | "refused" | "later" | "sign_in";

/** Set while something may wait, so that a page without a conversation need not open a database. */
export const OUTBOX_MARK = "wenyi:outbox";
/** The tag of Background Sync. */
export const OUTBOX_TAG = "wenyi-outbox";

const LOCK = "wenyi-outbox";
const MESSAGE_TIMEOUT_MS = 30_000;
const FILE_TIMEOUT_MS = 180_000;
const RETRY_FIRST_MS = 2_000;
const RETRY_LONGEST_MS = 300_000;

const channel = new BroadcastChannel("wenyi-outbox");
const listeners = new Set<(change: OutboxChange) => void>();
channel.onmessage = ({ data }) => listeners.forEach((listener) => listener(data));

function tell(change: OutboxChange): void {
  listeners.forEach((listener) => listener(change));
  channel.postMessage(change);
}

/** Hears of every change in this tab, in others and in the worker. Returns how to stop. */
export function onOutboxChange(listener: (change: OutboxChange) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps entries on this device, all or none and in this order, then starts to send. */
export async function enqueue(...entries: OutboxEntry[]): Promise<void> {
  await addEntries(entries);
  globalThis.localStorage?.setItem(OUTBOX_MARK, "1");
  for (const { id, consultationId } of entries) tell({ type: "kept", id, consultationId });
  void askForSync();
  void flush();
}

/** What waits for a consultation, refused entries included, oldest first. */
export function pending(consultationId: string): Promise<OutboxEntry[]> {
  return readEntries(consultationId);
}

/** Forgets an entry: the person gave it up, or takes its text back to change it. */
export async function discard(id: string): Promise<void> {
  const entry = (await readEntries()).find((one) => one.id === id);
  if (!entry) return;
  for (const file of filesOf(entry)) await removeEntry(file);
  await removeEntry(id);
  tell({ type: "gone", id, consultationId: entry.consultationId });
}

let queued: Promise<boolean> | null = null;

/**
 * Sends what waits, one after the other, in one tab or worker at a time. True when nothing is left
 * that a later try could send. Safe to call at any moment and from anywhere.
 */
export function flush(): Promise<boolean> {
  queued ??= withLock(() => {
    // What is kept from now on may be too late for this run: the next call starts another.
    queued = null;
    return drain();
  }).catch(() => {
    queued = null;
    return false;
  });
  return queued;
}

function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  // Without TLS there are no locks (and no worker): the server's unique ids still store once.
  return navigator.locks ? navigator.locks.request(LOCK, work) as Promise<Result> : work();
}

async function drain(): Promise<boolean> {
  const held = new Set<string>();
  let attempts = 0;
  for (;;) {
    const entries = await readEntries();
    const entry = entries.find((one) => !one.refusal && !held.has(one.consultationId));
    if (!entry) break;
    const outcome = await deliver(entry, entries);
    if (outcome !== "later" && outcome !== "sign_in") continue;
    // Order within a consultation is kept: what follows waits with it.
    held.add(entry.consultationId);
    attempts = Math.max(attempts, entry.attempts + 1);
    if (outcome === "sign_in") break;
  }
  if (held.size === 0) {
    if ((await readEntries()).length === 0) globalThis.localStorage?.removeItem(OUTBOX_MARK);
  } else retryAfter(attempts);
  return held.size === 0;
}

async function deliver(entry: OutboxEntry, entries: OutboxEntry[]): Promise<Outcome> {
  const { id, consultationId } = entry;
  const file = filesOf(entry).map((one) => entries.find((other) => other.id === one))
    .find((other) => other?.refusal);
  if (file) {
    await changeEntry(id, { refusal: file.refusal });
    tell({ type: "refused", id, consultationId });
    return "refused";
  }
  tell({ type: "sending", id, consultationId });
  const { outcome, answer, refusal } = await post(entry);
  if (outcome === "sent") {
    // Told before it leaves: for no moment does a page show it neither as waiting nor as sent.
    tell({ type: outcome, id, consultationId, answer });
    await removeEntry(id);
    tell({ type: "gone", id, consultationId });
    return outcome;
  }
  await changeEntry(id, refusal ? { refusal } : { attempts: entry.attempts + 1 });
  tell({ type: outcome, id, consultationId });
  return outcome;
}

interface Answer {
  outcome: Outcome;
  answer?: unknown;
  refusal?: OutboxEntry["refusal"];
}

async function post(entry: OutboxEntry): Promise<Answer> {
  try {
    const response = await fetch(...requestFor(entry));
    if (response.ok) return { outcome: "sent", answer: await response.json() };
    if (response.status === 401) return { outcome: "sign_in" };
    if (response.status >= 500 || response.status === 408 || response.status === 429) {
      return { outcome: "later" };
    }
    const { code, title, detail } = await response.json();
    // The file is stored, but its check has not ended: the same message is right in a moment.
    if (code === "attachment_not_ready" && entry.attempts < 5) return { outcome: "later" };
    return { outcome: "refused", refusal: { code, title, detail } };
  } catch {
    return { outcome: "later" };
  }
}

function requestFor(entry: OutboxEntry): [string, RequestInit] {
  const { id, consultationId, kind, fields, accountId } = entry;
  const headers: Record<string, string> = { accept: "application/json" };
  if (accountId) headers["x-account"] = accountId;
  if (kind === "attachment") {
    const body = new FormData();
    body.set("attachment_id", id);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (entry.blob) body.set("file", entry.blob, entry.fileName ?? "file");
    const signal = AbortSignal.timeout(FILE_TIMEOUT_MS);
    return [`/consultations/${consultationId}/attachments`, {
      method: "POST",
      headers,
      body,
      signal,
    }];
  }
  return [`/consultations/${consultationId}/messages`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({
      message_id: id,
      body: fields.body ?? "",
      written_at: fields.written_at,
      attachment_ids: filesOf(entry),
    }),
    signal: AbortSignal.timeout(MESSAGE_TIMEOUT_MS),
  }];
}

function filesOf(entry: OutboxEntry): string[] {
  return entry.fields.attachment_ids?.split(",").filter(Boolean) ?? [];
}

let retry: ReturnType<typeof setTimeout> | undefined;

/** Waits twice as long after each failure, a little at random so that a crowd does not return at once. */
function retryAfter(attempts: number): void {
  clearTimeout(retry);
  const wait = Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), RETRY_LONGEST_MS);
  retry = setTimeout(() => void flush(), wait * (0.75 + Math.random() / 2));
}

interface WithSync {
  sync?: { register(tag: string): Promise<void> };
}

/** Where the browser can: the worker sends when the network is back, with no page open. */
async function askForSync(): Promise<void> {
  const worker = navigator.serviceWorker;
  if (!worker?.controller) return;
  const registration = await worker.ready as ServiceWorkerRegistration & WithSync;
  await registration.sync?.register(OUTBOX_TAG).catch(() => {});
}
