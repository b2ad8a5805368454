import * as v from "valibot";
import type { CheckInput, CheckResult } from "./check.ts";
import { LEVELS } from "./triage/types.ts";
import type { Finding, Level, Measures, Person } from "./triage/types.ts";

/* A check as the database keeps it. Its owner wrote it, maybe past our pages: nothing is taken on trust. */

/** What a request carries of a check, to be read by both sides. */
export interface KeptCheck {
  symptom_check_id: string;
  level: Level;
  version: string;
  created_at: string;
  acknowledged_at: string | null;
  input: Pick<CheckInput, "for" | "text"> & {
    person: Person;
    findings: Finding[];
    measures: Measures;
  };
  result: CheckResult;
}

const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]{1,40}$/));
const LIST_MAX = 200;

/** Every entry that is one, and none of the others. */
function listOf<Entry>(entry: v.GenericSchema<unknown, Entry>) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((list) => list.filter((one) => v.is(entry, one)).slice(0, LIST_MAX) as Entry[]),
  );
}
const codes = listOf(code);
const optional = <Told>(schema: v.GenericSchema<Told>) => v.fallback(v.optional(schema), undefined);
const number = optional(v.pipe(v.number(), v.finite()));

const FindingShape = v.object({
  id: code,
  state: v.picklist(["present", "absent", "unknown"]),
  severity: optional(v.picklist(["mild", "moderate", "severe"])),
  onset: optional(v.picklist(["sudden", "gradual"])),
  days: number,
  course: optional(v.picklist(["better", "worse"])),
});

const Input = v.object({
  for: v.fallback(v.picklist(["me", "child", "other"]), "other"),
  text: v.fallback(v.string(), ""),
  person: v.fallback(
    v.object({
      ageMonths: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
      ageGroup: optional(v.picklist(["infant", "child", "adult", "older"])),
      sex: v.fallback(v.picklist(["female", "male", "unknown"]), "unknown"),
      pregnant: optional(v.boolean()),
      conditions: codes,
    }),
    { ageMonths: null, ageGroup: undefined, sex: "unknown", pregnant: undefined, conditions: [] },
  ),
  findings: listOf(FindingShape),
  measures: v.fallback(
    v.object({
      temp: number,
      spo2: number,
      sbp: number,
      dbp: number,
      hr: number,
      rr: number,
      glucose: number,
      weeks: number,
      afterbirth: number,
    }),
    {},
  ),
});

const Result = v.object({
  level: v.picklist(LEVELS),
  rules: codes,
  presentations: codes,
  department: v.fallback(code, "general_practice"),
  online: v.fallback(v.boolean(), false),
  unsettled: codes,
  crisis: v.fallback(v.nullable(v.picklist(["self_harm", "violence"])), null),
  watchFor: codes,
  checkAgainHours: v.fallback(v.nullable(v.number()), null),
  present: codes,
  absent: codes,
  unknown: codes,
});

const Row = v.object({
  symptom_check_id: v.string(),
  level: v.picklist(LEVELS),
  version: v.string(),
  created_at: v.string(),
  acknowledged_at: v.nullable(v.string()),
  input: Input,
  result: Result,
});

/** The check of a row; what does not read as one is left out, and null means that there is none. */
export function keptCheck(row: unknown): KeptCheck | null {
  const read = v.safeParse(Row, row);
  if (!read.success) return null;
  const { result, ...kept } = read.output;
  return { ...kept, result: { ...result, version: kept.version } } as KeptCheck;
}

/** What a check was made from, as the rules take it; null when it does not read as that. */
export function keptInput(input: unknown): KeptCheck["input"] | null {
  const read = v.safeParse(Input, input);
  return read.success ? read.output as KeptCheck["input"] : null;
}

/** Whether the check speaks of another age or sex than its patient has: then it may be of another. */
export function isOfAnother(
  { person }: KeptCheck["input"],
  patient: { ageMonths: number; sex: string },
): boolean {
  const { ageMonths, sex } = person;
  const known = [sex, patient.sex].every((one) => one === "female" || one === "male");
  return (known && sex !== patient.sex) ||
    (ageMonths !== null && Math.abs(ageMonths - patient.ageMonths) > 24);
}
