/* How long something has been there, as people tell it; in days. */

export interface Told {
  days: number;
  start: number;
  end: number;
}

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  "couple of": 2,
  "a couple of": 2,
  few: 3,
  "a few": 3,
  several: 4,
  many: 6,
  half: 0.5,
  "half an": 0.5,
  some: 3,
};
const UNITS: [RegExp, number][] = [
  [/^(s|sec)/, 1 / 86400],
  [/^min/, 1 / 1440],
  [/^h/, 1 / 24],
  [/^(d|night)/, 1],
  [/^(w|wk)/, 7],
  [/^mo/, 30],
  [/^y/, 365],
];
const NUMBER = "\\d+(?:\\.\\d+)?|half an|(?:a )?couple of|(?:a )?few|several|many|" +
  "an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|half";
const UNIT =
  "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|years?|yrs?";
const ENGLISH = new RegExp(
  `(?<!every |each |in |within |at |per )\\b(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(\\d+|two|three|four|five|six))?[\\s-]*(?:more )?(${UNIT})\\b(?! old|[- ]old| pregnant| gestation| later| of age| postpartum| post| before| apart| each| a day| a week)`,
  "g",
);
const ENGLISH_FIXED: [RegExp, number][] = [
  [/\b(since|from) yesterday\b|\byesterday\b/g, 1],
  [/\blast night\b|\bovernight\b/g, 0.5],
  [/\bthis morning\b|\btoday\b|\btonight\b|\bthis afternoon\b|\bthis evening\b/g, 0.3],
  [/\b(just now|minutes ago|immediately)\b/g, 0.01],
  [/\b(for|past|last|over|many|in recent) days\b/g, 4],
  [/\b(for|past|over|many|several) weeks\b/g, 21],
  [/\b(for|past|over|many|several) months\b/g, 90],
  [/\b(for|over|many|several) years\b/g, 730],
  [/\b(the (past|last)|over a|past|last|this) week\b/g, 7],
  [/\b(the (past|last)|over a|past|last) month\b/g, 30],
  [/\b(the (past|last)|over a|past) year\b/g, 365],
  [/\bsince (last )?(mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 4],
  [/\b(chronic|long[- ]?standing|longstanding|for ages|always had|long time)\b/g, 120],
];

const HAN: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 3,
  数: 4,
  半: 0.5,
};
const HAN_UNITS: [string, number][] = [
  ["分钟", 1 / 1440],
  ["小时", 1 / 24],
  ["钟头", 1 / 24],
  ["天", 1],
  ["日", 1],
  ["夜", 1],
  ["宿", 1],
  ["晚", 1],
  ["周", 7],
  ["星期", 7],
  ["礼拜", 7],
  ["月", 30],
  ["年", 365],
];
const CHINESE =
  /(?<![每第孕经停满龄隔\d.])(好几|\d+(?:\.\d+)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两俩三四五六七八九几数半])(?:[-~到至、]?(\d+|[一二两三四五六七八九]))?(多)?(个)?(半)?(多)?(分钟|小时|钟头|天|日|夜|宿|晚|周|星期|礼拜|月|年)(?!大|龄|内|一次|[男女]|婴|经|的?宝|的?孩)/g;
const CHINESE_FIXED: [RegExp, number][] = [
  [/昨天|昨日/g, 1],
  [/昨晚|昨夜|夜里开始/g, 0.5],
  [/前天/g, 2],
  [/今天|今早|今晨|今晚|刚才|刚刚|上午|下午开始/g, 0.3],
  [/这几天|最近几天|这两天|近日/g, 3],
  [/上周|一周来/g, 7],
  [/上个月|一个来月/g, 30],
  [/长期|多年|好久|很久|慢性|常年|从小/g, 365],
];

/** Every stretch of time in a text (already in lower case). */
export function timesTold(text: string): Told[] {
  const told: Told[] = [];
  const add = (match: RegExpMatchArray, days: number) =>
    told.push({ days, start: match.index!, end: match.index! + match[0].length });
  for (const match of text.matchAll(ENGLISH)) {
    // "Three days after surgery" is no duration; "for three days after a cold" is.
    const after = text.startsWith(" after", match.index + match[0].length);
    if (after && !/\bfor (?:about |the (?:past|last) )?$/.test(text.slice(0, match.index))) {
      continue;
    }
    const per = UNITS.find(([unit]) => unit.test(match[3]!))![1];
    add(match, (englishNumber(match[2]) ?? englishNumber(match[1]) ?? 1) * per);
  }
  for (const match of text.matchAll(CHINESE)) {
    const per = HAN_UNITS.find(([unit]) => match[7] === unit)![1];
    // "三月" is the month of March; "三个月" three months.
    if (match[7] === "月" && !match[4]) continue;
    const half = match[5] || match[3] || match[6] ? 0.5 : 0;
    add(match, ((chineseNumber(match[2]) ?? chineseNumber(match[1]) ?? 1) + half) * per);
  }
  for (const [fixed, days] of [...ENGLISH_FIXED, ...CHINESE_FIXED]) {
    for (const match of text.matchAll(fixed)) {
      if (!told.some(({ start, end }) => match.index >= start && match.index < end)) {
        add(match, days);
      }
    }
  }
  return told.sort((a, b) => a.start - b.start);
}

function englishNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/.test(text) ? Number(text) : NUMBERS[text.replace(/^a (?=couple|few)/, "")];
}

/** 十二, 二十, 3, 好几 … as a number. */
export function chineseNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return Number(text);
  if (text === "好几") return 4;
  const ten = text.indexOf("十");
  if (ten < 0) return HAN[text];
  const tens = ten === 0 ? 1 : HAN[text[0]!]!;
  return tens * 10 + (text.length > ten + 1 ? HAN[text[ten + 1]!]! : 0);
}
