import type { CheckPhrase } from "../../../domain/check_phrase.ts";
import { phraseOf } from "../../../domain/check_phrase.ts";

/** What only the two ends of one exchange can compute. */
export interface Shared {
  /** Wraps the room's key between these two. */
  wrapKey: CryptoKey;
  phrase: CheckPhrase;
}

/** All that was said in one exchange; a change of any part gives other keys and another phrase. */
export interface Transcript {
  callId: string;
  holder: string;
  member: string;
  exchange: string;
  commitment: string;
  holderKey: string;
  memberKey: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const IV_BYTES = 12;

/** A pair for one exchange; the private half never leaves the browser. */
export interface OwnPair {
  pair: CryptoKeyPair;
  publicKey: string;
}

let ready: Promise<OwnPair> | null = null;

/** Makes a pair before it is needed: a browser's first takes long. */
export function preparePair(): void {
  ready ??= makePair();
  // Whoever takes it is told.
  ready.catch(() => {});
}

/** A pair that nobody had before. */
export function takePair(): Promise<OwnPair> {
  preparePair();
  const taken = ready!;
  ready = null;
  preparePair();
  return taken;
}

async function makePair(): Promise<OwnPair> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { pair, publicKey: toText(new Uint8Array(raw)) };
}

/** Binds to a public key before it is shown. The key is random itself, so nothing else hides it. */
export async function commitmentOf(
  callId: string,
  exchange: string,
  publicKey: string,
): Promise<string> {
  return toText(await digest(["wenyi call commitment 1", callId, exchange, publicKey]));
}

/**
 * What both ends share: ECDH, then HKDF (RFC 5869) salted with the hash of all that was said.
 * Throws on a public key that is not a point of the curve.
 */
export async function share(own: CryptoKeyPair, other: string, said: Transcript): Promise<Shared> {
  const key = await crypto.subtle.importKey("raw", fromText(other), CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ ...CURVE, public: key }, own.privateKey, 256);
  const secret = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveBits"]);
  const salt = await digest([
    "wenyi call transcript 1",
    said.callId,
    said.holder,
    said.member,
    said.exchange,
    said.commitment,
    said.holderKey,
    said.memberKey,
  ]);
  const derive = (info: string) =>
    crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode(info) },
      secret,
      256,
    );
  return {
    wrapKey: await aesKey(await derive("wenyi call wrap")),
    phrase: phraseOf(new Uint8Array(await derive("wenyi call phrase"))),
  };
}

/** A key for one purpose out of the room's key. */
export async function purposeKey(roomKey: Bytes, purpose: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", roomKey, "HKDF", false, ["deriveBits"]);
  return aesKey(
    await crypto.subtle.deriveBits(
      {
        name: "HKDF",
        hash: "SHA-256",
        salt: new Uint8Array(32),
        info: new TextEncoder().encode(`wenyi call ${purpose}`),
      },
      secret,
      256,
    ),
  );
}

/** AES-GCM; the random IV stands before the sealed bytes, and `about` must be the same to open. */
export async function seal(key: CryptoKey, plain: Bytes, about: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(about);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plain);
  const joined = new Uint8Array(IV_BYTES + sealed.byteLength);
  joined.set(iv);
  joined.set(new Uint8Array(sealed), IV_BYTES);
  return joined;
}

/** Throws OperationError when the key, the bytes or `about` are not those of the sealing. */
export async function unseal(key: CryptoKey, joined: Bytes, about: string): Promise<Bytes> {
  const iv = joined.slice(0, IV_BYTES);
  const additionalData = new TextEncoder().encode(about);
  const sealed = joined.slice(IV_BYTES);
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, sealed),
  );
}

export function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Throws InvalidCharacterError on what is not base64. */
export function fromText(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function aesKey(bits: ArrayBuffer): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Each part with its length before it, so that no two lists read the same. */
async function digest(parts: string[]): Promise<Bytes> {
  const text = parts.map((part) => `${part.length}:${part}`).join("");
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
