import type { AgeGroup } from "../types.ts";

/* Age, sex and groups, as a text tells them. */

export const ENGLISH_AGE =
  /\b(\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]*(day|week|month|year)s?[\s-]*old\b/i;
export const BARE_AGES = [
  /\b(?:aged?|i am|i'm|of)\s+(\d{1,3})(?=\s*(?:[.,;]|$|years\b|and\b))(?!\s*(?:%|kg|lb))/i,
  /\b(\d{1,3})\s?(?:m|f)\b/i,
  /\b(\d{1,3})\s*(?:yo|y\/o|yrs?|y\.o\.)\b/i,
  /\b(?:woman|man|boy|girl|lady|male|female) of (\d{1,3})\b/i,
];
export const CHINESE_AGE =
  /(\d{1,3}|[一二两三四五六七八九]?十?[一二三四五六七八九]?)(岁半|周岁|岁)/;
export const CHINESE_MONTHS =
  /(?<![产孕停周了])(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月(?:大|龄|的?(?:男|女)?(?:婴|宝|孩))/;
export const CHINESE_DAYS =
  /(?:出生|生后|刚满)(\d{1,2}|[一二两三四五六七八九十])(天|周)|(\d{1,2})(天|周)(?:大|的?新生儿)/;
export const WORD_NUMBERS = [
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
export const PER_MONTH: Record<string, number> = {
  day: 1 / 30.4,
  week: 1 / 4.345,
  month: 1,
  year: 12,
};
export const GROUPS: [AgeGroup, RegExp][] = [
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

/** The first of them told is the person's. */
export const FEMALE =
  /\b(woman|female|girl|lady|mother-to-be|she|her|daughter|wife|pregnant)\b|\b\d{1,3}\s?f\b|女|孕|妻子|老婆|月经|她/;
export const MALE =
  /\b(man|male|boy|gentleman|he|his|son|husband|father)\b|\b\d{1,3}\s?m\b|男|丈夫|老公|儿子|他/;

export const PREGNANT = /\b(pregnant|gravid|gestation|(of|in|during|my) pregnancy)\b/;
/** Denied, only possible, wished for, or over. */
export const NOT_PREGNANT = [
  /\b(not|isn't|is not|am not|never|cannot be|not currently|could not be|denies being) (?:currently )?(pregnant)/,
  /\b(might|may|could|possibly|if) (be |i am |she is )?pregnant/,
  /\b(trying to (get|become)|weeks? after|months? after) pregnan/,
];
export const PREGNANT_HAN = /怀孕|孕\d|孕妇|妊娠|怀着孕|孕[一二三四五六七八九早中晚]/;
export const NOT_PREGNANT_HAN =
  /(没有?|未|不是|无|排除|否认|不可能|备|想|可能|是否|是不是|不确定是否)(怀孕|妊娠)|没怀|怀孕可能|可能怀/;
