import type { AuthError } from "@supabase/supabase-js";
import { Hono } from "hono";
import * as v from "valibot";
import { Button } from "../../components/Button.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { refusalOf } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { sessionClient } from "../../edge/session.ts";
import { FormProblems, problemsOf, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { localPath } from "../preferences.ts";
import { rememberAddress } from "./code_address.ts";
import { ConsentBoxes } from "./consent_boxes.tsx";
import { consentBox, documentsInForce, giveConsents } from "./consents.ts";
import type { ConsentDocument } from "./consents.ts";
import { emailField, newPasswordField } from "./credentials.ts";
import { PasswordEntry } from "./password_entry.tsx";
import { nextQuery } from "./session_start.ts";
import { EmailEntry } from "./email_entry.tsx";

/** Opening an account: e-mail, password, and two consents, each its own. */
export const signUp = new Hono<AppEnv>()
  .get("/", async (c) => {
    const next = c.req.query("next");
    if (c.var.user) return c.redirect(localPath(next), 303);
    return signUpPage(c, await documentsInForce(c), { next: next ?? "" }, {});
  })
  .post("/", rateLimit(60, 300), async (c) => {
    const typed = await readForm(c);
    const { account: words } = c.var.words;
    const parsed = v.safeParse(
      v.object({
        email: emailField(c),
        password: newPasswordField(c),
        terms: consentBox(words.termsMissing),
        privacy: consentBox(words.privacyMissing),
      }),
      typed,
    );
    const refuse = async (problems: Problems) =>
      signUpPage(c, await documentsInForce(c), typed, problems);
    if (!parsed.success) return refuse(problemsOf(parsed.issues));
    const { email, password, ...versions } = parsed.output;
    const supabase = sessionClient(c);
    const { data, error } = await supabase.auth.signUp({
      email,
      password,
      options: { data: { locale: c.var.locale, country_code: c.var.country, consents: versions } },
    });
    if (error) return refuse(problemOf(c, error));
    // Where addresses are confirmed, GoTrue answers a taken one with a user that has no identity.
    if (data.user?.identities?.length === 0) return refuse({ email: words.emailTaken });
    if (!data.session) {
      rememberAddress(c, email);
      return c.redirect(`/sign-up/confirm${nextQuery(typed.next)}`, 303);
    }
    await giveConsents(c, supabase, versions);
    return c.redirect(`/welcome${nextQuery(typed.next)}`, 303);
  });

/** Which field an answer of GoTrue is about; throws what no field can help. */
function problemOf(c: AppContext, error: AuthError): Problems {
  const { account: words } = c.var.words;
  switch (error.code) {
    case "user_already_exists":
    case "email_exists":
      return { email: words.emailTaken };
    case "email_address_invalid":
    case "validation_failed":
      return { email: words.emailMalformed };
    case "weak_password":
      return { password: words.passwordWeak };
  }
  throw refusalOf(error, error.status);
}

function signUpPage(
  c: AppContext,
  documents: ConsentDocument[],
  typed: Typed,
  problems: Problems,
): Response {
  const { account: words } = c.var.words;
  const next = nextQuery(typed.next);
  const status = statusOf(problems);
  return page(
    c,
    { title: words.signUpTitle, variant: "focus", status },
    <>
      <FormProblems c={c} problems={problems} reassurance={words.keepData} />
      <h1>{words.signUpTitle}</h1>
      <p>{words.signUpLead}</p>
      <form class="form" method="post" action="/sign-up" novalidate>
        <input type="hidden" name="next" value={typed.next} />
        <EmailEntry c={c} value={typed.email} error={problems.email} />
        <PasswordEntry
          c={c}
          label={words.password}
          hint={words.passwordHint}
          error={problems.password}
          autocomplete="new-password"
        />
        <ConsentBoxes c={c} documents={documents} typed={typed} problems={problems} />
        <div class="form-actions">
          <Button wide>{words.signUp}</Button>
        </div>
      </form>
      <p>
        {words.haveAccount} <a href={`/sign-in${next}`}>{words.signIn}</a>
      </p>
    </>,
  );
}
