import * as v from "valibot";
import { Button } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { DateField } from "../../components/DateField.tsx";
import { TextField } from "../../components/Field.tsx";
import { readBirthDate, utcDay } from "../../domain/patients.ts";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { problemsOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";

export const RELATIONSHIPS = ["self", "child", "parent", "partner", "other"] as const;
const SEXES = ["female", "male", "other", "unknown"] as const;
const NAME_CHARACTERS_MAX = 60;

/** One of several; a radio that nobody chose is not posted at all. */
function choice<Option extends string>(options: readonly Option[], missing: string) {
  return v.pipe(v.optional(v.string(), ""), v.picklist(options, missing));
}

/** What the profile's form asks, checked; messages in the person's language. */
function profileSchema(c: AppContext) {
  const { patients: words } = c.var.words;
  return v.object({
    relationship: choice(RELATIONSHIPS, words.relationshipMissing),
    display_name: v.pipe(
      v.optional(v.string(), ""),
      v.trim(),
      v.nonEmpty(words.nameMissing),
      v.check((name) => countCharacters(name) <= NAME_CHARACTERS_MAX, words.nameLong),
    ),
    sex: choice(SEXES, words.sexMissing),
  });
}

export type Profile = v.InferOutput<ReturnType<typeof profileSchema>> & { birth_date: string };

/** The profile that was typed, or what is wrong with it, in the order of the form. */
export function readProfile(
  c: AppContext,
  typed: Typed,
): { profile: Profile } | { problems: Problems } {
  const parsed = v.safeParse(profileSchema(c), typed);
  const birthDate = readBirthDate({
    year: typed.birth_date_year ?? "",
    month: typed.birth_date_month ?? "",
    day: typed.birth_date_day ?? "",
  }, utcDay(new Date()));
  if (parsed.success && "date" in birthDate) {
    return { profile: { ...parsed.output, birth_date: birthDate.date } };
  }
  const found: Problems = parsed.success ? {} : problemsOf(parsed.issues);
  if ("wrong" in birthDate) {
    found.birth_date = c.var.words.patients.birthDateProblems[birthDate.wrong];
  }
  const order = ["relationship", "display_name", "birth_date", "sex"];
  return {
    problems: Object.fromEntries(order.flatMap((name) => found[name] ? [[name, found[name]]] : [])),
  };
}

interface ProfileFormProps {
  c: AppContext;
  action: string;
  typed: Typed;
  problems: Problems;
  /** Whom one may add; with a single one there is nothing to ask. */
  relationships: readonly (typeof RELATIONSHIPS[number])[];
  submit: string;
}

/** Only what care needs: how to address somebody, their age and sex. */
export function ProfileForm(props: ProfileFormProps) {
  const { c, action, typed, problems, relationships, submit } = props;
  const { words: { patients: words }, locale } = c.var;
  const self = typed.relationship === "self";
  return (
    <form class="form" method="post" action={action} novalidate>
      {typed.patient_id && <input type="hidden" name="patient_id" value={typed.patient_id} />}
      {relationships.length === 1
        ? <input type="hidden" name="relationship" value={relationships[0]} />
        : (
          <ChoiceField
            type="radio"
            name="relationship"
            legend={words.relationship}
            error={problems.relationship}
            options={relationships.map((value) => ({ value, label: words.relationships[value] }))}
            value={typed.relationship}
            required
          />
        )}
      <TextField
        name="display_name"
        label={words.name}
        hint={self ? words.nameHintSelf : words.nameHint}
        error={problems.display_name}
        value={typed.display_name}
        width={20}
        autocomplete={self ? "nickname" : "off"}
        required
      />
      <DateField
        name="birth_date"
        legend={words.birthDate}
        hint={words.birthDateHint}
        error={problems.birth_date}
        words={words.dateParts}
        order={locale === "zh-CN" ? "ymd" : "dmy"}
        values={{
          year: typed.birth_date_year,
          month: typed.birth_date_month,
          day: typed.birth_date_day,
        }}
        birth={self}
        required
      />
      <ChoiceField
        type="radio"
        name="sex"
        legend={words.sex}
        hint={words.sexHint}
        error={problems.sex}
        options={SEXES.map((value) => ({ value, label: words.sexes[value] }))}
        value={typed.sex}
        required
      />
      <div class="form-actions">
        <Button wide>{submit}</Button>
      </div>
    </form>
  );
}
