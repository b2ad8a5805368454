import type { Unit } from "./units.ts";

/*
 * Whose symptoms a clause tells. "My father had a heart attack" is not about the person; "my father
 * has chest pain" is, when nobody else is spoken of. Speech of others ("my wife says it is fine")
 * tells symptoms, but its comfort counts for nothing.
 */

/** Units that come after "my wife says": no comfort is taken from them. */
export function hearsay(
  units: Unit[],
  text: string,
  places: number[],
  speech: RegExp,
): boolean[] {
  const said = new Array<boolean>(units.length).fill(false);
  for (const match of text.matchAll(speech)) {
    const from = places.findIndex((place) => place >= match.index);
    for (let at = from; at >= 0 && at < units.length; at++) {
      if (units[at]!.sentence !== units[from]!.sentence) break;
      said[at] = true;
    }
  }
  return said;
}
