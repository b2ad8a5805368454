import { Hono } from "hono";
import type { Fact } from "../../components/Facts.tsx";
import { Summary } from "../../components/Summary.tsx";
import type { SummarySection } from "../../components/Summary.tsx";
import { formatAge, formatInstant } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import PrintButton from "../../islands/PrintButton.tsx";
import { consultationPath, departmentName, doctorName } from "../consultations/reading.ts";
import { readConsultation } from "../consultations/reading.ts";
import type { Consultation } from "../consultations/reading.ts";
import { inLocale } from "../doctors/directory.ts";
import { exactMoment, timeZoneOf } from "../time_zone.ts";
import { followUpWords } from "./note_digest.tsx";
import { codeWords } from "./timeline.ts";
import type { EncounterNote } from "./timeline.ts";

interface Disclosure {
  legal_name: string;
  hospital: string;
  licence_authority: string;
  licence_number: string;
}

/** The summary of a closed consultation, made for paper too; both of its sides may read it. */
export const consultationSummary = new Hono<AppEnv>()
  .get("/:consultation_id/summary", async (c) => {
    requireUser(c);
    const consultation = await readConsultation(c);
    const { supabase } = c.var;
    const id = consultation.consultation_id;
    const [found, disclosed] = await Promise.all([
      supabase.from("encounter_notes").select("*").eq("consultation_id", id).maybeSingle(),
      supabase.from("practitioner_disclosures").select("*")
        .eq("practitioner_id", consultation.practitioner_id ?? id).maybeSingle(),
    ]);
    // Not closed yet: the conversation is where to look.
    if (!found.error && !found.data) return c.redirect(consultationPath(consultation), 303);
    const note = must(found) as EncounterNote;
    return summaryPage(c, consultation, note, disclosed.data as Disclosure | null);
  });

function summaryPage(
  c: AppContext,
  consultation: Consultation,
  note: EncounterNote,
  disclosure: Disclosure | null,
): Response {
  const { words: { record: words, shell, fields } } = c.var;
  const title = consultation.practitioners
    ? inLocale(c, consultation.practitioners.title_en, consultation.practitioners.title_zh)
    : departmentName(c, consultation);
  return page(
    c,
    { title: words.summaryTitle, active: "record" },
    <div class="wrap-narrow stack">
      <Summary
        title={words.summaryTitle}
        brand={shell.name}
        facts={factsOf(c, consultation, disclosure)}
        sections={sectionsOf(c, consultation, note)}
        signature={{
          name: disclosure?.legal_name ?? doctorName(c, consultation),
          title,
          datetime: note.signed_at,
          time: words.signed(formatInstant(note.signed_at, c.var.locale, timeZoneOf(c))),
        }}
        footnote={words.footnote(consultation.consultation_id)}
      />
      <div class="cluster no-print">
        <Island
          name="PrintButton"
          is={PrintButton}
          area="fields"
          words={fields}
          wake="idle"
          props={{}}
        />
        <a href={consultationPath(consultation)}>{words.conversation}</a>
        {consultation.patients && <a href="/record">{words.backToRecord}</a>}
      </div>
    </div>,
  );
}

function factsOf(
  c: AppContext,
  consultation: Consultation,
  disclosure: Disclosure | null,
): Fact[] {
  const { words: { record: words }, locale } = c.var;
  const { patients: patient, requested_at, closed_at } = consultation;
  const born = patient &&
    words.born(
      formatInstant(`${patient.birth_date}T00:00:00Z`, locale, "UTC", "date"),
      formatAge(patient.birth_date, locale, closed_at?.slice(0, 10)),
    );
  const rows: [string, string | null | false][] = [
    [words.patient, patient && `${patient.display_name}, ${born}`],
    [words.doctor, doctorName(c, consultation)],
    [words.hospital, disclosure?.hospital ?? null],
    [words.licence, disclosure && `${disclosure.licence_number} (${disclosure.licence_authority})`],
    [words.department, departmentName(c, consultation)],
    [words.asked, requested_at && exactMoment(c, requested_at)],
    [words.closed, closed_at && exactMoment(c, closed_at)],
  ];
  return rows.flatMap(([term, detail]) => detail ? [{ term, detail }] : []);
}

function sectionsOf(c: AppContext, { concern }: Consultation, note: EncounterNote) {
  const { words: { record: words } } = c.var;
  const code = codeWords(c, note);
  const followUp = followUpWords(c, note);
  const sections: SummarySection[] = [
    { heading: words.question, icon: "question", body: concern },
    {
      heading: words.finding,
      icon: "stethoscope",
      body: code ? `${note.assessment}\n${code}` : note.assessment,
    },
    { heading: words.advice, icon: "check", body: note.advice },
    { heading: words.watchFor, icon: "warning", weight: "watch", body: note.watch_for },
    { heading: words.outcome, icon: "flag", body: words.outcomes[note.outcome] ?? note.outcome },
  ];
  if (followUp) sections.push({ heading: words.followUp, icon: "calendar", body: followUp });
  return sections;
}
