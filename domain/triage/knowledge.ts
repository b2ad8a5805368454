import { type Condition, namesIn, parseCondition } from "./condition.ts";
import { DENIED_WITH, KINDS, SETTLES } from "./findings_data.ts";
import { GROUPS } from "./groups_data.ts";
import { PRESENTATION_SHEETS } from "./presentations/mod.ts";
import { RULE_SHEETS } from "./rules/mod.ts";
import type { Department, Kind, Presentation, Rule } from "./types.ts";

/** Grows with every change of a rule, a word or a presentation; kept with each result. */
export const KNOWLEDGE_VERSION = "2026.11.1";

/** Rules that one clinician reads and signs together; a rule may be signed alone. */
export interface RuleSheet {
  area: string;
  department: Department;
  version: string;
  reviewed_by: string | null;
  reviewed_on: string | null;
  rules: RuleRow[];
}
type FromSheet = "department" | "version" | "reviewed_by" | "reviewed_on" | "population";
export type RuleRow = Omit<Rule, FromSheet> & Partial<Pick<Rule, FromSheet>>;

/** Every rule of every sheet, whole. */
export const RULES: readonly Rule[] = RULE_SHEETS.flatMap((sheet) =>
  sheet.rules.map(({ ...row }) => ({
    population: "any",
    department: sheet.department,
    version: sheet.version,
    reviewed_by: sheet.reviewed_by,
    reviewed_on: sheet.reviewed_on,
    ...row,
  }))
);

export const PRESENTATIONS: readonly Presentation[] = PRESENTATION_SHEETS.flat();

const kinds = new Map<string, Kind>(
  Object.entries(KINDS).flatMap(([kind, ids]) =>
    ids.trim().split(/\s+/).map((id): [string, Kind] => [id, kind as Kind])
  ),
);
/** What a finding is to the rules; whatever is listed nowhere is a symptom. */
export const kindOf = (finding: string): Kind => kinds.get(finding) ?? "symptom";

/** Named conditions, parsed. */
export const CONDITION_GROUPS: ReadonlyMap<string, Condition> = new Map(
  Object.entries(GROUPS).map(([name, text]) => [name, parseCondition(text)]),
);
export const RULE_CONDITIONS: readonly Condition[] = RULES.map(({ when }) => parseCondition(when));

/** The rules that a finding can set off, by their place in RULES. */
export const RULES_NAMING: ReadonlyMap<string, number[]> = rulesNaming();

function rulesNaming(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  const within = (name: string): string[] => {
    const group = CONDITION_GROUPS.get(name);
    return group ? [name, ...namesIn(group).flatMap(within)] : [name];
  };
  RULE_CONDITIONS.forEach((condition, at) => {
    for (const name of new Set(namesIn(condition).flatMap(within))) {
      map.set(name, [...map.get(name) ?? [], at]);
    }
  });
  return map;
}

export interface ParsedPresentation extends Presentation {
  enterIf: Condition;
  who: Condition | null;
  typicalIf: Condition | null;
  /** The findings that bring a person here. */
  entries: ReadonlySet<string>;
}
export const PARSED_PRESENTATIONS: readonly ParsedPresentation[] = PRESENTATIONS.map((each) => {
  const enterIf = parseCondition(each.enter);
  return {
    ...each,
    enterIf,
    who: each.minor ? parseCondition(each.minor.who, true) : null,
    typicalIf: each.minor ? parseCondition(each.minor.typical, true) : null,
    entries: new Set(namesIn(enterIf)),
  };
});

/** Reassurances and benign features that settle a red flag which nobody has answered. */
export const SETTLED_BY: ReadonlyMap<string, string[]> = turned(SETTLES);
/** Findings whose denial denies the red flag as well. */
export const DENIED_BY: ReadonlyMap<string, string[]> = turned(DENIED_WITH);

function turned(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [comfort, flags] of Object.entries(table)) {
    for (const flag of flags.trim().split(/\s+/)) {
      map.set(flag, [...map.get(flag) ?? [], comfort]);
    }
  }
  return map;
}
