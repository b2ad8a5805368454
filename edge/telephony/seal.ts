/** Seals telephone numbers, so that nobody but this server can read one: no database, no backup. */
export interface NumberSeal {
  /** "key.nonce.box", for this account alone: moved to another row it does not open. */
  seal(accountId: string, number: string): Promise<string>;
  /** Throws where the text was not sealed here for this account, or its key is gone. */
  open(accountId: string, sealed: string): Promise<string>;
}

export interface SealKey {
  /** Stored with what it sealed, so that keys can be replaced one after the other. */
  id: string;
  /** 32 bytes. */
  bytes: Uint8Array<ArrayBuffer>;
}

const NONCE_BYTES = 12;
/** Every box is as long as that of the longest number (15 digits and "+"): length tells nothing. */
const PADDED_LENGTH = 16;
/** 32 bytes in base64url. */
const KEY_FORM = /^[\w-]{42}[AEIMQUYcgkosw048]=?$/;

/** AES-256-GCM. The first key seals, all of them open. */
export async function createSeal(keys: readonly [SealKey, ...SealKey[]]): Promise<NumberSeal> {
  const ring = new Map<string, CryptoKey>();
  for (const { id, bytes } of keys) {
    const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, [
      "encrypt",
      "decrypt",
    ]);
    ring.set(id, key);
  }
  const current = keys[0].id;
  return {
    seal: async (accountId, number) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const plain = new TextEncoder().encode(number.padEnd(PADDED_LENGTH));
      const box = await crypto.subtle.encrypt(algorithm(iv, accountId), ring.get(current)!, plain);
      return [current, toText(iv), toText(new Uint8Array(box))].join(".");
    },
    open: async (accountId, sealed) => {
      const [id = "", nonce = "", box = ""] = sealed.split(".");
      const key = ring.get(id);
      if (!key) throw new Error(`no key ${id} for a sealed number`);
      const plain = await crypto.subtle.decrypt(
        algorithm(fromText(nonce), accountId),
        key,
        fromText(box),
      );
      return new TextDecoder().decode(plain).trimEnd();
    },
  };
}

/**
 * Reads PHONE_KEY: "id:base64url" of 32 bytes, the newest first, further ones behind commas.
 * Throws with a sentence for the operator.
 */
export function readSealKeys(text: string): [SealKey, ...SealKey[]] {
  const keys = text.split(",").map((entry): SealKey => {
    const [id = "", secret = ""] = entry.trim().split(":");
    if (!/^[\w-]{1,32}$/.test(id) || !KEY_FORM.test(secret)) {
      throw new Error("PHONE_KEY is not id:key with a key of 32 bytes in base64url");
    }
    const bytes = fromText(secret.replace("=", ""));
    return { id, bytes };
  });
  return keys as [SealKey, ...SealKey[]];
}

/** A new key as PHONE_KEY has it. */
export function newSealKey(): string {
  const id = toText(crypto.getRandomValues(new Uint8Array(3)));
  return `${id}:${toText(crypto.getRandomValues(new Uint8Array(32)))}`;
}

function algorithm(iv: Uint8Array<ArrayBuffer>, accountId: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(accountId) };
}

const toText = (bytes: Uint8Array) => bytes.toBase64({ alphabet: "base64url", omitPadding: true });
const fromText = (text: string) => Uint8Array.fromBase64(text, { alphabet: "base64url" });
