import type { work as source } from "../en/work.ts";

export const work: typeof source = {};
