/** What the later screens say. */
export { check_result as words } from "../../domain/words/zh_cn/check_result.ts";
export { check_review as review } from "../../domain/words/zh_cn/check_review.ts";
