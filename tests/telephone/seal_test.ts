import { assert, assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { createSeal, newSealKey, readSealKeys } from "../../edge/telephony/seal.ts";

const ANNA = "d1000000-0000-4000-8000-000000000101";
const BERT = "d1000000-0000-4000-8000-000000000102";
const NUMBER = "+8613800138000";

Deno.test("a sealed number opens for its account alone", async () => {
  const seal = await createSeal(readSealKeys(newSealKey()));
  const sealed = await seal.seal(ANNA, NUMBER);
  // The form that the database demands.
  assertMatch(sealed, /^[\w-]{1,32}\.[\w-]{16}\.[\w-]{20,120}$/);
  assert(!sealed.includes("13800138000"));
  assertEquals(await seal.open(ANNA, sealed), NUMBER);
  await assertRejects(() => seal.open(BERT, sealed));
  const [id, nonce, box = ""] = sealed.split(".");
  const turned = `${id}.${nonce}.${box.startsWith("A") ? "B" : "A"}${box.slice(1)}`;
  await assertRejects(() => seal.open(ANNA, turned));
  await assertRejects(() => seal.open(ANNA, NUMBER));
});

Deno.test("the same number never looks the same, and its length tells nothing", async () => {
  const seal = await createSeal(readSealKeys(newSealKey()));
  const once = await seal.seal(ANNA, NUMBER);
  assert(once !== await seal.seal(ANNA, NUMBER));
  assertEquals(once.length, (await seal.seal(ANNA, "+4312345")).length);
});

Deno.test("keys are replaced without losing what older ones sealed", async () => {
  const [old, fresh] = [newSealKey(), newSealKey()];
  const sealed = await (await createSeal(readSealKeys(old))).seal(ANNA, NUMBER);
  const both = await createSeal(readSealKeys(`${fresh}, ${old}`));
  assertEquals(await both.open(ANNA, sealed), NUMBER);
  assertEquals((await both.seal(ANNA, NUMBER)).split(".")[0], fresh.split(":")[0]);
  const without = await createSeal(readSealKeys(fresh));
  await assertRejects(() => without.open(ANNA, sealed), Error, "no key");
});

Deno.test("a key that is none is told to the operator without being shown", () => {
  for (const text of ["", "abc", "id:short", "id:***", `bad id:${newSealKey().split(":")[1]}`]) {
    const error = assertThrows(() => readSealKeys(text), Error, "PHONE_KEY is not");
    assert(text === "" || !error.message.includes(text));
  }
});
