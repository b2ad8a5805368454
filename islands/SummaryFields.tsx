import { useEffect, useRef, useState } from "preact/hooks";
import { ChoiceField } from "../components/Choice.tsx";
import { DateField } from "../components/DateField.tsx";
import { SelectField, TextArea } from "../components/Field.tsx";
import { FOLLOW_UP_DAYS, FOLLOW_UPS, isEmptyNote, OUTCOMES } from "../domain/encounter_note.ts";
import type { CodeEntry, NoteField, NoteForm, NoteText } from "../domain/encounter_note.ts";
import type { closing } from "../domain/words/en/closing.ts";
import { CodeSearch } from "./closing/CodeSearch.tsx";
import { keepSummaryDraft, readSummaryDraft } from "./closing/summary_draft.ts";
import type { KeptSummary } from "./closing/summary_draft.ts";

export interface SummaryFieldsProps {
  consultationId: string;
  form: NoteForm;
  /** The entry of `form.code`. */
  chosen: CodeEntry | null;
  /** What the step without script found, for this query. */
  query: string;
  found: CodeEntry[];
  problems: Record<string, string>;
  /** A fresh page: what this device holds is newer. */
  fresh: boolean;
  locale: string;
}

type Props = SummaryFieldsProps & { words: typeof closing };

const ROWS: Record<NoteText, number> = {
  assessment: 4,
  advice: 4,
  watch_for: 3,
  follow_up_text: 2,
};

/** The fields of the summary; what is written is kept on this device until it is signed. */
export default function SummaryFields(props: Props) {
  const { consultationId, words, problems, locale } = props;
  const [{ form, chosen }, setKept] = useState<KeptSummary>({
    form: props.form,
    chosen: props.chosen,
  });
  const [state, setState] = useState("");
  const latest = useRef<KeptSummary>({ form, chosen });

  const write = (next: KeptSummary, said = words.draftKept) => {
    latest.current = next;
    setKept(next);
    keepSummaryDraft(consultationId, next);
    setState(said);
  };
  useEffect(() => {
    const kept = readSummaryDraft(consultationId);
    const shown = { ...latest.current, form: shownForm(latest.current.form) };
    if (props.fresh && isEmptyNote(shown.form) && kept) write(kept, words.draftRestored);
    else if (!isEmptyNote(shown.form)) write(shown, "");
  }, []);
  const area = (field: NoteText) => <NoteArea {...{ field, form, problems, words }} />;
  return (
    <div
      class="form"
      onInput={(event) => {
        const { name, value } = event.target as HTMLInputElement;
        if (name in latest.current.form) {
          const { form, chosen } = latest.current;
          write({ form: { ...form, [name]: value }, chosen });
        }
      }}
    >
      {area("assessment")}
      <CodeSearch
        {...{ chosen, locale, words: words.code }}
        query={props.query}
        found={props.found}
        problem={problems.code}
        onChoose={(entry) =>
          write({
            form: { ...latest.current.form, code: entry?.code ?? "" },
            chosen: entry,
          })}
      />
      {area("advice")}
      {area("watch_for")}
      <FollowUp {...{ form, problems, words, locale }}>{area("follow_up_text")}</FollowUp>
      <ChoiceField
        type="radio"
        name="outcome"
        legend={words.outcome}
        error={problems.outcome}
        value={form.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <p class="save-state" role="status">{state}</p>
    </div>
  );
}

interface PartProps {
  form: NoteForm;
  problems: Record<string, string>;
  words: typeof closing;
}

function NoteArea({ field, form, problems, words }: PartProps & { field: NoteText }) {
  const { label, hint } = words.fields[field];
  return (
    <TextArea
      name={field}
      label={label}
      hint={hint}
      error={problems[field]}
      optional={field === "follow_up_text" ? words.optional : undefined}
      required={field !== "follow_up_text"}
      rows={ROWS[field]}
      value={form[field]}
    />
  );
}

/** None, a message within some days, or in person by a day; only what belongs to the choice shows. */
function FollowUp(
  { form, problems, words, locale, children }: PartProps & {
    locale: string;
    children: preact.ComponentChildren;
  },
) {
  return (
    <div class="follow-up form">
      <ChoiceField
        type="radio"
        name="follow_up"
        legend={words.followUp}
        error={problems.follow_up}
        value={form.follow_up}
        options={FOLLOW_UPS.map((value) => ({ value, label: words.followUps[value] }))}
      />
      <div class="follow-up-message">
        <SelectField
          name="follow_up_days"
          label={words.followUpDays}
          error={problems.follow_up_days}
          value={form.follow_up_days}
          empty="–"
          options={FOLLOW_UP_DAYS.map((days) => ({ value: `${days}`, label: words.days(days) }))}
        />
      </div>
      <div class="follow-up-in-person">
        <DateField
          name="follow_up_on"
          legend={words.followUpOn}
          words={words.dateParts}
          error={problems.follow_up_on}
          order={locale === "zh-CN" ? "ymd" : "dmy"}
          values={{
            year: form.follow_up_on_year,
            month: form.follow_up_on_month,
            day: form.follow_up_on_day,
          }}
        />
      </div>
      {children}
    </div>
  );
}

/** What stands in the fields: somebody may have written before this script arrived. */
function shownForm(form: NoteForm): NoteForm {
  const element = document.getElementById("assessment") as HTMLTextAreaElement | null;
  if (!element?.form) return form;
  const shown = new FormData(element.form);
  const read = (field: NoteField) => {
    const value = shown.get(field);
    return typeof value === "string" ? value : form[field];
  };
  return Object.fromEntries(
    (Object.keys(form) as NoteField[]).map((field) => [field, read(field)]),
  ) as NoteForm;
}
