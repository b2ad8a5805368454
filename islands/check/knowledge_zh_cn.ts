import { CHINESE } from "../../domain/triage/words/zh_cn/mod.ts";
import { check_result } from "../../domain/words/zh_cn/check_result.ts";
import { makeKnowledge } from "./make_knowledge.ts";

const english = async () => (await import("../../domain/triage/words/en/mod.ts")).ENGLISH;

export const knowledge = makeKnowledge(CHINESE, english, check_result);
