import { Hono } from "hono";
import type { AppEnv } from "../../edge/app_env.ts";
import { findMatches } from "../patients/allergens.ts";

const QUERY_CHARACTERS_MAX = 80;

/** Substances that people do not tolerate, for the search as one types. */
export const allergenCodes = new Hono<AppEnv>().get("/", (c) => {
  c.header("cache-control", "private, max-age=3600");
  c.header("vary", "cookie, accept-language");
  const query = (c.req.query("q") ?? "").trim().slice(0, QUERY_CHARACTERS_MAX);
  return c.json({ matches: findMatches(c, query) });
});
