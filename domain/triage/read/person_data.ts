import type { AgeGroup } from "../types.ts";

/* Sex and groups of age, as a text in either language tells them. */

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
