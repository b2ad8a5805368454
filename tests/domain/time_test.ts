import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  aboutDuration,
  AGE_BANDS,
  ageBand,
  ageOn,
  formatAge,
  formatDay,
  formatInstant,
  humanDuration,
  isTimeZone,
  isValidBirthDate,
  localDay,
  minutesUntil,
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

Deno.test("a formatter is made once for a zone", () => {
  formatInstant(EVENING, "en", "Asia/Tokyo");
  const start = performance.now();
  for (let i = 0; i < 1000; i++) formatInstant(EVENING, "en", "Asia/Tokyo");
  assertEquals(performance.now() - start < 200, true);
});

Deno.test("durations are exact, or told as about", () => {
  assertEquals(humanDuration(20, "en"), "20 minutes");
  assertEquals(humanDuration(1, "en"), "1 minute");
  assertEquals(humanDuration(90, "en"), "1 hour 30 minutes");
  assertEquals(humanDuration(1440, "en"), "24 hours");
  assertEquals(humanDuration(2880, "en"), "2 days");
  assertEquals(humanDuration(0, "zh-CN"), "0 分钟");
  assertEquals(humanDuration(125, "zh-CN"), "2 小时 5 分钟");
  assertEquals(aboutDuration(22, "en"), "about 20 minutes");
  assertEquals(aboutDuration(22, "zh-CN"), "约 20 分钟");
  assertEquals(aboutDuration(100, "en"), "about 1 hour 30 minutes");
  assertEquals(aboutDuration(58, "en"), "about 1 hour");
  assertEquals(aboutDuration(0.4, "en"), "less than a minute");
  assertEquals(aboutDuration(0.4, "zh-CN"), "不到 1 分钟");
});

Deno.test("the wait is rounded up and never negative", () => {
  assertEquals(minutesUntil("2026-01-01T00:10:01Z", "2026-01-01T00:00:00Z"), 11);
  assertEquals(minutesUntil("2025-12-31T23:00:00Z", "2026-01-01T00:00:00Z"), 0);
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

Deno.test("age bands meet without gap", () => {
  const today = "2026-06-15";
  const born = [
    "2026-06-01",
    "2025-06-16",
    "2020-06-16",
    "2014-06-16",
    "2008-06-16",
    "1986-06-16",
    "1961-06-16",
    "1946-06-16",
    "1946-06-15",
  ];
  assertEquals(born.map((date) => ageBand(date, today)), [...AGE_BANDS]);
  assertEquals(ageBand("2026-05-15", today), "1_to_11_months");
  assertEquals(ageBand("2025-06-15", today), "1_to_5_years");
});

Deno.test("a birth date is a real day of a living person", () => {
  const today = "2026-11-24";
  const valid = ["2026-11-24", "1990-02-28", "2024-02-29", "1900-01-01"];
  const wrong = [
    "2026-11-25",
    "2025-02-29",
    "1990-13-01",
    "1990-04-31",
    "1889-12-31",
    "90-1-1",
    "",
  ];
  assertEquals(valid.map((date) => isValidBirthDate(date, today)), valid.map(() => true));
  assertEquals(wrong.map((date) => isValidBirthDate(date, today)), wrong.map(() => false));
});
