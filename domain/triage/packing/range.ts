/* What packing and unpacking agree on beside the model. */

/** Bytes before the bits: the text's length and its check sum, four each. */
export const HEAD = 8;

/** Where the range of a one ends, for its chance. */
export function splitRange(low: number, high: number, chance: number): number {
  return low + Math.floor((high - low) * chance);
}

/** FNV-1a of 32 bits. */
export function checkSum(bytes: Uint8Array): number {
  let sum = 0x811C9DC5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
