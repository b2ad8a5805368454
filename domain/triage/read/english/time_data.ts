/* Words for stretches of time, in days. */

export const NUMBERS: Record<string, number> = {
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
export const UNITS: [RegExp, number][] = [
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
export const ENGLISH = new RegExp(
  `(?<!every |each |in |within |at |per )\\b(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(\\d+|two|three|four|five|six))?[\\s-]*(?:more )?(${UNIT})\\b(?! old|[- ]old| pregnant| gestation| later| of age| postpartum| post| before| apart| each| a day| a week)`,
  "g",
);
export const ENGLISH_FIXED: [RegExp, number][] = [
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
