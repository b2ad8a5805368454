import { answerQuestion, beginInterview, nextQuestion, resultOf } from "./interview.ts";
import type { Reader } from "./read/mod.ts";
import type { Assessment, Facts, Level, Person } from "./types.ts";

/* The engine against cases with a known verdict: the text alone, every question "I don't know". */

export const VERDICTS = ["self-care", "non-emergent", "emergent"] as const;
export type Verdict = typeof VERDICTS[number];

export interface EvaluationCase {
  id: string;
  age_years: number | null;
  sex: string | null;
  text: string;
  lang: string;
  expected: Verdict;
}
export interface EvaluatedCase {
  id: string;
  expected: Verdict;
  level: Verdict;
  rules: string[];
}
export interface Evaluation {
  version: string;
  cases: EvaluatedCase[];
  agreement: number;
  /** Share of cases at or above the expected level. */
  safety: number;
  per_level: Record<Verdict, { cases: number; agreed: number }>;
  /** expected → given → how many */
  confusion: Record<Verdict, Record<Verdict, number>>;
}

/** Checks a parsed file; throws naming the entry at fault. */
export function readCases(data: unknown): EvaluationCase[] {
  if (!Array.isArray(data)) throw new Error("The file is not a JSON array of cases.");
  const ids = new Set<string>();
  return data.map((entry, at) => {
    const record = entry !== null && typeof entry === "object" && !Array.isArray(entry)
      ? entry as Record<string, unknown>
      : {};
    const name = typeof record.id === "string" || typeof record.id === "number"
      ? `"${record.id}" (number ${at + 1})`
      : `number ${at + 1}`;
    const fail = (what: string): never => {
      throw new Error(`Entry ${name}: ${what}`);
    };
    if (entry !== record) fail("is not an object");
    if (record.id === undefined || record.id === null || record.id === "") fail("has no id");
    const id = String(record.id);
    if (ids.has(id)) fail("has the id of an earlier entry");
    ids.add(id);
    return { id, ...fields(record, fail) };
  });
}

function fields(
  { age_years, sex, text, lang, expected }: Record<string, unknown>,
  fail: (what: string) => never,
): Omit<EvaluationCase, "id"> {
  const years = age_years ?? null;
  if (years !== null && !(typeof years === "number" && years >= 0 && years <= 130)) {
    fail("age_years must be a number from 0 to 130, or null");
  }
  const known = sex ?? null;
  if (known !== null && typeof known !== "string") fail("sex must be a word, or null");
  if (typeof text !== "string" || text.trim() === "") fail("text must be words");
  if (lang !== undefined && typeof lang !== "string") {
    fail("lang must be a language such as en or zh");
  }
  if (!VERDICTS.includes(expected as Verdict)) {
    fail(`expected must be one of ${[...VERDICTS].reverse().join(", ")}`);
  }
  return {
    age_years: years as number | null,
    sex: known as string | null,
    text: text as string,
    lang: (lang ?? "en") as string,
    expected: expected as Verdict,
  };
}

/** The engine's three words. "In person today" and "see a doctor" are both non-emergent. */
export function verdictOf(level: Level): Verdict {
  if (level === "emergency") return "emergent";
  return level === "self_care" ? "self-care" : "non-emergent";
}

/** One case, with every further question answered "I don't know". */
export function judge(reader: Reader, { text, age_years, sex }: EvaluationCase): Assessment {
  const read = reader.read(text);
  return resultOf(dontKnow(read, personOf(read, age_years, sex)));
}

function personOf(read: Facts, years: number | null, sex: string | null): Partial<Person> {
  const told = /^(f|female|woman|女)/i.test(sex ?? "")
    ? "female"
    : /^(m|male|man|男)/i.test(sex ?? "")
    ? "male"
    : undefined;
  const months = years === null ? undefined : Math.floor(years * 12 + 1e-6);
  // "7-week-old" in the text is finer than a year that was rounded.
  const finer = months !== undefined && read.person.ageMonths !== null && months < 36 &&
    Math.abs(read.person.ageMonths - months) < 12;
  return { sex: told, ageMonths: finer ? read.person.ageMonths : months };
}

function dontKnow(read: Facts, person: Partial<Person>) {
  let interview = beginInterview(read, person);
  for (let id; (id = nextQuestion(interview)) !== null;) {
    interview = answerQuestion(interview, id, "unknown");
  }
  return interview;
}

/** Every case of a file, judged and counted. */
export function evaluate(reader: Reader, cases: EvaluationCase[]): Evaluation {
  const zero = () => ({ "self-care": 0, "non-emergent": 0, emergent: 0 });
  const confusion = { "self-care": zero(), "non-emergent": zero(), emergent: zero() };
  let version = "";
  const judged = cases.map((each) => {
    const assessment = judge(reader, each);
    version = assessment.version;
    const level = verdictOf(assessment.level);
    confusion[each.expected][level]++;
    return {
      id: each.id,
      expected: each.expected,
      level,
      rules: assessment.rules.map(({ id }) => id),
    };
  });
  const rank = (verdict: Verdict) => VERDICTS.indexOf(verdict);
  const share = (good: (each: EvaluatedCase) => boolean) =>
    judged.length === 0 ? 0 : judged.filter(good).length / judged.length;
  return {
    version,
    cases: judged,
    agreement: share(({ expected, level }) => expected === level),
    safety: share(({ expected, level }) => rank(level) >= rank(expected)),
    per_level: Object.fromEntries(VERDICTS.map((verdict) => [verdict, {
      cases: cases.filter(({ expected }) => expected === verdict).length,
      agreed: confusion[verdict][verdict],
    }])) as Evaluation["per_level"],
    confusion,
  };
}
