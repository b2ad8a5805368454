import { assertEquals } from "@std/assert";
import {
  FILE_BYTES_MAX,
  IMAGE_PIXELS_MAX,
  sniffFile,
  VOICE_BYTES_MAX,
} from "../../domain/files.ts";
import { ascii, joinBytes } from "../../domain/images/bytes.ts";
import { fixture, random } from "./files_support.ts";

const reason = (bytes: Uint8Array) => {
  const found = sniffFile(bytes);
  return found.kind === "refused" ? found.reason : found.kind;
};

Deno.test("real files are known by their content", async () => {
  const expected: Record<string, unknown> = {
    "photo.jpg": { kind: "photo", mimeType: "image/jpeg", width: 900, height: 1200 },
    "photo.png": { kind: "photo", mimeType: "image/png", width: 640, height: 480 },
    "photo.webp": { kind: "photo", mimeType: "image/webp", width: 640, height: 480 },
    "report.pdf": { kind: "document", mimeType: "application/pdf" },
    "voice.webm": { kind: "voice", mimeType: "audio/webm" },
    "voice.ogg": { kind: "voice", mimeType: "audio/ogg" },
    "voice.mp4": { kind: "voice", mimeType: "audio/mp4" },
    "photo.heic": { kind: "refused", reason: "heic" },
    "video.webm": { kind: "refused", reason: "video" },
    "renamed_executable.jpg": { kind: "refused", reason: "executable" },
  };
  for (const [name, found] of Object.entries(expected)) {
    assertEquals(sniffFile(await fixture(name)), found, name);
  }
});

Deno.test("what is no photo, document or voice note is refused with its reason", () => {
  const cases: Record<string, string> = {
    "": "empty",
    "MZ\x90\0\x03\0\0\0": "executable",
    "#!/bin/sh\nrm -rf /": "script",
    "\n <!DOCTYPE html><script>alert(1)</script>": "script",
    "\xef\xbb\xbf<svg xmlns='http://www.w3.org/2000/svg'>": "script",
    "PK\x03\x04word/document.xml": "archive",
    "\x1f\x8b\x08\0": "archive",
    "GIF89a\x01\0\x01\0": "image_type",
    "\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf": "image_type",
    "\0\0\0\x18ftypmif1\0\0\0\0mif1heic": "heic",
    "\x89PNG\r\n\x1a\n": "damaged",
    "\xff\xd8\xff\xe0": "damaged",
    "RIFF\x04\0\0\0WEBP": "damaged",
    "Dear doctor": "unknown",
    "\xff\xfb\x90\x44\0": "unknown",
  };
  for (const [text, refusal] of Object.entries(cases)) {
    assertEquals(reason(ascii(text)), refusal, JSON.stringify(text));
  }
});

Deno.test("a program behind the end of a photo's signature is no photo", async () => {
  const program = await fixture("renamed_executable.jpg");
  assertEquals(reason(joinBytes([ascii("\xff\xd8\xff\xe0"), program])), "damaged");
});

Deno.test("sizes are bounded by kind", async () => {
  assertEquals(reason(new Uint8Array(FILE_BYTES_MAX + 1)), "too_large");
  const voice = await fixture("voice.webm");
  const long = new Uint8Array(VOICE_BYTES_MAX + 1);
  long.set(voice);
  assertEquals(reason(long), "too_large");
  assertEquals(reason(long.subarray(0, VOICE_BYTES_MAX)), "voice");
});

Deno.test("a small file that unfolds into too many pixels is refused", async () => {
  const png = await fixture("photo.png");
  const view = new DataView(png.buffer);
  view.setUint32(16, 50_000);
  assertEquals(reason(png), "photo");
  view.setUint32(20, Math.floor(IMAGE_PIXELS_MAX / 50_000) + 1);
  assertEquals(reason(png), "too_many_pixels");
  const webp = await fixture("photo.webp");
  webp.set([0xff, 0xff, 0, 0xff, 0xff, 0], 24);
  assertEquals(reason(webp), "too_many_pixels");
});

Deno.test("a PDF that runs, carries files, hides or lacks its end is refused", () => {
  const pdf = (body: string) => ascii(`%PDF-1.7\n1 0 obj<<${body}>>endobj\n%%EOF\n`);
  assertEquals(reason(pdf("/Type/Catalog")), "document");
  assertEquals(reason(pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")), "active_pdf");
  assertEquals(reason(pdf("/S/J#61vaScript")), "active_pdf");
  assertEquals(reason(pdf("/A<</S/Launch/F(cmd.exe)>>")), "active_pdf");
  assertEquals(reason(pdf("/Names<</EmbeddedFiles 3 0 R>>")), "active_pdf");
  assertEquals(reason(pdf("/Encrypt 5 0 R")), "encrypted_pdf");
  assertEquals(reason(ascii("%PDF-1.7\n1 0 obj")), "damaged");
  assertEquals(reason(joinBytes([new Uint8Array(900), pdf("")])), "document");
  assertEquals(reason(joinBytes([new Uint8Array(1100), pdf("")])), "unknown");
});

Deno.test("no damage makes the check fall over", async () => {
  const next = random(20261124);
  for (const name of ["photo.jpg", "photo.png", "photo.webp", "voice.mp4", "report.pdf"]) {
    const whole = await fixture(name);
    for (let round = 0; round < 60; round++) {
      const bytes = whole.slice(0, 1 + next(round % 2 ? 400 : whole.length));
      for (let flips = next(8); flips > 0; flips--) bytes[next(bytes.length)] = next(256);
      assertEquals(typeof reason(bytes), "string");
    }
  }
});
