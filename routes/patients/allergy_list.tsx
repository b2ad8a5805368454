import { AllergyBlock } from "../../components/PatientPanel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { TextField } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { Island } from "../../islands/_runtime/Island.tsx";
import AllergyPicker from "../../islands/AllergyPicker.tsx";
import type { AllergenMatch } from "../../islands/AllergyPicker.tsx";
import { FormProblems, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { substanceFields } from "./allergens.ts";
import { afterStep, flowOf, flowQuery, StepMark } from "./flow.tsx";
import { allergyName } from "./patient.ts";
import type { Allergy, Patient } from "./patient.ts";

export const CRITICALITIES = ["high", "low", "unknown"] as const;

/** What happened just before the list is shown. */
export interface ListState {
  /** A search without script, and what it found. */
  query?: string;
  matches?: AllergenMatch[];
  /** Just removed: may be put back. */
  removed?: Allergy;
  /** Which entry's form was refused, what was typed there and what is wrong. */
  edited?: { allergyId: string; typed: Typed };
  problems?: Problems;
}

/** Everything listed, each with its reaction and severity, and the search that adds more. */
export function allergyListPage(
  c: AppContext,
  patient: Patient,
  allergies: Allergy[],
  state: ListState = {},
): Response {
  const { patients: words, fields } = c.var.words;
  const flow = flowOf(c);
  const title = words.allergyListTitle(patient.display_name, patient.relationship === "self");
  const base = `/patients/${patient.patient_id}/allergies`;
  const { problems = {}, removed, query = "", matches = [] } = state;
  const status = statusOf(problems);
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.kept} />
      {removed && <Removed c={c} patient={patient} allergy={removed} />}
      <StepMark c={c} patient={patient} step="allergies" flow={flow} />
      <h1>{title}</h1>
      {allergies.length === 0 && (
        <AllergyBlock
          state="unknown"
          heading={words.allergiesShort}
          words={words.allergyListEmpty}
        />
      )}
      {allergies.map((allergy) => (
        <Entry key={allergy.allergy_id} c={c} patient={patient} allergy={allergy} state={state} />
      ))}
      <section class="stack" aria-labelledby="add-title">
        <h2 id="add-title">{words.allergyAddTitle}</h2>
        <form method="post" action={`${base}/add${flowQuery(flow)}`}>
          <Island
            name="AllergyPicker"
            is={AllergyPicker}
            area="fields"
            words={fields}
            props={{ query, matches, searchAction: `${base}/search${flowQuery(flow)}` }}
          />
        </form>
      </section>
      <div class="form-actions">
        <ButtonLink href={afterStep(patient, "allergies", flow)} wide>
          {flow.isNew ? words.continue : words.done}
        </ButtonLink>
      </div>
    </>,
  );
}

interface EntryProps {
  c: AppContext;
  patient: Patient;
  allergy: Allergy;
  state: ListState;
}

/** One allergy; its form stands open as long as nothing is told of how bad it is. */
function Entry({ c, patient, allergy, state }: EntryProps) {
  const { patients: words } = c.var.words;
  const action = `/patients/${patient.patient_id}/allergies/${allergy.allergy_id}`;
  const query = flowQuery(flowOf(c));
  const edited = state.edited?.allergyId === allergy.allergy_id ? state.edited.typed : null;
  const { reaction, criticality } = allergy;
  const untold = reaction === "" && criticality === "unknown";
  return (
    <section class="card" id={`allergy-${allergy.allergy_id}`}>
      <div class="card-head">
        <h2 class="card-title">{allergyName(c, allergy)}</h2>
        {criticality === "high" && <Badge tone="danger" icon="warning">{words.severe}</Badge>}
        {criticality === "low" && <Badge>{words.mild}</Badge>}
      </div>
      {reaction && <p dir="auto">{reaction}</p>}
      <Disclosure title={words.allergyDetails} open={untold || edited !== null}>
        <form class="form" method="post" action={`${action}${query}`} novalidate>
          <TextField
            name="reaction"
            id={`reaction-${allergy.allergy_id}`}
            label={words.reaction}
            hint={words.reactionHint}
            error={state.problems?.[`reaction-${allergy.allergy_id}`]}
            value={edited?.reaction ?? reaction}
            autocomplete="off"
          />
          <ChoiceField
            type="radio"
            name="criticality"
            id={`criticality-${allergy.allergy_id}`}
            legend={words.criticality}
            options={CRITICALITIES.map((value) => ({ value, label: words.criticalities[value] }))}
            value={edited?.criticality ?? criticality}
          />
          <Button kind="secondary">{words.save}</Button>
        </form>
      </Disclosure>
      <form method="post" action={`${action}/remove${query}`}>
        <Button kind="quiet" icon="trash">
          {words.remove}
          <span class="visually-hidden">{allergyName(c, allergy)}</span>
        </Button>
      </form>
    </section>
  );
}

/** Says what was removed and carries all of it, so that one tap puts it back. */
function Removed({ c, patient, allergy }: { c: AppContext; patient: Patient; allergy: Allergy }) {
  const { patients: words } = c.var.words;
  const action = `/patients/${patient.patient_id}/allergies/add${flowQuery(flowOf(c))}`;
  const { substance, q } = substanceFields(allergy);
  return (
    <Notice
      live
      action={
        <form method="post" action={action}>
          <input type="hidden" name="substance" value={substance} />
          <input type="hidden" name="q" value={q} />
          <input type="hidden" name="reaction" value={allergy.reaction} />
          <input type="hidden" name="criticality" value={allergy.criticality} />
          <Button kind="secondary">{words.undo}</Button>
        </form>
      }
    >
      {words.removed(allergyName(c, allergy))}
    </Notice>
  );
}
