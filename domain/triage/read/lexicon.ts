import type { Words } from "../types.ts";

/*
 * What people say, compiled. A phrase is groups joined by "~" (near each other within a clause, in
 * any order) or "~~" (anywhere in a sentence); a group is words one after the other; a word is
 * alternatives joined by "|". In English a word ending in "*" is a beginning. "@pain" stands for a
 * list of words. Phrases of one finding are separated by ";". A comma stands between whole groups:
 * "pee, pass water". In Chinese, where a word is a string of any length, "|" does: 胃痛|胃 不适.
 */

export interface Phrase {
  finding: string;
  groups: number[][];
  /** Between group n and n + 1: within the clause, or within the sentence. */
  wide: boolean[];
}

export interface Lexicon {
  language: "en" | "zh";
  /** Whole words (en) or strings (zh), to the atoms they are part of. */
  exact: Map<string, number[]>;
  /** Beginnings, under their first three letters (en); strings under their first character (zh). */
  starts: Map<string, string[]>;
  /** Phrases under the first atom of their first group. */
  phrases: Map<number, Phrase[]>;
}

/** Compiles the words of every finding; the order of sheets does not matter. */
export function compileLexicon(
  language: "en" | "zh",
  sheets: readonly Words[],
  lists: Readonly<Record<string, string>>,
): Lexicon {
  const atoms = new Map<string, number>();
  const lexicon: Lexicon = { language, exact: new Map(), starts: new Map(), phrases: new Map() };
  const atom = (text: string): number => {
    const known = atoms.get(text);
    if (known !== undefined) return known;
    const id = atoms.size;
    atoms.set(text, id);
    for (const word of new Set(expand(text, lists))) addWord(lexicon, word, id);
    return id;
  };
  for (const sheet of sheets) {
    for (const [finding, [, said]] of Object.entries(sheet)) {
      for (const text of said.split(";")) {
        if (!text.trim()) continue;
        const parts = text.trim().split(/\s*(~~?)\s*/);
        const sides = parts.filter((_, at) => at % 2 === 0).map((side) => groupsOf(side, language));
        const wide = parts.filter((_, at) => at % 2 === 1).map((sign) => sign === "~~");
        for (const chosen of combinations(sides)) {
          const groups = chosen.map((group) => group.split(/\s+/).map(atom));
          push(lexicon.phrases, groups[0]![0]!, { finding, groups, wide });
        }
      }
    }
  }
  return lexicon;
}

/** The groups on one side of "~": words alone share an atom, others stand for themselves. */
function groupsOf(side: string, language: "en" | "zh"): string[] {
  const alternatives = side.split(language === "en" ? "," : "|").map((each) => each.trim());
  if (alternatives.length === 1) return alternatives;
  const alone = alternatives.filter((each) => !each.includes(" "));
  const longer = alternatives.filter((each) => each.includes(" "));
  return alone.length > 0 ? [alone.join("|"), ...longer] : longer;
}

/** One group of each side, in every way. */
function combinations(sides: string[][]): string[][] {
  return sides.reduce<string[][]>(
    (chosen, side) => chosen.flatMap((groups) => side.map((group) => [...groups, group])),
    [[]],
  );
}

function expand(text: string, lists: Readonly<Record<string, string>>): string[] {
  return text.split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const list = lists[word.slice(1)];
    if (list === undefined) throw new Error(`No list ${word}`);
    return expand(list, lists);
  });
}

function addWord(lexicon: Lexicon, word: string, atom: number): void {
  push(lexicon.exact, word, atom);
  const key = lexicon.language === "zh" ? word[0]! : word.endsWith("*") ? word.slice(0, 3) : null;
  if (key !== null && lexicon.exact.get(word)!.length === 1) push(lexicon.starts, key, word);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
