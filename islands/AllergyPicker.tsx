import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import { OWN_WORDS } from "../domain/patients.ts";
import type { fields } from "../domain/words/en/fields.ts";

/** One substance of the coded list, in the reader's language. */
export interface AllergenMatch {
  /** What the form posts for it. */
  value: string;
  name: string;
  /** "medicine", "food": tells two of one name apart. */
  kind: string;
}

interface AllergyPickerProps {
  query: string;
  matches: AllergenMatch[];
  /** The address that searches when there is no script. */
  searchAction: string;
  words: typeof fields;
}

const PAUSE_MS = 200;

/** Two letters, or one Chinese character, which says as much. */
function saysEnough(query: string): boolean {
  return query.length > 1 || /\p{Script=Han}/u.test(query);
}

/**
 * Looks for a substance while one types. Stands inside the form that adds it: choosing is a
 * submit button of that form, and so is Search for those without script.
 */
export default function AllergyPicker(props: AllergyPickerProps) {
  const { searchAction, words } = props;
  const [query, setQuery] = useState(props.query);
  const [matches, setMatches] = useState(props.matches);
  const [asked, setAsked] = useState(props.query);
  const failed = useSearch(query, asked, (found) => {
    setMatches(found);
    setAsked(query);
  });
  return (
    <div class="stack">
      <div class="field">
        <label class="field-label" for="q">{words.allergySearch}</label>
        <p class="field-hint" id="q-hint">{words.allergySearchHint}</p>
        <div class="search-form">
          <input
            id="q"
            name="q"
            class="input"
            type="search"
            maxlength={80}
            autocomplete="off"
            aria-describedby="q-hint"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <Button kind="secondary" icon="search" formaction={searchAction}>
            {words.allergyFind}
          </Button>
        </div>
      </div>
      <p role="status" class="quiet">
        {failed ? words.allergyFailed : told(asked, matches, words)}
      </p>
      <Matches query={asked.trim()} matches={matches} words={words} />
    </div>
  );
}

function told(asked: string, matches: AllergenMatch[], words: typeof fields): string {
  if (!saysEnough(asked.trim())) return "";
  return matches.length > 0 ? words.allergyMatches(matches.length) : words.allergyNone;
}

function Matches(
  { query, matches, words }: { query: string; matches: AllergenMatch[]; words: typeof fields },
) {
  if (!saysEnough(query)) return null;
  return (
    <ul class="matches">
      {matches.map(({ value, name, kind }) => (
        <li key={value}>
          <Button kind="secondary" wide icon="plus" name="substance" value={value}>
            {name} <span class="quiet">{kind}</span>
          </Button>
        </li>
      ))}
      <li key={OWN_WORDS}>
        <Button kind="quiet" wide name="substance" value={OWN_WORDS}>
          {words.allergyAdd(query)}
        </Button>
      </li>
    </ul>
  );
}

/** Asks the server after a pause in typing; an answer that comes too late is dropped. */
function useSearch(query: string, asked: string, found: (matches: AllergenMatch[]) => void) {
  const [failed, setFailed] = useState(false);
  const tell = useRef(found);
  tell.current = found;
  useEffect(() => {
    if (query === asked) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      search(query.trim(), leave.signal).then((matches) => {
        setFailed(false);
        tell.current(matches);
      }, () => leave.signal.aborted || setFailed(true));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [query, asked]);
  return failed;
}

async function search(query: string, signal: AbortSignal): Promise<AllergenMatch[]> {
  if (!saysEnough(query)) return [];
  const response = await fetch(`/codes/allergens?q=${encodeURIComponent(query)}`, {
    headers: { accept: "application/json" },
    signal,
  });
  if (!response.ok) throw new Error("search failed");
  return (await response.json()).matches;
}
