import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";

const COLUMNS = `patient_id, relationship, display_name, birth_date, sex, pregnancy,
  allergy_status, created_at, archived_at`;
const ALLERGY_COLUMNS = `allergy_id, code_system, code, display_en, display_zh, reaction,
  criticality`;

/** In the path of everything about one patient. */
export const PATIENT_ID = ":patient_id{[0-9a-f-]{36}}";

/** A person whom the account cares for; one of somebody else is "not found". */
export async function readPatient(c: AppContext) {
  requireUser(c);
  return must(
    await c.var.supabase.from("patients").select(COLUMNS)
      .eq("patient_id", c.req.param("patient_id") ?? "")
      .maybeSingle(),
  );
}

export type Patient = Awaited<ReturnType<typeof readPatient>>;

/** Everybody whom the account cares for, oneself first, then in the order in which they came. */
export async function readPatients(c: AppContext): Promise<Patient[]> {
  const rows = must(await c.var.supabase.from("patients").select(COLUMNS).order("created_at"));
  return rows.toSorted((a, b) =>
    Number(b.relationship === "self") - Number(a.relationship === "self")
  );
}

/** The coded allergies of a patient, in the order in which they were told. */
export async function readAllergies(c: AppContext, patientId: string) {
  return must(
    await c.var.supabase.from("allergy_intolerances").select(ALLERGY_COLUMNS)
      .eq("patient_id", patientId).order("recorded_at"),
  );
}

export type Allergy = Awaited<ReturnType<typeof readAllergies>>[number];

/** The substance in the reader's language. */
export function allergyName(c: AppContext, allergy: Allergy): string {
  return c.var.locale === "zh-CN" ? allergy.display_zh : allergy.display_en;
}
