import { assessmentOf, checkInput, checkResult } from "../../domain/check.ts";
import type { Facts, Vocabulary } from "../../domain/triage/mod.ts";
import {
  beginInterview,
  correctFinding,
  kindOf,
  KNOWLEDGE_VERSION,
  NARROWER,
  nextQuestion,
  PRESENTATIONS,
  questionBeforeSelfCare,
  QUESTIONS_MAX,
  Reader,
  resultOf,
  RULES,
} from "../../domain/triage/mod.ts";

const engine = {
  beginInterview,
  correctFinding,
  kindOf,
  KNOWLEDGE_VERSION,
  nextQuestion,
  PRESENTATIONS,
  questionBeforeSelfCare,
  QUESTIONS_MAX,
  resultOf,
  RULES,
};

/** The engine with the words of one language, and what the later screens say in it. */
export interface Knowledge extends Understanding, ScreenWords {}
type ScreenWords = typeof import("./screen_words_en.ts");

/** The engine with the words of one language: fetched once somebody has something to check. */
export interface Understanding {
  engine: typeof engine;
  checkInput: typeof checkInput;
  checkResult: typeof checkResult;
  assessmentOf: typeof assessmentOf;
  /** Reads a text in either language: the other one's words are fetched when it uses them. */
  read(text: string): Promise<Facts>;
  /** Whether this version knows the finding. */
  knows(finding: string): boolean;
  /** What a finding is called; its id when this version does not know it. */
  name(finding: string): string;
  /** How a finding is asked for. */
  ask(finding: string): string;
  /** Findings whose name holds these words, or that these words tell of. */
  search(text: string): Promise<string[]>;
}

const SUGGESTIONS_MAX = 6;
const FOREIGN = { en: /\p{Script=Han}/u, zh: /[a-z]{3}/i };

export function makeKnowledge(
  own: Vocabulary,
  other: () => Promise<Vocabulary>,
): Understanding {
  const sheets = Object.fromEntries(own.sheets.flatMap((sheet) => Object.entries(sheet)));
  const name = (finding: string) => sheets[finding]?.[0] ?? finding.replaceAll("_", " ");
  let reader: Reader | undefined;
  let languages = 0;
  const readerOf = (...vocabularies: Vocabulary[]) => {
    if (!reader || vocabularies.length > languages) {
      reader = new Reader(vocabularies, kindOf, NARROWER);
      languages = vocabularies.length;
    }
    return reader;
  };
  const read = async (text: string) => {
    if (!FOREIGN[own.language].test(text)) return readerOf(own).read(text);
    // Offline and never fetched: what is written in one's own language still counts.
    const second = await other().catch(() => null);
    return (second ? readerOf(own, second) : readerOf(own)).read(text);
  };
  return {
    engine,
    checkInput,
    checkResult,
    assessmentOf,
    read,
    knows: (finding) => Object.hasOwn(sheets, finding),
    name,
    ask: (finding) => sheets[finding]?.[2] ?? `${name(finding)}?`,
    search: async (text) => {
      const sought = text.trim().toLowerCase();
      if (sought.length < (own.language === "zh" ? 1 : 3)) return [];
      const told = (await read(text)).findings.filter(({ state }) => state === "present");
      const named = Object.keys(sheets).filter((id) =>
        kindOf(id) !== "reassurance" && name(id).toLowerCase().includes(sought)
      );
      return [...new Set([...told.map(({ id }) => id), ...named])].slice(0, SUGGESTIONS_MAX);
    },
  };
}
