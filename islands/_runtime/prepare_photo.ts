/** Enough to see a rash or read a test result; a few hundred kilobytes as JPEG. */
const LONG_SIDE_MAX_PX = 2048;
const JPEG_QUALITY = 0.82;
/** What a cheap phone can still decode without running out of memory. */
const SOURCE_BYTES_MAX = 60 * 1024 * 1024;
/** Brands of the HEIF family at the start of a file (ISO/IEC 23008-12, annex B). */
const HEIF_BRAND = /ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/;

export type PreparedPhoto =
  | { blob: Blob; width: number; height: number }
  | { refused: "heic" | "too_large" | "not_an_image" };

/**
 * A photo made ready on the device: turned upright, at most 2048 px on its long side, and drawn
 * anew, which leaves behind all metadata (place, time, phone). What the browser cannot decode is
 * refused with the reason.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  if (file.size > SOURCE_BYTES_MAX) return { refused: "too_large" };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { refused: await isHeif(file) ? "heic" : "not_an_image" };
  const scale = Math.min(1, LONG_SIDE_MAX_PX / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const blob = await drawAsJpeg(bitmap, width, height);
  bitmap.close();
  return blob ? { blob, width, height } : { refused: "not_an_image" };
}

function drawAsJpeg(bitmap: ImageBitmap, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  // JPEG has no transparency: a drawing on nothing would turn black.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}

async function isHeif(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  return HEIF_BRAND.test(String.fromCharCode(...head));
}
