import {
  type Assessment,
  type Facts,
  factsOf,
  type Interview,
  type Level,
  PRESENTATIONS,
  resultOf,
  RULES,
} from "./triage/mod.ts";
import { FIRST_AID } from "./triage/first_aid_data.ts";

/* What a symptom check is to the rest of the product: what went in, and what came out as codes. */

/** The person whom a check is about, as whoever makes it says. */
export type Whom = "me" | "child" | "other";

/** Everything that the result was made from: with the same version it gives the same result. */
export interface CheckInput extends Facts {
  for: Whom;
  /** As the person wrote it. */
  text: string;
}

/** The result as codes: ids of rules and findings, no sentence of any language. */
export interface CheckResult extends
  Pick<
    Assessment,
    | "presentations"
    | "department"
    | "online"
    | "unsettled"
    | "crisis"
    | "watchFor"
    | "checkAgainHours"
    | "version"
  > {
  level: Level;
  rules: string[];
  present: string[];
  absent: string[];
  unknown: string[];
}

/** What stands behind a result, without the places in the text where it was read. */
export function checkInput(whom: Whom, text: string, interview: Interview): CheckInput {
  const { person, findings, measures } = factsOf(interview);
  return {
    for: whom,
    text,
    person,
    findings: findings.map(({ spans: _, ...finding }) => finding),
    measures,
  };
}

export function checkResult(interview: Interview): CheckResult {
  return resultCodes(resultOf(interview), factsOf(interview));
}

function resultCodes(assessment: Assessment, { findings }: Facts): CheckResult {
  const { rules, doNow: _, advice: __, ...codes } = assessment;
  const of = (state: string) => findings.filter((one) => one.state === state).map(({ id }) => id);
  return {
    ...codes,
    rules: rules.map(({ id }) => id),
    present: of("present"),
    absent: of("absent"),
    unknown: of("unknown"),
  };
}

/** A result's sentences again, from its codes; what this version does not know is left out. */
export function assessmentOf(codes: CheckResult): Assessment {
  const { rules: ids, present: _, absent: __, unknown: ___, ...kept } = codes;
  const fired = ids.flatMap((id) => RULES.find((rule) => rule.id === id) ?? []);
  const aids = fired.flatMap(({ level, aid }) => level === "emergency" && aid ? [aid] : []);
  const entered = PRESENTATIONS.filter(({ id }) => codes.presentations.includes(id));
  return {
    ...kept,
    rules: fired.map(({ id, level, reason, source, reviewed_on }) => (
      { id, level, reason, source, reviewed: reviewed_on !== null }
    )),
    doNow: codes.level === "emergency"
      ? [...new Set([...aids, "any"])].flatMap((aid) => FIRST_AID[aid] ?? [])
      : [],
    advice: codes.level === "self_care"
      ? entered.flatMap(({ minor }) => minor ? [minor.advice, minor.limits] : [])
      : [],
  };
}
