import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const english = async () => {
  await open(await import("./packed/words_en.ts"));
  return (await import("../../domain/triage/words/en/mod.ts")).ENGLISH;
};

export const knowledge = makeKnowledge(CHINESE, english);
