import type * as esbuild from "esbuild";
import { inPackingOrder } from "../domain/triage/packing/order.ts";
import { pack } from "../domain/triage/packing/pack.ts";
import { type Table, type Value, writeTables } from "../domain/triage/packing/tables.ts";

/*
 * A phone is sent the symptom check's data in one language, packed. In the sources both languages
 * stand side by side, for the clinician who signs them; here each module of data becomes a table of
 * `tableOf`, and the files of islands/check/packed/ get those tables.
 */

const TRIAGE = new URL("../domain/triage/", import.meta.url);
/** Where what was packed once is kept for the next start: it takes a second each. */
const PACKED = new URL("../dist/packed/", import.meta.url);

interface Pack {
  language: "en" | "zh";
  /** What is read with: words, and the patterns of the grammar. */
  reading: string[];
  /** Nothing more, for a text in the other language. */
  readingOnly: boolean;
}
const ENGLISH = ["words/en/", "read/english/"];
const CHINESE = ["words/zh_cn/", "read/chinese/"];
const COMMON = ["", "rules/", "presentations/", "read/"];
const PACKS: Record<string, Pack> = {
  en: { language: "en", reading: ENGLISH, readingOnly: false },
  zh_cn: { language: "zh", reading: CHINESE, readingOnly: false },
  words_en: { language: "en", reading: ENGLISH, readingOnly: true },
  words_zh_cn: { language: "zh", reading: CHINESE, readingOnly: true },
};

/** For the islands' build. */
export function packedTriagePlugin(): esbuild.Plugin {
  return {
    name: "packed-triage",
    setup(build) {
      build.onLoad({ filter: /\/domain\/triage\/.*_data\.ts$/ }, async ({ path }) => {
        const contents = await asksForTable(path.slice(TRIAGE.pathname.length));
        return { contents, resolveDir: TRIAGE.pathname, loader: "js" };
      });
      build.onLoad({ filter: /\/islands\/check\/packed\/\w+\.ts$/ }, async ({ path }) => {
        const each = PACKS[/(\w+)\.ts$/.exec(path)![1]!];
        if (!each) return null;
        const packed = await packOnce(writeTables(await tablesOf(each)));
        return { contents: `export const packed = "${packed}";`, loader: "js" };
      });
    },
  };
}

/** A module's exports: their names always come sorted. */
const exportsOf = (name: string): Promise<Record<string, Value>> =>
  import(new URL(name, TRIAGE).href);

async function asksForTable(name: string): Promise<string> {
  const names = Object.keys(await exportsOf(name));
  return `import { tableOf } from "./packing/tables.ts";
    export const [${names.join(", ")}] = tableOf("${(await shortNames()).get(name)}");`;
}

/** What each module of data is called on the way: its place among all. */
async function shortNames(): Promise<Map<string, string>> {
  const files = await Promise.all([...ENGLISH, ...CHINESE, ...COMMON].map(dataIn));
  return new Map(files.flat().map((name, at) => [name, `t${at}`]));
}

/** The data of one language; its words first, for much of the rest is said in them. */
async function tablesOf(
  { language, reading, readingOnly }: Pack,
): Promise<Record<string, Table>> {
  const folders = [...reading, ...readingOnly ? [] : COMMON];
  const files = (await Promise.all(folders.map(dataIn))).flat();
  const short = await shortNames();
  const modules = await Promise.all(files.map(exportsOf));
  const keys = modules.flatMap((each) => Object.values(each)).flatMap((each) => Object.keys(each!));
  const ranks = new Map([...new Set(keys)].map((key, at) => [key, at]));
  const rank = (name: string) => ranks.get(name) ?? -1;
  return Object.fromEntries(files.map((name, at) => {
    const table = inOneLanguage(Object.values(modules[at]!), language) as Table;
    return [short.get(name)!, inPackingOrder(name, table, language, rank)];
  }));
}

async function dataIn(folder: string): Promise<string[]> {
  const names = [];
  for await (const { name } of Deno.readDir(new URL(folder, TRIAGE))) {
    if (name.endsWith("_data.ts")) names.push(folder + name);
  }
  return names.sort();
}

/** Takes the other language out of every text that stands in both. */
function inOneLanguage(value: Value, language: "en" | "zh"): Value {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof RegExp || value instanceof Set) return value;
  if (Array.isArray(value)) return value.map((each) => inOneLanguage(each, language));
  const keys = Object.keys(value);
  if (keys.length === 2 && "en" in value && "zh" in value) return { [language]: value[language]! };
  return Object.fromEntries(keys.map((key) => [key, inOneLanguage(value[key]!, language)]));
}

/** The same text packed by the same code is packed once. */
async function packOnce(text: string): Promise<string> {
  const code = await Promise.all(
    ["pack", "model", "contexts", "curve", "range"].map((name) =>
      Deno.readTextFile(new URL(`packing/${name}.ts`, TRIAGE))
    ),
  );
  const source = [...code, text].join("\n");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(source));
  const name = Array.from(
    new Uint8Array(digest, 0, 12),
    (byte) => byte.toString(16).padStart(2, "0"),
  )
    .join("");
  const file = new URL(`${name}.txt`, PACKED);
  const kept = await Deno.readTextFile(file).catch(() => null);
  if (kept) return kept;
  const packed = pack(text);
  await keep(file, packed);
  return packed;
}

/** Whole or not at all; where nothing can be written it is packed again next time. */
async function keep(file: URL, packed: string): Promise<void> {
  const part = new URL(`${file.href}.${crypto.randomUUID()}`);
  try {
    await Deno.mkdir(PACKED, { recursive: true });
    await Deno.writeTextFile(part, packed);
    await Deno.rename(part, file);
  } catch (error) {
    if (
      !(error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable)
    ) {
      throw error;
    }
  }
}
