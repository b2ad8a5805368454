import { assertEquals, assertThrows } from "@std/assert";
import { sniffFile } from "../../domain/files.ts";
import { ascii, type Bytes, joinBytes, latin } from "../../domain/images/bytes.ts";
import { orientationTiff, readOrientation } from "../../domain/images/exif.ts";
import { type PhotoType, stripMetadata } from "../../domain/images/strip_metadata.ts";
import { fixture, random } from "./files_support.ts";

/** The fixtures as a phone leaves them: place, device, names; each turned in its own way. */
const PHOTOS = [
  { name: "photo.jpg", type: "image/jpeg", orientation: 6 },
  { name: "photo.png", type: "image/png", orientation: 8 },
  { name: "photo.webp", type: "image/webp", orientation: 3 },
] as const;
const TELLTALES = ["Mei Chen", "Wenyicam", "Shanghai", "secret note", "xmp", "XMP", "iTXt", "tEXt"];

const lengths = (photo: { type: PhotoType; bytes: Bytes }) => {
  const found = sniffFile(photo.bytes);
  return found.kind === "photo" ? [found.width, found.height] : found;
};

/** The TIFF block of a photo: it is the only one, so its first bytes find it. */
function orientationOf(bytes: Bytes): number {
  const text = latin(bytes);
  const at = [text.indexOf("MM\0*"), text.indexOf("II*\0")].find((place) => place >= 0);
  return at === undefined ? 1 : readOrientation(bytes.subarray(at));
}

for (const { name, type, orientation } of PHOTOS) {
  Deno.test(`${name}: what tells on its maker goes, the picture and its turn stay`, async () => {
    const before = await fixture(name);
    const known = TELLTALES.filter((word) => latin(before).includes(word));
    assertEquals(known.length >= 2, true, "the fixture holds no metadata");
    const after = stripMetadata(before, type);
    assertEquals(known.filter((word) => latin(after).includes(word)), []);
    const exif = latin(orientationTiff(orientation));
    assertEquals(latin(after).split(exif).length, 2);
    assertEquals(latin(after).replace(exif, "").match(/MM\0\*|II\*\0/), null);
    assertEquals(orientationOf(before), orientation);
    assertEquals(orientationOf(after), orientation);
    assertEquals(lengths({ type, bytes: after }), lengths({ type, bytes: before }));
    assertEquals(after.length < before.length, true);
    assertEquals(stripMetadata(after, type), after);
  });

  Deno.test(`${name}: what hides behind its end is cut off`, async () => {
    const photo = await fixture(name);
    const tail = ascii("PK\x03\x04<script>alert('hidden')</script>");
    const found = stripMetadata(joinBytes([photo, tail]), type);
    assertEquals(found, stripMetadata(photo, type));
  });

  Deno.test(`${name}: a damaged file is told, never half a picture`, async () => {
    const photo = await fixture(name);
    assertThrows(() => stripMetadata(photo.subarray(0, 40), type), RangeError, "damaged");
  });

  Deno.test(`${name}: whatever the check takes can be stripped`, async () => {
    const next = random(photoSeed(name));
    const photo = await fixture(name);
    let taken = 0;
    for (let round = 0; round < 150; round++) {
      const bytes = photo.slice();
      for (let flips = 1 + next(4); flips > 0; flips--) bytes[next(2000)] = next(256);
      const found = sniffFile(bytes);
      if (found.kind !== "photo") continue;
      taken++;
      const stripped = stripMetadata(bytes, found.mimeType);
      assertEquals(sniffFile(stripped), found);
    }
    assertEquals(taken > 10, true);
  });
}

const photoSeed = (name: string) =>
  [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

Deno.test("JPEG: metadata at any place leaves the same picture", async () => {
  const plain = stripMetadata(await fixture("photo.jpg"), "image/jpeg");
  const next = random(7);
  const secret = "31.2304N 121.4737E";
  for (let round = 0; round < 40; round++) {
    const marker = [0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe][next(7)]!;
    const payload = ascii(secret.padEnd(secret.length + next(200), "x"));
    const length = payload.length + 2;
    const segment = joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 255), payload]);
    const places = [2, 20, segmentEnd(plain, 20)];
    const at = places[next(places.length)]!;
    const dirty = joinBytes([plain.subarray(0, at), segment, plain.subarray(at)]);
    assertEquals(latin(stripMetadata(dirty, "image/jpeg")).includes(secret), false);
    assertEquals(stripMetadata(dirty, "image/jpeg"), plain);
  }
});

/** Where the segment that starts here ends. */
const segmentEnd = (bytes: Uint8Array, at: number) =>
  at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);

Deno.test("JPEG: the colours keep their profile and Adobe's transform", async () => {
  const plain = stripMetadata(await fixture("photo.jpg"), "image/jpeg");
  const segment = (marker: number, text: string) =>
    joinBytes([Uint8Array.of(0xff, marker, 0, text.length + 2), ascii(text)]);
  const profile = segment(0xe2, "ICC_PROFILE\0\x01\x01profile");
  const adobe = segment(0xee, "Adobe\0\x64\0\0\0\0\x01");
  const at = segmentEnd(plain, 20);
  const coloured = joinBytes([plain.subarray(0, at), profile, adobe, plain.subarray(at)]);
  assertEquals(stripMetadata(coloured, "image/jpeg"), coloured);
});

Deno.test("JPEG: a preview inside the JFIF header goes", () => {
  const jfif = ascii("JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb");
  const photo = joinBytes([
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, jfif.length + 2),
    jfif,
    Uint8Array.of(0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
    Uint8Array.of(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0x00, 0xff, 0xd9),
  ]);
  const stripped = stripMetadata(photo, "image/jpeg");
  assertEquals(latin(stripped).includes("rgb"), false);
  assertEquals(stripped.length, photo.length - 3);
});

Deno.test("an orientation is read in both byte orders and only where it makes sense", () => {
  for (let turn = 1; turn <= 8; turn++) assertEquals(readOrientation(orientationTiff(turn)), turn);
  const intel = ascii("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x05\0\0\0\0\0\0\0");
  assertEquals(readOrientation(intel), 5);
  assertEquals(readOrientation(joinBytes([ascii("Exif\0\0"), intel])), 5);
  assertEquals(readOrientation(orientationTiff(9)), 1);
  assertEquals(readOrientation(ascii("II*\0\xff\xff\xff\x7f")), 1);
  assertEquals(readOrientation(ascii("nothing")), 1);
});

const version = new Deno.Command("identify", { args: ["-version"] });
// Without such a program it throws at once.
const hasDecoder = await Promise.try(() => version.output())
  .then(({ success }) => success, () => false);

Deno.test({
  name: `stripped photos decode to the same pixels${hasDecoder ? "" : " (ImageMagick is absent)"}`,
  ignore: !hasDecoder,
  async fn() {
    const folder = await Deno.makeTempDir();
    const signature = async (path: string) => {
      const args = ["-quiet", "-format", "%# %wx%h", path];
      const { stdout } = await new Deno.Command("identify", { args }).output();
      return new TextDecoder().decode(stdout);
    };
    for (const { name, type } of PHOTOS) {
      const path = `${folder}/${name}`;
      await Deno.writeFile(path, stripMetadata(await fixture(name), type));
      const original = new URL(`../fixtures/${name}`, import.meta.url).pathname;
      assertEquals(await signature(path), await signature(original));
    }
    await Deno.remove(folder, { recursive: true });
  },
});
