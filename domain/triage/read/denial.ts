import type { Match } from "./find.ts";
import type { Unit } from "./units.ts";

/*
 * What a "no" reaches. It denies the first finding after it and goes on only along a list: "no
 * fever, cough or rash", "无发热、咳嗽". Where language leaves it open ("no fever, cough for two
 * days") the finding counts as there: a danger read into a text can be corrected by the person, one
 * read out of it may be missed.
 */

/** Places in the list of matches, as they stand in the text; the longer of two first. */
export function inOrder(matches: Match[]): number[] {
  return matches.map((_, index) => index)
    .sort((a, b) => matches[a]!.from - matches[b]!.from || matches[b]!.to - matches[a]!.to);
}

/** Whether a unit is a word of the phrase itself. */
export function uses({ used }: Match, at: number): boolean {
  return used.some(([from, to]) => from <= at && at < to);
}

/**
 * Units that are themselves words of a finding: the "not" of "not breathing" denies nothing. The
 * "no" of "no fever" does, also where the whole is known as a comfort.
 */
export function coveredUnits(length: number, matches: Match[]): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { used } of matches) {
    for (const [from, to] of used) covered.fill(true, from, to);
  }
  return covered;
}

/** How far a finding that is denied reaches: its words in other clauses carry the "no" nowhere. */
export function endOfClause(units: Unit[], { used, to }: Match, trigger: number): number {
  const inside = used.filter(([from]) => units[from]!.clause === units[trigger]!.clause);
  return inside.length === used.length || inside.length === 0
    ? to
    : Math.max(...inside.map(([, end]) => end));
}
