import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const chinese = async () => {
  await open(await import("./packed/words_zh_cn.ts"));
  return (await import("../../domain/triage/words/zh_cn/mod.ts")).CHINESE;
};

export const knowledge = makeKnowledge(ENGLISH, chinese);
