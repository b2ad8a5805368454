import { hearsay } from "../other_people.ts";
import type { Unit } from "../units.ts";

const RELATIVE =
  "(?:grand)?(?:father|mother|parents?)|dad|mum|mom|brother|sister|husband|wife|son|daughter|child|" +
  "kid|uncle|aunt|cousin|friend|colleague|co-?worker|neighbou?r|roommate|flatmate|classmate|partner|" +
  "boyfriend|girlfriend|family|relatives?";
const ENGLISH_OTHER = new RegExp(
  `\\b(?:my|his|her|their|whose|patient|a|one)(?: \\w+)? (?:${RELATIVE})s?(?: members?)?` +
    `(?: also| both| recently| who| at home| at work| at school)? ` +
    `(?:had|has|have|died|suffer\\w*|was diagnosed|is ill|is sick|got|are ill|are sick)\\b` +
    `|\\bfamily history\\b|\\bruns in (?:my |the |his |her )?family\\b`,
  "g",
);
const PAST_OF_OTHERS = /family history|runs in|died|diagnosed|(his|her|their|whose) \w+/;
const FIRST_PERSON =
  /\bi (have|had|am|feel|felt|got|get|cannot|started|woke|vomit|cough|fell|cut|burn|hurt|keep|do|did|was|took|noticed)\b|\bmy (head|chest|back|stomach|tummy|belly|throat|leg|arm|eye|ear|nose|skin|heart|knee|foot|hand|neck|shoulder)/;
/** The person's own thread is taken up again. */
const BACK_TO_SELF = /^(i|she|he|patient)$/;

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

const SPEECH = new RegExp(
  `\\b(?:${RELATIVE}|everyone|people|they|doctor|nurse|colleagues?)s? (?:says?|said|thinks?|thought|told|tells?|believes?|insists?)\\b`,
  "g",
);
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
