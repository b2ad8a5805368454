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

/** Words that carry no meaning for a pattern: "pain in my chest" is read as "pain in chest". */
const FILLERS = new Set(
  ("the a an my his her their your our its this that these those quite just pretty such also some " +
    "been being").split(" "),
);

/** The units that patterns see, each with its place among all of them. */
export function withoutFillers(units: Unit[]): { unit: Unit; at: number }[] {
  return units.flatMap((unit, at) =>
    FILLERS.has(unit.text) || /^['"“”‘’*\-–—/]$/.test(unit.text) ? [] : [{ unit, at }]
  );
}
