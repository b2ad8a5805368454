import { keptCheck } from "../../domain/check_kept.ts";
import type { KeptCheck } from "../../domain/check_kept.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";

/** What both sides read of a check that goes with a request. */
export const CHECK_COLUMNS =
  "symptom_check_id, level, input, result, version, acknowledged_at, created_at";

const NOT_OFFERED = "check_not_offered" satisfies ErrorCode;

/** A check on its way into a request. */
export interface Carried {
  check: KeptCheck;
  /** Of whom it is, where it says so. */
  patientId: string | null;
}

/** The person's own kept check; null when it is gone, or went with another request. */
export async function readCarried(c: AppContext, id: string): Promise<Carried | null> {
  const { data } = await c.var.supabase.from("symptom_checks")
    .select(`${CHECK_COLUMNS}, patient_id, consultations(status)`)
    .eq("symptom_check_id", id).maybeSingle();
  const check = keptCheck(data);
  if (!data || !check) return null;
  const sent = data.consultations && data.consultations.status !== "draft";
  return sent ? null : { check, patientId: data.patient_id };
}

/**
 * Lets a kept check go with a draft; Postgres holds whose both are, and about whom. Where the check is
 * switched off the draft goes on without.
 */
export async function attachCheck(c: AppContext, check: KeptCheck, consultationId: string) {
  const answer = await c.var.supabase.rpc("attach_symptom_check", {
    symptom_check_id: check.symptom_check_id,
    consultation_id: consultationId,
  });
  if (answer.error?.code !== NOT_OFFERED) mustSucceed(answer);
}

/** Lets a draft that asks again take along a copy of what was found before it. */
export async function repeatCheck(c: AppContext, earlierId: string, consultationId: string) {
  const answer = await c.var.supabase.rpc("repeat_symptom_check", {
    earlier_consultation_id: earlierId,
    consultation_id: consultationId,
  });
  if (answer.error?.code !== NOT_OFFERED) mustSucceed(answer);
}

/** An address of ours with the check that goes along. */
export function withCheck(href: string, check: string | undefined): string {
  if (!check) return href;
  return `${href}${href.includes("?") ? "&" : "?"}check=${check}`;
}
