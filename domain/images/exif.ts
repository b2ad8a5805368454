import { ascii, type Bytes, hasText, joinBytes, viewOf } from "./bytes.ts";

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
export const EXIF_HEADER = ascii("Exif\0\0");

/** How a photo must be turned to stand upright: 1 (as it is) to 8; 1 when nothing says so. */
export function readOrientation(exif: Uint8Array): number {
  const tiff = hasText(exif, "Exif\0\0") ? exif.subarray(EXIF_HEADER.length) : exif;
  try {
    return orientationIn(tiff);
  } catch (error) {
    // A broken offset points past the end: then the photo is shown as it is.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function orientationIn(tiff: Uint8Array): number {
  const little = hasText(tiff, "II*\0");
  if (!little && !hasText(tiff, "MM\0*")) return 1;
  const view = viewOf(tiff);
  const directory = view.getUint32(4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    if (view.getUint16(entry + 2, little) !== SHORT) return 1;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** The smallest TIFF block that tells an orientation and nothing else. */
export function orientationTiff(orientation: number): Bytes {
  const entry = new Uint8Array(18);
  const view = viewOf(entry);
  view.setUint16(0, 1);
  view.setUint16(2, ORIENTATION_TAG);
  view.setUint16(4, SHORT);
  view.setUint32(6, 1);
  view.setUint16(10, orientation);
  return joinBytes([ascii("MM\0*\0\0\0\x08"), entry]);
}
