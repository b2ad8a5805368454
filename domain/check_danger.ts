import {
  type Assessment,
  beginInterview,
  kindOf,
  NARROWER,
  type Person,
  Reader,
  resultOf,
} from "./triage/mod.ts";
import { ENGLISH } from "./triage/words/en/mod.ts";
import { CHINESE } from "./triage/words/zh_cn/mod.ts";

let reader: Reader | undefined;

/** What a text tells of danger. Reading is the dear part: one reading serves every person. */
export function readDanger(text: string): (person?: Partial<Person>) => Assessment | null {
  reader ??= new Reader([ENGLISH, CHINESE], kindOf, NARROWER);
  const facts = reader.read(text);
  return (person = {}) => {
    const assessment = resultOf(beginInterview(facts, person));
    return assessment.level === "emergency" ? assessment : null;
  };
}

/** What a few words tell when they tell of an emergency; null for all others. Server side. */
export function dangerIn(text: string): Assessment | null {
  return readDanger(text)();
}
