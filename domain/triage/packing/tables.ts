/*
 * Data without what a machine can add again: each set of fields is written once, objects become rows
 * of their values, dictionaries rows of their entries, and a key becomes one character wherever it
 * comes again. For the built page; the sources stay as a clinician reads them.
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
const KEY = /[a-z][a-z_0-9]+/g;
/** Lower case alone, no alternatives: a condition or an id, not a sentence or a phrase. */
const CONDITION = /^[a-z0-9_\s().,<>=]+$/;
/** Short, so that the model sees which key came before. */
const SIGNS: Record<string, string> = { "#": " or ", "&": " and " };
const SHORT = /[#&\u0400-\u07FF]/g;
/** An object with more keys is a dictionary, whose keys come once, beside their values. */
const FIELDS_MAX = 8;
/** What a dictionary's row begins with, where others have the number of their fields. */
const DICTIONARY = -1;

/** Tables by name as one text, a row on each line. */
export function writeTables(tables: Record<string, Table>): string {
  const shapes: string[] = [];
  const rowOf = (value: Value): Value => {
    if (typeof value === "function" || value === undefined) throw new Error(`No data: ${value}`);
    if (typeof value === "string" && /[#&]/.test(value)) throw new Error(`Not free: ${value}`);
    if (value === null || typeof value !== "object") return value;
    if (value instanceof RegExp) return rowOf({ pattern: value.source, flags: value.flags });
    if (value instanceof Set) return rowOf({ words: [...value].join(" ") });
    if (Array.isArray(value)) {
      if (typeof value[0] === "number") throw new Error(`A list that reads like a row: ${value}`);
      return value.map(rowOf);
    }
    const fields = Object.keys(value);
    if (fields.length > FIELDS_MAX) return [DICTIONARY, ...Object.entries(value).map(rowOf)];
    const shape = fields.join("|");
    if (!shapes.includes(shape)) shapes.push(shape);
    return [shapes.indexOf(shape), ...Object.values(value).map(rowOf)];
  };
  const rows = rowOf(tables);
  return JSON.stringify([shapes, shortened(rows, keysOf(shapes, rows))])
    .replaceAll("],[", "],\n[");
}

/** Keys as characters, but where a dictionary tells one for the first time. */
function shortened(rows: Value, keys: string[]): Value {
  const told = new Set<string>();
  const short = (row: Value): Value => {
    if (Array.isArray(row)) return row[0] === DICTIONARY ? row.map(entry) : row.map(short);
    if (typeof row !== "string" || !CONDITION.test(row)) return row;
    const text = row.replace(KEY, (word) => {
      const at = keys.indexOf(word);
      return at < 0 ? word : String.fromCharCode(FIRST + at);
    });
    return Object.entries(SIGNS).reduce((all, [sign, word]) => all.replaceAll(word, sign), text);
  };
  const entry = (each: Value): Value => {
    if (!Array.isArray(each)) return each;
    const [key, value] = each as [string, Value];
    const known = told.has(key);
    told.add(key);
    return [known ? short(key) : key, short(value)];
  };
  return short(rows);
}

/** Every key, in the order in which it is first told. */
function keysOf(shapes: string[], rows: Value): string[] {
  const keys = new Set(shapes.flatMap((shape) => shape.split("|")));
  const collect = (row: Value): void => {
    if (!Array.isArray(row)) return;
    if (row[0] === DICTIONARY) {
      (row.slice(1) as [string, Value][]).forEach(([key]) => keys.add(key));
    }
    row.forEach(collect);
  };
  collect(rows);
  return [...keys].filter((key) => key.search(SHORT) < 0);
}

let kept: Record<string, Table> = {};

/** Keeps the tables of a text for `tableOf`, beside those that came before. */
export function readTables(text: string): void {
  const [shapes, rows] = JSON.parse(text) as [string[], Value];
  const keys = keysOf(shapes, rows);
  const valueOf = (row: Value): Value => {
    if (typeof row === "string") {
      return row.replace(SHORT, (sign) => SIGNS[sign] ?? keys[sign.charCodeAt(0) - FIRST]!);
    }
    if (!Array.isArray(row)) return row;
    const list = row.map(valueOf);
    const [shape, ...values] = list;
    if (typeof shape !== "number") return list;
    if (shape === DICTIONARY) return Object.fromEntries(values as [string, Value][]);
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
