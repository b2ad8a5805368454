import type { Finding } from "../types.ts";
import type { Match } from "./find.ts";
import type { Told } from "./time.ts";
import type { Unit } from "./units.ts";

/* How bad, how sudden, how long: the words around a finding. */

const SEVERE =
  /^(severe\w*|worst|excruciating|unbearable|intense\w*|terrible|terribly|agonising|agonizing|horrible|extreme\w*|awful|heavy|massive|crushing|violent\w*|pounding|screaming|strong|badly|agony)$/;
const MILD =
  /^(mild\w*|slight\w*|minor|little|bit|light|small|low-grade|tiny|faint|occasional\w*|minimal\w*)$/;
const SUDDEN = /^(sudden\w*|abrupt\w*|instant\w*|thunderclap|seconds)$/;
const WORSE =
  /^(worse|worsening|worsened|increasing\w*|progress\w*|spreading|escalating|deteriorat\w*)$/;
const BETTER = /^(better|improving|improved|settling|resolved|gone|easing|eased|subsided|stopped)$/;
/** "Worse with movement" tells what it depends on, not where it is going. */
const MODULATED = /^(with|when|on|after|at|by|in|if|during|lying|leaning|bending|sitting|going)$/;
const SCORE = /\b(10|9|8|7)\s?(?:\/|out of)\s?10\b/;

const SEVERE_HAN =
  /剧烈|剧痛|(?<!不|不太|不怎么)厉害|难忍|难以忍受|忍不住|受不了|要命|(?<!不)严重|重度|最痛|最疼|疼死|痛死|打滚|直不起腰|撕心裂肺|刀割|大量|(?<!不是)很重|强烈|大叫/g;
const MILD_HAN =
  /轻微|轻度|稍微|略有?|有点儿?|有一?点点?|一点点|不太|不怎么|不厉害|不严重|不重|隐隐|隐痛|偶尔|微/g;
const SUDDEN_HAN = /突然|突发|忽然|猛然|骤然|霹雳|一下子|瞬间|几秒/g;
const WORSE_HAN =
  /(?<![后时就会多而前了天晚夜上])加重(?!时)|越来越|恶化|更厉害|扩散|蔓延|增多了|变大/g;
const BETTER_HAN = /好转|减轻|缓解了|好多了|好些|消退|好一些|已经好/g;

/** A time with the place where it was told, and whether its sentence speaks of the whole course. */
export interface Placed extends Told {
  unit: Unit;
  general: boolean;
}

export function placeTimes(times: Told[], units: Unit[]): Placed[] {
  if (units.length === 0) return [];
  const courses = new Map<number, boolean>();
  return times.map((time) => {
    const unit = units.find(({ end }) => end > time.start) ?? units.at(-1)!;
    const general = courses.get(unit.sentence) ?? tellsCourse(unit.sentence, units);
    courses.set(unit.sentence, general);
    return { ...time, unit, general };
  });
}

export type Details = Pick<Finding, "severity" | "onset" | "course" | "days">;

/** What the words near a match say of it. */
export function detailsOf(
  index: number,
  matches: Match[],
  units: Unit[],
  times: Placed[],
  language: "en" | "zh",
): Details {
  const match = matches[index]!;
  const near = language === "en"
    ? englishDetails(match, matches, units)
    : chineseDetails(match, matches, units);
  const days = duration(match, units, times);
  return { ...near, ...(days !== undefined && { days }) };
}

function englishDetails(match: Match, matches: Match[], units: Unit[]): Details {
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
    ...(sees(SUDDEN, 8, 8, false) && { onset: "sudden" as const }),
    ...(sees(WORSE, 5, 8, false)
      ? { course: "worse" as const }
      : sees(BETTER, 3, 8, false) && { course: "better" as const }),
  };
}

/** Whether another finding stands nearer to a word: "mild nausea and abdominal pain". */
function someoneBetween(at: number, match: Match, matches: Match[]): boolean {
  return matches.some((other) => {
    if (other.finding === match.finding) return false;
    if (other.from < match.to && match.from < other.to) return false;
    return at < match.from
      ? other.from > at && other.to <= match.from
      : other.from >= match.to && other.to <= at;
  });
}

function chineseDetails(match: Match, matches: Match[], units: Unit[]): Details {
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

/** The time told in the same clause, else in the sentence, else the longest anywhere. */
function duration(match: Match, units: Unit[], times: Placed[]): number | undefined {
  if (times.length === 0) return undefined;
  const { clause, sentence, start } = units[match.from]!;
  const nearest = (list: Placed[]) =>
    list.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]?.days;
  const near = nearest(times.filter(({ unit }) => unit.clause === clause)) ??
    nearest(times.filter(({ unit }) => unit.sentence === sentence));
  if (near !== undefined) return near;
  // "Symptoms started three days ago" speaks of everything; "yesterday's test" of nothing.
  const general = times.filter((time) => time.general);
  return general.length > 0 ? Math.max(...general.map(({ days }) => days)) : undefined;
}

function tellsCourse(sentence: number, units: Unit[]): boolean {
  const text = units.filter((unit) => unit.sentence === sentence).map(({ text }) => text);
  return /\b(symptoms?|started|starts|began|begun|onset|going on|lasted|history of|ill for|since)\b/
    .test(text.join(" ")) || /持续|开始|出现|起病|病程/.test(text.join(""));
}
