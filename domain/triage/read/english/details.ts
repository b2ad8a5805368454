import { type Near, someoneBetween } from "../details.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";
import { BETTER, MILD, MODULATED, SCORE, SEVERE, SUDDEN, WORSE } from "./details_data.ts";

/** What the words near a match say of it. */
export function englishDetails(match: Match, matches: Match[], units: Unit[]): Near {
  const { sentence } = units[match.from]!;
  const inside = (at: number) => at >= 0 && units[at]?.sentence === sentence;
  const sees = (word: RegExp, back: number, ahead: number, alone: boolean): boolean => {
    for (let at = match.from - back; at < match.to + ahead; at++) {
      if (!inside(at) || !word.test(units[at]!.text)) continue;
      if (units[at]!.clause !== units[match.from]!.clause && word !== SUDDEN) continue;
      if (/^(not?|without|never)$/.test(units[at - 1]?.text ?? "")) continue;
      if (/^(feel|feels|much|gets?|getting)$/.test(units[at - 1]?.text ?? "") && word === MILD) {
        continue;
      }
      if (word === WORSE && MODULATED.test(units[at + 1]?.text ?? "")) continue;
      if (!alone || !someoneBetween(at, match, matches)) return true;
    }
    return false;
  };
  const sentenceText = units.filter((unit) => unit.sentence === sentence)
    .map(({ text }) => text).join(" ");
  const notBad = /\bnot (too |very |that |so |really )?(bad|severe|serious|painful|much)\b/.test(
    sentenceText,
  );
  const severe = sees(SEVERE, 4, 6, false) || SCORE.test(sentenceText);
  const mild = notBad || sees(MILD, 4, 4, true);
  return {
    // The worse of two words counts.
    ...(severe ? { severity: "severe" as const } : mild && { severity: "mild" as const }),
    ...(sees(SUDDEN, 8, 10, false) && { onset: "sudden" as const }),
    ...(sees(WORSE, 5, 8, false)
      ? { course: "worse" as const }
      : sees(BETTER, 3, 8, false) && { course: "better" as const }),
  };
}
