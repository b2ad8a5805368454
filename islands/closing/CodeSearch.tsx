import { useEffect, useState } from "preact/hooks";
import { FieldNotes } from "../../components/Field.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { CodeEntry } from "../../domain/encounter_note.ts";
import type { closing } from "../../domain/words/en/closing.ts";
import { CodeChoices, CodeName } from "./CodeChoices.tsx";
import { useCodes } from "./use_codes.ts";

interface CodeSearchProps {
  chosen: CodeEntry | null;
  query: string;
  found: CodeEntry[];
  problem?: string;
  locale: string;
  words: typeof closing["code"];
  onChoose(entry: CodeEntry | null): void;
}

const LIST_ID = "codes";

/**
 * A diagnosis from the shipped list: a combobox after the ARIA Authoring Practices, with the list
 * as a popup; without script a search button and radio buttons.
 */
export function CodeSearch(props: CodeSearchProps) {
  const { chosen, problem, words, locale, onChoose } = props;
  const [scripted, setScripted] = useState(false);
  const [query, setQuery] = useState(props.query);
  const [active, setActive] = useState(-1);
  const { codes, state } = useCodes(scripted ? query : "");
  useEffect(() => setScripted(true), []);
  const open = scripted && codes.length > 0;

  const choose = (entry: CodeEntry | undefined) => {
    if (!entry) return;
    onChoose(entry);
    setQuery("");
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While characters are composed (Chinese), these keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === "Escape") setQuery("");
    else if (event.key === "Enter") choose(codes[Math.max(active, 0)]);
    else if (!open) return;
    else if (event.key === "ArrowDown") setActive((active + 1) % codes.length);
    else if (event.key === "ArrowUp") setActive((Math.max(active, 0) || codes.length) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div class={problem ? "field field-wrong" : "field"}>
      <label class="field-label" for="code_query">{words.label}</label>
      <FieldNotes id="code" hint={words.hint} error={problem} />
      {scripted && chosen && (
        <Chosen
          entry={chosen}
          locale={locale}
          words={words}
          onRemove={() => onChoose(null)}
        />
      )}
      <div class="search-form code-search">
        <input
          class="input"
          id="code_query"
          name="code_query"
          type="text"
          autocomplete="off"
          maxlength={80}
          value={query}
          aria-describedby="code-hint"
          {...scripted && {
            role: "combobox" as const,
            list: undefined,
            "aria-expanded": open,
            "aria-controls": LIST_ID,
            "aria-autocomplete": "list" as const,
            "aria-activedescendant": open && active >= 0 ? `${LIST_ID}-${active}` : undefined,
          }}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
        />
        {!scripted && (
          <button class="button button-secondary" type="submit" name="step" value="search">
            {words.search}
          </button>
        )}
        {scripted && (
          <ul
            class="code-list"
            id={LIST_ID}
            role="listbox"
            aria-label={words.results}
            hidden={!open}
          >
            {codes.map((entry, index) => (
              <li
                key={entry.code}
                id={`${LIST_ID}-${index}`}
                role="option"
                aria-selected={index === active}
                // Before the field loses focus, so that the list is still there.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <CodeName entry={entry} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="fine quiet" role="status">
        {state === "away"
          ? words.away
          : state === "none"
          ? words.none
          : open
          ? words.found(codes.length)
          : ""}
      </p>
      {scripted
        ? <input type="hidden" id="code" name="code" value={chosen?.code ?? ""} />
        : <CodeChoices {...props} />}
    </div>
  );
}

function Chosen({ entry, locale, words, onRemove }: {
  entry: CodeEntry;
  locale: string;
  words: typeof closing["code"];
  onRemove(): void;
}) {
  return (
    <p class="code-chosen">
      <CodeName entry={entry} locale={locale} />
      <button class="button button-quiet button-icon" type="button" onClick={onRemove}>
        <Icon name="close" />
        <span class="visually-hidden">{words.remove}</span>
      </button>
    </p>
  );
}
