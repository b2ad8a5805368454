import type { ComponentChildren, JSX } from "preact";

export interface FieldBase {
  /** Form name; also the element's id unless `id` is given. */
  name: string;
  id?: string;
  label: string;
  hint?: ComponentChildren;
  /** What is wrong and what to do; also give it to ErrorSummary with this field's id. */
  error?: string;
  /** The word for "optional"; shown after the label when the field may stay empty. */
  optional?: string;
  required?: boolean;
  disabled?: boolean;
}

interface FrameProps extends FieldBase {
  children: ComponentChildren;
}

/** The ids which tie hint and error to a control, in reading order. */
export function describedBy(id: string, field: { hint?: unknown; error?: string }) {
  const ids = [field.hint ? `${id}-hint` : "", field.error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The hint and the error of a field, with the ids that `describedBy` names. */
export function FieldNotes({ id, hint, error }: {
  id: string;
  hint?: ComponentChildren;
  error?: string;
}) {
  return (
    <>
      {hint && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
    </>
  );
}

function Frame({ name, id = name, label, optional, hint, error, children }: FrameProps) {
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional">{optional}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** What every control shares: name, id, and the ties to its notes. */
function controlProps(field: FieldBase) {
  const id = field.id ?? field.name;
  return {
    id,
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    "aria-describedby": describedBy(id, field),
    "aria-invalid": field.error ? "true" as const : undefined,
  };
}

export interface TextFieldProps extends FieldBase {
  type?: "text" | "email" | "password" | "tel" | "search" | "url" | "number" | "date" | "time";
  value?: string;
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search" | "url";
  placeholder?: string;
  maxlength?: number;
  minlength?: number;
  min?: string;
  max?: string;
  pattern?: string;
  /** Width says how much is expected: 4, 10 or 20 characters; full by default. */
  width?: 4 | 10 | 20;
  prefix?: string;
  suffix?: string;
  /** id of a <datalist> that the caller renders. */
  list?: string;
  autofocus?: boolean;
  spellcheck?: boolean;
}

/** One line of text, a password, a code, a number. */
export function TextField(props: TextFieldProps) {
  // Preact's types split <input> by a literal type; here the type is a value.
  const attributes = {
    ...controlProps(props),
    class: props.width ? `input input-${props.width}` : "input",
    type: props.type ?? "text",
    value: props.value,
    autocomplete: props.autocomplete,
    inputmode: props.inputmode,
    placeholder: props.placeholder,
    maxlength: props.maxlength,
    minlength: props.minlength,
    min: props.min,
    max: props.max,
    pattern: props.pattern,
    list: props.list,
    autofocus: props.autofocus,
    spellcheck: props.spellcheck,
  } as JSX.IntrinsicElements["input"];
  const input = <input {...attributes} />;
  if (!props.prefix && !props.suffix) return <Frame {...props}>{input}</Frame>;
  return (
    <Frame {...props}>
      <div class="input-affixed">
        {props.prefix && <span class="affix" aria-hidden="true">{props.prefix}</span>}
        {input}
        {props.suffix && <span class="affix" aria-hidden="true">{props.suffix}</span>}
      </div>
    </Frame>
  );
}

export interface TextAreaProps extends FieldBase {
  value?: string;
  rows?: number;
  maxlength?: number;
  placeholder?: string;
  autocomplete?: string;
}

/** Several lines; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  return (
    <Frame {...props}>
      <textarea
        {...controlProps(props)}
        class="input textarea"
        dir="auto"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        autocomplete={props.autocomplete}
        value={props.value}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends FieldBase {
  options: Option[];
  value?: string;
  /** First, empty choice, such as "All departments". */
  empty?: string;
  autocomplete?: string;
}

/** A native list: right on phones, works without script. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Frame {...props}>
      <select {...controlProps(props)} class="input select" autocomplete={props.autocomplete}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export interface FileFieldProps extends FieldBase {
  accept: string;
  multiple?: boolean;
  /** "environment" opens the back camera at once on phones. */
  capture?: "environment" | "user";
}

/** Choosing photos or documents without script; an island may take it over. */
export function FileField(props: FileFieldProps) {
  return (
    <Frame {...props}>
      <input
        {...controlProps(props)}
        class="input file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
      />
    </Frame>
  );
}
