/** The doctor's summary while it is written: what the form holds, as strings, by field name. */

export const OUTCOMES = ["resolved", "follow_up", "in_person", "emergency"] as const;
export const FOLLOW_UPS = ["none", "message", "in_person"] as const;
export const FOLLOW_UP_DAYS = [1, 2, 3, 5, 7, 14, 30] as const;

/** In characters; the table holds the same limits. */
export const NOTE_LIMITS = {
  assessment: 4000,
  advice: 4000,
  watch_for: 2000,
  follow_up_text: 1500,
} as const;
export type NoteText = keyof typeof NOTE_LIMITS;

export const NOTE_FIELDS = [
  "assessment",
  "code",
  "advice",
  "watch_for",
  "follow_up",
  "follow_up_days",
  "follow_up_on_year",
  "follow_up_on_month",
  "follow_up_on_day",
  "follow_up_text",
  "outcome",
] as const;
export type NoteField = typeof NOTE_FIELDS[number];
export type NoteForm = Record<NoteField, string>;

/** A diagnosis of the shipped list, in both languages. */
export interface CodeEntry {
  code: string;
  en: string;
  zh: string;
}

/** The form's own fields of what was posted; absent ones are empty. */
export function noteForm(typed: Partial<Record<string, string>>): NoteForm {
  return Object.fromEntries(NOTE_FIELDS.map((field) => [field, typed[field] ?? ""])) as NoteForm;
}

export function isEmptyNote(form: NoteForm): boolean {
  return NOTE_FIELDS.every((field) => form[field].trim() === "");
}
