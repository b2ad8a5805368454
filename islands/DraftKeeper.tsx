import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { TextArea } from "../components/Field.tsx";
import type { RequestField, RequestText } from "../domain/request.ts";
import { countCharacters, REQUEST_FIELDS, REQUEST_LIMITS } from "../domain/request.ts";
import type { draft } from "../domain/words/en/draft.ts";
import { forgetKept, keepRequest, readKept } from "./_runtime/keep_request.ts";
import type { Keeper, KeepState } from "./_runtime/keep_request.ts";

export interface DraftKeeperProps {
  consultationId: string;
  /** As the server has it, or as it was just refused. */
  text: RequestText;
  updatedAt: string;
  problems: Partial<Record<RequestField, string>>;
}

type Props = DraftKeeperProps & { words: typeof draft };

const ROWS: Record<RequestField, number> = { concern: 6, onset: 2, tried: 3, expectation: 2 };

/** The description: fields of the form around it, saved while one writes, counted, never lost. */
export default function DraftKeeper(props: Props) {
  const { consultationId, words } = props;
  const text = useSignal(shownText(props.text));
  const state = useSignal<KeepState | "restored">("idle");
  const other = useSignal<RequestText | null>(null);
  const keeper = useRef<Keeper | null>(null);

  const write = (next: RequestText) => {
    text.value = next;
    keeper.current?.write(next);
  };
  useEffect(() => {
    const started = keepRequest(consultationId, props.updatedAt, (next) => state.value = next);
    keeper.current = started;
    const found = restorable(props);
    if (found?.newer) {
      write(found.text);
      state.value = "restored";
    } else if (found) other.value = found.text;
    else if (!same(text.value, props.text)) write(text.value);
    const onSubmit = (event: SubmitEvent) => {
      if ((event.target as HTMLFormElement).dataset.discards) forgetKept(consultationId);
    };
    document.addEventListener("submit", onSubmit);
    return () => {
      started.stop();
      document.removeEventListener("submit", onSubmit);
    };
  }, []);

  return (
    <div
      class="form"
      onInput={(event) => {
        const { name, value } = event.target as HTMLTextAreaElement;
        write({ ...text.value, [name]: value });
      }}
    >
      {REQUEST_FIELDS.map((field) => (
        <CountedField
          key={field}
          field={field}
          value={text.value[field]}
          problem={text.value[field] === props.text[field] ? props.problems[field] : undefined}
          words={words}
        />
      ))}
      {other.value && (
        <p class="cluster">
          {words.otherText}
          <button
            class="button button-secondary"
            type="button"
            onClick={() => {
              if (other.value) write(other.value);
              other.value = null;
            }}
          >
            {words.useOther}
          </button>
        </p>
      )}
      <SaveState state={state.value} consultationId={consultationId} words={words} />
    </div>
  );
}

interface CountedFieldProps {
  field: RequestField;
  value: string;
  problem?: string;
  words: typeof draft;
}

function CountedField({ field, value, problem, words }: CountedFieldProps) {
  const { label, hint } = words.fields[field];
  const format = (count: number) => count.toLocaleString("en");
  const used = countCharacters(value);
  const limit = REQUEST_LIMITS[field];
  const tooLong = used > limit ? words.tooLong(format(used), format(limit)) : undefined;
  return (
    <div>
      <TextArea
        name={field}
        label={label}
        hint={hint}
        error={tooLong ?? problem}
        optional={field === "concern" ? undefined : words.optional}
        required={field === "concern"}
        rows={ROWS[field]}
        value={value}
      />
      <p class="field-count">{words.count(format(used), format(limit))}</p>
    </div>
  );
}

interface SaveStateProps {
  state: KeepState | "restored";
  consultationId: string;
  words: typeof draft;
}

function SaveState({ state, consultationId, words }: SaveStateProps) {
  const path = `/consultations/${consultationId}`;
  const said = {
    idle: "",
    saving: words.saving,
    saved: words.saved,
    kept: words.kept,
    restored: words.restored,
    signed_out: words.signedOut,
    sent_elsewhere: words.sentElsewhere,
  }[state];
  return (
    <p class="save-state" role="status" data-state={state}>
      {said}{" "}
      {state === "signed_out" && (
        <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{words.signIn}</a>
      )}
      {state === "sent_elsewhere" && <a href={path}>{words.openIt}</a>}
    </p>
  );
}

/** What stands in the fields: somebody may have written before this script arrived. */
function shownText(text: RequestText): RequestText {
  if (typeof document === "undefined") return text;
  const shown = { ...text };
  for (const field of REQUEST_FIELDS) {
    const element = document.getElementById(field) as HTMLTextAreaElement | null;
    if (element) shown[field] = element.value;
  }
  return shown;
}

/** Text of this device that the page does not show, and whether it is surely the newer one. */
function restorable(props: Props): { text: RequestText; newer: boolean } | null {
  const kept = readKept(props.consultationId);
  if (!kept) return null;
  if (same(kept.text, props.text)) {
    forgetKept(props.consultationId);
    return null;
  }
  const newer = kept.base === props.updatedAt || kept.at > Date.parse(props.updatedAt);
  return { text: kept.text, newer };
}

function same(a: RequestText, b: RequestText): boolean {
  return REQUEST_FIELDS.every((field) => a[field] === b[field]);
}
