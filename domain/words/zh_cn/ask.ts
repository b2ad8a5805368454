import type { ask as source } from "../en/ask.ts";

export const ask: typeof source = {};
