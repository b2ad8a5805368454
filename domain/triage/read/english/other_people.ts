import { hearsay } from "../other_people.ts";
import type { Unit } from "../units.ts";
import {
  BACK_TO_SELF,
  ENGLISH_OTHER,
  FIRST_PERSON,
  PAST_OF_OTHERS,
  SPEECH,
} from "./other_people_data.ts";

/** Whether each unit belongs to somebody else's story. */
export function othersInEnglish(units: Unit[]): boolean[] {
  const others = new Array<boolean>(units.length).fill(false);
  const { text, places } = spaced(units);
  const own = FIRST_PERSON.test(text) || /^(a |an )?\d+ (year|month|week)/.test(text);
  for (const match of text.matchAll(ENGLISH_OTHER)) {
    if (!own && !PAST_OF_OTHERS.test(match[0])) continue;
    const from = places.findIndex((place) => place >= match.index);
    const last = places.findIndex((place) => place >= match.index + match[0].length);
    for (let at = from; at >= 0 && at < units.length; at++) {
      if (units[at]!.sentence !== units[from]!.sentence) break;
      if (last >= 0 && at >= last && BACK_TO_SELF.test(units[at]!.text)) break;
      others[at] = true;
    }
  }
  return others;
}

export function hearsayInEnglish(units: Unit[]): boolean[] {
  const { text, places } = spaced(units);
  return hearsay(units, text, places, SPEECH);
}

/** The units as one text with a space between, and where each begins in it. */
function spaced(units: Unit[]): { text: string; places: number[] } {
  const places: number[] = [];
  let text = "";
  for (const unit of units) {
    places.push(text.length);
    text += `${unit.text} `;
  }
  return { text, places };
}
