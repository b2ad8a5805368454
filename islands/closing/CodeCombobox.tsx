import { useState } from "preact/hooks";
import type { CodeEntry } from "../../domain/encounter_note.ts";
import { CodeName } from "./CodeChoices.tsx";
import type { CodeSearchProps } from "./CodeSearch.tsx";
import { useCodes } from "./use_codes.ts";

const LIST_ID = "codes";

/** A field with its list as a popup, after the combobox of the ARIA Authoring Practices. */
export function CodeCombobox({ query: asked, locale, words, onChoose }: CodeSearchProps) {
  const [query, setQuery] = useState(asked);
  const [active, setActive] = useState(-1);
  const { codes, state } = useCodes(query);
  const open = codes.length > 0;

  const write = (text: string) => {
    setQuery(text);
    setActive(-1);
  };
  const choose = (entry: CodeEntry | undefined) => {
    if (!entry) return;
    onChoose(entry);
    write("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While characters are composed (Chinese), these keys belong to the input method.
    if (event.isComposing) return;
    const next = keyTarget(event.key, active, codes.length);
    if (event.key === "Escape") write("");
    else if (event.key === "Enter") choose(codes[Math.max(active, 0)]);
    else if (next !== null) setActive(next);
    else return;
    event.preventDefault();
  };
  const said = { idle: "", found: words.found(codes.length), none: words.none, away: words.away };
  return (
    <>
      <div class="code-search">
        <input
          class="input"
          id="code_query"
          name="code_query"
          role="combobox"
          list={undefined}
          autocomplete="off"
          maxlength={80}
          value={query}
          aria-describedby="code-hint"
          aria-expanded={open}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${LIST_ID}-${active}` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <ul class="code-list" id={LIST_ID} role="listbox" aria-label={words.results} hidden={!open}>
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
      </div>
      <p class="fine quiet" role="status">{said[state]}</p>
    </>
  );
}

/** Where an arrow leads in a list of `count`, around its ends; null for other keys. */
function keyTarget(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (active <= 0 ? count : active) - 1;
  return null;
}
