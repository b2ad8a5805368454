import { Hono } from "hono";
import { searchIcd10 } from "../../domain/codes/icd10.ts";
import type { AppEnv } from "../../edge/app_env.ts";

const SHOWN_MAX = 12;
const QUERY_LENGTH_MAX = 80;

/** Diagnoses of the shipped list that fit what a doctor types; the same for everybody. */
export const icd10 = new Hono<AppEnv>().get("/", (c) => {
  const query = (c.req.query("q") ?? "").slice(0, QUERY_LENGTH_MAX);
  const codes = searchIcd10(query, c.var.locale, SHOWN_MAX)
    .map(({ code, en, zh }) => ({ code, en, zh }));
  return c.json({ codes }, 200, { "cache-control": "private, max-age=3600" });
});
