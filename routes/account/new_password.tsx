import { Hono } from "hono";
import * as v from "valibot";
import { Button } from "../../components/Button.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { requireUser, sessionClient } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { newPasswordField } from "./credentials.ts";
import { PasswordEntry } from "./password_entry.tsx";
import { enter } from "./session_start.ts";

/** A new password, once a code has shown that the mailbox is theirs: the code's page leads here. */
export const newPassword = new Hono<AppEnv>()
  .get("/", (c) => {
    requireUser(c);
    return newPasswordPage(c, { next: c.req.query("next") ?? "" }, {});
  })
  .post("/", rateLimit(30, 300), async (c) => {
    requireUser(c);
    const typed = await readForm(c);
    const { account: words } = c.var.words;
    const parsed = v.safeParse(v.object({ password: newPasswordField(c) }), typed);
    if (!parsed.success) return newPasswordPage(c, typed, problemsOf(parsed.issues));
    const supabase = sessionClient(c);
    const { error } = await supabase.auth.updateUser({ password: parsed.output.password });
    if (!error) {
      // Who knew the old password may be why there is a new one.
      await supabase.auth.signOut({ scope: "others" });
      return await enter(c, supabase, typed.next);
    }
    if (error.code === "same_password") {
      return newPasswordPage(c, typed, { password: words.passwordSame });
    }
    if (error.code === "weak_password") {
      return newPasswordPage(c, typed, { password: words.passwordWeak });
    }
    throw refusalOf(error, error.status);
  });

function newPasswordPage(c: AppContext, typed: Typed, problems: Problems): Response {
  const { words: { account: words }, user } = c.var;
  const status = statusOf(problems);
  return page(
    c,
    { title: words.newPasswordTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} />
      <h1>{words.newPasswordTitle}</h1>
      <form class="form" method="post" action="/sign-in/password" novalidate>
        <input type="hidden" name="next" value={typed.next} />
        {/* Tells a password manager whose password this is. */}
        <input
          class="visually-hidden"
          type="email"
          autocomplete="username"
          value={user?.email}
          tabindex={-1}
          aria-hidden="true"
          readonly
        />
        <PasswordEntry
          c={c}
          label={words.newPassword}
          hint={words.passwordHint}
          error={problems.password}
          autocomplete="new-password"
        />
        <div class="form-actions">
          <Button wide>{words.savePassword}</Button>
        </div>
      </form>
    </>,
  );
}
