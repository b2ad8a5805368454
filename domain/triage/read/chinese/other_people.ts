import { hearsay } from "../other_people.ts";
import type { Unit } from "../units.ts";
import { CHINESE_OTHER, CHINESE_SELF, CHINESE_SPEECH } from "./other_people_data.ts";

/** Whether each unit belongs to somebody else's story: until the clause ends. */
export function othersInChinese(units: Unit[]): boolean[] {
  const others = new Array<boolean>(units.length).fill(false);
  const text = units.map((unit) => unit.text).join("");
  if (!CHINESE_SELF.test(text) && !/家族/.test(text)) return others;
  for (const match of text.matchAll(CHINESE_OTHER)) {
    for (let at = match.index; at < units.length; at++) {
      if (units[at]!.clause !== units[match.index]!.clause) break;
      others[at] = true;
    }
  }
  return others;
}

export function hearsayInChinese(units: Unit[]): boolean[] {
  const text = units.map((unit) => unit.text).join("");
  return hearsay(units, text, units.map((_, at) => at), CHINESE_SPEECH);
}
