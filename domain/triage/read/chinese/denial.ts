import type { State } from "../../types.ts";
import { coveredUnits, endOfClause, inOrder, uses } from "../denial.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";
import {
  CHINESE_DENIED_AFTER,
  CHINESE_DENIES,
  CHINESE_ENDS,
  CHINESE_LIST,
  INTENSIFIED,
  NOT_DENYING,
} from "./denial_data.ts";

/* What a "no" reaches in Chinese. */

/** The state of each match of a Chinese text. */
export function chineseStates(
  units: Unit[],
  matches: Match[],
  comfort: (finding: string) => boolean,
): State[] {
  const text = units.map((unit) => unit.text).join("");
  const states: State[] = matches.map(() => "present");
  const order = inOrder(matches);
  const taken = coveredUnits(units.length, matches.filter(({ finding }) => !comfort(finding)));
  for (const trigger of text.matchAll(CHINESE_DENIES)) {
    const at = trigger.index;
    if (taken[at] || NOT_DENYING.test(text.slice(at, at + 8)) || asks(text, at)) continue;
    denyChinese(units, text, trigger[0], at, matches, order, states);
  }
  matches.forEach((match, index) => {
    const clause = text.slice(clauseStart(units, match.from), match.from);
    const after = text.slice(match.to, match.to + 5);
    if (CHINESE_DENIED_AFTER.test(after)) states[index] = "absent";
    if (/不知道|不确定|不清楚|说不清|不晓得/.test(clause)) states[index] = "unknown";
  });
  return states;
}

/** "有没有发烧" and "疼不疼" are questions, not answers. */
function asks(text: string, at: number): boolean {
  return text[at - 1] === "有" || (text[at] === "不" && text[at - 1] === text[at + 1]);
}

function denyChinese(
  units: Unit[],
  text: string,
  word: string,
  at: number,
  matches: Match[],
  order: number[],
  states: State[],
): void {
  const short = word === "不";
  let reached = at + word.length;
  let first = true;
  for (const index of order) {
    const match = matches[index]!;
    if (match.to <= at + word.length || uses(match, at)) continue;
    if (match.from > reached) {
      const gap = text.slice(reached, match.from);
      const sameClause = units[at]!.clause === units[match.from]!.clause;
      if (first && (gap.length > (short ? 4 : 10) || !sameClause || CHINESE_ENDS.test(gap))) break;
      // "否认" opens a list that the whole clause belongs to.
      const listed = word === "否认" ? !CHINESE_ENDS.test(gap) : CHINESE_LIST.test(gap);
      if (!first && (short || !sameClause || !listed)) break;
    } else if (!first && match.from === reached && INTENSIFIED.test(textOf(text, match))) break;
    states[index] = "absent";
    reached = Math.max(reached, endOfClause(units, match, at));
    first = false;
  }
}

const textOf = (text: string, { from, to }: Match) => text.slice(from, to);

export function clauseStart(units: Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]!.clause === units[at]!.clause) start--;
  return start;
}
