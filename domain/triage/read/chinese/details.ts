import { type Near, someoneBetween } from "../details.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";
import { BETTER_HAN, MILD_HAN, SEVERE_HAN, SUDDEN_HAN, WORSE_HAN } from "./details_data.ts";

/** What the characters near a match say of it. */
export function chineseDetails(match: Match, matches: Match[], units: Unit[]): Near {
  const { clause, sentence } = units[match.from]!;
  // Only what stands within twelve characters can belong to the finding.
  const first = Math.max(0, match.from - 20);
  const text = units.slice(first, match.to + 20).map((unit) => unit.text).join("");
  const sees = (words: RegExp, wide: boolean, alone: boolean): boolean =>
    [...text.matchAll(words)].some(({ index: at, 0: word }) => {
      const index = first + at;
      const unit = units[index]!;
      if (unit.sentence !== sentence) return false;
      if (!wide && unit.clause !== clause && !speaksAlone(unit, matches, units)) return false;
      if (Math.min(Math.abs(index - match.to), Math.abs(match.from - index)) > 12) return false;
      return !alone || !someoneBetween(index + word.length - 1, match, matches);
    });
  const severe = sees(SEVERE_HAN, false, false);
  return {
    ...(severe
      ? { severity: "severe" as const }
      : sees(MILD_HAN, false, true) && { severity: "mild" as const }),
    ...(sees(SUDDEN_HAN, true, false) && { onset: "sudden" as const }),
    ...(sees(WORSE_HAN, false, false)
      ? { course: "worse" as const }
      : sees(BETTER_HAN, false, false) && { course: "better" as const }),
  };
}

/** Whether a clause tells no finding of its own: "腿发紫，剧痛". */
function speaksAlone({ clause }: Unit, matches: Match[], units: Unit[]): boolean {
  return !matches.some(({ from, to, finding }) =>
    !finding.startsWith("some_") &&
    (units[from]!.clause === clause || units[to - 1]!.clause === clause)
  );
}
