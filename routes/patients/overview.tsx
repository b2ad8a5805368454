import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Facts } from "../../components/Facts.tsx";
import { AllergyBlock } from "../../components/PatientPanel.tsx";
import { pregnancyMayApply, utcDay } from "../../domain/patients.ts";
import { formatAge, formatInstant } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { readEntries } from "./entry_store.ts";
import type { Entry, EntryKind } from "./entry_store.ts";
import { allergyName, PATIENT_ID, readAllergies, readPatient } from "./patient.ts";
import type { Allergy, Patient } from "./patient.ts";

/** Everything about one person as a doctor will see it, each part with its way to change it. */
export const overview = new Hono<AppEnv>()
  .get(`/${PATIENT_ID}`, async (c) => {
    const patient = await readPatient(c);
    const [allergies, conditions, medicines] = await Promise.all([
      readAllergies(c, patient.patient_id),
      readEntries(c, "conditions", patient.patient_id),
      readEntries(c, "medicines", patient.patient_id),
    ]);
    return overviewPage(c, patient, allergies, { conditions, medicines });
  })
  .post(`/${PATIENT_ID}/archive`, async (c) => {
    const patient = await readPatient(c);
    // Oneself is not removed: the account is about somebody.
    if (patient.relationship !== "self") await archive(c, patient, new Date().toISOString());
    return c.redirect("/me#people", 303);
  })
  .post(`/${PATIENT_ID}/restore`, async (c) => {
    await archive(c, await readPatient(c), null);
    return c.redirect("/me#people", 303);
  });

async function archive(c: AppContext, patient: Patient, at: string | null): Promise<void> {
  mustSucceed(
    await c.var.supabase.from("patients").update({ archived_at: at })
      .eq("patient_id", patient.patient_id),
  );
}

function overviewPage(
  c: AppContext,
  patient: Patient,
  allergies: Allergy[],
  lists: Record<EntryKind, Entry[]>,
): Response {
  const { patients: words } = c.var.words;
  const { patient_id, display_name, relationship } = patient;
  return page(
    c,
    { title: display_name, active: "me" },
    <div class="wrap-narrow stack-l">
      <div class="page-title">
        <h1>{display_name}</h1>
        <p class="quiet">{words.relationships[relationship]}</p>
      </div>
      <div class="cluster">
        <ButtonLink href="/doctors" icon="stethoscope">{words.askLink}</ButtonLink>
        <ButtonLink href={`/record?patient=${patient_id}`} kind="secondary" icon="record">
          {words.recordLink}
        </ButtonLink>
      </div>
      <Allergies c={c} patient={patient} allergies={allergies} />
      <Profile c={c} patient={patient} />
      <List c={c} patient={patient} kind="conditions" entries={lists.conditions} />
      <List c={c} patient={patient} kind="medicines" entries={lists.medicines} />
      {relationship !== "self" && <Archive c={c} patient={patient} />}
      <p>
        <a href="/me">{words.back}</a>
      </p>
    </div>,
  );
}

interface PartProps {
  c: AppContext;
  patient: Patient;
}

/** The heading of a part, and the link to its question. */
function PartHead({ c, href, title }: { c: AppContext; href: string; title: string }) {
  return (
    <div class="section-head">
      <h2>{title}</h2>
      <a href={href}>
        {c.var.words.patients.change}
        <span class="visually-hidden">{title}</span>
      </a>
    </div>
  );
}

function Allergies({ c, patient, allergies }: PartProps & { allergies: Allergy[] }) {
  const { patients: words } = c.var.words;
  const { patient_id, allergy_status } = patient;
  const state = allergy_status === "none_known" ? "none" : allergy_status;
  return (
    <section>
      <PartHead c={c} href={`/patients/${patient_id}/allergies`} title={words.allergiesShort} />
      <AllergyBlock
        state={state}
        heading={words.allergiesShort}
        words={allergy_status === "listed" ? undefined : words.allergyStates[allergy_status]}
        items={allergies.map((allergy) => ({
          substance: allergyName(c, allergy),
          reaction: allergy.reaction || undefined,
          severe: allergy.criticality === "high" ? words.severe : undefined,
        }))}
      />
    </section>
  );
}

function Profile({ c, patient }: PartProps) {
  const { words: { patients: words }, locale } = c.var;
  const { patient_id, birth_date, sex, pregnancy } = patient;
  const asked = pregnancyMayApply(sex, birth_date, utcDay(new Date()));
  const born = formatInstant(`${birth_date}T00:00:00Z`, locale, "UTC", "date");
  return (
    <section>
      <PartHead c={c} href={`/patients/${patient_id}/profile`} title={words.detailsTitle} />
      <Facts
        items={[
          { term: words.birthDate, detail: `${born} (${formatAge(birth_date, locale)})` },
          { term: words.sex, detail: words.sexes[sex] },
          ...(asked
            ? [{
              term: words.pregnancyShort,
              detail: (
                <>
                  {words.pregnancyStates[pregnancy]}{" "}
                  <a href={`/patients/${patient_id}/pregnancy`}>
                    {words.change}
                    <span class="visually-hidden">{words.pregnancyShort}</span>
                  </a>
                </>
              ),
            }]
            : []),
        ]}
      />
    </section>
  );
}

function List({ c, patient, kind, entries }: PartProps & { kind: EntryKind; entries: Entry[] }) {
  const { patients: words } = c.var.words;
  const [title, none] = kind === "conditions"
    ? [words.conditionsShort, words.conditionsNone]
    : [words.medicinesShort, words.medicinesNone];
  return (
    <section>
      <PartHead c={c} href={`/patients/${patient.patient_id}/${kind}`} title={title} />
      {entries.length === 0 ? <p class="quiet">{none}</p> : (
        <ul>
          {entries.map(({ id, description, since }) => (
            <li key={id} dir="auto">
              {description}
              {since && <span class="quiet">{` · ${since}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Archive({ c, patient }: PartProps) {
  const { patients: words } = c.var.words;
  return (
    <div>
      <Button type="button" kind="quiet" icon="trash" popovertarget="archive">
        {words.archive}
      </Button>
      <Dialog id="archive" title={words.archiveTitle(patient.display_name)} close={words.close}>
        <p>{words.archiveText}</p>
        <form method="post" action={`/patients/${patient.patient_id}/archive`}>
          <Button kind="danger">{words.archiveNow}</Button>
        </form>
      </Dialog>
    </div>
  );
}
