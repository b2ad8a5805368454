import { type Bytes, hasText, joinBytes, viewOf } from "./bytes.ts";
import { EXIF_HEADER, orientationTiff, readOrientation } from "./exif.ts";
import type { ImageSize } from "./size.ts";

/** A marker with its payload; that of a scan (SOS) reaches to the end of its picture data. */
interface Segment {
  marker: number;
  start: number;
  payload: number;
  end: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Start of frame, which tells the size: all of C0…CF but DHT, JPG and DAC. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** The segments up to the end of the image, or null where the structure is broken. */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  const view = viewOf(bytes);
  const segments: Segment[] = [];
  let at = 2;
  while (at < bytes.length) {
    const start = at;
    if (bytes[at] !== 0xff) return null;
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined || marker === EOI) break;
    if (isAlone(marker)) continue;
    if (at + 2 > bytes.length) return null;
    const end = at + view.getUint16(at);
    if (end < at + 2 || end > bytes.length) return null;
    const segment = { marker, start, payload: at + 2, end };
    if (marker === SOS) segment.end = endOfScan(bytes, end);
    segments.push(segment);
    at = segment.end;
  }
  return segments.some(({ marker }) => marker === SOS) ? segments : null;
}

/** Picture data goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && !isAlone(next)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

/** Null where the structure is broken. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  const frame = segmentsOf(bytes)?.find(({ marker }) => isFrame(marker));
  if (!frame || frame.end - frame.payload < 6) return null;
  const view = viewOf(bytes);
  return { width: view.getUint16(frame.payload + 3), height: view.getUint16(frame.payload + 1) };
}

/**
 * The same picture without EXIF, XMP, IPTC, thumbnails, comments and what follows its end. Colour
 * profile (ICC), the transform that decoding needs (Adobe) and the orientation stay.
 */
export function stripJpeg(bytes: Uint8Array): Bytes {
  const segments = segmentsOf(bytes);
  if (!segments) throw new RangeError("Cannot strip a damaged JPEG");
  const exif = segments.find(({ marker, payload }) =>
    marker === APP1 && hasText(bytes, "Exif\0\0", payload)
  );
  const orientation = exif ? readOrientation(bytes.subarray(exif.payload, exif.end)) : 1;
  const jfif = segments.find(({ marker, payload, end }) =>
    marker === APP0 && hasText(bytes, "JFIF\0", payload) && end - payload >= 14
  );
  return joinBytes([
    Uint8Array.of(0xff, SOI),
    ...(jfif ? [jfifWithoutThumbnail(bytes.subarray(jfif.payload))] : []),
    ...(orientation > 1 ? [orientationSegment(orientation)] : []),
    ...segments.filter((segment) => isPicture(bytes, segment))
      .map(({ start, end }) => bytes.subarray(start, end)),
    Uint8Array.of(0xff, EOI),
  ]);
}

function isPicture(bytes: Uint8Array, { marker, payload, end }: Segment): boolean {
  if (marker === APP2) return hasText(bytes, "ICC_PROFILE\0", payload);
  // Only of its fixed length: nothing else can hide in it.
  if (marker === APP14) return hasText(bytes, "Adobe", payload) && end - payload === 12;
  return marker !== COMMENT && !(marker >= APP0 && marker <= APP15);
}

function jfifWithoutThumbnail(payload: Uint8Array): Bytes {
  const head = payload.slice(0, 14);
  head[12] = head[13] = 0;
  return joinBytes([Uint8Array.of(0xff, APP0, 0, 16), head]);
}

function orientationSegment(orientation: number): Bytes {
  const tiff = orientationTiff(orientation);
  const length = 2 + EXIF_HEADER.length + tiff.length;
  return joinBytes([Uint8Array.of(0xff, APP1, 0, length), EXIF_HEADER, tiff]);
}
