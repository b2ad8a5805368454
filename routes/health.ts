import { Hono } from "hono";
import type { AppEnv } from "../edge/app_env.ts";
import type { Calls } from "../edge/livekit/rooms.ts";

type Part = "up" | "down" | "absent";

/**
 * Tells machines which parts answer; says nothing of anybody. Only the database is needed by
 * everything: without another part the rest of Wenyi is whole, so the status stays 200.
 */
export const health = new Hono<AppEnv>().get("/", async (c) => {
  const { deps, supabase } = c.var;
  const [{ error }, calls] = await Promise.all([
    supabase.from("departments").select("code").limit(1),
    stateOf(deps.calls),
  ]);
  const database: Part = error ? "down" : "up";
  const parts: Record<string, Part> = {
    database,
    calls,
    // Telephones are rung by LiveKit's bridge.
    telephony: deps.telephony ? calls : "absent",
    push: deps.push ? "up" : "absent",
    mail: deps.mails ? "up" : "absent",
  };
  c.header("cache-control", "no-store");
  return c.json({ status: database, ...parts }, error ? 503 : 200);
});

async function stateOf(calls: Calls | null): Promise<Part> {
  if (!calls) return "absent";
  return await calls.answers() ? "up" : "down";
}
