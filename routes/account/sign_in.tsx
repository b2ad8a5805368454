import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "../../domain/demo_data.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { sessionClient } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { localPath } from "../preferences.ts";
import { emailField } from "./credentials.ts";
import { PasswordEntry } from "./password_entry.tsx";
import { enter, nextQuery } from "./session_start.ts";
import { EmailEntry } from "./email_entry.tsx";

/** Signing in with a password; the other ways are links. */
export const signIn = new Hono<AppEnv>()
  .get("/", (c) => {
    const next = c.req.query("next");
    return c.var.user ? c.redirect(localPath(next), 303) : signInPage(c, { next: next ?? "" }, {});
  })
  .post("/", rateLimit(60, 300), async (c) => {
    const typed = await readForm(c);
    const { account: words } = c.var.words;
    const parsed = v.safeParse(
      v.object({
        email: emailField(c),
        password: v.pipe(v.optional(v.string(), ""), v.nonEmpty(words.passwordMissing)),
      }),
      typed,
    );
    if (!parsed.success) return signInPage(c, typed, problemsOf(parsed.issues));
    const supabase = sessionClient(c);
    const { error } = await supabase.auth.signInWithPassword(parsed.output);
    if (!error) return await enter(c, supabase, typed.next);
    if (error.code === "email_not_confirmed") {
      return c.redirect(`/sign-in/code${nextQuery(typed.next)}`, 303);
    }
    if (error.code !== "invalid_credentials") throw refusalOf(error, error.status);
    return signInPage(c, typed, { email: words.wrongCredentials });
  });

function signInPage(c: AppContext, typed: Typed, problems: Problems): Response {
  const { words: { account: words }, deps } = c.var;
  const next = nextQuery(typed.next);
  const status = statusOf(problems);
  return page(
    c,
    { title: words.signInTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.keepData} />
      <h1>{words.signInTitle}</h1>
      <form class="form" method="post" action="/sign-in" novalidate>
        <input type="hidden" name="next" value={typed.next} />
        <EmailEntry c={c} value={typed.email} error={problems.email} />
        <PasswordEntry
          c={c}
          label={words.password}
          error={problems.password}
          autocomplete="current-password"
        />
        <div class="form-actions">
          <Button wide>{words.signIn}</Button>
        </div>
      </form>
      <div class="stack-s">
        <ButtonLink href={`/sign-in/code${next}`} kind="secondary" wide>
          {words.signInByCode}
        </ButtonLink>
        <p>
          <a href={`/sign-in/code${next ? `${next}&` : "?"}purpose=password`}>
            {words.forgotPassword}
          </a>
        </p>
        <p>
          {words.newHere} <a href={`/sign-up${next}`}>{words.createAccount}</a>
        </p>
      </div>
      {deps.demo && <DemoPeople c={c} next={typed.next ?? ""} />}
    </>,
  );
}

/** Ready-made forms for the made-up people: a demonstration is tried in one tap. */
function DemoPeople({ c, next }: { c: AppContext; next: string }) {
  const { words: { account: words }, locale } = c.var;
  return (
    <section class="card" aria-labelledby="demo-title">
      <h2 id="demo-title" class="card-title">{words.demoTitle}</h2>
      {DEMO_PEOPLE.map(({ email, [locale]: who }) => (
        <form method="post" action="/sign-in" key={email}>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="password" value={DEMO_PASSWORD} />
          <Button kind="secondary" wide>{who}</Button>
          <p class="fine quiet">{email}</p>
        </form>
      ))}
      <p class="fine">{words.demoText(DEMO_PASSWORD)}</p>
    </section>
  );
}
