import type { CodeEntry } from "../../domain/encounter_note.ts";
import type { closing } from "../../domain/words/en/closing.ts";

interface CodeChoicesProps {
  chosen: CodeEntry | null;
  query: string;
  found: CodeEntry[];
  locale: string;
  words: typeof closing["code"];
}

/** What a search without script found, as radio buttons, beside what was chosen before. */
export function CodeChoices({ chosen, query, found, locale, words }: CodeChoicesProps) {
  const others = found.filter(({ code }) => code !== chosen?.code);
  const entries = chosen ? [chosen, ...others] : others;
  if (entries.length === 0) {
    return query ? <p role="status">{words.none}</p> : null;
  }
  return (
    <fieldset class="choices choices-list">
      <legend class="visually-hidden">{words.results}</legend>
      {entries.map((entry, index) => (
        <label class="choice" key={entry.code}>
          <input
            type="radio"
            id={index === 0 ? "code" : undefined}
            name="code"
            value={entry.code}
            checked={entry.code === chosen?.code}
          />
          <span class="choice-text">
            <CodeName entry={entry} locale={locale} />
          </span>
        </label>
      ))}
      <label class="choice">
        <input type="radio" name="code" value="" />
        <span class="choice-text">{words.noCode}</span>
      </label>
    </fieldset>
  );
}

export function CodeName({ entry, locale }: { entry: CodeEntry; locale: string }) {
  return (
    <span>
      <b>{entry.code}</b> {locale === "zh-CN" ? entry.zh : entry.en}
    </span>
  );
}
