/*
 * Data without what a machine can add again: each set of keys is written once, objects become rows
 * of their values, and a key named within a condition becomes one character. For the built page;
 * the sources stay as a clinician reads them.
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
/** What a module exports, in the order of their names. */
export type Table = Value[];

/** Characters for keys: two bytes each, of scripts that no text here is written in. */
const FIRST = 0x400;
const NAMED = /[\u0400-\u07FF]/g;
const KEY = /[a-z][a-z_0-9]+/g;
/** Lower case alone, no alternatives: a condition or an id, not a sentence or a phrase. */
const CONDITION = /^[a-z0-9_\s().,<>=]+$/;

/** Tables by name as one text, a row on each line. */
export function writeTables(tables: Record<string, Table>): string {
  const shapes: string[] = [];
  const rowOf = (value: Value): Value => {
    if (typeof value === "function" || value === undefined) throw new Error(`No data: ${value}`);
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
  const keys = keysOf(shapes);
  const named = (row: Value): Value => {
    if (Array.isArray(row)) return row.map(named);
    if (typeof row !== "string" || !CONDITION.test(row)) return row;
    return row.replace(KEY, (word) => {
      const at = keys.indexOf(word);
      return at < 0 ? word : String.fromCharCode(FIRST + at);
    });
  };
  return JSON.stringify([shapes, named(rows)]).replaceAll("],[", "],\n[");
}

function keysOf(shapes: string[]): string[] {
  return [...new Set(shapes.flatMap((shape) => shape.split("|")))];
}

let kept: Record<string, Table> = {};

/** Keeps the tables of a text for `tableOf`, beside those that came before. */
export function readTables(text: string): void {
  const [shapes, rows] = JSON.parse(text) as [string[], Value];
  const keys = keysOf(shapes);
  const valueOf = (row: Value): Value => {
    if (typeof row === "string") {
      return row.replace(NAMED, (character) => keys[character.charCodeAt(0) - FIRST]!);
    }
    if (!Array.isArray(row)) return row;
    const [shape, ...values] = row.map(valueOf);
    if (typeof shape !== "number") return row.map(valueOf);
    if (shapes[shape] === "pattern|flags") {
      return new RegExp(values[0] as string, values[1] as string);
    }
    if (shapes[shape] === "words") return new Set((values[0] as string).split(" "));
    return Object.fromEntries(shapes[shape]!.split("|").map((key, at) => [key, values[at]!]));
  };
  kept = { ...kept, ...valueOf(rows) as Record<string, Table> };
}

/** A table that was read; the page asks for the engine only after its data. */
export function tableOf(name: string): Table {
  const table = kept[name];
  if (!table) throw new Error(`No table ${name}: were its data read?`);
  return table;
}
