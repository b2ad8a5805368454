import { Button } from "../../components/Button.tsx";
import { NOTE_FIELDS } from "../../domain/encounter_note.ts";
import type { NoteForm } from "../../domain/encounter_note.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { consultationPath } from "../consultations/reading.ts";
import { SummaryView } from "../consultations/summary_view.tsx";
import type { Case } from "./case.ts";
import { CaseHead } from "./case_head.tsx";
import { workPage } from "./frame.tsx";
import type { Note } from "./note.ts";
import { Panel } from "./panel.tsx";

/** The summary as the patient will have it, before it can no longer be changed. */
export async function previewPage(c: AppContext, one: Case, form: NoteForm, note: Note) {
  const { closing: words } = c.var.words;
  const { doctor, consultation } = one;
  const now = new Date().toISOString();
  const disclosure = must(
    await c.var.supabase.from("practitioner_disclosures").select("*")
      .eq("practitioner_id", doctor.practitioner_id).single(),
  );
  const unsigned = {
    ...note,
    consultation_id: consultation.consultation_id,
    practitioner_id: doctor.practitioner_id,
    code_system: note.code ? "icd-10" : null,
    code: note.code || null,
    follow_up_on: note.follow_up_on || null,
    signed_at: now,
  };
  return await workPage(c, doctor, {
    title: words.previewTitle,
    currentId: consultation.consultation_id,
    thread: (
      <>
        <CaseHead c={c} of={one} back />
        <form
          class="work-form stack"
          method="post"
          action={`${consultationPath(consultation)}/close`}
        >
          <div>
            <h1>{words.previewTitle}</h1>
            <p class="quiet">{words.previewText}</p>
          </div>
          {NOTE_FIELDS.map((field) => (
            <input type="hidden" name={field} value={form[field]} key={field} />
          ))}
          <SummaryView
            c={c}
            level={2}
            summary={{
              consultation: { ...consultation, status: "closed", closed_at: now },
              note: unsigned,
              disclosure,
            }}
          />
          <div class="form-actions">
            <Button name="step" value="sign" icon="check">{words.sign}</Button>
            <Button name="step" value="edit" kind="secondary">{words.change}</Button>
          </div>
        </form>
      </>
    ),
    panel: <Panel c={c} of={one} />,
  });
}
