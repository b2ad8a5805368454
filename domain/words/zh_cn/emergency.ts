import type { emergency as source } from "../en/emergency.ts";

export const emergency: typeof source = {};
