import { type Near, someoneBetween } from "../details.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";

const SEVERE_HAN =
  /剧烈|剧痛|(?<!不|不太|不怎么)厉害|难忍|难以忍受|忍不住|受不了|要命|(?<!不)严重|重度|最痛|最疼|疼死|痛死|打滚|直不起腰|撕心裂肺|刀割|大量|(?<!不是)很重|强烈|大叫/g;
const MILD_HAN =
  /轻微|轻度|稍微|略有?|有点儿?|有一?点点?|一点点|不太|不怎么|不厉害|不严重|不重|隐隐|隐痛|偶尔|微/g;
const SUDDEN_HAN = /突然|突发|忽然|猛然|骤然|霹雳|一下子|瞬间|几秒/g;
const WORSE_HAN =
  /(?<![后时就会多而前了天晚夜上])加重(?!时)|越来越|恶化|更厉害|扩散|蔓延|增多了|变大/g;
const BETTER_HAN = /好转|减轻|缓解了|好多了|好些|消退|好一些|已经好/g;

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
