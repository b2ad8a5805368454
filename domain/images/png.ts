import { ascii, type Bytes, hasText, joinBytes, latin, viewOf } from "./bytes.ts";
import { orientationTiff, readOrientation } from "./exif.ts";
import type { ImageSize } from "./size.ts";

interface Chunk {
  type: string;
  start: number;
  data: number;
  end: number;
}

const SIGNATURE = "\x89PNG\r\n\x1a\n";
const CHECKSUM_BYTES = 4;
/** What a still picture and its colours need; all else (text, time, animation, private) goes. */
const KEPT = new Set(
  ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs"],
);

export function isPng(bytes: Uint8Array): boolean {
  return hasText(bytes, SIGNATURE);
}

/** The chunks up to IEND, or null where the structure is broken. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let start = SIGNATURE.length;
  while (start + 12 <= bytes.length) {
    const data = start + 8;
    const end = data + view.getUint32(start) + CHECKSUM_BYTES;
    if (end > bytes.length) return null;
    const type = latin(bytes, start + 4, data);
    chunks.push({ type, start, data, end });
    if (type === "IEND") return isWhole(chunks) ? chunks : null;
    start = end;
  }
  return null;
}

function isWhole(chunks: Chunk[]): boolean {
  const [head] = chunks;
  return head?.type === "IHDR" && head.end - head.data === 13 + CHECKSUM_BYTES &&
    chunks.some(({ type }) => type === "IDAT");
}

/** Null where the structure is broken. */
export function pngSize(bytes: Uint8Array): ImageSize | null {
  const head = chunksOf(bytes)?.[0];
  if (!head) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(head.data), height: view.getUint32(head.data + 4) };
}

/** The same still picture without texts, times, EXIF but its orientation, and what follows IEND. */
export function stripPng(bytes: Uint8Array): Bytes {
  const chunks = chunksOf(bytes);
  if (!chunks) throw new RangeError("Cannot strip a damaged PNG");
  const exif = chunks.find(({ type }) => type === "eXIf");
  const orientation = exif
    ? readOrientation(bytes.subarray(exif.data, exif.end - CHECKSUM_BYTES))
    : 1;
  const [head, ...rest] = chunks.filter(({ type }) => KEPT.has(type))
    .map(({ start, end }) => bytes.subarray(start, end));
  return joinBytes([
    ascii(SIGNATURE),
    head!,
    ...(orientation > 1 ? [exifChunk(orientation)] : []),
    ...rest,
  ]);
}

function exifChunk(orientation: number): Bytes {
  const tiff = orientationTiff(orientation);
  const chunk = joinBytes([new Uint8Array(4), ascii("eXIf"), tiff, new Uint8Array(CHECKSUM_BYTES)]);
  const view = viewOf(chunk);
  view.setUint32(0, tiff.length);
  const checked = chunk.subarray(4, chunk.length - CHECKSUM_BYTES);
  view.setUint32(chunk.length - CHECKSUM_BYTES, crc32(checked));
  return chunk;
}

/** The checksum of PNG (ISO 15948, annex D); bit by bit, since it covers a few bytes only. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
