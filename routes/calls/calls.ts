import { Hono } from "hono";
import * as v from "valibot";
import type { CallState } from "../../domain/call.ts";
import { QUALITIES, SENDINGS } from "../../domain/call.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { problem, wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { readForm } from "../form.tsx";
import { callPath } from "./ringing.ts";
import type { Seat } from "./token.ts";
import { openRoom, requireCalls } from "./token.ts";

const Mode = v.picklist(["video", "voice", "telephone"]);
const NewCall = v.object({ call_id: v.pipe(v.string(), v.uuid()), mode: Mode });
const NewMode = v.object({ mode: Mode });
const NewQuality = v.object({
  quality: v.nullable(v.picklist(QUALITIES)),
  sending: v.nullable(v.picklist(SENDINGS)),
});
const NO_STORE = { "cache-control": "no-store" };

/** Calls of one consultation: whether one is live, and ringing the other side. */
export const consultationCalls = new Hono<AppEnv>()
  .get("/:consultation_id/call-state", async (c) => {
    requireUser(c);
    return c.json({ call: await readLiveCall(c) }, 200, NO_STORE);
  })
  .post("/:consultation_id/calls", async (c) => {
    requireUser(c);
    requireCalls(c);
    const consultation_id = idParam(c, "consultation_id");
    const started = await c.var.supabase.rpc("start_call", {
      consultation_id,
      ...await readFields(c, NewCall),
    });
    // The other side was quicker: their call is the one that was meant.
    const other = started.error?.code === "call_busy" && wantsPage(c) && await readLiveCall(c);
    return changed(c, other || callOf(started), callPath);
  });

/** One call: how it stands, the way into its room, and what its two sides may do to it. */
export const calls = new Hono<AppEnv>()
  .get("/:call_id", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    return c.json(callOf(await c.var.supabase.rpc("read_call", { call_id })), 200, NO_STORE);
  })
  .post("/:call_id/token", async (c) => {
    // Asked by script alone: always an answer for script.
    if (!c.var.user) return problem(c, new Refusal("sign_in_needed", 401));
    const rooms = requireCalls(c);
    const call_id = idParam(c, "call_id");
    const seat = must(await c.var.supabase.rpc("join_call", { call_id })) as unknown as Seat;
    return c.json(await openRoom(rooms, seat), 200, NO_STORE);
  })
  .post("/:call_id/decline", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    return changed(c, callOf(await c.var.supabase.rpc("decline_call", { call_id })), roomPath);
  })
  .post("/:call_id/end", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    return changed(c, callOf(await c.var.supabase.rpc("end_call", { call_id })), roomPath);
  })
  .post("/:call_id/leave", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    return changed(c, callOf(await c.var.supabase.rpc("leave_call", { call_id })), roomPath);
  })
  .post("/:call_id/mode", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    const { mode } = await readFields(c, NewMode);
    const call = callOf(await c.var.supabase.rpc("change_call_mode", { call_id, mode }));
    return changed(c, call, callPath);
  })
  .post("/:call_id/quality", async (c) => {
    requireUser(c);
    const call_id = idParam(c, "call_id");
    // The generated types know no argument that may be null.
    const told = await readFields(c, NewQuality) as { quality: string; sending: string };
    mustSucceed(await c.var.supabase.rpc("tell_call_quality", { call_id, ...told }));
    return c.body(null, 204);
  });

async function readLiveCall(c: AppContext): Promise<CallState | null> {
  const consultation_id = idParam(c, "consultation_id");
  const answer = await c.var.supabase.rpc("read_live_call", { consultation_id });
  mustSucceed(answer);
  return answer.data as unknown as CallState | null;
}

export function callOf(answer: Parameters<typeof must>[0]): CallState {
  return must(answer) as unknown as CallState;
}

/** The call for script; for a form the way on. What follows from the change is done now. */
export function changed(c: AppContext, call: CallState, next: typeof callPath): Response {
  c.var.deps.nudgeClock();
  if (!wantsPage(c)) return c.json({ call }, 200, NO_STORE);
  const side = call.side === "practitioner" ? "practitioner" : "patient";
  return c.redirect(next(call.consultation_id, side), 303);
}

const roomPath: typeof callPath = (id, side) =>
  side === "patient" ? `/consultations/${id}` : `/work/${id}`;

/** The same fields from a form and from script. */
export async function readFields<Schema extends v.GenericSchema>(
  c: AppContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const isJson = (c.req.header("content-type") ?? "").includes("json");
  const fields = isJson ? await c.req.json().catch(() => null) : await readForm(c);
  const parsed = v.safeParse(schema, fields);
  if (!parsed.success) throw new Refusal("bad_input", 400);
  return parsed.output;
}
