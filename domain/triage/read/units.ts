/*
 * A text cut into what patterns are matched against: words in English, characters in Chinese.
 * `clause` grows at every comma, `sentence` at every full stop.
 */

export interface Unit {
  /** Folded: lower case, contractions opened, full width and traditional characters simplified. */
  text: string;
  start: number;
  end: number;
  clause: number;
  sentence: number;
}

const WORD = /[a-z]\/[a-z]\b|[a-z]+(?:['’][a-z]+)?|\d+(?:\.\d+)?|[^\sa-z\d]/giy;
const ENDS_SENTENCE = /[.!?\n]/;
const ENDS_CLAUSE = /[,;:()，、]/;

/** Words that carry no meaning for a pattern: "pain in my chest" is read as "pain in chest". */
const FILLERS = new Set(
  ("the a an my his her their your our its this that these those quite just pretty such also some " +
    "been being").split(" "),
);

/** Opened contractions and joined forms, before anything else sees the words. */
const CONTRACTIONS: Record<string, string[]> = {
  cant: ["cannot"],
  "can't": ["cannot"],
  "couldn't": ["cannot"],
  couldnt: ["cannot"],
  "won't": ["will", "not"],
  wont: ["will", "not"],
  dont: ["do", "not"],
  doesnt: ["does", "not"],
  didnt: ["did", "not"],
  isnt: ["is", "not"],
  hasnt: ["has", "not"],
  "i'm": ["i", "am"],
  im: ["i", "am"],
  ive: ["i", "have"],
  "i've": ["i", "have"],
  "w/o": ["without"],
  "c/o": ["complains", "of"],
  "h/o": ["history", "of"],
  "s/p": ["after"],
  yo: ["year", "old"],
  "y/o": ["year", "old"],
  hrs: ["hours"],
  mins: ["minutes"],
  yr: ["year"],
  yrs: ["years"],
  wks: ["weeks"],
};

/** The words of an English text (and of the English parts of a Chinese one). */
export function englishUnits(source: string): Unit[] {
  const units: Unit[] = [];
  let clause = 0;
  let sentence = 0;
  for (const line of source.matchAll(/[^\n]+|\n/g)) {
    if (line[0] === "\n") {
      clause++;
      sentence++;
      continue;
    }
    WORD.lastIndex = 0;
    for (let at = 0; at < line[0].length;) {
      WORD.lastIndex = at;
      const match = WORD.exec(line[0]);
      if (!match) {
        at++;
        continue;
      }
      at = WORD.lastIndex;
      const raw = match[0].toLowerCase().replace("’", "'");
      const start = line.index + match.index;
      if (ENDS_CLAUSE.test(raw)) clause++;
      for (const text of open(raw)) {
        units.push({ text, start, end: start + match[0].length, clause, sentence });
      }
      if (ENDS_SENTENCE.test(raw) && !abbreviates(line[0], at)) sentence++, clause++;
    }
  }
  return joinCannot(units);
}

/** The dots of "2 a.m." and "e.g." end no sentence. */
const abbreviates = (line: string, at: number) =>
  /[a-z]/i.test(line[at] ?? "") ||
  /\b(?:[ap]\.m|e\.g|i\.e|dr|mr|mrs|ms|vs|approx)\.$/i.test(line.slice(0, at));

function open(word: string): string[] {
  if (Object.hasOwn(CONTRACTIONS, word)) return CONTRACTIONS[word]!;
  const base = /^(.+)n't$/.exec(word)?.[1];
  if (base) return [base, "not"];
  return [word.replace(/'(s|d|ll|re|m)$/, "")];
}

/** "is not able to", "unable to", "can not" and "could not" all read "cannot". */
function joinCannot(units: Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const words = units.slice(at, at + 3).map(({ text }) => text);
    const length = words[0] === "unable" && words[1] === "to"
      ? 2
      : words[0] === "not" && words[1] === "able" && words[2] === "to"
      ? 3
      : (words[0] === "can" || words[0] === "could") && words[1] === "not"
      ? 2
      : 0;
    if (length === 0) joined.push(units[at]!);
    else {
      joined.push({ ...units[at]!, text: "cannot", end: units[at + length - 1]!.end });
      at += length - 1;
    }
  }
  return joined;
}

/** The units that patterns see, each with its place among all of them. */
export function withoutFillers(units: Unit[]): { unit: Unit; at: number }[] {
  return units.flatMap((unit, at) =>
    FILLERS.has(unit.text) || /^['"“”‘’*\-–—/]$/.test(unit.text) ? [] : [{ unit, at }]
  );
}

/** Traditional characters that the lexicon has in their simplified form. */
const TRADITIONAL =
  "頭痛疼腦發燒熱嘔腫氣體溫壓無沒覺過個兩幾週時間歲內後裡裏邊臉鼻癢紅潰瘍癥狀經驗" +
  "懷產乳藥傷燙蟲貓腳趾關節臟腎膽腸顆脹緊張難嚴劇麻繃擔憂鬱殺聲聽視見淚濃膿塊硬變從還會來這樣樣點說話東";
const SIMPLIFIED =
  "头痛疼脑发烧热呕肿气体温压无没觉过个两几周时间岁内后里里边脸鼻痒红溃疡症状经验" +
  "怀产乳药伤烫虫猫脚趾关节脏肾胆肠颗胀紧张难严剧麻绷担忧郁杀声听视见泪浓脓块硬变从还会来这样样点说话东";
const SIMPLER = new Map([...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at]!]));

/** Slips of the input method: characters of one sound. */
const SLIPS: [RegExp, string][] = [
  [/发骚|法烧|发稍/g, "发烧"],
  [/呕土/g, "呕吐"],
  [/咳速|咳瘦/g, "咳嗽"],
  [/头通(?!常)/g, "头痛"],
  [/肚子通/g, "肚子痛"],
  // "没有呼吸困难" tells of breath that is there.
  [/(?<=[没无]有?)呼吸(?:困难|急促)/g, "喘不上气"],
];

/** The characters of a text, folded; every unit is one character of the source. */
export function chineseUnits(source: string): Unit[] {
  let clause = 0;
  let sentence = 0;
  let folded = [...source].map((character) => {
    const narrow = character.normalize("NFKC");
    const one = narrow.length === 1 ? narrow.toLowerCase() : character;
    return character.length > 1 ? " ".repeat(character.length) : SIMPLER.get(one) ?? one;
  }).join("");
  for (const [slip, right] of SLIPS) {
    folded = folded.replace(slip, (found) => found.length === right.length ? right : found);
  }
  return [...folded].map((text, start) => {
    if (/[。！？!?\n]/.test(text)) sentence++, clause++;
    else if (/[，,；;:：()（）]/.test(text)) clause++;
    return { text, start, end: start + 1, clause, sentence };
  });
}
