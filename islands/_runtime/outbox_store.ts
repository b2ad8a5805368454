import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";

/** What the person wrote or chose and the server has not yet taken. */
export interface OutboxEntry {
  /** Made here, once; the server stores a repeated id only once. */
  id: string;
  consultationId: string;
  kind: "message" | "attachment";
  /** A message: body, written_at, attachment_ids (comma-separated). An attachment: none. */
  fields: Record<string, string>;
  blob?: Blob;
  fileName?: string;
  /** Who wrote it: it is never sent in another account's name. */
  accountId?: string;
  createdAt: string;
  attempts: number;
  refusal?: { code: string; title: string; detail: string };
}

/** A photo, document or voice note that was chosen but not sent yet: part of a draft. */
export interface PickedFile {
  id: string;
  consultationId: string;
  kind: "photo" | "document" | "voice";
  blob: Blob;
  fileName: string;
  durationSeconds?: number;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { id: string; consultation: string } };
  picked: { key: string; value: PickedFile; indexes: { consultation: string } };
}

/** "strict": the disk has it before we say that it is kept. */
const DURABLE = { durability: "strict" } as const;

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("wenyi", 1, {
    upgrade(db) {
      const outbox = db.createObjectStore("outbox", { autoIncrement: true });
      outbox.createIndex("id", "id", { unique: true });
      outbox.createIndex("consultation", "consultationId");
      db.createObjectStore("picked", { keyPath: "id" })
        .createIndex("consultation", "consultationId");
    },
    terminated: () => opened = null,
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Keeps entries in the order given, all or none, and takes their files out of the draft. */
export async function addEntries(entries: OutboxEntry[]): Promise<void> {
  const db = await database();
  const transaction = db.transaction(["outbox", "picked"], "readwrite", DURABLE);
  for (const entry of entries) {
    void transaction.objectStore("outbox").add(entry);
    void transaction.objectStore("picked").delete(entry.id);
  }
  await transaction.done;
}

/** All entries in the order in which they were kept, of one consultation or of all. */
export async function readEntries(consultationId?: string): Promise<OutboxEntry[]> {
  const db = await database();
  return consultationId === undefined
    ? await db.getAll("outbox")
    : await db.getAllFromIndex("outbox", "consultation", consultationId);
}

export async function removeEntry(id: string): Promise<void> {
  const transaction = (await database()).transaction("outbox", "readwrite", DURABLE);
  const key = await transaction.store.index("id").getKey(id);
  if (key !== undefined) await transaction.store.delete(key);
  await transaction.done;
}

/** Changes one entry where it stands, if it is still there. */
export async function changeEntry(id: string, change: Partial<OutboxEntry>): Promise<void> {
  const transaction = (await database()).transaction("outbox", "readwrite", DURABLE);
  const key = await transaction.store.index("id").getKey(id);
  const entry = key === undefined ? undefined : await transaction.store.get(key);
  if (entry) await transaction.store.put({ ...entry, ...change }, key);
  await transaction.done;
}

export async function addPicked(file: PickedFile): Promise<void> {
  const transaction = (await database()).transaction("picked", "readwrite", DURABLE);
  await Promise.all([transaction.store.put(file), transaction.done]);
}

export async function readPicked(consultationId: string): Promise<PickedFile[]> {
  return await (await database()).getAllFromIndex("picked", "consultation", consultationId);
}

export async function removePicked(id: string): Promise<void> {
  await (await database()).delete("picked", id);
}

/** Empties what one device holds of its owner's words and files. */
export async function clearStore(): Promise<void> {
  const transaction = (await database()).transaction(["outbox", "picked"], "readwrite", DURABLE);
  await Promise.all([
    transaction.objectStore("outbox").clear(),
    transaction.objectStore("picked").clear(),
    transaction.done,
  ]);
}
