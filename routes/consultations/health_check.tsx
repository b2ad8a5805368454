import type { ComponentChildren } from "preact";
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

/** Asked again each time: is this still right? Each part leads to its question and back here. */
export function HealthCheck({ c, consultation, health }: {
  c: AppContext;
  consultation: Consultation;
  health: Health;
}) {
  const { ask: words } = c.var.words;
  const { allergyStatus, allergies, conditions, medicines } = health;
  const next = encodeURIComponent(`${consultationPath(consultation)}/pay`);
  const change = (part: string) => `/patients/${consultation.patient_id}/${part}?next=${next}`;
  return (
    <section class="stack">
      <h2>{words.healthTitle(consultation.patients!.display_name)}</h2>
      <p class="quiet">{words.healthText}</p>
      <div class="stack-s">
        <AllergyBlock
          state={allergies.length > 0
            ? "listed"
            : allergyStatus === "none_known"
            ? "none"
            : "unknown"}
          heading={words.allergies}
          words={allergyStatus === "none_known" ? words.allergiesNone : words.allergiesUnknown}
          items={allergies.map((allergy) => ({
            substance: inLocale(c, allergy.display_en, allergy.display_zh),
            reaction: allergy.reaction || undefined,
            severe: allergy.criticality === "high" ? words.severe : undefined,
          }))}
        />
        <ChangeLink href={change("allergies")} words={words.change} title={words.allergies} />
      </div>
      <Part title={words.conditions} href={change("conditions")} words={words.change}>
        <List items={conditions} none={words.conditionsNone} />
      </Part>
      <Part title={words.medicines} href={change("medicines")} words={words.change}>
        <List items={medicines} none={words.medicinesNone} />
      </Part>
    </section>
  );
}

function Part({ title, href, words, children }: {
  title: string;
  href: string;
  words: string;
  children: ComponentChildren;
}) {
  return (
    <div class="stack-s">
      <div class="section-head">
        <h3>{title}</h3>
        <ChangeLink href={href} words={words} title={title} />
      </div>
      {children}
    </div>
  );
}

function ChangeLink({ href, words, title }: { href: string; words: string; title: string }) {
  return (
    <a href={href}>
      {words}
      <span class="visually-hidden">: {title}</span>
    </a>
  );
}

function List({ items, none }: { items: string[]; none: string }) {
  if (items.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul>
      {items.map((item) => <li key={item} dir="auto">{item}</li>)}
    </ul>
  );
}
