import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { checkResult } from "../../domain/check.ts";
import { keptInput } from "../../domain/check_kept.ts";
import { Refusal } from "../../domain/errors.ts";
import { cleanText } from "../../domain/request.ts";
import { KNOWLEDGE_VERSION, LEVELS } from "../../domain/triage/mod.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]{1,40}$/));
const ids = v.pipe(v.array(id), v.maxLength(200));

/** The shape alone is checked here; whose it is, and that it stays as it was, Postgres holds. */
const Keeping = v.object({
  symptom_check_id: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.regex(/^[0-9.]{1,20}$/)),
  locale: v.picklist(["en", "zh-CN"]),
  acknowledged: v.optional(v.boolean(), false),
  input: v.looseObject({
    for: v.picklist(["me", "child", "other"]),
    text: v.pipe(v.string(), v.maxLength(2000), v.transform(cleanText)),
    findings: v.pipe(v.array(v.looseObject({ id })), v.maxLength(200)),
  }),
  result: v.looseObject({
    level: v.picklist(LEVELS),
    department: id,
    rules: ids,
    presentations: ids,
    unsettled: ids,
    watchFor: ids,
    present: ids,
    absent: ids,
    unknown: ids,
  }),
});

type Keeping = v.InferOutput<typeof Keeping>;

/** The largest check that fits the database is half of it. */
const BODY_BYTES_MAX = 100 * 1024;
const DEPTH_MAX = 8;

const limited = bodyLimit({
  maxSize: BODY_BYTES_MAX,
  onError: () => {
    throw new Refusal("body_too_large", 413);
  },
});

/** Keeps a check in the person's record because they asked for it, and takes it out again. */
export const keepCheck = new Hono<AppEnv>().post("/keep", limited, async (c) => {
  requireUser(c);
  const body = await c.req.json().catch(() => null);
  const told = v.safeParse(Keeping, body);
  if (!told.success || isDeeper(body, DEPTH_MAX)) throw new Refusal("bad_input", 400);
  const { symptom_check_id, input, version, locale, acknowledged } = told.output;
  const result = gravestOf(told.output);
  mustSucceed(
    await c.var.supabase.rpc("keep_symptom_check", {
      symptom_check_id,
      level: result.level,
      // Valibot's loose objects are JSON: they came as such.
      input: JSON.parse(JSON.stringify(input)),
      result: JSON.parse(JSON.stringify(result)),
      version,
      locale,
    }),
  );
  // What was read on the device was the device's own result.
  if (acknowledged && told.output.result.level === "emergency") {
    mustSucceed(await c.var.supabase.rpc("acknowledge_emergency", { symptom_check_id }));
  }
  return c.json({ symptom_check_id });
}).post("/forget", async (c) => {
  requireUser(c);
  const { symptom_check_id = "" } = await readForm(c);
  mustSucceed(
    await c.var.supabase.from("symptom_checks").delete().eq("symptom_check_id", symptom_check_id),
  );
  return c.redirect("/record", 303);
});

/** The level is never the device's word alone: by the same rules it is made again, and may rise. */
function gravestOf({ version, input, result }: Keeping) {
  const facts = version === KNOWLEDGE_VERSION ? keptInput(input) : null;
  if (!facts) return result;
  const ours = checkResult({ facts, answers: [] });
  return LEVELS.indexOf(ours.level) > LEVELS.indexOf(result.level) ? ours : result;
}

/** Postgres reads and we write JSON by recursion: neither is led to the end of its stack. */
function isDeeper(value: unknown, left: number): boolean {
  return typeof value === "object" && value !== null &&
    (left === 0 || Object.values(value).some((one) => isDeeper(one, left - 1)));
}
