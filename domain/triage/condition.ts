import type { Facts, Finding, Measures } from "./types.ts";

/*
 * The language of the rules: findings joined by "and", "or" and "2 of (a, b, c)".
 *   chest_pain and (sweating or chest_pain.severe or chest_pain.minutes>=15)
 *   fever and age<3m · spo2<92 · female · pregnant · weeks>=20
 * Without "not" a condition is monotone: no further finding can make it false. Only what settles
 * self-care may use "not", where being false means a higher level.
 */

export type Condition =
  | { op: "all" | "any"; of: Condition[] }
  | { op: "count"; least: number; of: Condition[] }
  | { op: "not"; of: Condition }
  | { op: "is"; name: string; detail?: string }
  | { op: "compare"; name: string; detail?: string; sign: Sign; value: number };
type Sign = ">=" | "<=" | ">" | "<";

const TOKEN = /\s*(>=|<=|>|<|[(),]|[a-z0-9_.]+)/y;

/** Reads a condition; throws with the text when it cannot be read. */
export function parseCondition(text: string, negation = false): Condition {
  const tokens = split(text);
  let at = 0;
  const fail = (): never => {
    throw new Error(`Not a condition near "${tokens.slice(at, at + 3).join(" ")}": ${text}`);
  };
  const take = (word: string) => tokens[at] === word ? (at++, true) : false;
  const expect = (word: string) => take(word) || fail();

  const any = (): Condition => {
    const of = [all()];
    while (take("or")) of.push(all());
    return of.length === 1 ? of[0]! : { op: "any", of };
  };
  const all = (): Condition => {
    const of = [one()];
    while (take("and")) of.push(one());
    return of.length === 1 ? of[0]! : { op: "all", of };
  };
  const list = (): Condition[] => {
    expect("(");
    const of = [any()];
    while (take(",")) of.push(any());
    expect(")");
    return of;
  };
  const one = (): Condition => {
    if (take("(")) {
      const inner = any();
      expect(")");
      return inner;
    }
    if (take("not")) return negation ? { op: "not", of: one() } : fail();
    const word = tokens[at++] ?? fail();
    if (/^\d$/.test(word) && take("of")) return { op: "count", least: Number(word), of: list() };
    if (!/^[a-z]/.test(word)) return fail();
    const [name, detail] = word.split(".") as [string, string | undefined];
    const sign = [">=", "<=", ">", "<"].find((each) => tokens[at] === each) as Sign | undefined;
    if (!sign) return { op: "is", name, ...(detail && { detail }) };
    at++;
    const value = number(tokens[at++] ?? fail(), name) ?? fail();
    return { op: "compare", name, ...(detail && { detail }), sign, value };
  };
  const parsed = any();
  if (at < tokens.length) fail();
  return parsed;
}

function split(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match; (match = TOKEN.exec(text));) tokens.push(match[1]!);
  if (tokens.join("") !== text.replace(/\s+/g, "")) throw new Error(`Not a condition: ${text}`);
  return tokens;
}

/** Ages are written in years, or in months as "3m"; kept in months. */
function number(text: string, name: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(m?)$/.exec(text);
  if (!match) return null;
  return Number(match[1]) * (name === "age" && !match[2] ? 12 : 1);
}

/** What a condition is asked about. */
export interface View {
  facts: Facts;
  present: ReadonlyMap<string, Finding>;
  /** Named conditions that stand for several findings. */
  groups: ReadonlyMap<string, Condition>;
}

/** Whether a condition holds. Unknown makes nothing true. */
export function holds(condition: Condition, view: View): boolean {
  switch (condition.op) {
    case "all":
      return condition.of.every((each) => holds(each, view));
    case "any":
      return condition.of.some((each) => holds(each, view));
    case "count": {
      let left = condition.least;
      return condition.of.some((each) => holds(each, view) && --left === 0);
    }
    case "not":
      return !holds(condition.of, view);
    case "is":
      return isSo(condition.name, condition.detail, view);
    case "compare":
      return compares(condition, view);
  }
}

function isSo(name: string, detail: string | undefined, view: View): boolean {
  const { person } = view.facts;
  if (name === "always") return true;
  if (name === "female" || name === "male") return person.sex === name;
  if (name === "pregnant" && person.pregnant) return true;
  const finding = view.present.get(name);
  if (!detail) {
    const group = view.groups.get(name);
    return finding !== undefined || (group !== undefined && holds(group, view));
  }
  return finding?.severity === detail || finding?.onset === detail || finding?.course === detail;
}

const PER_DAY: Record<string, number> = { days: 1, hours: 24, minutes: 1440 };

function compares(
  { name, detail, sign, value }: Extract<Condition, { op: "compare" }>,
  view: View,
): boolean {
  if (name === "age") {
    const [from, to] = ageRange(view.facts.person);
    return sign.startsWith("<") ? test(from, sign, value) : test(to, sign, value);
  }
  if (detail) {
    const days = view.present.get(name)?.days;
    return days !== undefined && test(days * (PER_DAY[detail] ?? NaN), sign, value);
  }
  const measure = view.facts.measures[name as keyof Measures];
  return measure !== undefined && test(measure, sign, value);
}

function test(left: number, sign: Sign, right: number): boolean {
  if (sign === ">=") return left >= right;
  if (sign === "<=") return left <= right;
  return sign === ">" ? left > right : left < right;
}

const GROUP_MONTHS = {
  infant: [0, 11],
  child: [12, 155],
  adult: [216, 779],
  older: [780, 1440],
} as const;

/** The youngest and the oldest a person may be, in months: what is not known counts as both. */
export function ageRange(
  { ageMonths, ageGroup }: Facts["person"],
): readonly [from: number, to: number] {
  if (ageMonths !== null) return [ageMonths, ageMonths];
  return GROUP_MONTHS[ageGroup ?? "adult"];
}

/** Every finding or group that a condition names. */
export function namesIn(condition: Condition): string[] {
  if (condition.op === "is") return [condition.name];
  if (condition.op === "compare") return condition.detail ? [condition.name] : [];
  if (condition.op === "not") return namesIn(condition.of);
  return condition.of.flatMap(namesIn);
}
