import * as v from "valibot";
import { keptCheck } from "../../domain/check_kept.ts";
import type { KeptCheck } from "../../domain/check_kept.ts";
import type { Database } from "../../domain/database_types.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { CHECK_COLUMNS } from "../check/carried.ts";
import { inLocale } from "../doctors/directory.ts";

const PAGE_SIZE = 20;

/** What a doctor signed at the end, as the timeline carries it. */
export interface EncounterNote {
  assessment: string;
  code_system: string | null;
  code: string | null;
  code_display_en: string | null;
  code_display_zh: string | null;
  advice: string;
  watch_for: string;
  follow_up: string;
  follow_up_on: string | null;
  outcome: Database["public"]["Enums"]["encounter_outcome"];
  signed_at: string;
}

/** Whose record and from where on; what does not parse is left out. */
const Place = v.object({
  patient: v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined),
  before: v.fallback(
    v.optional(v.pipe(v.string(), v.check((text) => !Number.isNaN(Date.parse(text))))),
    undefined,
  ),
});
export type Place = v.InferOutput<typeof Place>;

export function readPlace(query: Record<string, string>): Place {
  return v.parse(Place, query);
}

/** One page of one's consultations, newest first, and where the next one begins. */
export async function readTimeline(c: AppContext, place: Place) {
  // One more than is shown tells whether there is a next page, at no second question.
  const rows = await readRows(c, place);
  const shown = rows.slice(0, PAGE_SIZE);
  const older = rows.length > PAGE_SIZE ? shown.at(-1)!.created_at : null;
  return { entries: await named(c, shown.filter(({ status }) => status !== "draft")), older };
}

/** A consultation as `read_timeline` gives it. */
interface Row {
  consultation_id: string;
  patient_id: string;
  practitioner_id: string | null;
  department_code: string;
  status: Database["public"]["Enums"]["consultation_status"];
  concern: string;
  requested_at: string | null;
  created_at: string;
  note: EncounterNote | null;
}
export type TimelineRow = Row & {
  doctor: string | null;
  department: string;
  /** What was found before it was asked. */
  check: KeptCheck | null;
};

async function readRows(c: AppContext, place: Place): Promise<Row[]> {
  const rows = must(
    await c.var.supabase.rpc("read_timeline", { ...place, page_size: PAGE_SIZE + 1 }),
  );
  return rows as unknown as Row[];
}

/** Adds what a reader needs: the names of doctor and department in their language, and the check. */
async function named(c: AppContext, rows: Row[]): Promise<TimelineRow[]> {
  const doctorIds = [...new Set(rows.flatMap(({ practitioner_id }) => practitioner_id ?? []))];
  const [doctors, departments, checks] = await Promise.all([
    c.var.supabase.from("practitioners")
      .select("practitioner_id, display_name, display_name_zh").in("practitioner_id", doctorIds),
    c.var.supabase.from("departments").select("code, name_en, name_zh"),
    c.var.supabase.from("symptom_checks").select(`consultation_id, ${CHECK_COLUMNS}`)
      .in("consultation_id", rows.map(({ consultation_id }) => consultation_id)),
  ]);
  const doctorNames = new Map(
    must(doctors).map((doctor) => [
      doctor.practitioner_id,
      inLocale(c, doctor.display_name, doctor.display_name_zh),
    ]),
  );
  const departmentNames = new Map(
    must(departments).map(({ code, name_en, name_zh }) => [code, inLocale(c, name_en, name_zh)]),
  );
  const found = new Map(must(checks).map((row) => [row.consultation_id, keptCheck(row)]));
  return rows.map((row) => ({
    ...row,
    check: found.get(row.consultation_id) ?? null,
    doctor: doctorNames.get(row.practitioner_id ?? "") ?? null,
    department: departmentNames.get(row.department_code) ?? row.department_code,
  }));
}

/** "J03.9 Acute tonsillitis" in the reader's language; null where nothing was coded. */
export function codeWords(c: AppContext, note: EncounterNote): string | null {
  if (!note.code) return null;
  return `${note.code} ${inLocale(c, note.code_display_en ?? "", note.code_display_zh)}`;
}
