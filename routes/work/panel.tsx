import type { HeadingLevel } from "../../components/Heading.tsx";
import { PatientPanel } from "../../components/PatientPanel.tsx";
import type { AllergyStatus } from "../../components/PatientPanel.tsx";
import { formatInstant } from "../../domain/time.ts";
import { formatMonths } from "../../domain/worklist.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { CheckFound } from "../check/found.tsx";
import { consultationPath } from "../consultations/reading.ts";
import { recordingPath } from "../calls/recording_settings.ts";
import { RequestView } from "../consultations/request_view.tsx";
import { inLocale } from "../doctors/directory.ts";
import type { Case, PatientRecord } from "./case.ts";

/** What the doctor has in front of the eyes the whole time; allergies first. */
export function Panel({ c, of }: { c: AppContext; of: Case }) {
  const { closing: { panel: words } } = c.var.words;
  const { record, consultation, files } = of;
  return (
    <PatientPanel
      name={record.patient.display_name}
      facts={[...factsOf(c, record), ...checkFacts(c, record)]}
      pregnancy={words.pregnancy[record.patient.pregnancy] || undefined}
      allergies={allergiesOf(c, record)}
      lists={listsOf(c, record)}
      more={words.more}
    >
      {of.handovers.map((handover) => (
        <section class="patient-list" key={handover.created_at}>
          <h3>
            {words.handover(
              inLocale(
                c,
                handover.practitioners.display_name,
                handover.practitioners.display_name_zh,
              ),
            )}
          </h3>
          <p class="prewrap" dir="auto">{handover.note}</p>
        </section>
      ))}
      {consultation.status !== "waiting" && (
        <section class="patient-list">
          <h3>{words.request}</h3>
          <p class="fine quiet">
            {words.writesFor(words.relationships[record.patient.relationship] ?? "")}
          </p>
          <RequestView
            c={c}
            consultation={consultation}
            files={files}
            labels={words.asked}
            found={<CaseCheck c={c} record={record} level={4} />}
          />
        </section>
      )}
      <EarlierOnes c={c} of={of} />
      <p class="patient-list fine quiet">{words.seen}</p>
      <p class="patient-list">
        <a href={`${consultationPath(consultation)}/report`}>{c.var.words.report.link}</a>
        {of.mayRecord && (
          <>
            {" · "}
            <a href={recordingPath(consultation.consultation_id)} target="_blank">
              {c.var.words.recorded.link}
            </a>
          </>
        )}
      </p>
    </PatientPanel>
  );
}

/** In a word what the check came to, seen without unfolding. */
function checkFacts(c: AppContext, { check }: PatientRecord): string[] {
  const { check_carry: words, check_result: results } = c.var.words;
  return check ? [words.entry(results.levels[check.level])] : [];
}

/** What the patient's check found; nothing where none came along. */
export function CaseCheck(
  { c, record: { check, patient }, level }: {
    c: AppContext;
    record: PatientRecord;
    level: HeadingLevel;
  },
) {
  return check && (
    <CheckFound
      c={c}
      check={check}
      side="practitioner"
      patient={{ ageMonths: patient.age_months, sex: patient.sex }}
      level={level}
    />
  );
}

/** Age and sex, and in which language the person writes when it is not the doctor's. */
export function factsOf(c: AppContext, { patient }: PatientRecord): string[] {
  const { words: { work }, locale } = c.var;
  return [formatMonths(patient.age_months, locale), work.sexes[patient.sex]];
}

function allergiesOf(c: AppContext, { patient, allergies }: PatientRecord): AllergyStatus {
  const { closing: { panel: words } } = c.var.words;
  const heading = words.allergies;
  if (patient.allergy_status === "none_known") {
    return { state: "none", heading, words: words.allergiesNone };
  }
  if (allergies.length === 0) return { state: "unknown", heading, words: words.allergiesUnknown };
  return {
    state: "listed",
    heading,
    items: allergies.map(({ display_en, display_zh, reaction, criticality }) => ({
      substance: inLocale(c, display_en, display_zh),
      reaction: reaction || undefined,
      severe: criticality === "high" ? words.severe : undefined,
    })),
  };
}

function listsOf(c: AppContext, { conditions, medications }: PatientRecord) {
  const { closing: { panel: words } } = c.var.words;
  return [
    {
      heading: words.conditions,
      icon: "heart" as const,
      items: conditions.map(({ description, since }) =>
        since ? `${description} (${since})` : description
      ),
      none: words.conditionsNone,
    },
    {
      heading: words.medicines,
      icon: "pill" as const,
      items: medications.map(({ description }) => description),
      none: words.medicinesNone,
    },
  ];
}

function EarlierOnes({ c, of: { earlier, doctor } }: { c: AppContext; of: Case }) {
  const { words: { closing: { panel: words } }, locale } = c.var;
  return (
    <section class="patient-list">
      <h3>{words.earlier}</h3>
      {earlier.length === 0 ? <p class="quiet">{words.earlierNone}</p> : (
        <ul>
          {earlier.map(({ consultation_id, requested_at, encounter_notes }) => (
            <li key={consultation_id}>
              <a href={`/work/${consultation_id}`}>
                {formatInstant(requested_at, locale, doctor.time_zone, "day")}
              </a>
              {encounter_notes && (
                <span class="clamp" dir="auto">
                  {encounter_notes.assessment ||
                    encounter_notes.advice}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
