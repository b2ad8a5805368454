import { Hono } from "hono";
import type { AppEnv } from "../edge/app_env.ts";

/** Tells machines which parts answer; says nothing of anybody. */
export const health = new Hono<AppEnv>().get("/", async (c) => {
  const { error } = await c.var.supabase.from("departments").select("code").limit(1);
  const database = error ? "down" : "up";
  c.header("cache-control", "no-store");
  return c.json({ status: database, database }, error ? 503 : 200);
});
