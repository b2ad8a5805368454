import {
  evaluate,
  type Evaluation,
  readCases,
  type Verdict,
  VERDICTS,
} from "../domain/triage/evaluation.ts";
import { kindOf, KNOWLEDGE_VERSION, NARROWER, Reader } from "../domain/triage/mod.ts";
import { ENGLISH } from "../domain/triage/words/en/mod.ts";
import { CHINESE } from "../domain/triage/words/zh_cn/mod.ts";

/*
 * `deno task triage:evaluate FILE [--json]`: how outsiders judge the symptom check. FILE is a JSON
 * array of cases (id, age_years, sex, text, lang, expected: emergent | non-emergent | self-care).
 */
const USAGE = "Usage: deno task triage:evaluate FILE [--json]";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function report({ cases, agreement, safety, per_level, confusion, version }: Evaluation): string {
  const order: Verdict[] = [...VERDICTS].reverse();
  const column = (text: string | number) => String(text).padStart(14);
  const lines = cases.map(({ id, expected, level, rules }) =>
    `${expected === level ? "ok  " : "DIFF"} ${id}: expected ${expected}, given ${level}` +
    (rules.length > 0 ? ` (${rules.join(", ")})` : "")
  );
  return [
    ...lines,
    "",
    `Knowledge version ${version}, ${cases.length} cases`,
    `Agreement ${percent(agreement)}`,
    ...order.map((verdict) => {
      const { cases: all, agreed } = per_level[verdict];
      return `  ${verdict.padEnd(13)} ${agreed} of ${all}`;
    }),
    `Safety (at or above the expected level) ${percent(safety)}`,
    "",
    `expected \\ given${order.map(column).join("")}`,
    ...order.map((verdict) =>
      `${verdict.padEnd(16)}${order.map((given) => column(confusion[verdict][given])).join("")}`
    ),
  ].join("\n");
}

/** Runs the command; the exit code is 1 for a file that cannot be read or judged. */
async function main(args: string[]): Promise<number> {
  const [file] = args.filter((argument) => !argument.startsWith("--"));
  const stray = args.find((argument) => argument.startsWith("--") && argument !== "--json");
  if (!file || stray) {
    console.error(stray ? `Unknown option ${stray}. ${USAGE}` : USAGE);
    return 1;
  }
  try {
    const cases = readCases(JSON.parse(await Deno.readTextFile(file)));
    const evaluation = evaluate(new Reader([ENGLISH, CHINESE], kindOf, NARROWER), cases);
    const result = { ...evaluation, version: evaluation.version || KNOWLEDGE_VERSION };
    console.log(args.includes("--json") ? JSON.stringify(result) : report(result));
    return 0;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
