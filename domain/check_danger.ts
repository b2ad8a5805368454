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

/** What a few words tell when they tell of an emergency; null for all others. Server side. */
export function dangerIn(text: string, person: Partial<Person> = {}): Assessment | null {
  reader ??= new Reader([ENGLISH, CHINESE], kindOf, NARROWER);
  const assessment = resultOf(beginInterview(reader.read(text), person));
  return assessment.level === "emergency" ? assessment : null;
}
