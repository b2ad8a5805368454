import { ageRange, holds, type View } from "./condition.ts";
import { FIRST_AID } from "./first_aid_data.ts";
import {
  CONDITION_GROUPS,
  DENIED_BY,
  kindOf,
  KNOWLEDGE_VERSION,
  PARSED_PRESENTATIONS,
  type ParsedPresentation,
  RULE_CONDITIONS,
  RULES,
  RULES_NAMING,
  SETTLED_BY,
} from "./knowledge.ts";
import {
  type Assessment,
  type Facts,
  type Finding,
  type Level,
  LEVELS,
  type Rule,
} from "./types.ts";

/*
 * From facts to a level. Rules only ever raise it. Below them stands "see a doctor"; self-care is
 * reached only where every finding belongs to a presentation that can be minor, in a person whom it
 * suits, with each of its red flags settled: denied, or answered by positive evidence of a minor
 * picture. What a person was asked and does not know is never settled.
 */

const rank = (level: Level) => LEVELS.indexOf(level);

interface Minor {
  ok: boolean;
  unsettled: string[];
}

/** The level of urgency for what is known, with reasons. Pure; the order of findings is nothing. */
export function assess(facts: Facts): Assessment {
  const view = viewOf(facts);
  const fired = RULES.filter((_, at) => holds(RULE_CONDITIONS[at]!, view))
    .sort((a, b) => rank(b.level) - rank(a.level) || (a.id < b.id ? -1 : 1));
  const entered = PARSED_PRESENTATIONS.filter(({ enterIf }) => holds(enterIf, view));
  const minors = entered.map((each) => minorOf(each, view));
  const selfCare = entered.length > 0 && minors.every(({ ok }) => ok) && allBelong(view, entered);
  const level = fired[0]?.level ?? (selfCare ? "self_care" : "doctor");
  return {
    level,
    rules: fired.map(({ id, level, reason, source, reviewed_on }) => (
      { id, level, reason, source, reviewed: reviewed_on !== null }
    )),
    presentations: entered.map(({ id }) => id),
    department: departmentOf(facts, fired, entered),
    online: level === "self_care" ||
      (level === "doctor" && entered.length > 0 && entered.every(({ online }) => online)),
    unsettled: [...new Set(minors.flatMap(({ unsettled }) => unsettled))],
    crisis: fired.find(({ crisis }) => crisis)?.crisis ?? null,
    doNow: level === "emergency" ? firstAid(fired) : [],
    advice: level === "self_care"
      ? entered.flatMap(({ minor }) => [minor!.advice, minor!.limits])
      : [],
    watchFor: watchFor(entered, view),
    checkAgainHours: checkAgain(level, facts),
    version: KNOWLEDGE_VERSION,
  };
}

/** The level that one further finding would raise these facts to; at least "doctor". */
export function levelWith(view: View, id: string): Level {
  const present = new Map(view.present).set(id, { id, state: "present" });
  const levels = (RULES_NAMING.get(id) ?? [])
    .filter((at) => holds(RULE_CONDITIONS[at]!, { ...view, present }))
    .map((at) => rank(RULES[at]!.level));
  return LEVELS[Math.max(rank("doctor"), ...levels)]!;
}

/** What is there: told, known of the person, or measured. */
export function viewOf(facts: Facts): View {
  const present = new Map<string, Finding>();
  for (const id of facts.person.conditions ?? []) present.set(id, { id, state: "present" });
  for (const finding of facts.findings) {
    if (finding.state === "present") present.set(finding.id, finding);
  }
  return { facts, present, groups: CONDITION_GROUPS };
}

/** Itching "like mad" is a plague, no danger. */
const ANNOYING = new Set([
  "itch",
  "eye_itch",
  "sneezing",
  "runny_nose",
  "blocked_nose",
  "seasonal",
  "thrush",
  "hangover",
]);

