import type { Finding } from "../types.ts";
import type { Match } from "./find.ts";
import type { Told } from "./time.ts";
import type { Unit } from "./units.ts";

/* How bad, how sudden, how long: the words around a finding. */

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

/** What words near a finding say of it. */
export type Near = Pick<Finding, "severity" | "onset" | "course">;
export type Details = Near & Pick<Finding, "days">;

/** What is said near a match, and how long it has been there. */
export function detailsOf(near: Near, match: Match, units: Unit[], times: Placed[]): Details {
  const days = duration(match, units, times);
  return { ...near, ...(days !== undefined && { days }) };
}

/** Whether another finding stands nearer to a word: "mild nausea and abdominal pain". */
export function someoneBetween(at: number, match: Match, matches: Match[]): boolean {
  return matches.some((other) => {
    if (other.finding === match.finding) return false;
    if (other.from < match.to && match.from < other.to) return false;
    return at < match.from
      ? other.from > at && other.to <= match.from
      : other.from >= match.to && other.to <= at;
  });
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
