import { assertEquals } from "@std/assert";
import { EMERGENCY_ROWS } from "../../domain/emergency/numbers_data.ts";
import { readTelephone } from "../../domain/telephone.ts";

Deno.test("a number is read as people write it", () => {
  const lin = { e164: "+8613800138000", country: "CN", lastDigits: "00" };
  for (
    const text of [
      "138 0013 8000",
      "+86 138-0013-8000",
      "0086 138 0013 8000",
      "１３８００１３８０００",
    ]
  ) {
    assertEquals(readTelephone(text, "CN"), lin, text);
  }
  assertEquals(readTelephone("030 901820", "DE"), {
    e164: "+4930901820",
    country: "DE",
    lastDigits: "20",
  });
  assertEquals(readTelephone("+44 20 7946 0000", "CN"), {
    e164: "+442079460000",
    country: "GB",
    lastDigits: "00",
  });
  assertEquals(readTelephone("+8613800138000"), lin);
});

Deno.test("what is no number is said so", () => {
  for (const text of ["", "hello", "12345678901234567890", "+999 123456789", "+86 1380013"]) {
    assertEquals(readTelephone(text, "CN"), "invalid", text);
  }
  assertEquals(readTelephone("+86 138 0013 80000"), "invalid");
});

Deno.test("no line for help is a number to ring, however it is written", () => {
  for (const [country, row] of Object.entries(EMERGENCY_ROWS)) {
    const lines = [row.medical, row.police, row.fire, row.general, row.crisis, row.poison];
    for (const line of lines.filter((one) => one !== undefined)) {
      assertEquals(readTelephone(line, country), "emergency", `${country} ${line}`);
    }
  }
  for (
    const text of [
      "112",
      "911",
      "1 1 0",
      "１１０",
      "+86120",
      "+86 120",
      "+49 112",
      "+49110",
      "0049110",
    ]
  ) {
    assertEquals(readTelephone(text, "CN"), "emergency", text);
  }
  assertEquals(readTelephone("+1 844 764 7669"), "emergency", "Canada's poison line from abroad");
  assertEquals(readTelephone("12320", "CN"), "emergency", "a short code");
});

Deno.test("numbers that cost extra are refused", () => {
  assertEquals(readTelephone("0900 1234567", "DE"), "kind");
  assertEquals(readTelephone("+1 900 555 0123"), "kind");
});
