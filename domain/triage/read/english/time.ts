import { Times, type Told } from "../time.ts";
import { ENGLISH, ENGLISH_FIXED, NUMBERS, UNITS } from "./time_data.ts";

/** Every stretch of time in an English text (already in lower case). */
export function englishTimes(text: string): Told[] {
  const times = new Times();
  for (const match of text.matchAll(ENGLISH)) {
    // "Three days after surgery" is no duration; "for three days after a cold" is.
    const after = text.startsWith(" after", match.index + match[0].length);
    if (after && !/\bfor (?:about |the (?:past|last) )?$/.test(text.slice(0, match.index))) {
      continue;
    }
    const per = UNITS.find(([unit]) => unit.test(match[3]!))![1];
    times.add(match, (englishNumber(match[2]) ?? englishNumber(match[1]) ?? 1) * per);
  }
  times.addFixed(text, ENGLISH_FIXED);
  return times.told;
}

function englishNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/.test(text) ? Number(text) : NUMBERS[text.replace(/^a (?=couple|few)/, "")];
}
