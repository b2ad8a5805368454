import { Hono } from "hono";
import * as v from "valibot";
import type { CallState } from "../../domain/call.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { readForm } from "../form.tsx";
import { recordingPath } from "./recording_settings.ts";

const Given = v.object({ given: v.picklist(["yes", "no"]) });
const Started = v.object({ recording_id: v.pipe(v.string(), v.uuid()) });

/** Each answers the call as it then stands; Postgres decides whether anything may be recorded. */
export const recording = new Hono<AppEnv>()
  .post("/:call_id/recording-consent", async (c) => {
    requireUser(c);
    const told = v.safeParse(Given, await readForm(c));
    if (!told.success) throw new Refusal("bad_input", 400);
    const { consultation_id } = must(
      await c.var.supabase.from("calls").select("consultation_id")
        .eq("call_id", idParam(c, "call_id")).maybeSingle(),
    );
    const given = told.output.given === "yes";
    mustSucceed(await c.var.supabase.rpc("give_call_consent", { consultation_id, given }));
    c.var.deps.nudgeClock();
    return await answerCall(c);
  })
  .post("/:call_id/recordings", async (c) => {
    requireUser(c);
    const told = v.safeParse(Started, await readForm(c));
    if (!told.success) throw new Refusal("bad_input", 400);
    const call_id = idParam(c, "call_id");
    mustSucceed(await c.var.supabase.rpc("start_recording", { ...told.output, call_id }));
    c.var.deps.nudgeClock();
    return await answerCall(c);
  })
  .post("/:call_id/recordings/:recording_id/stop", async (c) => {
    requireUser(c);
    const recording_id = idParam(c, "recording_id");
    mustSucceed(await c.var.supabase.rpc("stop_recording", { recording_id }));
    c.var.deps.nudgeClock();
    return await answerCall(c);
  });

async function answerCall(c: AppContext) {
  const call = must(
    await c.var.supabase.rpc("read_call", { call_id: idParam(c, "call_id") }),
  ) as unknown as CallState;
  return wantsPage(c) ? c.redirect(recordingPath(call.consultation_id), 303) : c.json({ call });
}
