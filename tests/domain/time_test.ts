import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  ageOn,
  formatAge,
  formatDay,
  formatInstant,
  humanDuration,
  isTimeZone,
  localDay,
} from "../../domain/time.ts";

const EVENING = "2026-03-09T16:30:00Z";

Deno.test("an instant is told in the reader's zone and language", () => {
  assertEquals(formatInstant(EVENING, "en", "Asia/Shanghai", "time"), "00:30");
  assertMatch(formatDay(EVENING, "en", "Asia/Shanghai"), /^Tuesday,? 10 March 2026$/);
  assertEquals(formatDay(EVENING, "zh-CN", "Asia/Shanghai"), "2026年3月10日星期二");
  assertMatch(formatDay("2026-03-09", "en", "UTC"), /^Monday,? 9 March 2026$/);
  assertMatch(formatInstant(EVENING, "en", "Europe/London"), /^Mon,? 9 Mar 2026,? 16:30$/);
  assertEquals(formatInstant(EVENING, "zh-CN", "Asia/Shanghai", "short"), "3月10日");
  assertThrows(() => formatInstant("soon", "en", "UTC"), RangeError);
  assertEquals([isTimeZone("Asia/Shanghai"), isTimeZone("Mars/Base")], [true, false]);
});

Deno.test("a conversation is parted by the reader's days, across midnight and DST", () => {
  assertEquals(localDay(EVENING, "UTC"), "2026-03-09");
  assertEquals(localDay(EVENING, "Asia/Shanghai"), "2026-03-10");
  assertEquals(localDay("2026-03-29T00:59:59Z", "Europe/London"), "2026-03-29");
  assertEquals(localDay("2026-03-29T23:30:00Z", "Europe/London"), "2026-03-30");
});

Deno.test("durations are exact", () => {
  assertEquals(humanDuration(20, "en"), "20 minutes");
  assertEquals(humanDuration(1, "en"), "1 minute");
  assertEquals(humanDuration(90, "en"), "1 hour 30 minutes");
  assertEquals(humanDuration(1440, "en"), "24 hours");
  assertEquals(humanDuration(2880, "en"), "2 days");
  assertEquals(humanDuration(0, "zh-CN"), "0 分钟");
  assertEquals(humanDuration(125, "zh-CN"), "2 小时 5 分钟");
});

Deno.test("age counts whole years and months", () => {
  assertEquals(ageOn("2000-05-20", "2026-05-19"), { years: 25, months: 311 });
  assertEquals(ageOn("2000-05-20", "2026-05-20T08:00:00Z"), { years: 26, months: 312 });
  assertEquals(ageOn("2004-02-29", "2025-02-28"), { years: 20, months: 251 });
  assertEquals(ageOn("2004-02-29", "2025-03-01"), { years: 21, months: 252 });
  assertThrows(() => ageOn("2026-01-02", "2026-01-01"), RangeError);
  assertThrows(() => ageOn("yesterday", "2026-01-01"), RangeError);
});

Deno.test("an age is told in the unit that matters at that age", () => {
  const told = (born: string, locale: string) => formatAge(born, locale, "2026-06-15");
  assertEquals(told("2026-06-03", "en"), "12 days");
  assertEquals(told("2026-06-14", "en"), "1 day");
  assertEquals(told("2024-07-01", "en"), "23 months");
  assertEquals(told("1992-01-01", "en"), "34 years");
  assertEquals(told("1992-01-01", "zh-CN"), "34 岁");
  assertEquals(told("2025-10-15", "zh-CN"), "8 个月");
});
