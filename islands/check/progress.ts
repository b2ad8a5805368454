import type { Whom } from "../../domain/check.ts";
import type { Facts, Interview, Person, State } from "../../domain/triage/mod.ts";
import type { Understanding } from "./make_knowledge.ts";

/* A check under way: what the person told, and which screen is shown. In this tab's storage only. */

const SCREENS = [
  "whom",
  "about",
  "pregnancy",
  "conditions",
  "words",
  "understood",
  "question",
  "result",
] as const;
export type Screen = typeof SCREENS[number];
export type AgeUnit = "years" | "months" | "weeks";
export type Pregnancy = "no" | "pregnant" | "postpartum" | "unknown";

export interface Progress {
  screen: Screen;
  /** Which question is shown, of those answered and the one after them. */
  at: number;
  whom: Whom;
  age: string;
  unit: AgeUnit;
  sex: Person["sex"] | "";
  pregnancy: Pregnancy | "";
  conditions: string[];
  text: string;
  /** As it was read from that text. */
  facts: Facts | null;
  /** What the person said of findings on the list of what was understood. */
  corrections: Record<string, State | "removed">;
  answers: Interview["answers"];
  /** Of an emergency: "I have read this". */
  acknowledged: boolean;
  /** Under which id this result is sent, so that sent twice is kept once; null before it was. */
  id: string | null;
  /** The id under which this result was kept; null when it is nowhere but here. */
  kept: string | null;
}

export const START: Progress = {
  screen: "whom",
  at: 0,
  whom: "me",
  age: "",
  unit: "years",
  sex: "",
  pregnancy: "",
  conditions: [],
  text: "",
  facts: null,
  corrections: {},
  answers: [],
  acknowledged: false,
  id: null,
  kept: null,
};

const KEY = "wenyi:check";
/** A tab may stay open for days; by then it is another illness. */
const AGE_MS_MAX = 12 * 3600 * 1000;

export function save(progress: Progress): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ progress, at: Date.now() }));
  } catch { /* a full or forbidden storage: the check goes on, it only cannot be taken up again */ }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch { /* forbidden: then nothing was ever stored */ }
}

/** The check of this tab that was not finished; null when there is none, or it is too old. */
export function restore(): Progress | null {
  try {
    const { progress, at } = JSON.parse(sessionStorage.getItem(KEY) ?? "");
    if (Date.now() - at > AGE_MS_MAX || !SCREENS.includes(progress.screen)) return null;
    return { ...START, ...progress };
  } catch {
    return null;
  }
}

const MONTHS_PER: Record<AgeUnit, number> = { years: 12, months: 1, weeks: 12 / 52 };
const YEARS_MAX = 120;

/** Completed months, from digits of any keyboard; null when it is no age. */
export function ageMonths({ age, unit }: Pick<Progress, "age" | "unit">): number | null {
  const text = age.normalize("NFKC").trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const months = Math.floor(Number(text) * MONTHS_PER[unit]);
  return months <= YEARS_MAX * 12 ? months : null;
}

/** WHO counts 15 to 49; a question too many harms less than one too few. */
export function mayBePregnant(progress: Progress): boolean {
  const months = ageMonths(progress);
  return progress.sex !== "male" && months !== null && months >= 120 && months < 56 * 12;
}

function personOf(progress: Progress): Partial<Person> {
  const { sex, pregnancy, conditions } = progress;
  const asked = mayBePregnant(progress) ? pregnancy : "no";
  const lasting = asked === "postpartum" ? [...conditions, "postpartum"] : conditions;
  return {
    ageMonths: ageMonths(progress),
    sex: sex || "unknown",
    ...(asked === "pregnant" && { pregnant: true }),
    ...(asked === "no" && { pregnant: false }),
    ...(lasting.length > 0 && { conditions: lasting }),
  };
}

const NOTHING: Facts = { person: { ageMonths: null, sex: "unknown" }, findings: [], measures: {} };

/** The interview as the engine knows it, made anew from what was told: nothing in it can go stale. */
export function interviewOf(progress: Progress, { engine }: Understanding): Interview {
  const { corrections, answers } = progress;
  const facts = progress.facts ?? NOTHING;
  const findings = facts.findings.filter(({ id }) => corrections[id] !== "removed");
  const begun = engine.beginInterview({ ...facts, findings }, personOf(progress));
  const corrected = Object.entries(corrections).reduce(
    (interview, [id, state]) =>
      state === "removed" ? interview : engine.correctFinding(interview, id, state),
    begun,
  );
  return { ...corrected, answers };
}

/** An answer in its place: given again, it stays where it was, so that going back loses nothing. */
export function answered(answers: Interview["answers"], id: string, state: State) {
  return answers.some((answer) => answer.id === id)
    ? answers.map((answer) => answer.id === id ? { id, state } : answer)
    : [...answers, { id, state }];
}
