import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Facts } from "../../components/Facts.tsx";
import { SelectField, TextField } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { readTelephone } from "../../domain/telephone.ts";
import type { Telephone } from "../../domain/telephone.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { localPath } from "../preferences.ts";

/** One's own number: left, replaced, deleted; shown to nobody. */
export const phone = new Hono<AppEnv>()
  .get("/", async (c) => {
    requireUser(c);
    return await phonePage(c, {}, {});
  })
  .post("/", async (c) => {
    const { accountId } = requireUser(c);
    const { telephony } = c.var.deps;
    if (!telephony) throw new Refusal("telephone_unavailable", 503);
    const typed = await readForm(c);
    const read = await readNumber(c, typed);
    if ("problems" in read) return await phonePage(c, typed, read.problems);
    const { e164, country, lastDigits } = read.number;
    mustSucceed(
      await c.var.supabase.rpc("save_phone_number", {
        country_code: country,
        last_digits: lastDigits,
        sealed: await telephony.seal.seal(accountId, e164),
      }),
    );
    return c.redirect(wayBack(typed.next), 303);
  })
  .post("/delete", async (c) => {
    requireUser(c);
    mustSucceed(await c.var.supabase.rpc("delete_phone_number"));
    return c.redirect("/me/phone", 303);
  });

function wayBack(next: string | undefined): string {
  return next ? localPath(next) : "/me/phone";
}

/** The number that was typed, or what the form says about it. */
async function readNumber(
  c: AppContext,
  typed: Typed,
): Promise<{ number: Telephone } | { problems: Problems }> {
  const { telephone: words } = c.var.words;
  const text = typed.number?.trim() ?? "";
  if (text === "") return { problems: { number: words.missing } };
  const number = readTelephone(text, typed.country);
  if (typeof number === "string") return { problems: { number: words[number] } };
  if (!(await readCountries(c)).includes(number.country)) {
    return { problems: { number: words.countryRefused } };
  }
  return { number };
}

/** Countries that this deployment rings, ISO 3166-1. */
async function readCountries(c: AppContext): Promise<string[]> {
  const rates = must(
    await c.var.supabase.from("telephone_rates").select("country_code").eq("active", true),
  );
  return rates.map(({ country_code }) => country_code);
}

/** What the page shows beside what was typed. */
interface View {
  kept: { country_code: string; last_digits: string } | null;
  countries: string[];
  ownNumber: string | null;
}

async function readView(c: AppContext): Promise<View> {
  const [kept, countries, ownNumber] = await Promise.all([
    c.var.supabase.from("phone_numbers").select("country_code, last_digits").maybeSingle(),
    readCountries(c),
    c.var.deps.telephony?.ownNumber() ?? null,
  ]);
  mustSucceed(kept);
  return { kept: kept.data, countries, ownNumber };
}

async function phonePage(c: AppContext, typed: Typed, problems: Problems): Promise<Response> {
  const { telephone: words } = c.var.words;
  const view = await readView(c);
  return page(
    c,
    { title: words.title, variant: "focus", status: statusOf(problems) },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <FormProblems c={c} problems={problems} />
      <Kept c={c} kept={view.kept} />
      {c.var.deps.telephony
        ? <NumberForm c={c} typed={typed} problems={problems} view={view} />
        : <Notice>{words.notOffered}</Notice>}
      <p class="fine quiet">{words.secrecy}</p>
    </>,
  );
}

function Kept({ c, kept }: { c: AppContext } & Pick<View, "kept">) {
  const { telephone: words } = c.var.words;
  if (!kept) return <p class="quiet">{words.none}</p>;
  const { country_code, last_digits } = kept;
  const detail = words.kept(countryName(c, country_code), last_digits);
  return (
    <>
      <Facts items={[{ term: words.keptTerm, detail }]} />
      <form method="post" action="/me/phone/delete">
        <Button kind="secondary">{words.remove}</Button>
      </form>
    </>
  );
}

function NumberForm({ c, typed, problems, view }: {
  c: AppContext;
  typed: Typed;
  problems: Problems;
  view: View;
}) {
  const { telephone: words } = c.var.words;
  const next = typed.next ?? c.req.query("next") ?? "";
  return (
    <>
      <form class="form" method="post" action="/me/phone">
        <input type="hidden" name="next" value={next} />
        <SelectField
          name="country"
          label={words.country}
          value={typed.country ?? view.kept?.country_code ?? c.var.country ?? ""}
          options={view.countries
            .map((value) => ({ value, label: countryName(c, value) }))
            .sort((one, other) => one.label.localeCompare(other.label, c.var.locale))}
        />
        <TextField
          name="number"
          type="tel"
          label={words.number}
          hint={words.numberHint}
          error={problems.number}
          value={typed.number}
          autocomplete="tel"
          width={20}
        />
        <div class="form-actions">
          <Button>{view.kept ? words.replace : words.save}</Button>
          <ButtonLink href={next ? localPath(next) : "/me"} kind="quiet">{words.back}</ButtonLink>
        </div>
      </form>
      <section>
        <h2>{words.howTitle}</h2>
        <p>{words.how(view.ownNumber)}</p>
        <p class="quiet">{words.howWhy}</p>
      </section>
    </>
  );
}

function countryName(c: AppContext, code: string): string {
  return new Intl.DisplayNames(c.var.locale, { type: "region" }).of(code) ?? code;
}
