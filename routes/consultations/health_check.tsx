import { ButtonLink } from "../../components/Button.tsx";
import { AllergyBlock } from "../../components/PatientPanel.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { inLocale } from "../doctors/directory.ts";
import type { Consultation } from "./reading.ts";
import { consultationPath } from "./reading.ts";

export type Health = Awaited<ReturnType<typeof readHealth>>;

/** What is recorded about a patient that changes what a doctor may advise. */
export async function readHealth(c: AppContext, patientId: string) {
  const { supabase } = c.var;
  const [patient, allergies, conditions, medicines] = await Promise.all([
    supabase.from("patients").select("allergy_status").eq("patient_id", patientId).single(),
    supabase.from("allergy_intolerances").select("display_en, display_zh, reaction, criticality")
      .eq("patient_id", patientId).order("recorded_at"),
    supabase.from("conditions").select("description").eq("patient_id", patientId)
      .order("recorded_at"),
    supabase.from("medication_statements").select("description").eq("patient_id", patientId)
      .order("recorded_at"),
  ]);
  return {
    allergyStatus: must(patient).allergy_status,
    allergies: must(allergies),
    conditions: must(conditions).map(({ description }) => description),
    medicines: must(medicines).map(({ description }) => description),
  };
}

/** Asked again each time: is this still right? */
export function HealthCheck({ c, consultation, health }: {
  c: AppContext;
  consultation: Consultation;
  health: Health;
}) {
  const { ask: words } = c.var.words;
  const next = encodeURIComponent(`${consultationPath(consultation)}/pay`);
  const listed = health.allergies.length > 0;
  return (
    <section class="stack-s">
      <h2>{words.healthTitle(consultation.patients!.display_name)}</h2>
      <p class="quiet">{words.healthText}</p>
      <AllergyBlock
        state={listed ? "listed" : health.allergyStatus === "none_known" ? "none" : "unknown"}
        heading={words.allergies}
        words={health.allergyStatus === "none_known" ? words.allergiesNone : words.allergiesUnknown}
        items={health.allergies.map((allergy) => ({
          substance: inLocale(c, allergy.display_en, allergy.display_zh),
          reaction: allergy.reaction || undefined,
          severe: allergy.criticality === "high" ? words.severe : undefined,
        }))}
      />
      <List title={words.conditions} items={health.conditions} none={words.conditionsNone} />
      <List title={words.medicines} items={health.medicines} none={words.medicinesNone} />
      <ButtonLink
        href={`/patients/${consultation.patient_id}?next=${next}`}
        kind="secondary"
        icon="pencil"
      >
        {words.changeHealth}
      </ButtonLink>
    </section>
  );
}

function List({ title, items, none }: { title: string; items: string[]; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {items.length === 0 ? <p class="quiet">{none}</p> : (
        <ul>
          {items.map((item) => <li key={item} dir="auto">{item}</li>)}
        </ul>
      )}
    </div>
  );
}
