import { FOLLOW_UP_DAYS, FOLLOW_UPS, NOTE_LIMITS, OUTCOMES } from "../../domain/encounter_note.ts";
import type { CodeEntry, NoteForm, NoteText } from "../../domain/encounter_note.ts";
import { icd10ByCode } from "../../domain/codes/icd10.ts";
import { readBirthDate } from "../../domain/patients.ts";
import { countCharacters } from "../../domain/request.ts";
import type { Locale } from "../../domain/words/locale.ts";
import type { Words } from "../../domain/words/mod.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import { localDay } from "../../domain/time.ts";
import type { Problems } from "../form.tsx";

/** The summary as `close_consultation` takes it. */
export interface Note {
  assessment: string;
  code: string;
  code_display_en: string;
  code_display_zh: string;
  advice: string;
  watch_for: string;
  follow_up: string;
  follow_up_on: string;
  outcome: typeof OUTCOMES[number];
}

interface Reader {
  words: Words;
  /** The patient's: what is composed here is read by them. */
  patientLocale: Locale;
  timeZone: string;
}

/** The summary in the form, or what is wrong with it, field by field. */
export function readNote(form: NoteForm, reader: Reader): { note?: Note; problems: Problems } {
  const words = reader.words.closing;
  const problems: Problems = {};
  // In the order of the form, as the list of problems above it is read.
  readText("assessment", form, words, problems);
  const code = readCode(form);
  if (code === null) problems.code = words.code.unknown;
  readText("advice", form, words, problems);
  readText("watch_for", form, words, problems);
  const followUp = readFollowUp(form, reader, problems);
  readText("follow_up_text", form, words, problems);
  const outcome = OUTCOMES.find((one) => one === form.outcome);
  if (!outcome) problems.outcome = words.outcomeNeeded;
  if (Object.keys(problems).length > 0 || !outcome || !code) return { problems };
  return {
    problems,
    note: {
      assessment: form.assessment.trim(),
      advice: form.advice.trim(),
      watch_for: form.watch_for.trim(),
      code: code.code,
      code_display_en: code.en,
      code_display_zh: code.zh,
      ...followUp,
      outcome,
    },
  };
}

function readText(field: NoteText, form: NoteForm, words: Words["closing"], problems: Problems) {
  const text = words.fields[field];
  if ("missing" in text && form[field].trim() === "") problems[field] = text.missing;
  if (countCharacters(form[field]) > NOTE_LIMITS[field]) {
    problems[field] = words.tooLong(NOTE_LIMITS[field]);
  }
}

/** The chosen entry; an empty one when none was chosen; null for a code that is not in the list. */
function readCode({ code }: NoteForm): CodeEntry | null {
  return code === "" ? { code: "", en: "", zh: "" } : icd10ByCode(code) ?? null;
}

function readFollowUp(form: NoteForm, reader: Reader, problems: Problems) {
  const words = reader.words.closing;
  const theirs = wordsOf(reader.patientLocale).closing;
  const kind = FOLLOW_UPS.find((one) => one === form.follow_up);
  const more = form.follow_up_text.trim();
  if (!kind) problems.follow_up = words.followUpNeeded;
  if (kind === "message") {
    const days = FOLLOW_UP_DAYS.find((one) => `${one}` === form.follow_up_days);
    if (!days) problems.follow_up_days = words.followUpDaysNeeded;
    return { follow_up: join(theirs.messageWithin(days ?? 0), more), follow_up_on: "" };
  }
  if (kind !== "in_person") return { follow_up: more, follow_up_on: "" };
  const today = localDay(new Date().toISOString(), reader.timeZone);
  const { date, problem } = readDay(form, today, words);
  if (problem) problems.follow_up_on = problem;
  return { follow_up: join(theirs.inPersonBy, more), follow_up_on: date ?? "" };
}

function readDay(form: NoteForm, today: string, words: Words["closing"]) {
  const read = readBirthDate({
    year: form.follow_up_on_year,
    month: form.follow_up_on_month,
    day: form.follow_up_on_day,
    // Only the calendar matters here, so that no day of the coming years is "in the future".
  }, "9999-12-31");
  if ("date" in read) {
    return read.date < today ? { problem: words.followUpOnPast } : { date: read.date };
  }
  return {
    problem: read.wrong === "missing"
      ? words.followUpOnMissing
      : read.wrong === "too_early"
      ? words.followUpOnPast
      : words.followUpOnWrong,
  };
}

function join(...lines: string[]): string {
  return lines.filter(Boolean).join("\n");
}
