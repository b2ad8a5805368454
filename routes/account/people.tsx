import { Button, ButtonLink } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Monogram } from "../../components/Monogram.tsx";
import { formatAge } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import type { Patient } from "../patients/patient.ts";

/** Everybody in care, the way to add one, and those who were removed, with the way back. */
export function People({ c, patients }: { c: AppContext; patients: Patient[] }) {
  const { account: words } = c.var.words;
  const present = patients.filter(({ archived_at }) => archived_at === null);
  const archived = patients.filter(({ archived_at }) => archived_at !== null);
  const hasSelf = patients.some(({ relationship }) => relationship === "self");
  return (
    <section class="stack" id="people">
      <h2>{words.peopleTitle}</h2>
      <p class="quiet">{words.peopleText}</p>
      {present.length > 0 && (
        <ul class="rows">
          {present.map((patient) => <Person key={patient.patient_id} c={c} patient={patient} />)}
        </ul>
      )}
      <div class="cluster">
        {!hasSelf && <ButtonLink href="/welcome?next=/me">{words.addSelf}</ButtonLink>}
        <ButtonLink href="/patients/new?next=/me" kind="secondary" icon="plus">
          {words.addPerson}
        </ButtonLink>
      </div>
      {archived.length > 0 && (
        <Disclosure title={words.archivedTitle}>
          {archived.map(({ patient_id, display_name }) => (
            <form
              class="spread"
              method="post"
              action={`/patients/${patient_id}/restore`}
              key={patient_id}
            >
              <span>{display_name}</span>
              <Button kind="secondary">
                {words.restore}
                <span class="visually-hidden">{display_name}</span>
              </Button>
            </form>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function Person({ c, patient }: { c: AppContext; patient: Patient }) {
  const { words: { patients: words }, locale } = c.var;
  const { patient_id, display_name, relationship, birth_date } = patient;
  return (
    <li class="row">
      <Monogram name={display_name} />
      <div class="row-text">
        <a class="row-name cover-link" href={`/patients/${patient_id}`}>{display_name}</a>
        <p class="quiet">
          {words.relationships[relationship]} · {formatAge(birth_date, locale)}
        </p>
      </div>
    </li>
  );
}
