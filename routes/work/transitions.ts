import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { close, closeForm } from "./close.tsx";
import { decline, declineForm } from "./decline.tsx";
import { requireDoctor } from "./doctor.ts";
import { emergencyForm, sendToEmergency } from "./emergency.tsx";
import { handOver, handOverForm } from "./hand_over.tsx";
import { listPage } from "./list.tsx";

/** What a doctor may do to a consultation beside talking; under /consultations. */
export const practitionerTransitions = new Hono<AppEnv>()
  .post("/:consultation_id/accept", accept)
  .post("/:consultation_id/decline", decline)
  .post("/:consultation_id/hand-over", handOver)
  .post("/:consultation_id/close", close)
  .post("/:consultation_id/emergency", sendToEmergency)
  // A form that was shown again with its mistakes has this address; opened anew, it starts over.
  .get("/:consultation_id/:move{accept|decline|hand-over|close|emergency}", (c) => {
    const { consultation_id, move } = c.req.param();
    return c.redirect(`/work/${consultation_id}${move === "accept" ? "" : `/${move}`}`, 303);
  });

/** The forms for them, in the middle of the split view; under /work. */
export const workForms = new Hono<AppEnv>()
  .get("/:consultation_id/decline", declineForm)
  .get("/:consultation_id/hand-over", handOverForm)
  .get("/:consultation_id/close", closeForm)
  .get("/:consultation_id/emergency", emergencyForm);

/** What comes instead of the consultation when somebody was faster or the time is over. */
const TOLD: Record<string, string> = { already_accepted: "taken", consultation_closed: "gone" };

/** Takes a request, one's own or the department's: exactly one doctor gets it. */
async function accept(c: AppContext) {
  requireUser(c);
  const id = idParam(c, "consultation_id");
  const { error, status } = await c.var.supabase.rpc("accept_consultation", {
    consultation_id: id,
  });
  if (!error) return c.redirect(`/work/${id}`, 303);
  const refusal = refusalOf(error, status);
  const told = TOLD[refusal.code];
  if (!told || !wantsPage(c)) throw refusal;
  return await listPage(c, await requireDoctor(c), told, 409);
}
