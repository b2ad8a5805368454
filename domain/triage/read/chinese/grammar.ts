import { findPhrases } from "../find.ts";
import type { Grammar } from "../grammar.ts";
import { chineseStates, clauseStart } from "./denial.ts";
import { chineseDetails } from "./details.ts";
import { hearsayInChinese, othersInChinese } from "./other_people.ts";
import { chineseStage } from "./stage.ts";
import { chineseTimes } from "./time.ts";
import { chineseUnits } from "./units.ts";

/** How Chinese is read. */
export const CHINESE_GRAMMAR: Grammar = {
  belongs: /\p{Script=Han}/u,
  meeting: (lexicon, { masks, minimising }) => (text) => {
    const plain = chineseUnits(text);
    const joined = plain.map((unit) => unit.text).join("")
      .replace(minimising, (found) => "·".repeat(found.length));
    const units = plain.map((unit, at) => ({ ...unit, text: joined[at]! }));
    const masked = [...joined.matchAll(masks)]
      .map(({ index, 0: { length } }) => [index, index + length] as const);
    // What is only a part of another word is none itself: 头 in 骨头, 过敏 in 过敏性鼻炎.
    const matches = findPhrases(units, lexicon).filter(({ used }) =>
      !used.some(([from, to]) =>
        masked.some(([start, end]) => start <= from && to <= end && to - from < end - start)
      )
    );
    return { units, matches };
  },
  states: chineseStates,
  others: othersInChinese,
  hearsay: hearsayInChinese,
  near: chineseDetails,
  speaksOfKnown: (units, at) => {
    const start = clauseStart(units, at);
    return /^[，。；]?(疼|这种|该|其)?$/.test(
      units.slice(start, at).map(({ text }) => text).join(""),
    );
  },
  times: chineseTimes,
  stage: chineseStage,
};
