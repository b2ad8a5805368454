import { Button, ButtonLink } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { TextField } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { FormProblems, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import type { Entry, EntryKind } from "./entry_store.ts";
import { afterStep, flowOf, flowQuery, stepHref, StepMark } from "./flow.tsx";
import type { Patient } from "./patient.ts";

/** What happened just before the list is shown. */
interface EntriesState {
  /** A refused new entry, as typed. */
  typed?: Typed;
  /** A refused change of an entry, as typed. */
  edited?: { entryId: string; typed: Typed };
  /** Just removed: may be put back. */
  removed?: Entry;
  problems?: Problems;
}

interface ListProps {
  c: AppContext;
  patient: Patient;
  kind: EntryKind;
}

/** One question, the answers so far, and room for one more. */
export function entriesPage(
  c: AppContext,
  patient: Patient,
  kind: EntryKind,
  listed: Entry[],
  state: EntriesState = {},
): Response {
  const { patients: words } = c.var.words;
  const flow = flowOf(c);
  const self = patient.relationship === "self";
  const conditions = kind === "conditions";
  const title = (conditions ? words.conditionsTitle : words.medicinesTitle)(
    patient.display_name,
    self,
  );
  const { problems = {}, typed = {}, removed } = state;
  const status = statusOf(problems);
  const onward = listed.length > 0 ? words.continue : words.noneContinue;
  return page(
    c,
    { title, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.kept} />
      {removed && <Removed c={c} patient={patient} kind={kind} entry={removed} />}
      <StepMark c={c} patient={patient} step={kind} flow={flow} />
      <h1>{title}</h1>
      <p class="quiet">{conditions ? words.conditionsHint : words.medicinesHint}</p>
      {listed.map((entry) => (
        <EntryCard
          key={entry.id}
          c={c}
          patient={patient}
          kind={kind}
          entry={entry}
          typed={state.edited?.entryId === entry.id ? state.edited.typed : undefined}
          problems={problems}
        />
      ))}
      <form
        class="form card"
        method="post"
        action={stepHref(patient.patient_id, kind, flow)}
        novalidate
      >
        <EntryFields c={c} kind={kind} suffix="" values={typed} problems={problems} />
        <Button kind="secondary" icon="plus">{words.add}</Button>
      </form>
      <div class="form-actions">
        <ButtonLink href={afterStep(patient, kind, flow)} wide>
          {flow.isNew ? onward : words.done}
        </ButtonLink>
      </div>
    </>,
  );
}

interface EntryFieldsProps {
  c: AppContext;
  kind: EntryKind;
  /** Keeps the ids of several forms of one page apart. */
  suffix: string;
  values: Typed;
  problems: Problems;
}

function EntryFields({ c, kind, suffix, values, problems }: EntryFieldsProps) {
  const { patients: words, shell } = c.var.words;
  return (
    <>
      <TextField
        name="description"
        id={`description${suffix}`}
        label={kind === "conditions" ? words.conditionLabel : words.medicineLabel}
        error={problems[`description${suffix}`]}
        value={values.description}
        autocomplete="off"
      />
      {kind === "conditions" && (
        <TextField
          name="since"
          id={`since${suffix}`}
          label={words.since}
          hint={words.sinceHint}
          error={problems[`since${suffix}`]}
          optional={shell.optional}
          value={values.since}
          width={20}
          autocomplete="off"
        />
      )}
    </>
  );
}

/** One entry: as written, with its form folded away. */
function EntryCard(
  { c, patient, kind, entry, typed, problems }: ListProps & {
    entry: Entry;
    typed?: Typed;
    problems: Problems;
  },
) {
  const { patients: words } = c.var.words;
  const { description, since } = entry;
  const action = `/patients/${patient.patient_id}/${kind}/${entry.id}`;
  const query = flowQuery(flowOf(c));
  return (
    <section class="card" id={`entry-${entry.id}`}>
      <h2 class="card-title" dir="auto">{description}</h2>
      {since && <p class="quiet" dir="auto">{since}</p>}
      <Disclosure title={words.change} open={typed !== undefined}>
        <form class="form" method="post" action={`${action}${query}`} novalidate>
          <EntryFields
            c={c}
            kind={kind}
            suffix={`-${entry.id}`}
            values={typed ?? { description, since }}
            problems={problems}
          />
          <Button kind="secondary">{words.save}</Button>
        </form>
      </Disclosure>
      <form method="post" action={`${action}/remove${query}`}>
        <Button kind="quiet" icon="trash">
          {words.remove}
          <span class="visually-hidden">{description}</span>
        </Button>
      </form>
    </section>
  );
}

/** Says what was removed and carries it, so that one tap puts it back. */
function Removed({ c, patient, kind, entry }: ListProps & { entry: Entry }) {
  const { patients: words } = c.var.words;
  return (
    <Notice
      live
      action={
        <form method="post" action={stepHref(patient.patient_id, kind, flowOf(c))}>
          <input type="hidden" name="description" value={entry.description} />
          <input type="hidden" name="since" value={entry.since} />
          <Button kind="secondary">{words.undo}</Button>
        </form>
      }
    >
      {words.removed(entry.description)}
    </Notice>
  );
}
