import type { State } from "../../types.ts";
import { coveredUnits, endOfClause, inOrder, uses } from "../denial.ts";
import type { Match } from "../find.ts";
import type { Unit } from "../units.ts";
import { DENIES, DENIES_LISTS, ENDS_DENIAL, NO_DENIAL, UNSURE } from "./denial_data.ts";

/* What a "no" reaches in English. */

/** The state of each match of an English text. */
export function englishStates(
  units: Unit[],
  matches: Match[],
  comfort: (finding: string) => boolean,
): State[] {
  const states: State[] = matches.map(() => "present");
  const order = inOrder(matches);
  const taken = coveredUnits(units.length, matches.filter(({ finding }) => !comfort(finding)));
  units.forEach((_, at) => {
    const kind = englishTrigger(units, at);
    if (!kind || taken[at]) return;
    let reached = at + 1;
    let first = true;
    for (const index of order) {
      const match = matches[index]!;
      if (match.to <= at + 1 || uses(match, at)) continue;
      if (match.from > reached) {
        const gap = units.slice(reached, match.from);
        if (!reaches(units, gap, first, kind === "list", reached)) break;
      }
      states[index] = "absent";
      reached = Math.max(reached, endOfClause(units, match, at));
      first = false;
    }
  });
  matches.forEach((match, index) => {
    if (deniedAfter(units, match)) states[index] = "absent";
    const before = units.slice(Math.max(0, match.from - 8), match.from)
      .filter(({ sentence }) => sentence === units[match.from]!.sentence);
    if (UNSURE.test(before.map(({ text }) => text).join(" "))) states[index] = "unknown";
  });
  return states;
}

function englishTrigger(units: Unit[], at: number): "one" | "list" | null {
  const { text } = units[at]!;
  const next = units[at + 1]?.text ?? "";
  if (text === "negative") return next === "for" ? "list" : null;
  if (text === "free") return next === "of" || next === "from" ? "list" : null;
  if (!DENIES.has(text)) return null;
  if (NO_DENIAL.test(next) && !wantsNoHarm(units, at) && !nothingChanged(units, at)) return null;
  return DENIES_LISTS.has(text) ? "list" : "one";
}

/** "I do not want to die" is a no; "I do not want to eat" is none. */
function wantsNoHarm(units: Unit[], at: number): boolean {
  const [want, to, harm] = [1, 2, 3].map((step) => units[at + step]?.text ?? "");
  return want === "want" && to === "to" && /^(die|end|hurt|harm|kill)$/.test(harm!);
}

/** "No change of bowel habit" denies the change; "no change in her cough" denies no cough. */
function nothingChanged(units: Unit[], at: number): boolean {
  const words = units.slice(at + 1, at + 5).map(({ text }) => text).join(" ");
  return /^changes? (in|of) ((the|her|his|my) )?(bowel|vision|sight|weight|appetite|hearing)/.test(
    words,
  );
}

/** Whether the denial goes on across what stands between it and the next finding. */
function reaches(
  units: Unit[],
  gap: Unit[],
  first: boolean,
  list: boolean,
  from: number,
): boolean {
  const sentence = units[from - 1]!.sentence;
  if (gap.length > 8 || gap.some((unit) => unit.sentence !== sentence)) return false;
  const had = /^(never|not)$/.test(units[from - 1]!.text) &&
    /^(had|have|has)$/.test(gap[0]?.text ?? "");
  const rest = had ? gap.slice(1) : gap;
  if (rest.some(({ text }) => ENDS_DENIAL.has(text) || DENIES.has(text))) return false;
  const comma = gap.some(({ text }) => text === ",");
  const and = gap.some(({ text }) => text === "and");
  const or = gap.some(({ text }) => text === "or" || text === "nor" || text === "/");
  if (or) return true;
  if (comma) return list ? !and || first : listEndsInOr(units, from) || bareList(units, from);
  return first || list && and;
}

/** "no fever, cough, or rash": an "or" further on closes the list that the "no" opened. */
function listEndsInOr(units: Unit[], from: number): boolean {
  const { sentence } = units[from - 1]!;
  for (let at = from; at < Math.min(units.length, from + 24); at++) {
    const { text } = units[at]!;
    if (units[at]!.sentence !== sentence || ENDS_DENIAL.has(text) || DENIES.has(text)) return false;
    if (text === "and") return false;
    if (text === "or" || text === "nor") return true;
  }
  return false;
}

/** "No weakness, tingling, fever." from the start of a sentence to its end: a clinician's list. */
function bareList(units: Unit[], from: number): boolean {
  const { sentence } = units[from - 1]!;
  const opens = units.findIndex((unit) => unit.sentence === sentence);
  let trigger = from - 1;
  while (trigger > opens && !DENIES.has(units[trigger]!.text)) trigger--;
  if (trigger !== opens && units[trigger - 1]?.text !== ";") return false;
  let items = 0;
  for (let at = trigger + 1; units[at]?.sentence === sentence && units[at]!.text !== ";"; at++) {
    const { text } = units[at]!;
    if (/^[.!?]$/.test(text)) break;
    if (ENDS_DENIAL.has(text) || DENIES.has(text) || text === "and" || /^\d/.test(text)) {
      return false;
    }
    if (text === ",") items++;
  }
  return items >= 2;
}

/** "fever: no", "rash is absent", "wheeze-free". */
function deniedAfter(units: Unit[], { to }: Match): boolean {
  const clauseEnd = (at: number) => !units[at] || /^[,.;!?\n]$/.test(units[at]!.text);
  let at = to;
  if (units[at]?.text === "-" && units[at + 1]?.text === "free") return true;
  if (/^(tests?|swab|screen|culture)$/.test(units[at]?.text ?? "")) at++;
  if (/^(:|is|are|was|were)$/.test(units[at]?.text ?? "")) at++;
  else if (!/^(absent|denied)$/.test(units[at]?.text ?? "")) return false;
  return /^(absent|denied|negative|none|nil|no|normal|unremarkable)$/.test(units[at]?.text ?? "") &&
    clauseEnd(at + 1);
}
