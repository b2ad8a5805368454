import type { Lexicon } from "../lexicon.ts";
import type { Unit } from "../units.ts";
import { ENDING, MEANT, VOWEL } from "./typos_data.ts";

/** A word's slip set right where one and only one spelling of the lexicon is close to it. */
export class Speller {
  private readonly known = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly byLetter = new Map<string, string[]>();
  private readonly answers = new Map<string, string>();

  constructor({ exact }: Lexicon) {
    for (const word of [...exact.keys()].sort()) {
      if (word.endsWith("*")) this.beginnings.push(word.slice(0, -1));
      else this.known.add(word);
      const bare = word.replace("*", "");
      if (bare.length < 5) continue;
      const list = this.byLetter.get(bare[0]!) ?? [];
      list.push(word);
      this.byLetter.set(bare[0]!, list);
    }
  }

  correct(units: Unit[]): Unit[] {
    return units.map((unit) => {
      const text = this.spell(unit.text);
      return text === unit.text ? unit : { ...unit, text };
    });
  }

  private spell(word: string): string {
    if (word.length < 5 || word.length > 24 || !/^[a-z]+$/.test(word) || MEANT.has(word)) {
      return word;
    }
    if (this.known.has(word) || this.known.has(word.replace(/(es|s)$/, ""))) return word;
    let answer = this.answers.get(word);
    if (answer === undefined) {
      answer = this.nearest(word);
      if (this.answers.size < 2000) this.answers.set(word, answer);
    }
    return answer;
  }

  private nearest(word: string): string {
    // A word that begins like one of the lexicon is known; only a whole word so near is likelier.
    const starts = this.beginnings.filter((start) => start.length >= 5 && word.startsWith(start));
    const begun = starts.length > 0;
    if (starts.some((start) => ENDING.test(word.slice(start.length)))) return word;
    let best = word;
    let least = word.length >= 9 && !begun ? 3 : 2;
    for (const candidate of this.byLetter.get(word[0]!) ?? []) {
      const open = candidate.endsWith("*");
      if (open && begun) continue;
      const target = open ? candidate.slice(0, -1) : candidate;
      if (target.length < (open ? 6 : 5) || target.length > word.length + 1) continue;
      if (!open && word.length > target.length + 1) continue;
      const distance = open
        ? Math.min(
          ...[-1, 0, 1].map((d) => target.length + d)
            // "surrounds" is no slip of "slurred": a short beginning takes only an ending.
            .filter((end) => target.length >= 8 || ENDING.test(word.slice(end)))
            .map((end) => editDistance(word.slice(0, end), target)),
          3,
        )
        : editDistance(word, target);
      // A short word two letters off is another word.
      if (distance < least && (distance < 2 || target.length >= 8)) {
        least = distance;
        best = target;
      }
    }
    return best;
  }
}

/**
 * Letters added, lost or swapped with their neighbour count one, a vowel for a vowel too; another
 * letter counts two, as it mostly makes another word: hides, hives. 3 stands for "more than two".
 */
export function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const [a, b] = [one[i - 1]!, other[j - 1]!];
      const change = a === b ? 0 : VOWEL.test(a) && VOWEL.test(b) ? 1 : 2;
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[other.length]!, 3);
}
