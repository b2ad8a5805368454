import { keptCheck } from "../../domain/check_kept.ts";
import type { KeptCheck } from "../../domain/check_kept.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { Consultation, RequestFile } from "../consultations/reading.ts";
import { readConsultation, readRequestFiles } from "../consultations/reading.ts";
import { readRecordingSettings } from "../calls/recording_settings.ts";
import type { Doctor } from "./doctor.ts";
import { requireDoctor } from "./doctor.ts";

/** What `read_patient_record` tells the doctor in charge. */
export interface PatientRecord {
  patient: {
    patient_id: string;
    display_name: string;
    relationship: string;
    sex: "female" | "male" | "other" | "unknown";
    pregnancy: string;
    allergy_status: "unknown" | "none_known" | "listed";
    age_months: number;
  };
  allergies: {
    allergy_id: string;
    display_en: string;
    display_zh: string;
    reaction: string;
    criticality: "low" | "high" | "unknown";
  }[];
  conditions: { condition_id: string; description: string; since: string }[];
  medications: { medication_id: string; description: string }[];
  /** The check that came with the request. */
  check: KeptCheck | null;
  /** The last message that tells of danger and that this doctor has not read yet; by its seq. */
  unread_danger: number | null;
}

export interface Earlier {
  consultation_id: string;
  requested_at: string;
  encounter_notes: { assessment: string; advice: string } | null;
}

export interface Handover {
  note: string;
  created_at: string;
  practitioners: { display_name: string; display_name_zh: string | null };
}

/** A consultation as its doctor works on it, with everything that stands beside the conversation. */
export interface Case {
  doctor: Doctor;
  consultation: Consultation;
  record: PatientRecord;
  files: RequestFile[];
  earlier: Earlier[];
  handovers: Handover[];
  /** Whether this clinic records calls, with consent. */
  mayRecord: boolean;
}

const EARLIER_SHOWN = 10;

/** The case of the path for the doctor in charge; to all others it does not exist. Reading leaves a trace. */
export async function readCase(c: AppContext): Promise<Case> {
  const [doctor, consultation] = await Promise.all([requireDoctor(c), readConsultation(c)]);
  if (consultation.practitioner_id !== doctor.practitioner_id) throw new Refusal("not_found", 404);
  const id = consultation.consultation_id;
  const [record, files, earlier, handovers, settings] = await Promise.all([
    readRecord(c, id),
    readRequestFiles(c, id),
    readEarlier(c, consultation),
    readHandovers(c, id),
    readRecordingSettings(c),
  ]);
  const mayRecord = settings.recording_allowed && consultation.status === "open";
  return { doctor, consultation, record, files, earlier, handovers, mayRecord };
}

/** The same for what can be done until it has ended. */
export async function readRunningCase(c: AppContext): Promise<Case> {
  const one = await readCase(c);
  if (one.consultation.status === "closed") throw new Refusal("consultation_closed", 409);
  return one;
}

/** The same for what can be done in an open consultation alone. */
export async function readOpenCase(c: AppContext): Promise<Case> {
  const one = await readCase(c);
  if (one.consultation.status !== "open") throw new Refusal("consultation_closed", 409);
  return one;
}

async function readRecord(c: AppContext, id: string): Promise<PatientRecord> {
  const record = must(
    await c.var.supabase.rpc("read_patient_record", { consultation_id: id }),
  ) as unknown as PatientRecord;
  return { ...record, check: keptCheck(record.check) };
}

/** Closed consultations of the same two people; of other doctors none is told here. */
async function readEarlier(
  c: AppContext,
  { consultation_id, patient_id, practitioner_id }: Consultation,
): Promise<Earlier[]> {
  return must(
    await c.var.supabase.from("consultations")
      .select("consultation_id, requested_at, encounter_notes(assessment, advice)")
      .eq("patient_id", patient_id).eq("practitioner_id", practitioner_id ?? "")
      .eq("status", "closed").neq("consultation_id", consultation_id)
      .order("requested_at", { ascending: false }).limit(EARLIER_SHOWN),
  ) as unknown as Earlier[];
}

async function readHandovers(c: AppContext, id: string): Promise<Handover[]> {
  return must(
    await c.var.supabase.from("handovers")
      .select(
        "note, created_at, practitioners!handovers_from_practitioner_id_fkey" +
          "(display_name, display_name_zh)",
      )
      .eq("consultation_id", id).neq("note", "").order("created_at", { ascending: false }),
  ) as unknown as Handover[];
}
