import * as v from "valibot";
import type { ConsultationStatus } from "../../domain/conversation.ts";
import { keptCheck } from "../../domain/check_kept.ts";
import type { KeptCheck } from "../../domain/check_kept.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { CHECK_COLUMNS } from "../check/carried.ts";
import { inLocale } from "../doctors/directory.ts";

/** What a side reads of a consultation: of the doctor what the public sees, of the patient its own. */
export const CONSULTATION_COLUMNS =
  "consultation_id, patient_id, practitioner_id, department_code, kind, status, " +
  "locale, concern, onset, tried, expectation, price_minor, currency, promised_minutes, " +
  "requested_at, respond_by, accepted_at, answered_at, open_until, closed_at, decline_reason, " +
  "sent_to_emergency_at, " +
  "last_seq, message_limit, patient_messages, call_minutes, created_at, updated_at, " +
  "practitioners!consultations_practitioner_id_fkey(display_name, display_name_zh, title_en, title_zh, answer_minutes_median, " +
  "time_zone), departments(name_en, name_zh), patients(display_name, birth_date, sex)";

/** A consultation as one of its two sides reads it. */
export interface Consultation {
  consultation_id: string;
  patient_id: string;
  practitioner_id: string | null;
  department_code: string;
  kind: "text" | "voice" | "video" | "telephone";
  status: ConsultationStatus;
  locale: string;
  concern: string;
  onset: string;
  tried: string;
  expectation: string;
  price_minor: number;
  currency: string;
  promised_minutes: number;
  requested_at: string | null;
  respond_by: string | null;
  accepted_at: string | null;
  answered_at: string | null;
  open_until: string | null;
  closed_at: string | null;
  decline_reason: string | null;
  /** When the doctor ended it by sending the patient to emergency care. */
  sent_to_emergency_at: string | null;
  last_seq: number;
  message_limit: number;
  patient_messages: number;
  /** Talk time that is included, in minutes. */
  call_minutes: number;
  created_at: string;
  updated_at: string;
  practitioners: {
    display_name: string;
    display_name_zh: string | null;
    title_en: string;
    title_zh: string;
    answer_minutes_median: number | null;
    time_zone: string;
  } | null;
  departments: { name_en: string; name_zh: string };
  /** Null to a doctor, who asks `read_patient_record` instead. */
  patients: { display_name: string; birth_date: string; sex: string } | null;
  /** The check that goes with it, where it was read with it. */
  check?: KeptCheck | null;
}

export interface RequestFile {
  attachment_id: string;
  kind: "photo" | "document" | "voice";
  mime_type: string;
  size_bytes: number;
  width: number | null;
  height: number | null;
}

const Uuid = v.pipe(v.string(), v.uuid());

/** The id in the path; anything but a UUID names nothing that exists. */
export function idParam(c: AppContext, name: string): string {
  const id = c.req.param(name);
  if (!v.is(Uuid, id)) throw new Refusal("not_found", 404);
  return id;
}

/** The consultation of the path, for its two sides only; to everybody else it does not exist. */
export async function readConsultation(c: AppContext): Promise<Consultation> {
  const { check, ...consultation } = must(
    await c.var.supabase.from("consultations")
      .select(`${CONSULTATION_COLUMNS}, check:symptom_checks(${CHECK_COLUMNS})`)
      .eq("consultation_id", idParam(c, "consultation_id")).maybeSingle(),
  ) as unknown as Consultation;
  return { ...consultation, check: keptCheck(check) };
}

/** The same for a change by the patient: a doctor's try ends as if there were none. */
export async function readOwnConsultation(c: AppContext): Promise<Consultation> {
  const consultation = await readConsultation(c);
  if (!consultation.patients) throw new Refusal("not_found", 404);
  return consultation;
}

/** Photos and documents that are part of the request, in the order in which they came. */
export async function readRequestFiles(c: AppContext, id: string): Promise<RequestFile[]> {
  return must(
    await c.var.supabase.from("attachments")
      .select("attachment_id, kind, mime_type, size_bytes, width, height")
      .eq("consultation_id", id).eq("in_request", true).eq("status", "checked")
      .order("created_at"),
  ) as RequestFile[];
}

/** Who is asked, in the reader's language: a doctor, or the first free one of a department. */
export function doctorName(c: AppContext, consultation: Consultation): string {
  const { practitioners: doctor } = consultation;
  return doctor
    ? inLocale(c, doctor.display_name, doctor.display_name_zh)
    : c.var.words.ask.poolShort(departmentName(c, consultation));
}

export function departmentName(c: AppContext, { departments }: Consultation): string {
  return inLocale(c, departments.name_en, departments.name_zh);
}

export function consultationPath({ consultation_id }: { consultation_id: string }): string {
  return `/consultations/${consultation_id}`;
}
