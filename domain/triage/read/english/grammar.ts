import { findPhrases } from "../find.ts";
import type { Grammar } from "../grammar.ts";
import type { Unit } from "../units.ts";
import { englishStates } from "./denial.ts";
import { englishDetails } from "./details.ts";
import { hearsayInEnglish, othersInEnglish } from "./other_people.ts";
import { englishTimes } from "./time.ts";
import { Speller } from "./typos.ts";
import { englishUnits } from "./units.ts";

/** How English is read. */
export const ENGLISH_GRAMMAR: Grammar = {
  belongs: /[a-z]{2}/i,
  meeting: (lexicon, { masks, minimising }) => {
    const speller = new Speller(lexicon);
    return (text) => {
      const units = [masks, minimising].reduce(mask, speller.correct(englishUnits(text)));
      return { units, matches: findPhrases(units, lexicon) };
    };
  },
  states: englishStates,
  others: othersInEnglish,
  hearsay: hearsayInEnglish,
  near: englishDetails,
  speaksOfKnown: (units, at) => /^(the|this|that)$/.test(units[at - 1]?.text ?? ""),
  times: englishTimes,
};

function mask(units: Unit[], masks: RegExp): Unit[] {
  let text = "";
  const places = units.map((unit) => {
    const at = text.length;
    text += `${unit.text} `;
    return at;
  });
  const masked = [...units];
  for (const match of text.matchAll(masks)) {
    places.forEach((place, at) => {
      const inside = place >= match.index && place < match.index + match[0].length;
      if (inside) masked[at] = { ...units[at]!, text: "·" };
    });
  }
  return masked;
}
