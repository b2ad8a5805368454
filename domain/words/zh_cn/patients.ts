import type { patients as source } from "../en/patients.ts";

export const patients: typeof source = {};
