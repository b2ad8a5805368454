import { Hono } from "hono";
import * as v from "valibot";
import { Refusal } from "../../domain/errors.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";
import { localPath } from "../preferences.ts";

const Minutes = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/),
  v.transform(Number),
  v.maxValue(240),
);

/** "I have time now": for so many minutes, or 0 to stop. */
export const availability = new Hono<AppEnv>().post("/availability", async (c) => {
  requireUser(c);
  const { minutes: typed, next } = await readForm(c);
  const minutes = v.safeParse(Minutes, typed);
  if (!minutes.success) throw new Refusal("minutes_out_of_range", 422, "minutes");
  mustSucceed(await c.var.supabase.rpc("set_availability", { minutes: minutes.output }));
  const path = localPath(next);
  const told = minutes.output > 0 ? "time_on" : "time_off";
  return c.redirect(`${path.startsWith("/work") ? path : "/work"}?told=${told}`, 303);
});
