import type { record as source } from "../en/record.ts";

export const record: typeof source = {};
