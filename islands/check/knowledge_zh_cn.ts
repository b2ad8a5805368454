import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const english = async () => {
  await open(await import("./packed/words_en.ts"));
  return (await import("./knowledge_en.ts")).vocabulary;
};

export const vocabulary = CHINESE;
export const knowledge = makeKnowledge(vocabulary, english);
