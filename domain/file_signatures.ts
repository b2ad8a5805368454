import { hasText, latin } from "./images/bytes.ts";

/** Programs of Linux, Windows, macOS (three headers), Android and WebAssembly. */
const EXECUTABLES = [
  "\x7fELF",
  "MZ",
  "\xfe\xed\xfa\xce",
  "\xfe\xed\xfa\xcf",
  "\xce\xfa\xed\xfe",
  "\xcf\xfa\xed\xfe",
  "\xca\xfe\xba\xbe",
  "dex\n",
  "\0asm",
];
/** ZIP (and with it Office documents), RAR, 7z, gzip, bzip2, xz, zstd. */
const ARCHIVES = [
  "PK\x03\x04",
  "PK\x05\x06",
  "Rar!",
  "7z\xbc\xaf\x27\x1c",
  "\x1f\x8b",
  "BZh",
  "\xfd7zXZ\0",
  "\x28\xb5\x2f\xfd",
];
const IMAGES = ["GIF8", "BM", "II*\0", "MM\0*", "\0\0\x01\0"];
/** What a browser or a shell would run; only the first characters count. */
const SCRIPT = /^(?:\xef\xbb\xbf)?\s*(?:#!|<\?|<!doctype|<!--|<html|<script|<svg|<body|<iframe)/i;

const HEIF_BRANDS = /^(?:heic|heix|hevc|hevx|heim|heis|hevm|hevs)$/;
const AVIF_BRANDS = /^(?:avif|avis)$/;

const startsWithAny = (bytes: Uint8Array, signatures: string[]) =>
  signatures.some((signature) => hasText(bytes, signature));

/** Why a file of a well-known kind is refused; null when it is of none of these kinds. */
export function knownRefusal(
  bytes: Uint8Array,
): "executable" | "script" | "archive" | "image_type" | "heic" | null {
  if (startsWithAny(bytes, EXECUTABLES)) return "executable";
  if (startsWithAny(bytes, ARCHIVES) || hasText(bytes, "ustar", 257)) return "archive";
  if (startsWithAny(bytes, IMAGES)) return "image_type";
  if (SCRIPT.test(latin(bytes, 0, 256))) return "script";
  return heifRefusal(bytes);
}

/** HEIF says in its brands how it is coded: photos of phones as HEVC ("heic"), others as AV1. */
function heifRefusal(bytes: Uint8Array): "heic" | "image_type" | null {
  if (!hasText(bytes, "ftyp", 4)) return null;
  const brands = brandsOf(bytes);
  if (brands.some((brand) => HEIF_BRANDS.test(brand))) return "heic";
  if (brands.some((brand) => AVIF_BRANDS.test(brand))) return "image_type";
  return brands.some((brand) => brand === "mif1" || brand === "msf1") ? "heic" : null;
}

/** The four-letter names in the first box of an ISO media file: the main one, then the others. */
function brandsOf(bytes: Uint8Array): string[] {
  const boxEnd = Math.min((bytes[2]! << 8) | bytes[3]!, bytes.length, 256);
  const text = latin(bytes, 8, boxEnd);
  return (text.match(/[^]{4}/g) ?? []).filter((_, place) => place !== 1);
}
