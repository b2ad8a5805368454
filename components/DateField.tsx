import { describedBy, FieldNotes } from "./Field.tsx";

export type DatePart = "year" | "month" | "day";

export interface DateFieldProps {
  /** Parts are posted as `<name>_year`, `<name>_month`, `<name>_day`. */
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  /** Which parts the error is about; all of them when absent. */
  wrong?: DatePart[];
  words: Record<DatePart, string>;
  values?: Partial<Record<DatePart, string>>;
  /** Reading order of the language: "ymd" for Chinese, "dmy" for English. */
  order: "ymd" | "dmy";
  /** Birth date: lets the browser fill it in. */
  birth?: boolean;
  required?: boolean;
}

const ORDER: Record<DateFieldProps["order"], DatePart[]> = {
  ymd: ["year", "month", "day"],
  dmy: ["day", "month", "year"],
};

/** A date that a person knows by heart, typed as three numbers: no calendar to page through. */
export function DateField(props: DateFieldProps) {
  const { name, error } = props;
  const parts = ORDER[props.order];
  return (
    <fieldset
      class={error ? "field field-wrong" : "field"}
      aria-describedby={describedBy(name, props)}
    >
      <legend class="field-label">{props.legend}</legend>
      <FieldNotes id={name} hint={props.hint} error={error} />
      <div class="date-parts">
        {parts.map((part, index) => (
          <label class="date-part" key={part}>
            <span>{props.words[part]}</span>
            <input
              id={index === 0 ? name : `${name}-${part}`}
              name={`${name}_${part}`}
              class={`input input-${part === "year" ? 4 : 2}`}
              inputmode="numeric"
              pattern="[0-9]*"
              maxlength={part === "year" ? 4 : 2}
              autocomplete={props.birth ? `bday-${part}` : "off"}
              value={props.values?.[part]}
              required={props.required}
              aria-invalid={error && (props.wrong ?? parts).includes(part) ? "true" : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
