import { FILLERS } from "./units_data.ts";

/*
 * A text cut into what patterns are matched against: words in English, characters in Chinese.
 * `clause` grows at every comma, `sentence` at every full stop.
 */

export interface Unit {
  /** Folded: lower case, contractions opened, full width and traditional characters simplified. */
  text: string;
  start: number;
  end: number;
  clause: number;
  sentence: number;
}

/** The units that patterns see, each with its place among all of them. */
export function withoutFillers(units: Unit[]): { unit: Unit; at: number }[] {
  return units.flatMap((unit, at) =>
    FILLERS.has(unit.text) || /^['"“”‘’*\-–—/]$/.test(unit.text) ? [] : [{ unit, at }]
  );
}
