import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { SelectField } from "../../components/Field.tsx";
import { emergencyCountries } from "../../domain/emergency/numbers.ts";
import { Refusal } from "../../domain/errors.ts";
import { LOCALES } from "../../domain/words/locale.ts";
import type { AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { readForm } from "../form.tsx";
import { keepPreference } from "../preferences.ts";

const THEMES = ["system", "light", "dark"] as const;

const AccountForm = v.object({
  locale: v.picklist(LOCALES),
  theme: v.picklist(THEMES),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
});

/** Language, colours and country: kept with the account and on this device. */
export const meAccount = new Hono<AppEnv>()
  .get("/", async (c) => {
    const user = requireUser(c);
    const account = must(
      await c.var.supabase.from("accounts").select("locale, country_code").single(),
    );
    const { words: { account: words, shell }, locale, theme } = c.var;
    return page(
      c,
      { title: words.accountTitle, variant: "focus" },
      <>
        <h1>{words.accountTitle}</h1>
        <p class="quiet">{user.email}</p>
        <form class="form" method="post" action="/me/account">
          <ChoiceField
            type="radio"
            name="locale"
            legend={words.language}
            options={LOCALES.map((value) => ({ value, label: words.languages[value] }))}
            value={locale}
          />
          <ChoiceField
            type="radio"
            name="theme"
            legend={words.colours}
            options={[
              { value: "system", label: shell.themeSystem },
              { value: "light", label: shell.themeLight },
              { value: "dark", label: shell.themeDark },
            ]}
            value={theme}
          />
          <SelectField
            name="country"
            label={words.country}
            hint={words.countryHint}
            value={account.country_code}
            options={emergencyCountries(locale).map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
          />
          <div class="form-actions">
            <Button>{words.save}</Button>
            <ButtonLink href="/me" kind="quiet">{words.back}</ButtonLink>
          </div>
        </form>
        <ButtonLink href="/sign-in/code?purpose=password&next=/me" kind="secondary" icon="lock">
          {words.passwordChange}
        </ButtonLink>
      </>,
    );
  })
  .post("/", async (c) => {
    const { accountId } = requireUser(c);
    const parsed = v.safeParse(AccountForm, await readForm(c));
    if (!parsed.success) throw new Refusal("bad_input", 422);
    const { locale, theme, country } = parsed.output;
    mustSucceed(
      await c.var.supabase.from("accounts").update({ locale, country_code: country })
        .eq("account_id", accountId),
    );
    keepPreference(c, "locale", locale);
    keepPreference(c, "theme", theme);
    keepPreference(c, "country", country);
    return c.redirect("/me", 303);
  });
