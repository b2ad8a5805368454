import { Model } from "./model.ts";
import { checkSum, HEAD, splitRange } from "./range.ts";

/** A text as short as the model can tell it, in base64: its length, its check sum, its bits. */
export function pack(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint32(0, bytes.length);
  head.setUint32(4, checkSum(bytes));
  const out = [...new Uint8Array(head.buffer)];
  const model = new Model(bytes);
  let [low, high] = [0, 0xFFFFFFFF];
  for (const byte of bytes) {
    for (let at = 7; at >= 0; at--) {
      const bit = byte >> at & 1;
      const middle = splitRange(low, high, model.foretell());
      if (bit) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        out.push(high >>> 24);
        low = low << 8 >>> 0;
        high = (high << 8 | 255) >>> 0;
      }
      model.learn(bit);
    }
  }
  for (let at = 24; at >= 0; at -= 8) out.push(low >>> at & 255);
  return btoa(out.map((byte) => String.fromCharCode(byte)).join(""));
}
