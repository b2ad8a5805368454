import { Button } from "../../components/Button.tsx";
import { icd10ByCode, searchIcd10 } from "../../domain/codes/icd10.ts";
import { noteForm } from "../../domain/encounter_note.ts";
import type { CodeEntry } from "../../domain/encounter_note.ts";
import { isLocale } from "../../domain/words/locale.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import SummaryFields from "../../islands/SummaryFields.tsx";
import { readForm } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { readOpenCase } from "./case.ts";
import type { Case } from "./case.ts";
import { caseFormPage } from "./form_page.tsx";
import { readNote } from "./note.ts";
import { previewPage } from "./preview.tsx";

const FOUND_MAX = 12;

/** GET /work/:id/close: the empty form, or what the device kept of it. */
export async function closeForm(c: AppContext) {
  requireUser(c);
  return await formPage(c, await readOpenCase(c), { typed: {}, fresh: true });
}

/**
 * POST /consultations/:id/close. `step` says how far one is: "search" looks for a code, "edit"
 * goes back to the form, "preview" shows what the patient will read, "sign" signs it.
 */
export async function close(c: AppContext) {
  requireUser(c);
  const typed = await readForm(c);
  const one = await readOpenCase(c);
  if (typed.step === "search" || typed.step === "edit") return await formPage(c, one, { typed });
  const { locale } = one.consultation;
  const { note, problems } = readNote(noteForm(typed), {
    words: c.var.words,
    patientLocale: isLocale(locale) ? locale : "en",
    timeZone: one.doctor.time_zone,
  });
  if (!note) return await formPage(c, one, { typed, problems });
  if (typed.step !== "sign") return await previewPage(c, one, noteForm(typed), note);
  const id = one.consultation.consultation_id;
  mustSucceed(
    await c.var.supabase.rpc("close_consultation", { consultation_id: id, note: { ...note } }),
  );
  // A summary may be the first answer: then the fee is earned now.
  c.var.deps.nudgeClock();
  return c.redirect(`/work/${id}`, 303);
}

interface Shown {
  typed: Typed;
  problems?: Problems;
  fresh?: boolean;
}

async function formPage(c: AppContext, one: Case, shown: Shown) {
  const { closing: words } = c.var.words;
  return await caseFormPage(c, one, {
    action: "close",
    title: words.closeTitle,
    text: words.closeText,
    problems: shown.problems ?? {},
    fields: <NoteFields c={c} of={one} {...shown} />,
    send: <Button name="step" value="preview" icon="eye">{words.preview}</Button>,
  });
}

/** What is written of a summary; on a fresh page what this device kept of it. */
export function NoteFields(
  { c, of, typed, problems = {}, fresh = false }: Shown & { c: AppContext; of: Case },
) {
  const { words: { closing: words }, locale } = c.var;
  const form = noteForm(typed);
  const query = typed.step === "search" ? (typed.code_query ?? "").trim() : "";
  return (
    <Island
      name="SummaryFields"
      is={SummaryFields}
      area="closing"
      words={words}
      props={{
        consultationId: of.consultation.consultation_id,
        form,
        chosen: chosenEntry(form.code),
        query,
        found: searchIcd10(query, locale, FOUND_MAX).map(entryOf),
        problems,
        fresh,
        locale,
      }}
    />
  );
}

function chosenEntry(code: string): CodeEntry | null {
  const found = code === "" ? undefined : icd10ByCode(code);
  return found ? entryOf(found) : null;
}

/** Without the synonyms, which the page does not need. */
function entryOf({ code, en, zh }: CodeEntry): CodeEntry {
  return { code, en, zh };
}
