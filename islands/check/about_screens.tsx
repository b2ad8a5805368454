import { useState } from "preact/hooks";
import { Button } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { SelectField, TextField } from "../../components/Field.tsx";
import type { Whom } from "../../domain/check.ts";
import { Answers, BackButton, Title } from "./parts.tsx";
import type { ScreenProps } from "./parts.tsx";
import type { AgeUnit, Pregnancy, Progress } from "./progress.ts";
import { ageMonths, mayBePregnant } from "./progress.ts";

export function WhomScreen({ check, words }: ScreenProps) {
  return (
    <section class="stack" aria-labelledby="check-whom">
      <h2 id="check-whom">{words.forWhom}</h2>
      <Answers
        answers={Object.entries(words.whom).map(([value, label]) => ({ value, label }))}
        onAnswer={(value) => {
          const whom = value as Whom;
          if (whom !== check.progress.whom) check.change({ whom, age: "", unit: "years" });
          check.go("about");
        }}
      />
    </section>
  );
}

/** Age and sex. A child's may be told in months or weeks: in the first year they change much. */
export function AboutScreen({ check, words }: ScreenProps) {
  const { progress } = check;
  const [tried, setTried] = useState(false);
  const ageWrong = tried && ageMonths(progress) === null;
  const sexMissing = tried && !progress.sex;
  return (
    <form
      class="form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ageMonths(progress) === null) return document.getElementById("age")?.focus();
        if (!progress.sex) return document.getElementById("sex")?.focus();
        check.go(mayBePregnant(progress) ? "pregnancy" : "conditions");
      }}
      onInput={(event) => {
        const { name, value } = event.target as HTMLInputElement;
        check.change({ [name]: value } as Partial<Progress>);
      }}
    >
      <Title>{words.ageTitle[progress.whom]}</Title>
      <div class="check-age">
        <TextField
          name="age"
          label={words.age}
          inputmode="numeric"
          autocomplete="off"
          width={4}
          value={progress.age}
          suffix={progress.whom === "child" ? undefined : words.units.years}
          error={ageWrong ? words.ageWrong : undefined}
        />
        {progress.whom === "child" && (
          <SelectField
            name="unit"
            label={words.unit}
            value={progress.unit}
            options={(["years", "months", "weeks"] satisfies AgeUnit[]).map((value) => (
              { value, label: words.units[value] }
            ))}
          />
        )}
      </div>
      <ChoiceField
        type="radio"
        name="sex"
        legend={words.sexTitle}
        hint={words.sexHint}
        layout="tiles"
        value={progress.sex}
        error={sexMissing ? words.sexMissing : undefined}
        options={(["female", "male", "unknown"] as const).map((value) => (
          { value, label: words.sexes[value] }
        ))}
      />
      <Actions check={check} words={words} />
    </form>
  );
}

export function PregnancyScreen({ check, words }: ScreenProps) {
  return (
    <section class="stack">
      <Title>{words.pregnancyTitle}</Title>
      <Answers
        answers={Object.entries(words.pregnancies).map(([value, label]) => ({ value, label }))}
        chosen={check.progress.pregnancy}
        onAnswer={(value) => {
          check.change({ pregnancy: value as Pregnancy });
          check.go("conditions");
        }}
      />
      <BackButton check={check} words={words} />
    </section>
  );
}

export function ConditionsScreen({ check, words }: ScreenProps) {
  const { conditions } = check.progress;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        check.go("words");
      }}
      onInput={(event) => {
        const { value, checked } = event.target as HTMLInputElement;
        const others = conditions.filter((one) => one !== value);
        check.change({ conditions: checked ? [...others, value] : others });
      }}
    >
      <Title>{words.conditionsTitle}</Title>
      <ChoiceField
        type="checkbox"
        name="conditions"
        legend={words.conditionsTitle}
        legendHidden
        hint={words.conditionsHint}
        layout="tiles"
        value={conditions}
        options={Object.entries(words.conditions).map(([value, label]) => ({ value, label }))}
      />
      <Actions check={check} words={words} />
    </form>
  );
}

/** On and back, at the end of a form. */
export function Actions({ check, words, busy }: ScreenProps & { busy?: boolean }) {
  return (
    <div class="form-actions">
      <Button busy={busy}>{words.next}</Button>
      <BackButton check={check} words={words} />
    </div>
  );
}
