import type { AgeGroup, Person } from "../types.ts";
import { chineseNumber } from "./time.ts";
import {
  BARE_AGES,
  CHINESE_AGE,
  CHINESE_DAYS,
  CHINESE_MONTHS,
  ENGLISH_AGE,
  FEMALE,
  GROUPS,
  MALE,
  NOT_PREGNANT,
  NOT_PREGNANT_HAN,
  PER_MONTH,
  PREGNANT,
  PREGNANT_HAN,
  WORD_NUMBERS,
} from "./person_data.ts";

/* Age, sex and pregnancy as a text tells them of the person it is about. */

/** What the text says of the person; the first age told is taken as theirs. */
export function personIn(source: string): Person {
  const text = source.toLowerCase();
  const ageMonths = englishAge(text) ?? chineseAge(text);
  const ageGroup = groupIn(text);
  const pregnant = pregnantIn(text);
  return {
    ageMonths,
    ...(ageGroup && { ageGroup }),
    sex: sexIn(text),
    ...(pregnant && { pregnant }),
  };
}

function englishAge(text: string): number | null {
  const match = ENGLISH_AGE.exec(text);
  if (match) {
    const amount = /^\d/.test(match[1]!) ? Number(match[1]) : WORD_NUMBERS.indexOf(match[1]!);
    return Math.floor(amount * PER_MONTH[match[2]!]!);
  }
  for (const pattern of BARE_AGES) {
    const years = Number(pattern.exec(text)?.[1] ?? NaN);
    if (years > 0 && years <= 115) return years * 12;
  }
  return null;
}

function chineseAge(text: string): number | null {
  const days = CHINESE_DAYS.exec(text);
  if (days) {
    const amount = chineseNumber(days[1] ?? days[3]) ?? 0;
    return Math.floor(amount / ((days[2] ?? days[4]) === "周" ? 4.345 : 30.4));
  }
  const months = CHINESE_MONTHS.exec(text);
  if (months) return chineseNumber(months[1]) ?? null;
  const years = CHINESE_AGE.exec(text);
  const amount = years?.[1] ? chineseNumber(years[1]) : undefined;
  return amount === undefined ? null : amount * 12 + (years![2] === "岁半" ? 6 : 0);
}

function groupIn(text: string): AgeGroup | undefined {
  return GROUPS.find(([, words]) => words.test(text))?.[0];
}

function sexIn(text: string): Person["sex"] {
  const [f, m] = [text.search(FEMALE), text.search(MALE)];
  if (f < 0 && m < 0) return "unknown";
  return m < 0 || (f >= 0 && f < m) ? "female" : "male";
}

function pregnantIn(text: string): boolean {
  if (PREGNANT.test(text)) return !NOT_PREGNANT.some((not) => not.test(text));
  return PREGNANT_HAN.test(text) && !NOT_PREGNANT_HAN.test(text);
}
