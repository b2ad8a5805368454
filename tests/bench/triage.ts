import { buildAssets } from "../../edge/build.ts";
import type { Assets } from "../../edge/assets.ts";
import {
  beginInterview,
  kindOf,
  NARROWER,
  nextQuestion,
  Reader,
  resultOf,
} from "../../domain/triage/mod.ts";
import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { RED_FLAGS } from "../domain/triage_red_flags_data.ts";
import type { Measurement } from "./measurement.ts";
import { median, medianAndSpread, percentile } from "./statistics.ts";

const ROUNDS = 15;
const WARMING = 3;
const MICROSECONDS = 1000;

export const triage: Measurement = {
  name: "triage",
  title: "Symptom check",
  how:
    "Time: every red flag's text of the tests, in both languages, is read and judged, and the next " +
    `question is chosen; ${ROUNDS} rounds after ${WARMING} to warm up; the p95 over texts, as the median ` +
    "of the rounds. Size: what the page of the check fetches at its first load, and what it fetches " +
    "while somebody tells something (engine, rules, words of one language; the later screens); " +
    "each file compressed on its own with gzip; 1 KB is 1,000 bytes.",
  measure: async () => {
    const texts = RED_FLAGS.flatMap(({ en, zh }) => [en, zh]);
    const steps = { "read and judge": judge, "choose the next question": choose };
    const rows = Object.entries(steps).map(([name, run]) => {
      for (let round = 0; round < WARMING; round++) timesOf(texts, run);
      const rounds = Array.from({ length: ROUNDS }, () => timesOf(texts, run));
      return [
        name,
        medianAndSpread(rounds.map((times) => percentile(times, 0.95)), 2),
        median(rounds.map(median)).toFixed(2),
      ];
    });
    return {
      columns: ["per text", "p95 ms", "median ms"],
      rows,
      notes: [await sizes()],
    };
  },
};

const reader = new Reader([ENGLISH, CHINESE], kindOf, NARROWER);
const judge = (text: string) => resultOf(beginInterview(reader.read(text)));
const choose = (text: string) => nextQuestion(beginInterview(reader.read(text)));

/** Milliseconds for each text. */
function timesOf(texts: string[], run: (text: string) => unknown): number[] {
  return texts.map((text) => {
    const begun = performance.now();
    run(text);
    return Math.round((performance.now() - begun) * MICROSECONDS) / MICROSECONDS;
  });
}

/** What a phone is sent, by language: the budget is of engine and data together. */
async function sizes(): Promise<string> {
  const assets = await buildAssets();
  const first = await weigh(assets, firstOf(assets));
  const parts = async (language: string, file: "en" | "zh_cn", words: string) =>
    `${language} ${kilobytes(await engineAndData(assets, file))} KB ` +
    `(data ${kilobytes(await sent(assets, file))} KB; words of the other language, only for a ` +
    `text that uses it, ${kilobytes(await sent(assets, words))} KB)`;
  return [
    `Sent at the first load: ${kilobytes(first)} KB.`,
    "Engine and data, while something is told:",
    `${await parts("English", "en", "words_zh_cn")};`,
    `${await parts("Chinese", "zh_cn", "words_en")}.`,
    `The later screens: ${
      kilobytes(await sent(assets, "later", "screen_words_en"))
    } KB in English, ` +
    `${kilobytes(await sent(assets, "later", "screen_words_zh_cn"))} KB in Chinese.`,
  ].join(" ");
}

/** Bytes of all that judges in one language: code, rules, words; after gzip. */
export function engineAndData(assets: Assets, file: "en" | "zh_cn"): Promise<number> {
  return sent(assets, "open", file, `knowledge_${file}`);
}

const firstOf = (assets: Assets) => [assets.client, ...assets.islands.SymptomCheck!];

/** Bytes of these files and of what they import, without what the first load brought. */
async function sent(assets: Assets, ...starts: string[]): Promise<number> {
  const files = new Set<string>();
  for (const start of starts) await follow(assets, named(assets, start), files);
  for (const path of firstOf(assets)) files.delete(path);
  return weigh(assets, [...files]);
}

function named(assets: Assets, start: string): string {
  const found = assets.files.find((path) => path.startsWith(`/_/${start}-`));
  if (!found) throw new Error(`Cannot find the built file of ${start}`);
  return found;
}

/** A file and all that it imports at once; not what it may import later. */
async function follow(assets: Assets, path: string, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const source = new TextDecoder().decode((await assets.read(path))!.body);
  for (const [, file] of source.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) {
    await follow(assets, `/_/${file}`, seen);
  }
}

async function weigh(assets: Assets, paths: string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => {
    const { body } = (await assets.read(path))!;
    const packed = new Blob([body]).stream().pipeThrough(new CompressionStream("gzip"));
    return (await new Response(packed).arrayBuffer()).byteLength;
  }));
  return sizes.reduce((total, size) => total + size, 0);
}

function kilobytes(size: number): string {
  return (size / 1000).toFixed(1);
}
