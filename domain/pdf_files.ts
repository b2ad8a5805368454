import { latin } from "./images/bytes.ts";

/** A reader looks for both ends of a PDF within so many bytes. */
const EDGE_BYTES = 1024;
/** What may run or carry other files. Long names: they do not come about by chance in a picture. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia)/;

export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes, 0, EDGE_BYTES).includes("%PDF-");
}

/**
 * Why a PDF is refused; null when nothing speaks against it. A coarse check: it reads names in the
 * open (also when written with #xx), not those inside compressed objects, so a viewer that runs
 * nothing is still needed.
 */
export function pdfRefusal(
  bytes: Uint8Array,
): "damaged" | "encrypted_pdf" | "active_pdf" | null {
  if (!latin(bytes, Math.max(0, bytes.length - EDGE_BYTES)).includes("%%EOF")) return "damaged";
  const text = latin(bytes).replace(
    /#([\da-f]{2})/gi,
    (_, hex: string) => String.fromCharCode(parseInt(hex, 16)),
  );
  if (ACTIVE.test(text)) return "active_pdf";
  return /\/Encrypt\s+(?:\d+\s+\d+\s+R|<<)/.test(text) ? "encrypted_pdf" : null;
}
