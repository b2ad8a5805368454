/*
 * Data without what a machine can add again: each set of keys is written once, and objects become
 * rows of their values. For the built page; the sources stay as a clinician reads them.
 */

export type Value =
  | string
  | number
  | boolean
  | null
  | RegExp
  | Set<string>
  | Value[]
  | { [key: string]: Value };
/** What a module exports, by name. */
export type Table = Record<string, Value>;

/** Tables by name as one text, a row on each line. */
export function writeTables(tables: Record<string, Table>): string {
  const shapes: string[] = [];
  const rowOf = (value: Value): Value => {
    if (value === null || typeof value !== "object") return value;
    if (value instanceof RegExp) return rowOf({ pattern: value.source, flags: value.flags });
    if (value instanceof Set) return rowOf({ words: [...value].join(" ") });
    if (Array.isArray(value)) {
      if (typeof value[0] === "number") throw new Error(`A list that reads like a row: ${value}`);
      return value.map(rowOf);
    }
    const shape = Object.keys(value).join("|");
    if (!shapes.includes(shape)) shapes.push(shape);
    return [shapes.indexOf(shape), ...Object.values(value).map(rowOf)];
  };
  const rows = rowOf(tables);
  return JSON.stringify([shapes, rows]).replaceAll("],[", "],\n[");
}

let kept: Record<string, Table> = {};

/** Keeps the tables of a text for `tableOf`, beside those that came before. */
export function readTables(text: string): void {
  const [shapes, rows] = JSON.parse(text) as [string[], Value];
  const valueOf = (row: Value): Value => {
    if (!Array.isArray(row)) return row;
    const [shape, ...values] = row;
    if (typeof shape !== "number") return row.map(valueOf);
    const keys = shapes[shape]!.split("|");
    if (shapes[shape] === "pattern|flags") {
      return new RegExp(values[0] as string, values[1] as string);
    }
    if (shapes[shape] === "words") return new Set((values[0] as string).split(" "));
    return Object.fromEntries(keys.map((key, at) => [key, valueOf(values[at]!)]));
  };
  kept = { ...kept, ...valueOf(rows) as Record<string, Table> };
}

/** A table that was read; the page asks for the engine only after its data. */
export function tableOf(name: string): Table {
  const table = kept[name];
  if (!table) throw new Error(`No table ${name}: were its data read?`);
  return table;
}
