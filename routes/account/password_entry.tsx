import type { AppContext } from "../../edge/app_env.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import PasswordField from "../../islands/PasswordField.tsx";

interface PasswordEntryProps {
  c: AppContext;
  label: string;
  hint?: string;
  error?: string;
  autocomplete: "current-password" | "new-password";
}

/** The password's field on a page: complete without script, with "show" once it is awake. */
export function PasswordEntry({ c, ...field }: PasswordEntryProps) {
  return (
    <div>
      <Island
        name="PasswordField"
        is={PasswordField}
        area="fields"
        words={c.var.words.fields}
        wake="idle"
        props={field}
      />
    </div>
  );
}
