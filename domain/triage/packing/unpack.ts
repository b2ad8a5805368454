import { Model } from "./model.ts";
import { checkSum, HEAD, splitRange } from "./range.ts";

/** So many bytes at a time, between which a slow phone can answer a finger. */
const SLICE = 2048;

/** The text again; throws when it is not the one that was packed. */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const head = new DataView(bytes.buffer, 0, HEAD);
  const text = new Uint8Array(head.getUint32(0));
  const next = reader(bytes, text);
  for (let at = 0; at < text.length; at++) {
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    text[at] = next(at);
  }
  if (checkSum(text) !== head.getUint32(4)) throw new Error("The packed text is damaged");
  return new TextDecoder().decode(text);
}

/** Reads byte after byte. */
function reader(bytes: Uint8Array, text: Uint8Array): (at: number) => number {
  const model = new Model(text);
  let read = HEAD;
  let [low, high, value] = [0, 0xFFFFFFFF, 0];
  const shift = () => value = (value << 8 | (bytes[read++] ?? 0)) >>> 0;
  for (let first = 0; first < 4; first++) shift();
  return (at) => {
    for (let byte = 1;;) {
      const middle = splitRange(low, high, model.foretell());
      const bit = value <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        shift();
        low = low << 8 >>> 0;
        high = (high << 8 | 255) >>> 0;
      }
      byte = byte << 1 | bit;
      if (byte >= 256) text[at] = byte & 255;
      model.learn(bit);
      if (byte >= 256) return byte & 255;
    }
  };
}
