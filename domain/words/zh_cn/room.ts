import type { room as source } from "../en/room.ts";

export const room: typeof source = {};
