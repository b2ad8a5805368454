import { isEmptyNote, noteForm } from "../../domain/encounter_note.ts";
import type { CodeEntry, NoteForm } from "../../domain/encounter_note.ts";
import { keepDraft, readDraft } from "../_runtime/drafts.ts";

/** A summary that is being written, as this device holds it. */
export interface KeptSummary {
  form: NoteForm;
  chosen: CodeEntry | null;
}

/** Under the drafts' own name, so that signing out wipes it with them. */
const keyOf = (consultationId: string) => `${consultationId}:summary`;

export function readSummaryDraft(consultationId: string): KeptSummary | null {
  try {
    const kept = JSON.parse(readDraft(keyOf(consultationId)) || "null");
    return kept && { form: noteForm(kept.form ?? {}), chosen: kept.chosen ?? null };
  } catch {
    return null;
  }
}

export function keepSummaryDraft(consultationId: string, kept: KeptSummary): void {
  keepDraft(keyOf(consultationId), isEmptyNote(kept.form) ? "" : JSON.stringify(kept));
}

/** Once signed, the server has it. */
export function forgetSummaryDraft(consultationId: string): void {
  keepDraft(keyOf(consultationId), "");
}
