import { useEffect, useState } from "preact/hooks";
import { FieldNotes } from "../../components/Field.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { CodeEntry } from "../../domain/encounter_note.ts";
import type { closing } from "../../domain/words/en/closing.ts";
import { CodeChoices, CodeName } from "./CodeChoices.tsx";
import { CodeCombobox } from "./CodeCombobox.tsx";

export interface CodeSearchProps {
  chosen: CodeEntry | null;
  /** What the step without script looked for, and what it found. */
  query: string;
  found: CodeEntry[];
  problem?: string;
  locale: string;
  words: typeof closing["code"];
  onChoose(entry: CodeEntry | null): void;
}

/** A diagnosis from the shipped list: a combobox; without script a search button and radio buttons. */
export function CodeSearch(props: CodeSearchProps) {
  const { chosen, problem, words } = props;
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <div class={problem ? "field field-wrong" : "field"}>
      <label class="field-label" for="code_query">{words.label}</label>
      <FieldNotes id="code" hint={words.hint} error={problem} />
      {scripted
        ? (
          <>
            {chosen && <Chosen {...props} entry={chosen} />}
            <CodeCombobox {...props} />
            <input type="hidden" id="code" name="code" value={chosen?.code ?? ""} />
          </>
        )
        : (
          <>
            <SearchStep {...props} />
            <CodeChoices {...props} />
          </>
        )}
    </div>
  );
}

function SearchStep({ query, words }: CodeSearchProps) {
  return (
    <div class="search-form">
      <input
        class="input"
        id="code_query"
        name="code_query"
        autocomplete="off"
        maxlength={80}
        value={query}
        aria-describedby="code-hint"
      />
      <button class="button button-secondary" type="submit" name="step" value="search">
        {words.search}
      </button>
    </div>
  );
}

function Chosen({ entry, locale, words, onChoose }: CodeSearchProps & { entry: CodeEntry }) {
  return (
    <p class="code-chosen">
      <CodeName entry={entry} locale={locale} />
      <button class="button button-quiet button-icon" type="button" onClick={() => onChoose(null)}>
        <Icon name="close" />
        <span class="visually-hidden">{words.remove}</span>
      </button>
    </p>
  );
}
