import { knownRefusal } from "./file_signatures.ts";
import { isJpeg, jpegSize } from "./images/jpeg.ts";
import { isPng, pngSize } from "./images/png.ts";
import type { ImageSize } from "./images/size.ts";
import type { PhotoType } from "./images/strip_metadata.ts";
import { isAnimatedWebp, isWebp, webpSize } from "./images/webp.ts";
import { isPdf, pdfRefusal } from "./pdf_files.ts";
import { sniffVoice, type VoiceType } from "./voice_files.ts";

const MEBIBYTE = 1024 * 1024;
export const VOICE_BYTES_MAX = 3 * MEBIBYTE;
/** The most that any kind of file may have. */
export const FILE_BYTES_MAX = 10 * MEBIBYTE;
/** A small file can unfold into gigabytes: more than any phone's camera takes is refused. */
export const IMAGE_PIXELS_MAX = 50_000_000;

export type FileKind = "photo" | "document" | "voice";
export type FileRefusal =
  | "empty"
  | "too_large"
  | "too_many_pixels"
  /** iPhones save photos so; they can be sent as JPEG. */
  | "heic"
  /** A picture, but none of JPEG, PNG, WebP, or one that moves. */
  | "image_type"
  | "video"
  | "executable"
  | "script"
  | "archive"
  | "encrypted_pdf"
  /** A PDF that can run something or has files inside. */
  | "active_pdf"
  | "damaged"
  | "unknown";

export type SniffedFile =
  | { kind: "photo"; mimeType: PhotoType; width: number; height: number }
  | { kind: "document"; mimeType: "application/pdf" }
  | { kind: "voice"; mimeType: VoiceType }
  | { kind: "refused"; reason: FileRefusal };

const refused = (reason: FileRefusal): SniffedFile => ({ kind: "refused", reason });

/** What a file is by its content; its name and the type that the browser gave say nothing. */
export function sniffFile(bytes: Uint8Array): SniffedFile {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > FILE_BYTES_MAX) return refused("too_large");
  if (isJpeg(bytes)) return photo("image/jpeg", jpegSize(bytes));
  if (isPng(bytes)) return photo("image/png", pngSize(bytes));
  if (isWebp(bytes)) {
    return isAnimatedWebp(bytes) ? refused("image_type") : photo("image/webp", webpSize(bytes));
  }
  const reason = knownRefusal(bytes);
  if (reason) return refused(reason);
  if (isPdf(bytes)) return pdf(bytes);
  return voice(bytes);
}

function photo(mimeType: PhotoType, size: ImageSize | null): SniffedFile {
  if (!size || size.width === 0 || size.height === 0) return refused("damaged");
  if (size.width * size.height > IMAGE_PIXELS_MAX) return refused("too_many_pixels");
  return { kind: "photo", mimeType, ...size };
}

function pdf(bytes: Uint8Array): SniffedFile {
  const reason = pdfRefusal(bytes);
  return reason ? refused(reason) : { kind: "document", mimeType: "application/pdf" };
}

function voice(bytes: Uint8Array): SniffedFile {
  const found = sniffVoice(bytes);
  if (found === null) return refused("unknown");
  if (found === "video") return refused("video");
  return bytes.length > VOICE_BYTES_MAX ? refused("too_large") : { kind: "voice", mimeType: found };
}
