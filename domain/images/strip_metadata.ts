import type { Bytes } from "./bytes.ts";
import { stripJpeg } from "./jpeg.ts";
import { stripPng } from "./png.ts";
import { stripWebp } from "./webp.ts";

export type PhotoType = "image/jpeg" | "image/png" | "image/webp";

/**
 * The same picture without what tells on its maker: place, time, device, names, comments, embedded
 * previews, and anything hidden behind its end. Pixels are untouched; the orientation stays as the
 * only EXIF entry, so that the photo still stands upright. RangeError when the file is damaged or
 * of another type; `sniffFile` says so beforehand.
 */
export function stripMetadata(bytes: Uint8Array, type: PhotoType): Bytes {
  switch (type) {
    case "image/jpeg":
      return stripJpeg(bytes);
    case "image/png":
      return stripPng(bytes);
    case "image/webp":
      return stripWebp(bytes);
  }
}
