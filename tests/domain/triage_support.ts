import { judge } from "../../domain/triage/evaluation.ts";
import {
  type Assessment,
  type Facts,
  kindOf,
  LEVELS,
  NARROWER,
  Reader,
} from "../../domain/triage/mod.ts";
import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";

export const VOCABULARIES = [ENGLISH, CHINESE];
export const reader = new Reader(VOCABULARIES, kindOf, NARROWER);

export interface Who {
  years?: number | null;
  sex?: string | null;
}

/** A text judged as the evaluation does: every further question answered "I don't know". */
export function judged(text: string, { years = null, sex = null }: Who = {}): Assessment {
  const base = { id: "", lang: "", expected: "emergent" as const };
  return judge(reader, { ...base, text, age_years: years, sex });
}
export const levelOf = (text: string, who?: Who) => judged(text, who).level;
export const rankOf = (assessment: Assessment) => LEVELS.indexOf(assessment.level);

/** Ids of the findings that a text tells, with "-" before what it denies and "?" before the unsure. */
export function read(text: string): string[] {
  const signs = { present: "", absent: "-", unknown: "?" };
  return reader.read(text).findings.map(({ id, state }) => signs[state] + id);
}

/** An adult with nothing told. */
export const NOTHING: Facts = {
  person: { ageMonths: 40 * 12, sex: "unknown" },
  findings: [],
  measures: {},
};
