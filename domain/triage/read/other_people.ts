import type { Unit } from "./units.ts";

/*
 * Whose symptoms a clause tells. "My father had a heart attack" is not about the person; "my father
 * has chest pain" is, when nobody else is spoken of. Speech of others ("my wife says it is nothing")
 * tells symptoms, but its comfort counts for nothing.
 */

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

const CHINESE_RELATIVE =
  "爸爸|爸|父亲|妈妈|妈|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|姐姐|弟弟|妹妹|丈夫|老公|妻子|老婆|" +
  "叔叔|舅舅|阿姨|同事|同学|朋友|室友|邻居|家人|兄弟|姐妹";
const CHINESE_OTHER = new RegExp(
  `家族史|家族中|家族里|(?:${CHINESE_RELATIVE})[也都曾前最近]{0,3}(?:有过|有|患|得过|得了|死于|因|以前|确诊|去世)`,
  "g",
);
const CHINESE_SELF = new RegExp(
  `我(?!的?(?:${CHINESE_RELATIVE}|孩子|儿子|女儿|宝宝))|岁(?:男|女|，)`,
);

/** The same for Chinese: until the clause ends. */
export function othersInChinese(units: Unit[]): boolean[] {
  const others = new Array<boolean>(units.length).fill(false);
  const text = units.map((unit) => unit.text).join("");
  if (!CHINESE_SELF.test(text) && !/家族/.test(text)) return others;
  for (const match of text.matchAll(CHINESE_OTHER)) {
    for (let at = match.index; at < units.length; at++) {
      if (units[at]!.clause !== units[match.index]!.clause) break;
      others[at] = true;
    }
  }
  return others;
}

const SPEECH = new RegExp(
  `\\b(?:${RELATIVE}|everyone|people|they|doctor|nurse|colleagues?)s? (?:says?|said|thinks?|thought|told|tells?|believes?|insists?)\\b`,
  "g",
);
const CHINESE_SPEECH =
  /(?:家人|家里人|大家|别人|老公|老婆|爸爸?|妈妈?|儿子|女儿|朋友|同事|他们?|她们?)(?:都|一直)?(?:说|觉得|认为|告诉)/g;

/** Units that come after "my wife says": no comfort is taken from them. */
export function hearsay(units: Unit[], language: "en" | "zh"): boolean[] {
  const said = new Array<boolean>(units.length).fill(false);
  const { text, places } = language === "en"
    ? spaced(units)
    : { text: units.map((unit) => unit.text).join(""), places: units.map((_, at) => at) };
  for (const match of text.matchAll(language === "en" ? SPEECH : CHINESE_SPEECH)) {
    const from = places.findIndex((place) => place >= match.index);
    for (let at = from; at >= 0 && at < units.length; at++) {
      if (units[at]!.sentence !== units[from]!.sentence) break;
      said[at] = true;
    }
  }
  return said;
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
