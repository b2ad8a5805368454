import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import { describedBy, FieldNotes } from "../components/Field.tsx";
import type { fields } from "../domain/words/en/fields.ts";

interface PasswordFieldProps {
  label: string;
  hint?: string;
  error?: string;
  /** "current-password" or "new-password": tells a password manager which one to offer. */
  autocomplete: string;
  words: typeof fields;
}

/** A password that may be shown while it is typed; pasted and managed passwords are welcome. */
export default function PasswordField(props: PasswordFieldProps) {
  const { label, hint, error, autocomplete, words } = props;
  const [shown, setShown] = useState(false);
  // Without script there is nothing behind the button, so it comes with the script.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  // Preact's types split <input> by a literal type; here the type is a value.
  const attributes = {
    class: "input",
    id: "password",
    name: "password",
    type: shown ? "text" : "password",
    autocomplete,
    autocapitalize: "none",
    spellcheck: false,
    required: true,
    "aria-describedby": describedBy("password", { hint, error }),
    "aria-invalid": error ? "true" : undefined,
  } as JSX.IntrinsicElements["input"];
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label class="field-label" for="password">{label}</label>
      <FieldNotes id="password" hint={hint} error={error} />
      <div class="password-field">
        <input {...attributes} />
        {awake && (
          <Button
            type="button"
            kind="secondary"
            icon="eye"
            iconOnly
            onClick={() => setShown(!shown)}
          >
            {shown ? words.hidePassword : words.showPassword}
          </Button>
        )}
      </div>
    </div>
  );
}
