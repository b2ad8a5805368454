import type { Unit } from "../units.ts";
import { SIMPLIFIED, SLIPS, TRADITIONAL } from "./units_data.ts";

const SIMPLER = new Map([...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at]!]));

/** The characters of a text, folded; every unit is one character of the source. */
export function chineseUnits(source: string): Unit[] {
  let clause = 0;
  let sentence = 0;
  let folded = [...source].map((character) => {
    const narrow = character.normalize("NFKC");
    const one = narrow.length === 1 ? narrow.toLowerCase() : character;
    return character.length > 1 ? " ".repeat(character.length) : SIMPLER.get(one) ?? one;
  }).join("");
  for (const [slip, right] of SLIPS) {
    folded = folded.replace(slip, (found) => found.length === right.length ? right : found);
  }
  return [...folded].map((text, start) => {
    if (/[。！？!?\n]/.test(text)) sentence++, clause++;
    else if (/[，,；;:：()（）]/.test(text)) clause++;
    return { text, start, end: start + 1, clause, sentence };
  });
}
