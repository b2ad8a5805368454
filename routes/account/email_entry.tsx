import { TextField } from "../../components/Field.tsx";
import type { AppContext } from "../../edge/app_env.ts";

/** Whose account it is; a password manager knows the field by its name. */
export function EmailEntry(
  { c, value, error }: { c: AppContext; value?: string; error?: string },
) {
  return (
    <TextField
      name="email"
      label={c.var.words.account.email}
      error={error}
      type="email"
      autocomplete="username"
      value={value}
      spellcheck={false}
      required
    />
  );
}
