import type { Fact } from "../../components/Facts.tsx";
import type { HeadingLevel } from "../../components/Heading.tsx";
import { Summary } from "../../components/Summary.tsx";
import type { SummarySection } from "../../components/Summary.tsx";
import { formatAge, formatInstant } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { inLocale } from "../doctors/directory.ts";
import { followUpWords } from "../record/note_digest.tsx";
import { codeWords } from "../record/timeline.ts";
import type { EncounterNote } from "../record/timeline.ts";
import { writtenMoment } from "../time_zone.ts";
import { CONSULTATION_COLUMNS, departmentName, doctorName } from "./reading.ts";
import type { Consultation } from "./reading.ts";

/** What both sides may know of the doctor once it is paid. */
interface Disclosure {
  legal_name: string;
  hospital: string;
  licence_authority: string;
  licence_number: string;
}

export interface SummaryData {
  consultation: Consultation;
  note: EncounterNote;
  disclosure: Disclosure | null;
}

/** The signed summary of a consultation with all that its paper names; null while there is none. */
export async function readSummary(
  c: AppContext,
  consultationId: string,
): Promise<SummaryData | null> {
  const { supabase } = c.var;
  const [found, read] = await Promise.all([
    supabase.from("encounter_notes").select("*").eq("consultation_id", consultationId)
      .maybeSingle(),
    supabase.from("consultations").select(CONSULTATION_COLUMNS)
      .eq("consultation_id", consultationId).maybeSingle(),
  ]);
  mustSucceed(found);
  if (!found.data) return null;
  const consultation = must(read) as unknown as Consultation;
  const disclosed = await supabase.from("practitioner_disclosures").select("*")
    .eq("practitioner_id", found.data.practitioner_id).maybeSingle();
  mustSucceed(disclosed);
  return { consultation, note: found.data, disclosure: disclosed.data };
}

interface SummaryViewProps {
  c: AppContext;
  summary: SummaryData;
  level?: HeadingLevel;
}

/** The structured end of a consultation, on screen and on paper. */
export function SummaryView({ c, summary, level = 1 }: SummaryViewProps) {
  const { record: words, shell } = c.var.words;
  const { consultation, note, disclosure } = summary;
  const { practitioners: doctor } = consultation;
  return (
    <Summary
      title={words.summaryTitle}
      level={level}
      brand={shell.name}
      facts={factsOf(c, summary)}
      sections={sectionsOf(c, summary)}
      signature={{
        name: disclosure?.legal_name ?? doctorName(c, consultation),
        title: doctor
          ? inLocale(c, doctor.title_en, doctor.title_zh)
          : departmentName(c, consultation),
        datetime: note.signed_at,
        time: words.signed(writtenMoment(c, note.signed_at)),
      }}
      footnote={words.footnote(consultation.consultation_id)}
    />
  );
}

function factsOf(c: AppContext, { consultation, disclosure }: SummaryData): Fact[] {
  const { record: words } = c.var.words;
  const { requested_at, closed_at } = consultation;
  const licence = disclosure && `${disclosure.licence_number} (${disclosure.licence_authority})`;
  const rows: [string, string | null | undefined][] = [
    [words.patient, patientWords(c, consultation)],
    [words.doctor, doctorName(c, consultation)],
    [words.hospital, disclosure?.hospital],
    [words.licence, licence],
    [words.department, departmentName(c, consultation)],
    [words.asked, requested_at && writtenMoment(c, requested_at)],
    [words.closed, closed_at && writtenMoment(c, closed_at)],
  ];
  return rows.flatMap(([term, detail]) => detail ? [{ term, detail }] : []);
}

/** Name, birth date and the age at that time; null to a doctor, who has the patient's panel. */
function patientWords(c: AppContext, { patients, closed_at }: Consultation): string | null {
  const { words: { record: words }, locale } = c.var;
  if (!patients) return null;
  const day = formatInstant(`${patients.birth_date}T00:00:00Z`, locale, "UTC", "date");
  const age = formatAge(patients.birth_date, locale, closed_at?.slice(0, 10));
  return words.born(patients.display_name, day, age);
}

function sectionsOf(c: AppContext, { consultation, note }: SummaryData): SummarySection[] {
  const { record: words } = c.var.words;
  const code = codeWords(c, note);
  const followUp = followUpWords(c, note);
  const sections: SummarySection[] = [
    { heading: words.question, icon: "question", body: consultation.concern },
    {
      heading: words.finding,
      icon: "stethoscope",
      body: code ? `${note.assessment}\n${code}` : note.assessment,
    },
    { heading: words.advice, icon: "check", body: note.advice },
    { heading: words.watchFor, icon: "warning", weight: "watch", body: note.watch_for },
    { heading: words.outcome, icon: "flag", body: words.outcomes[note.outcome] },
  ];
  if (followUp) sections.push({ heading: words.followUp, icon: "calendar", body: followUp });
  // Who was sent to emergency care has the advice alone.
  return sections.filter(({ body }) => body !== "");
}
