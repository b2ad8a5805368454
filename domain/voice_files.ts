import { hasText, latin } from "./images/bytes.ts";

export type VoiceType = "audio/webm" | "audio/ogg" | "audio/mp4";

/** Where recorders of browsers write which tracks follow. */
const HEAD_BYTES = 64 * 1024;
const WEBM_VIDEO = /V_(?:VP8|VP9|AV1|MPEG|MS)/;
/** A track's handler: box name, eight bytes of version and reserve, then what the track holds. */
const MP4_HANDLER = /hdlr[^]{8}(soun|vide)/g;

/**
 * The kind of a recording with sound alone: Opus in WebM or Ogg, AAC or Opus in MP4. "video" when
 * moving pictures are in it; null when the file is no recording that we know.
 */
export function sniffVoice(bytes: Uint8Array): VoiceType | "video" | null {
  if (hasText(bytes, "\x1a\x45\xdf\xa3")) return webm(latin(bytes, 0, HEAD_BYTES));
  if (hasText(bytes, "OggS")) return ogg(latin(bytes, 0, HEAD_BYTES));
  if (hasText(bytes, "ftyp", 4)) return mp4(bytes);
  return null;
}

function webm(head: string): VoiceType | "video" | null {
  if (WEBM_VIDEO.test(head)) return "video";
  return head.slice(0, 64).includes("webm") && head.includes("A_OPUS") ? "audio/webm" : null;
}

function ogg(head: string): VoiceType | "video" | null {
  if (head.includes("theora")) return "video";
  // The first page has one segment, so that its codec's name stands behind 28 bytes.
  return head.startsWith("OpusHead", 28) ? "audio/ogg" : null;
}

function mp4(bytes: Uint8Array): VoiceType | "video" | null {
  // The list of tracks stands before or behind the sound itself.
  const file = latin(bytes);
  const tracks = file.slice(Math.max(0, file.indexOf("moov")));
  const handlers = [...tracks.matchAll(MP4_HANDLER)].map(([, handler]) => handler);
  if (handlers.includes("vide")) return "video";
  const coded = tracks.includes("mp4a") || tracks.includes("Opus");
  return handlers.includes("soun") && coded ? "audio/mp4" : null;
}
