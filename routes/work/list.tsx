import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { readDoctor, requireDoctor } from "./doctor.ts";
import type { Doctor } from "./doctor.ts";
import { workPage } from "./frame.tsx";
import { readWorklist } from "./worklist.ts";

/** The list alone; its island reads the same address as JSON. */
export const workList = new Hono<AppEnv>().get("/", async (c) => {
  if (!wantsPage(c)) {
    return c.json(await readWorklist(c, await requireDoctor(c)), 200, {
      "cache-control": "no-store",
    });
  }
  const doctor = await readDoctor(c);
  // Whoever is no doctor yet can become one there, or sees how their application stands.
  if (doctor?.status !== "verified") return c.redirect("/work/apply", 303);
  return await listPage(c, doctor, c.req.query("told"));
});

/** The list with word of what just happened; 409 when it did not happen. */
export function listPage(c: AppContext, doctor: Doctor, told?: string, status?: 409) {
  return workPage(c, doctor, { title: c.var.words.work.title, told, status });
}
