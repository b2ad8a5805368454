import { assertEquals, assertThrows } from "@std/assert";
import { currencyDigits, formatMoney, parseMoney } from "../../domain/money.ts";

Deno.test("a currency has its ISO 4217 decimals", () => {
  assertEquals(["CNY", "JPY", "KWD", "EUR", "KRW"].map(currencyDigits), [2, 0, 3, 2, 0]);
  assertThrows(() => currencyDigits("yuan"), RangeError);
});

Deno.test("amounts are written in the reader's way, whole ones without zeros", () => {
  assertEquals(formatMoney(3000, "CNY", "zh-CN"), "¥30");
  assertEquals(formatMoney(3050, "CNY", "zh-CN"), "¥30.50");
  assertEquals(formatMoney(3000, "CNY", "en"), "¥30");
  assertEquals(formatMoney(5, "GBP", "en"), "£0.05");
  assertEquals(formatMoney(2000, "USD", "en"), "US$20");
  assertEquals(formatMoney(1200, "JPY", "zh-CN"), "JP¥1,200");
  assertEquals(formatMoney(-150, "GBP", "en"), "-£1.50");
});

Deno.test("the largest exact amount keeps every digit", () => {
  assertEquals(formatMoney(Number.MAX_SAFE_INTEGER, "GBP", "en"), "£90,071,992,547,409.91");
});

Deno.test("an amount that is not exact is refused", () => {
  for (const wrong of [0.1, NaN, Infinity, 2 ** 53]) {
    assertThrows(() => formatMoney(wrong, "CNY", "en"), RangeError);
  }
});

Deno.test("typed amounts become minor units without rounding", () => {
  const typed: Record<string, number | null> = {
    "30": 3000,
    "¥1,200.50": 120050,
    "３０元": 3000,
    "CNY 0.29": 29,
    "1.005": null,
    "1,5": null,
    "-3": null,
    "": null,
    "thirty": null,
    "99999999999999999": null,
    "1e3": null,
  };
  for (const [text, minor] of Object.entries(typed)) assertEquals(parseMoney(text, "CNY"), minor);
  assertEquals(parseMoney("1200", "JPY"), 1200);
  assertEquals(parseMoney("1200.5", "JPY"), null);
});

Deno.test("what is written can be read back", () => {
  for (let minor = 1; minor < 1e12; minor = minor * 7 + 3) {
    for (const currency of ["CNY", "JPY", "KWD", "GBP"]) {
      const text = formatMoney(minor, currency, "en").replace(/^[A-Z]{2}(?=¥)/, "");
      assertEquals(parseMoney(text, currency), minor);
    }
  }
});
