import { ascii, type Bytes, hasText, joinBytes, latin, viewOf } from "./bytes.ts";
import { orientationTiff, readOrientation } from "./exif.ts";
import type { ImageSize } from "./size.ts";

interface Chunk {
  type: string;
  start: number;
  data: number;
  dataEnd: number;
  /** With the byte that pads it to an even length. */
  end: number;
}

const KEPT = new Set(["VP8 ", "VP8L", "ALPH", "ICCP"]);
const FLAG = { animation: 0x02, xmp: 0x04, exif: 0x08, alpha: 0x10, icc: 0x20 } as const;

export function isWebp(bytes: Uint8Array): boolean {
  return hasText(bytes, "RIFF") && hasText(bytes, "WEBP", 8);
}

/** The chunks of the file that RIFF announces, or null where the structure is broken. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes);
  if (bytes.length < 20) return null;
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  const chunks: Chunk[] = [];
  let start = 12;
  while (start + 8 <= fileEnd) {
    const data = start + 8;
    const length = view.getUint32(start + 4, true);
    const dataEnd = data + length;
    if (dataEnd > fileEnd) return null;
    const end = Math.min(dataEnd + (length & 1), fileEnd);
    chunks.push({ type: latin(bytes, start, start + 4), start, data, dataEnd, end });
    start = end;
  }
  return chunks.length ? chunks : null;
}

/** Animated pictures are no photos. */
export function isAnimatedWebp(bytes: Uint8Array): boolean {
  return chunksOf(bytes)?.some(({ type }) => type === "ANIM" || type === "ANMF") ?? false;
}

/** The larger of what canvas and picture say, since a decoder makes room for it; null if broken. */
export function webpSize(bytes: Uint8Array): ImageSize | null {
  const sizes = (chunksOf(bytes) ?? []).flatMap((chunk) => sizeIn(bytes, chunk) ?? []);
  const picture = sizes.find(({ type }) => type !== "VP8X");
  if (!picture) return null;
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  };
}

function sizeIn(bytes: Uint8Array, { type, data, dataEnd }: Chunk) {
  const view = viewOf(bytes);
  if (dataEnd - data < 10) return null;
  if (type === "VP8X") {
    const uint24 = (at: number) => view.getUint16(at, true) | (bytes[at + 2]! << 16);
    return { type, width: uint24(data + 4) + 1, height: uint24(data + 7) + 1 };
  }
  if (type === "VP8 " && hasText(bytes, "\x9d\x01\x2a", data + 3)) {
    const uint14 = (at: number) => view.getUint16(at, true) & 0x3fff;
    return { type, width: uint14(data + 6), height: uint14(data + 8) };
  }
  if (type === "VP8L" && bytes[data] === 0x2f) {
    const bits = view.getUint32(data + 1, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}

/** The same picture with neither EXIF (but its orientation), XMP, unknown chunks nor a tail. */
export function stripWebp(bytes: Uint8Array): Bytes {
  const chunks = chunksOf(bytes);
  if (!chunks) throw new RangeError("Cannot strip a damaged WebP");
  const exif = chunks.find(({ type }) => type === "EXIF");
  const canvas = chunks.find(({ type }) => type === "VP8X");
  const turned = exif && canvas ? readOrientation(bytes.subarray(exif.data, exif.dataEnd)) : 1;
  const parts = [
    ...(canvas ? [chunkOf("VP8X", canvasData(bytes, canvas, turned > 1))] : []),
    ...chunks.filter(({ type }) => KEPT.has(type))
      .map(({ type, data, dataEnd }) => chunkOf(type, bytes.subarray(data, dataEnd))),
    ...(turned > 1 ? [chunkOf("EXIF", orientationTiff(turned))] : []),
  ];
  const body = joinBytes([ascii("WEBP"), ...parts]);
  return joinBytes([ascii("RIFF"), uint32(body.length), body]);
}

function canvasData(bytes: Uint8Array, { data, dataEnd }: Chunk, turned: boolean): Bytes {
  const copy = bytes.slice(data, dataEnd);
  copy[0] = (copy[0]! & (FLAG.alpha | FLAG.icc)) | (turned ? FLAG.exif : 0);
  return copy;
}

function chunkOf(type: string, data: Uint8Array): Bytes {
  const padding = new Uint8Array(data.length & 1);
  return joinBytes([ascii(type), uint32(data.length), data, padding]);
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}
