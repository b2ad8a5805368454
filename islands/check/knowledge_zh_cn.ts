import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { check_result } from "../../domain/words/zh_cn/check_result.ts";
import { check_review } from "../../domain/words/zh_cn/check_review.ts";
import { makeKnowledge } from "./make_knowledge.ts";
import { open } from "./packed/open.ts";

const english = async () => {
  await open(await import("./packed/words_en.ts"));
  return (await import("../../domain/triage/words/en/mod.ts")).ENGLISH;
};

export const knowledge = makeKnowledge(CHINESE, english, check_result, check_review);
