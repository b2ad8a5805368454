import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { SelectField, TextField } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { inLocale, readReference } from "../doctors/directory.ts";
import type { Reference } from "../doctors/directory.ts";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { currenciesOf, readApplication, typedApplication } from "./application.ts";
import { readDoctor } from "./doctor.ts";
import { OfferFields } from "./offers.tsx";
import { BioFields, LanguageFields } from "./practice_fields.tsx";

/** How somebody becomes a doctor here, and how their application stands. */
export const apply = new Hono<AppEnv>()
  .get("/apply", async (c) => {
    requireUser(c);
    const doctor = await readDoctor(c);
    if (doctor?.status === "verified") return c.redirect("/work", 303);
    if (doctor?.status === "suspended") return suspendedPage(c);
    const correcting = c.req.query("correct") !== undefined;
    if (doctor && !correcting) return pendingPage(c, c.req.query("sent") !== undefined);
    const typed = await typedApplication(c, doctor?.practitioner_id);
    return await formPage(c, await readReference(c), { typed, problems: {}, correcting });
  })
  .post("/apply", async (c) => {
    requireUser(c);
    const [typed, reference] = await Promise.all([readForm(c), readReference(c)]);
    const { profile, problems } = readApplication(c, typed, reference);
    if (Object.keys(problems).length > 0) {
      return await formPage(c, reference, { typed, problems });
    }
    must(await c.var.supabase.rpc("apply_as_practitioner", { profile }));
    return c.redirect("/work/apply?sent", 303);
  });

function pendingPage(c: AppContext, sent: boolean) {
  const { practice: { apply: words } } = c.var.words;
  return page(
    c,
    { title: words.pendingTitle, variant: "focus" },
    (
      <div class="stack">
        <h1>{words.pendingTitle}</h1>
        {sent && <Notice kind="success" live>{words.sent}</Notice>}
        <p>{words.pendingText}</p>
        <ButtonLink href="/work/apply?correct" kind="secondary" icon="pencil">
          {words.correct}
        </ButtonLink>
      </div>
    ),
  );
}

function suspendedPage(c: AppContext) {
  const { practice: { apply: words } } = c.var.words;
  return page(
    c,
    { title: words.suspendedTitle, variant: "focus" },
    (
      <div class="stack">
        <h1>{words.suspendedTitle}</h1>
        <Notice kind="warning">{words.suspendedText}</Notice>
      </div>
    ),
  );
}

interface Shown {
  typed: Typed;
  problems: Problems;
  correcting?: boolean;
}

function formPage(c: AppContext, reference: Reference, { typed, problems, correcting }: Shown) {
  const { practice: words } = c.var.words;
  const title = correcting ? words.apply.correctTitle : words.apply.title;
  const status = statusOf(problems);
  const fields = { c, typed, problems };
  return page(
    c,
    { title, variant: "focus", status },
    (
      <form class="form" method="post" action="/work/apply" novalidate>
        <FormProblems c={c} problems={problems} reassurance={c.var.words.closing.reassurance} />
        <div>
          <h1>{title}</h1>
          <p class="lead">{words.apply.lead}</p>
        </div>
        <section class="form">
          <div>
            <h2>{words.apply.publicTitle}</h2>
            <p class="quiet">{words.apply.publicText}</p>
          </div>
          <PublicFields {...fields} reference={reference} />
        </section>
        <section class="form">
          <div>
            <h2>{words.apply.offerTitle}</h2>
            <p class="quiet">{words.apply.offerText}</p>
          </div>
          <OfferFields {...fields} currencies={currenciesOf(reference)} />
        </section>
        <section class="form">
          <div>
            <h2>{words.apply.identityTitle}</h2>
            <p class="quiet">{words.apply.identityText}</p>
          </div>
          <IdentityFields {...fields} />
        </section>
        <div class="form-actions">
          <Button>{words.apply.send}</Button>
        </div>
      </form>
    ),
  );
}

interface FieldsProps {
  c: AppContext;
  typed: Typed;
  problems: Problems;
}

function PublicFields({ c, typed, problems, reference }: FieldsProps & { reference: Reference }) {
  const { practice: words, shell } = c.var.words;
  const text = (name: string, label: string, hint?: string, optional?: string) => (
    <TextField {...{ name, label, hint, optional }} error={problems[name]} value={typed[name]} />
  );
  const list = (name: string, label: string, rows: Reference["regions"] | Departments) => (
    <SelectField
      name={name}
      label={label}
      empty={words.choose}
      error={problems[name]}
      value={typed[name]}
      options={rows.map(({ code, name_en, name_zh }) => ({
        value: code,
        label: inLocale(c, name_en, name_zh),
      }))}
    />
  );
  return (
    <>
      {text("display_name", words.alias, words.aliasHint)}
      {text("display_name_zh", words.aliasZh, undefined, shell.optional)}
      {text("title_en", words.titleEn, words.titleEnHint)}
      {text("title_zh", words.titleZh, words.titleZhHint)}
      {list("department_code", words.department, reference.departments)}
      {list("region_code", words.region, reference.regions)}
      <LanguageFields {...{ c, typed, problems }} />
      <BioFields {...{ c, typed, problems }} />
    </>
  );
}

type Departments = Reference["departments"];

function IdentityFields({ c, typed, problems }: FieldsProps) {
  const { practice: words } = c.var.words;
  const fields = [
    ["legal_name", words.legalName],
    ["hospital", words.hospital],
    ["licence_authority", words.licenceAuthority],
    ["licence_number", words.licenceNumber],
  ] as const;
  return (
    <>
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          name={name}
          label={label}
          error={problems[name]}
          value={typed[name]}
          autocomplete={name === "legal_name" ? "name" : "off"}
        />
      ))}
    </>
  );
}
