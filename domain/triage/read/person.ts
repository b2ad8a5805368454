import type { Person } from "../types.ts";
import { FEMALE, GROUPS, MALE } from "./person_data.ts";
import type { Stage } from "./stage.ts";

/** What a text in lower case says of the person; the first age told is taken as theirs. */
export function personIn(text: string, stages: Stage[]): Person {
  const ageGroup = GROUPS.find(([, words]) => words.test(text))?.[0];
  const pregnant = stages.find((stage) => stage.pregnant !== null)?.pregnant;
  return {
    ageMonths: stages.find((stage) => stage.ageMonths !== null)?.ageMonths ?? null,
    ...(ageGroup && { ageGroup }),
    sex: sexIn(text),
    ...(pregnant && { pregnant }),
  };
}

function sexIn(text: string): Person["sex"] {
  const [f, m] = [text.search(FEMALE), text.search(MALE)];
  if (f < 0 && m < 0) return "unknown";
  return m < 0 || (f >= 0 && f < m) ? "female" : "male";
}