function minorOf(each: ParsedPresentation, view: View): Minor {
  if (!each.minor) return { ok: false, unsettled: [] };
  const findings = [...each.entries].flatMap((id) => view.present.get(id) ?? []);
  const suits = holds(each.who!, view) &&
    findings.every(({ id, severity, course, days = 0 }) =>
      (severity !== "severe" || ANNOYING.has(id)) && course !== "worse" &&
      days <= each.minor!.maxDays
    );
  const symptoms = findings.filter(({ id }) => kindOf(id) === "symptom");
  const allMild = symptoms.length > 0 && symptoms.every(({ severity }) => severity === "mild");
  const typical = allMild || holds(each.typicalIf!, view) || listsNegatives(each, view);
  const unsettled = each.flags.filter((flag) => !settled(flag, typical, view));
  return { ok: suits && unsettled.length === 0, unsettled: suits ? unsettled : [] };
}

/** From so many red flags on, a description that denies them unasked has gone through the list. */
const NEGATIVES_LISTED = 2;

/**
 * Pertinent negatives: who writes "no fever, no leg symptoms, no incontinence" has thought of what
 * would be dangerous. Only what was told unasked counts, not answers to our own questions.
 */
function listsNegatives({ flags }: ParsedPresentation, { facts }: View): boolean {
  const told = new Set(
    facts.findings.filter(({ state, spans }) => state === "absent" && spans).map(({ id }) => id),
  );
  const denied = flags.filter((flag) =>
    told.has(flag) || (DENIED_BY.get(flag) ?? []).some((wider) => told.has(wider))
  );
  return denied.length >= NEGATIVES_LISTED;
}

/** Whether a red flag needs no further answer. */
export function settled(flag: string, typical: boolean, view: View): boolean {
  const stateOf = (name: string) => view.facts.findings.find(({ id }) => id === name)?.state;
  const state = stateOf(flag);
  if (state) return state === "absent";
  const group = view.groups.get(flag);
  if (view.present.has(flag) || (group && holds(group, view))) return false;
  return typical || view.present.has("no_other_symptoms") ||
    (DENIED_BY.get(flag) ?? []).some((wider) => stateOf(wider) === "absent") ||
    (SETTLED_BY.get(flag) ?? []).some((comfort) => isComfort(comfort, view));
}

function isComfort(comfort: string, view: View): boolean {
  const group = view.groups.get(comfort);
  return view.present.has(comfort) || (group !== undefined && holds(group, view));
}

/** Nobody is sent home with a finding that no presentation has looked at. */
function allBelong(view: View, entered: ParsedPresentation[]): boolean {
  return [...view.present.keys()].every((id) =>
    kindOf(id) !== "symptom" || entered.some(({ entries }) => entries.has(id))
  );
}

function departmentOf(
  facts: Facts,
  fired: Rule[],
  entered: ParsedPresentation[],
): Assessment["department"] {
  const adults = new Set(["obstetrics_gynaecology", "mental_health", "ophthalmology", "dental"]);
  const first = fired[0]?.department ?? entered[0]?.department ?? "general_practice";
  return ageRange(facts.person)[1] < 14 * 12 && !adults.has(first) ? "paediatrics" : first;
}

function firstAid(fired: Rule[]): Assessment["doNow"] {
  const keys = new Set(fired.filter(({ level }) => level === "emergency").map(({ aid }) => aid));
  const lists = [...keys].flatMap((key) => key ? FIRST_AID[key] ?? [] : []);
  return [...new Set([...lists.slice(0, 5), ...FIRST_AID.any!])];
}

function watchFor(entered: ParsedPresentation[], view: View): string[] {
  const flags = entered.flatMap(({ flags }) => flags);
  return [...new Set([...flags, "breathless", "confused", "very_ill"])]
    .filter((id) => !view.present.has(id)).slice(0, 8);
}

function checkAgain(level: Level, { person }: Facts): number | null {
  if (level === "emergency") return null;
  if (level === "today") return 2;
  const small = ageRange(person)[0] < 5 * 12;
  return level === "doctor" ? small ? 12 : 24 : small ? 24 : 48;
}
