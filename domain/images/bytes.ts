/** Bytes that own their memory, as a Blob or a request takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const LATIN = new TextDecoder("latin1");

/** Bytes as text with one character for each: for the ASCII names inside binary files. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return LATIN.decode(bytes.subarray(start, end));
}

/** Whether the ASCII text stands at this place. */
export function hasText(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** A view for numbers of more than one byte; reading past the end throws a RangeError. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
