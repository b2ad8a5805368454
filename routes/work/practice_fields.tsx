import { CheckField } from "../../components/Choice.tsx";
import { FieldNotes, TextArea } from "../../components/Field.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { Problems, Typed } from "../form.tsx";
import { LANGUAGES } from "./application.ts";

interface PracticeFieldsProps {
  c: AppContext;
  typed: Typed;
  problems: Problems;
}

/** In which languages a doctor answers: one box each. */
export function LanguageFields({ c, typed, problems }: PracticeFieldsProps) {
  const { words: { practice: words }, locale } = c.var;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const error = problems.languages;
  return (
    <fieldset class={error ? "field field-wrong" : "field"} id="languages">
      <legend class="field-label">{words.languages}</legend>
      <FieldNotes id="languages" error={error} />
      <div class="choices choices-row">
        {LANGUAGES.map((language) => (
          <CheckField
            key={language}
            name={`language_${language}`}
            label={names.of(language) ?? language}
            checked={typed[`language_${language}`] === "yes"}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A few sentences about oneself, in each language. */
export function BioFields({ c, typed, problems }: PracticeFieldsProps) {
  const { practice: words, shell } = c.var.words;
  return (
    <>
      {([["bio_en", words.bioEn], ["bio_zh", words.bioZh]] as const).map(([name, label]) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={words.bioHint}
          optional={shell.optional}
          error={problems[name]}
          value={typed[name]}
        />
      ))}
    </>
  );
}
