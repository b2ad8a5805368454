/*
 * What two browsers say to each other to agree on a key. It travels through the media server, which
 * may read, change, drop, repeat and invent it: nothing here is trusted until the phrase is compared.
 */
export type KeyMessage =
  /**
   * Member to holder: I am here. With the exchange that I still know, after a break in the line.
   */
  | { kind: "hello"; known: string }
  /** Holder to member: I bind myself to a public key without showing it. `known`: as in hello. */
  | { kind: "commit"; exchange: string; commitment: string; known: string }
  /** Member to holder: mine, made for this exchange alone. */
  | { kind: "answer"; exchange: string; publicKey: string }
  /** Holder to member: the one that I had bound myself to, and the room's key. */
  | { kind: "reveal"; exchange: string; publicKey: string; epoch: number; sealed: string }
  /** Holder to member: the room's key of now, wrapped with what both share already. */
  | { kind: "room_key"; exchange: string; epoch: number; sealed: string }
  /** Member to holder: I have it. */
  | { kind: "confirmed"; exchange: string };

type Send = (to: string, message: KeyMessage) => void;

export interface Parties {
  callId: string;
  /** The practitioner's identity in the room; their browser makes the room's key. */
  holder: string;
  send: Send;
}

const FIELDS: Record<KeyMessage["kind"], Record<string, "string" | "number">> = {
  hello: { known: "string" },
  commit: { exchange: "string", commitment: "string", known: "string" },
  answer: { exchange: "string", publicKey: "string" },
  reveal: { exchange: "string", publicKey: "string", epoch: "number", sealed: "string" },
  room_key: { exchange: "string", epoch: "number", sealed: "string" },
  confirmed: { exchange: "string" },
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
  const fits = Object.entries(fields).every(([name, type]) =>
    type === "string" ? typeof read[name] === "string" : typeof read[name] === "number"
  );
  return fits ? read as unknown as KeyMessage : null;
}
