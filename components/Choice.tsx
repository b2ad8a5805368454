import type { ComponentChildren } from "preact";
import { describedBy, FieldNotes } from "./Field.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export interface ChoiceOption {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  icon?: IconName;
  /** Stands at the end of the row: a price, a count. */
  aside?: ComponentChildren;
  disabled?: boolean;
}

export interface ChoiceFieldProps {
  type: "radio" | "checkbox";
  name: string;
  id?: string;
  legend: string;
  /** The question is the page's heading: the legend is then an h1. */
  asHeading?: boolean;
  legendHidden?: boolean;
  hint?: ComponentChildren;
  error?: string;
  options: ChoiceOption[];
  value?: string | readonly string[];
  required?: boolean;
  /** "list": plain rows; "tiles": framed rows, one under another; "row": short words side by side. */
  layout?: "list" | "tiles" | "row";
}

function Legend({ legend, asHeading, legendHidden }: ChoiceFieldProps) {
  const name = legendHidden ? "visually-hidden" : asHeading ? undefined : "field-label";
  return <legend class={name}>{asHeading ? <h1>{legend}</h1> : legend}</legend>;
}

function isChosen(value: ChoiceFieldProps["value"], option: string): boolean {
  return typeof value === "string" ? value === option : value?.includes(option) ?? false;
}

/**
 * Radio buttons or checkboxes under one question. The first control's id is the field's id, so
 * that a link of the error summary lands on it.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const id = props.id ?? props.name;
  return (
    <fieldset
      class={props.error ? "field field-wrong" : "field"}
      aria-describedby={describedBy(id, props)}
    >
      <Legend {...props} />
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      <div class={`choices choices-${props.layout ?? "list"}`}>
        {props.options.map((option, index) => (
          <label class="choice" key={option.value}>
            <input
              id={index === 0 ? id : `${id}-${index + 1}`}
              type={props.type}
              name={props.name}
              value={option.value}
              checked={isChosen(props.value, option.value)}
              disabled={option.disabled}
              required={props.type === "radio" && props.required}
            />
            {option.icon && <Icon name={option.icon} />}
            <span class="choice-text">
              <span>{option.label}</span>
              {option.hint && <span class="choice-hint">{option.hint}</span>}
            </span>
            {option.aside && <span class="choice-aside">{option.aside}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface CheckFieldProps {
  name: string;
  id?: string;
  value?: string;
  /** May hold links, for example to the terms. */
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string;
  checked?: boolean;
  required?: boolean;
}

/** A single yes: a consent, a filter. Never ticked beforehand for a consent. */
export function CheckField(props: CheckFieldProps) {
  const id = props.id ?? props.name;
  return (
    <div class={props.error ? "field field-wrong" : "field"}>
      {props.error && <p class="field-error" id={`${id}-error`}>{props.error}</p>}
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          name={props.name}
          value={props.value ?? "yes"}
          checked={props.checked}
          required={props.required}
          aria-describedby={describedBy(id, props)}
          aria-invalid={props.error ? "true" : undefined}
        />
        <span class="choice-text">{props.label}</span>
      </label>
      {props.hint && <p class="field-hint choice-note" id={`${id}-hint`}>{props.hint}</p>}
    </div>
  );
}
