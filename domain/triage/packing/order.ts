import type { Table, Value } from "./tables.ts";

/*
 * Where order means nothing, an order that packs well: alternatives, phrases and what "and" and "or"
 * join, each in the order of the letters. For the built page; the sources keep the order in which a
 * clinician thinks of them.
 */

/** Fields that hold a condition. */
const CONDITIONS = ["when", "enter", "who", "typical"];

/** A module's table, by the module's name; `rank` tells where a finding's name comes first. */
export function inPackingOrder(
  module: string,
  table: Table,
  language: "en" | "zh",
  rank: (name: string) => number,
): Table {
  const text = (value: string, field: string): string => {
    if (module === "findings_data.ts") {
      return value.trim().split(/\s+/).sort((a, b) => rank(a) - rank(b)).join(" ");
    }
    const isCondition = module === "groups_data.ts" || CONDITIONS.includes(field);
    return isCondition ? conditionInOrder(value, rank) : value;
  };
  const inOrder = (value: Value, field: string): Value => {
    if (typeof value === "string") return text(value, field);
    if (value instanceof Set) return new Set([...value].sort());
    if (Array.isArray(value)) {
      const [name, said, ...rest] = value;
      return module.startsWith("words/") && typeof said === "string"
        ? [name!, phrasesInOrder(said, language), ...rest]
        : value.map((each) => inOrder(each, ""));
    }
    if (value === null || typeof value !== "object" || value instanceof RegExp) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, inOrder(each, key)]),
    );
  };
  return table.map((each) => inOrder(each, ""));
}

const sorted = (list: string[]) => list.map((each) => each.trim()).sort();

/** Phrases of one finding, as read/lexicon.ts reads them. */
function phrasesInOrder(said: string, language: "en" | "zh"): string {
  // A word's alternatives in English; those of a whole side of "~" in Chinese.
  const alternatives = language === "en" ? /[^\s,;~]+/g : /[^;~]+/g;
  const tidy = said.replace(alternatives, (each) => sorted(each.split("|")).join("|"));
  return sorted(tidy.split(";")).map((phrase) => phrase.replace(/\s*(~~?)\s*/g, "$1"))
    .filter(Boolean).join(";");
}

/** A condition as condition.ts reads it; its names by their rank, so that like stands near like. */
function conditionInOrder(text: string, rank: (name: string) => number): string {
  const place = (part: string) => /^[a-z0-9_]+/.test(part) ? rank(/^\w+/.exec(part)![0]) : -1;
  const joined = (part: string, by: string, inner: (part: string) => string) =>
    splitOutside(part, by).map(inner)
      .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).join(by);
  const any = (part: string): string => joined(part, " or ", (each) => joined(each, " and ", one));
  const one = (part: string): string => {
    const [, before, inside] = /^(not |\d of |)\((.*)\)$/.exec(part) ?? [];
    if (inside === undefined) return part;
    return `${before}(${before!.endsWith("of ") ? joined(inside, ", ", any) : any(inside)})`;
  };
  return any(text.trim().replace(/\s+/g, " "));
}

/** Splits where no bracket is open. */
function splitOutside(text: string, by: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of text.split(new RegExp(`(${by}|[()])`))) {
    depth += piece === "(" ? 1 : piece === ")" ? -1 : 0;
    if (piece === by && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
