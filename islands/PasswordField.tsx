import { useState } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import { TextField } from "../components/Field.tsx";
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
  return (
    <div class="password-field">
      <TextField
        name="password"
        label={label}
        hint={hint}
        error={error}
        type={shown ? "text" : "password"}
        autocomplete={autocomplete}
        spellcheck={false}
        required
      />
      <Button type="button" kind="quiet" icon="eye" onClick={() => setShown(!shown)}>
        {shown ? words.hidePassword : words.showPassword}
      </Button>
    </div>
  );
}
