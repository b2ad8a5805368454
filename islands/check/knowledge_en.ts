import { ENGLISH } from "../../domain/triage/words/en/mod.ts";
import { check_result } from "../../domain/words/en/check_result.ts";
import { check_review } from "../../domain/words/en/check_review.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const chinese = async () => {
  await open(await import("./packed/words_zh_cn.ts"));
  return (await import("../../domain/triage/words/zh_cn/mod.ts")).CHINESE;
};

export const knowledge = makeKnowledge(ENGLISH, chinese, check_result, check_review);
