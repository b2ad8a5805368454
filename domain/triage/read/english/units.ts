import type { Unit } from "../units.ts";
import { CONTRACTIONS, ENDS_CLAUSE, ENDS_SENTENCE, WORD } from "./units_data.ts";

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
