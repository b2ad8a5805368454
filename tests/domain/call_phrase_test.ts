import { assertEquals, assertThrows } from "@std/assert";
import { phraseOf, phraseWords } from "../../domain/check_phrase.ts";

const all = (locale: string) =>
  Array.from(
    { length: 64 },
    (_, place) => phraseWords({ words: [place, 0, 0, 0], digits: "" }, locale)[0]!,
  );

Deno.test("each language has 64 words, all different", () => {
  for (const locale of ["en", "zh-CN"]) assertEquals(new Set(all(locale)).size, 64);
});

Deno.test("words and digits are the same 24 bits", () => {
  const phrase = phraseOf(Uint8Array.of(0x00, 0x10, 0x83, 0xff));
  assertEquals(phrase, { words: [0, 1, 2, 3], digits: "00004227" });
  assertEquals(phraseWords(phrase, "en"), ["apple", "bamboo", "basket", "bicycle"]);
  assertEquals(phraseWords(phrase, "zh-CN"), ["苹果", "竹子", "篮子", "自行车"]);
  assertEquals(phraseOf(Uint8Array.of(255, 255, 255)).digits, "16777215");
  assertEquals(phraseOf(Uint8Array.of(255, 255, 255)).words, [63, 63, 63, 63]);
});

Deno.test("no two words of a language begin alike enough to be misheard over a bad line", () => {
  const begin = all("en").map((word) => word.slice(0, 4));
  assertEquals(new Set(begin).size, 64);
});

Deno.test("less than three bytes make no phrase", () => {
  assertThrows(() => phraseOf(Uint8Array.of(1, 2)), Error, "three bytes");
});
