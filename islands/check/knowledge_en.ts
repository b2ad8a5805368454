import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const chinese = async () => {
  await open(await import("./packed/words_zh_cn.ts"));
  return (await import("./knowledge_zh_cn.ts")).vocabulary;
};

export const vocabulary = ENGLISH;
export const knowledge = makeKnowledge(vocabulary, chinese);
