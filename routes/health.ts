import { Hono } from "hono";
import type { AppEnv } from "../edge/app_env.ts";

type Part = "up" | "down" | "absent";

/**
 * Tells machines which parts answer; says nothing of anybody. Only the database is needed by
 * everything: without another part the rest of Wenyi is whole, so the status stays 200.
 */
export const health = new Hono<AppEnv>().get("/", async (c) => {
  const { deps, supabase } = c.var;
  const [{ error }, calls] = await Promise.all([
    supabase.from("departments").select("code").limit(1),
    deps.calls ? deps.calls.answers().then((up): Part => up ? "up" : "down") : "absent",
  ]);
  const database: Part = error ? "down" : "up";
  const mail: Part = deps.mails ? "up" : "absent";
  c.header("cache-control", "no-store");
  return c.json({ status: database, database, calls, mail }, error ? 503 : 200);
});
