import { Hono } from "hono";
import type { AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";

/** The doctor has seen to a call that broke off. */
export const callBacks = new Hono<AppEnv>()
  .post("/:consultation_id/call-backs/:call_back_task_id/done", async (c) => {
    requireUser(c);
    mustSucceed(
      await c.var.supabase.rpc("finish_call_back", {
        call_back_task_id: idParam(c, "call_back_task_id"),
      }),
    );
    return c.redirect(`/work/${idParam(c, "consultation_id")}`, 303);
  });
