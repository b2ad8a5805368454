/*
 * What two browsers say to each other to agree on a key. It travels through the media server, which
 * may read, change, drop, repeat and invent it: nothing here is trusted until the phrase is compared.
 */
export type KeyMessage =
  /** Member to holder: I bind myself to a public key without showing it. */
  | { kind: "commit"; exchange: string; commitment: string }
  /** Holder to member: mine, made for this exchange alone. */
  | { kind: "offer"; exchange: string; publicKey: string }
  /** Member to holder: the one that I had bound myself to. */
  | { kind: "reveal"; exchange: string; publicKey: string }
  /** Holder to member: the room's key, wrapped with what both now share. */
  | { kind: "room_key"; exchange: string; epoch: number; sealed: string }
  | { kind: "confirmed"; exchange: string; epoch: number }
  /** Member to holder, after a break in the line: I still have this. */
  | { kind: "resume"; exchange: string; epoch: number }
  /** Holder to member: I do not know this exchange; begin anew. */
  | { kind: "again" }
  /** Holder to member: what you showed is not what you had bound yourself to. */
  | { kind: "refused"; exchange: string };

type Send = (to: string, message: KeyMessage) => void;

export interface Parties {
  callId: string;
  /** The practitioner's identity in the room; their browser makes the room's key. */
  holder: string;
  send: Send;
}

const FIELDS: Record<KeyMessage["kind"], Record<string, "string" | "number">> = {
  commit: { exchange: "string", commitment: "string" },
  offer: { exchange: "string", publicKey: "string" },
  reveal: { exchange: "string", publicKey: "string" },
  room_key: { exchange: "string", epoch: "number", sealed: "string" },
  confirmed: { exchange: "string", epoch: "number" },
  resume: { exchange: "string", epoch: "number" },
  again: {},
  refused: { exchange: "string" },
};

export function writeKeyMessage(message: KeyMessage): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** Null for anything that has not exactly the right form. */
export function readKeyMessage(payload: Uint8Array): KeyMessage | null {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return null;
  }
  const fields = Object.hasOwn(FIELDS, `${read?.kind}`) && FIELDS[read.kind as KeyMessage["kind"]];
  if (!fields) return null;
  const fits = Object.entries(fields).every(([name, type]) => typeof read[name] === type);
  return fits ? read as unknown as KeyMessage : null;
}
