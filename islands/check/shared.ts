import type { CheckResult } from "../../domain/check.ts";
import type { Knowledge } from "./make_knowledge.ts";

const FINDINGS = ["unsettled", "watchFor", "present", "absent", "unknown"] as const;

/** Of a shared result what this version knows: anybody may write a link, and a code is shown as words. */
export function knownCodes(
  codes: CheckResult,
  { knows, words }: Pick<Knowledge, "knows" | "words">,
): CheckResult {
  const known = Object.hasOwn(words.departments, codes.department);
  return {
    ...codes,
    department: known ? codes.department : "general_practice",
    ...Object.fromEntries(FINDINGS.map((name) => [name, codes[name].filter(knows)])),
  };
}
