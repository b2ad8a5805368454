import type { AgeGroup, Person } from "../types.ts";
import { chineseNumber } from "./time.ts";

/* Age, sex and pregnancy as a text tells them of the person it is about. */

const ENGLISH_AGE =
  /\b(\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]*(day|week|month|year)s?[\s-]*old\b/i;
const BARE_AGES = [
  /\b(?:aged?|i am|i'm|of)\s+(\d{1,3})(?=\s*(?:[.,;]|$|years\b|and\b))(?!\s*(?:%|kg|lb))/i,
  /\b(\d{1,3})\s?(?:m|f)\b/i,
  /\b(\d{1,3})\s*(?:yo|y\/o|yrs?|y\.o\.)\b/i,
  /\b(?:woman|man|boy|girl|lady|male|female) of (\d{1,3})\b/i,
];
const CHINESE_AGE = /(\d{1,3}|[一二两三四五六七八九]?十?[一二三四五六七八九]?)(岁半|周岁|岁)/;
const CHINESE_MONTHS =
  /(?<![产孕停周了])(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月(?:大|龄|的?(?:男|女)?(?:婴|宝|孩))/;
const CHINESE_DAYS =
  /(?:出生|生后|刚满)(\d{1,2}|[一二两三四五六七八九十])(天|周)|(\d{1,2})(天|周)(?:大|的?新生儿)/;
const WORD_NUMBERS = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

const PER_MONTH: Record<string, number> = { day: 1 / 30.4, week: 1 / 4.345, month: 1, year: 12 };

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

const GROUPS: [AgeGroup, RegExp][] = [
  ["infant", /\b(newborn|neonate|infant|baby|babies)\b|婴儿|新生儿|宝宝|女婴|男婴/],
  [
    "child",
    /\b(child|children|toddler|kid|little (boy|girl)|(my|our) (son|daughter)|schoolboy)\b|孩子|小孩|儿童|小儿|小朋友|幼儿|小宝/,
  ],
  [
    "older",
    /\b(elderly|(?<!year[\s-]|years )old (man|woman|lady)|grandmother|grandfather|grandma|grandpa)\b|老人|老年|爷爷|奶奶|外婆|外公|姥姥|姥爷/,
  ],
];

function groupIn(text: string): AgeGroup | undefined {
  return GROUPS.find(([, words]) => words.test(text))?.[0];
}

function sexIn(text: string): Person["sex"] {
  const female =
    /\b(woman|female|girl|lady|mother-to-be|she|her|daughter|wife|pregnant)\b|\b\d{1,3}\s?f\b|女|孕|妻子|老婆|月经|她/;
  const male =
    /\b(man|male|boy|gentleman|he|his|son|husband|father)\b|\b\d{1,3}\s?m\b|男|丈夫|老公|儿子|他/;
  const [f, m] = [text.search(female), text.search(male)];
  if (f < 0 && m < 0) return "unknown";
  return m < 0 || (f >= 0 && f < m) ? "female" : "male";
}

function pregnantIn(text: string): boolean {
  if (/\b(pregnant|gravid|gestation|(of|in|during|my) pregnancy)\b/.test(text)) {
    return !/\b(not|isn't|is not|am not|never|cannot be|not currently|could not be|denies being) (?:currently )?(pregnant)/
      .test(text) &&
      !/\b(might|may|could|possibly|if) (be |i am |she is )?pregnant/.test(text) &&
      !/\b(trying to (get|become)|weeks? after|months? after) pregnan/.test(text);
  }
  return /怀孕|孕\d|孕妇|妊娠|怀着孕|孕[一二三四五六七八九早中晚]/.test(text) &&
    !/(没有?|未|不是|无|排除|否认|不可能|备|想|可能|是否|是不是|不确定是否)(怀孕|妊娠)|没怀|怀孕可能|可能怀/
      .test(text);
}
