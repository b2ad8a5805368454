import type { doctors as source } from "../en/doctors.ts";

export const doctors: typeof source = {};
