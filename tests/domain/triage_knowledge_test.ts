import { assert, assertEquals } from "@std/assert";
import { namesIn, parseCondition } from "../../domain/triage/condition.ts";
import {
  DENIED_WITH,
  EXPLAINS,
  KINDS,
  NARROWER as NARROW,
  SETTLES,
} from "../../domain/triage/findings_data.ts";
import { FIRST_AID } from "../../domain/triage/first_aid_data.ts";
import {
  CONDITION_GROUPS,
  PARSED_PRESENTATIONS,
  RULE_CONDITIONS,
} from "../../domain/triage/knowledge.ts";
import { kindOf, PRESENTATIONS, RULES } from "../../domain/triage/mod.ts";
import type { Condition } from "../../domain/triage/condition.ts";
import { VOCABULARIES } from "./triage_support.ts";

const sayings = (language: "en" | "zh") =>
  new Map<string, readonly (string | undefined)[]>(
    VOCABULARIES.filter((each) => each.language === language)
      .flatMap(({ sheets }) => sheets.flatMap((sheet) => Object.entries(sheet))),
  );
const english = sayings("en");
const chinese = sayings("zh");
const FACTS = ["always", "female", "male", "pregnant"];
const known = new Set([...english.keys(), ...CONDITION_GROUPS.keys(), ...FACTS]);
const words = (list: string) => list.trim().split(/\s+/);
const unknown = (names: string[]) => names.filter((name) => !known.has(name));

Deno.test("both languages know the same findings, each with a name", () => {
  assertEquals([...chinese.keys()].sort(), [...english.keys()].sort());
  for (const [id, [name]] of english) assert(name && /^[^\u4e00-\u9fff]+$/.test(name), id);
  for (const [id, [name]] of chinese) assert(name && /\p{Script=Han}|COPD/u.test(name), id);
});

Deno.test("rules, groups, presentations and tables name only findings that exist", () => {
  RULES.forEach(({ id }, at) =>
    assertEquals([id, unknown(namesIn(RULE_CONDITIONS[at]!))], [id, []])
  );
  for (const [name, condition] of CONDITION_GROUPS) {
    assertEquals([name, unknown(namesIn(condition))], [name, []]);
  }
  for (const { id, entries, flags, who, typicalIf } of PARSED_PRESENTATIONS) {
    const names = [...entries, ...flags, ...[who, typicalIf].flatMap((c) => c ? namesIn(c) : [])];
    assertEquals([id, unknown(names)], [id, []]);
  }
  for (const table of [SETTLES, DENIED_WITH, KINDS, NARROW, EXPLAINS]) {
    assertEquals(unknown(Object.values(table).flatMap(words)), []);
  }
});

Deno.test("every symptom belongs to a presentation that looks at it", () => {
  const entries = new Set(PARSED_PRESENTATIONS.flatMap(({ entries }) => [...entries]));
  // These stand beside findings that do, or for pain that nobody could place: never self-care alone.
  const alone = ["some_pain", "some_swelling", "some_bleeding", "nosebleed_long"];
  const lost = [...english.keys()].filter((id) => kindOf(id) === "symptom" && !entries.has(id));
  assertEquals(lost.sort(), alone.sort());
});

Deno.test("a rule is whole: unique id, reason in both languages, guideline, version, open review", () => {
  assertEquals(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  assert(RULES.length >= 200);
  for (const rule of RULES) {
    assert(/^[A-Z]\d\d$/.test(rule.id), rule.id);
    assert(rule.reason.en.length > 8 && /\p{Script=Han}/u.test(rule.reason.zh), rule.id);
    assert(rule.source.length > 3 && rule.version && rule.population, rule.id);
    assertEquals(rule.reviewed_by === null, rule.reviewed_on === null, rule.id);
    if (rule.aid) assert(FIRST_AID[rule.aid], `${rule.id}: ${rule.aid}`);
  }
});

Deno.test("no reason names a finished diagnosis as certain, or says that all is well", () => {
  for (const { id, reason } of RULES) {
    assert(
      !/\byou have\b|you are fine|nothing to worry|\bis (appendicitis|a stroke)\b/i.test(reason.en),
      id,
    );
    assert(!/您得了|您没事|不用担心/.test(reason.zh), id);
  }
});

Deno.test("at least sixty presentations, each with its red flags asked in both languages", () => {
  assert(PRESENTATIONS.length >= 60);
  assertEquals(new Set(PRESENTATIONS.map(({ id }) => id)).size, PRESENTATIONS.length);
  for (const { id, name, flags, minor } of PRESENTATIONS) {
    assert(name.en && name.zh);
    for (const flag of flags) {
      assert(english.get(flag)?.[2]?.endsWith("?"), `${id}: no English question for ${flag}`);
      assert(chinese.get(flag)?.[2]?.endsWith("？"), `${id}: no Chinese question for ${flag}`);
    }
    if (!minor) continue;
    for (const text of [minor.advice, minor.limits]) assert(text.en && text.zh, id);
    assert(minor.maxDays > 0);
  }
});

/** Names that make a condition true by being there. */
function positive(condition: Condition, denied = false): string[] {
  if (condition.op === "not") return positive(condition.of, !denied);
  if (condition.op === "is" || condition.op === "compare") {
    // "mild" and a short time are what is known of a finding, not a further one.
    return denied || (condition.op === "is" && condition.detail === "mild") ||
        (condition.op === "compare" && condition.sign.startsWith("<"))
      ? []
      : namesIn(condition);
  }
  return condition.of.flatMap((each) => positive(each, denied));
}

Deno.test("only comforts and features of a minor picture can lead to self-care", () => {
  const lowers = (name: string): boolean => {
    const group = CONDITION_GROUPS.get(name);
    if (group) return positive(group).every(lowers);
    return FACTS.includes(name) || /benign|reassurance/.test(kindOf(name));
  };
  for (const { id, entries, who, typicalIf } of PARSED_PRESENTATIONS) {
    const names = [...who ? positive(who) : [], ...typicalIf ? positive(typicalIf) : []]
      .filter((name) => !entries.has(name));
    assertEquals([id, names.filter((name) => !lowers(name))], [id, []]);
  }
});

Deno.test("a rule's condition knows no not, and says where it is wrong", () => {
  for (
    const wrong of ["not fever", "fever and", "fever or (cough", "2 of fever", "fever >= hot", "!"]
  ) {
    let said = "";
    try {
      parseCondition(wrong);
    } catch (error) {
      said = String(error);
    }
    assert(said.includes("Not a condition"), wrong);
  }
  assertEquals(parseCondition("age<3m"), { op: "compare", name: "age", sign: "<", value: 3 });
  assertEquals(parseCondition("age>=65"), { op: "compare", name: "age", sign: ">=", value: 780 });
});
