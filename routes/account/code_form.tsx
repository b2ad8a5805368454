import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/Field.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { Problems, Typed } from "../form.tsx";

interface CodeFormProps {
  c: AppContext;
  action: string;
  typed: Typed;
  problems: Problems;
}

/** Where the six digits of a mail go; phones offer them from the mail by themselves. */
export function CodeForm({ c, action, typed, problems }: CodeFormProps) {
  const { account: words } = c.var.words;
  return (
    <form class="form" method="post" action={action} novalidate>
      <input type="hidden" name="next" value={typed.next} />
      <input type="hidden" name="purpose" value={typed.purpose} />
      <TextField
        name="code"
        label={words.code}
        error={problems.code}
        value={typed.code}
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        required
      />
      <div class="form-actions">
        <Button wide>{words.codeGo}</Button>
      </div>
    </form>
  );
}
