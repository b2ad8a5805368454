import { Hono } from "hono";
import * as v from "valibot";
import { Refusal } from "../../domain/errors.ts";
import { cleanText } from "../../domain/request.ts";
import { LEVELS } from "../../domain/triage/mod.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]{1,40}$/));
const ids = v.pipe(v.array(id), v.maxLength(200));

/** The shape alone is checked here; whose it is, and that it stays as it was, Postgres holds. */
const Keeping = v.object({
  symptom_check_id: v.pipe(v.string(), v.uuid()),
  patient_id: v.optional(v.nullable(v.pipe(v.string(), v.uuid()))),
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

/** Keeps a check in the person's record because they asked for it, and takes it out again. */
export const keepCheck = new Hono<AppEnv>().post("/keep", async (c) => {
  requireUser(c);
  const told = v.safeParse(Keeping, await c.req.json().catch(() => null));
  if (!told.success) throw new Refusal("bad_input", 400);
  const { symptom_check_id, patient_id, input, result, version, locale, acknowledged } =
    told.output;
  mustSucceed(
    await c.var.supabase.rpc("keep_symptom_check", {
      symptom_check_id,
      ...(patient_id && { patient_id }),
      level: result.level,
      // Valibot's loose objects are JSON: they came as such.
      input: JSON.parse(JSON.stringify(input)),
      result: JSON.parse(JSON.stringify(result)),
      version,
      locale,
    }),
  );
  if (acknowledged && result.level === "emergency") {
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
