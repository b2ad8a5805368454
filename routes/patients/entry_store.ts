import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";

/** The two lists that people write in their own words. */
export type EntryKind = "conditions" | "medicines";

export interface Entry {
  id: string;
  description: string;
  /** Of conditions only; empty where not told. */
  since: string;
}

/** A patient's list, in the order in which it was written. */
export async function readEntries(
  c: AppContext,
  kind: EntryKind,
  patientId: string,
): Promise<Entry[]> {
  const { supabase } = c.var;
  if (kind === "conditions") {
    const rows = must(
      await supabase.from("conditions").select("condition_id, description, since")
        .eq("patient_id", patientId).order("recorded_at"),
    );
    return rows.map(({ condition_id, ...entry }) => ({ id: condition_id, ...entry }));
  }
  const rows = must(
    await supabase.from("medication_statements").select("medication_id, description")
      .eq("patient_id", patientId).order("recorded_at"),
  );
  return rows.map(({ medication_id, description }) => ({
    id: medication_id,
    description,
    since: "",
  }));
}

type Values = Omit<Entry, "id">;

/** Answers as PostgREST does: the list may be full. */
export function addEntry(
  c: AppContext,
  kind: EntryKind,
  patientId: string,
  { description, since }: Values,
) {
  const { supabase } = c.var;
  return kind === "conditions"
    ? supabase.from("conditions").insert({ patient_id: patientId, description, since })
    : supabase.from("medication_statements").insert({ patient_id: patientId, description });
}

export function changeEntry(
  c: AppContext,
  kind: EntryKind,
  entryId: string,
  { description, since }: Values,
) {
  const { supabase } = c.var;
  return kind === "conditions"
    ? supabase.from("conditions").update({ description, since }).eq("condition_id", entryId)
    : supabase.from("medication_statements").update({ description }).eq("medication_id", entryId);
}

export function removeEntry(c: AppContext, kind: EntryKind, entryId: string) {
  const { supabase } = c.var;
  return kind === "conditions"
    ? supabase.from("conditions").delete().eq("condition_id", entryId)
    : supabase.from("medication_statements").delete().eq("medication_id", entryId);
}
