import type { CallState } from "../../domain/call.ts";
import type { Side } from "../../domain/conversation.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import type { Consultation } from "../consultations/reading.ts";

/** What one side may do about calls in a consultation at this moment. */
export interface Standing {
  /** The call that rings or runs. */
  call: CallState | null;
  /** Why this side cannot begin one; "" when it can. */
  barred: "" | "unavailable" | "not_open" | "not_yours";
}

const LOST_MINUTES = 10;

/**
 * How calls stand, for the page before anything is asked of Postgres: it decides again, and for
 * good, when one presses the button.
 */
export async function readStanding(
  c: AppContext,
  consultation: Consultation,
  side: Side,
): Promise<Standing> {
  const call = await readLiveCall(c, consultation.consultation_id);
  if (!c.var.deps.calls) return { call: null, barred: "unavailable" };
  if (consultation.status !== "open") return { call, barred: "not_open" };
  return { call, barred: side === "patient" && !await mayRing(c, consultation) ? "not_yours" : "" };
}

/** The live call of a consultation, as the one who asks may know it. */
export async function readLiveCall(c: AppContext, id: string): Promise<CallState | null> {
  const answer = await c.var.supabase.rpc("read_live_call", { consultation_id: id });
  mustSucceed(answer);
  return answer.data as unknown as CallState | null;
}

/** A patient rings where talking was bought, where the doctor owes a call, or after a lost one. */
async function mayRing(c: AppContext, { kind, consultation_id }: Consultation): Promise<boolean> {
  if (kind !== "text") return true;
  const { supabase } = c.var;
  const since = new Date(Date.now() - LOST_MINUTES * 60_000).toISOString();
  const [owed, lost] = await Promise.all([
    supabase.from("call_back_tasks").select("call_back_task_id")
      .eq("consultation_id", consultation_id).is("done_at", null).limit(1),
    supabase.from("calls").select("call_id").eq("consultation_id", consultation_id)
      .eq("end_reason", "lost").gt("ended_at", since).limit(1),
  ]);
  return must(owed).length > 0 || must(lost).length > 0;
}
