import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Notice } from "../../components/Notice.tsx";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { BlockList, readBlocks } from "../blocks.tsx";
import { inLocale, readReference } from "../doctors/directory.ts";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import type { Problems, Typed } from "../form.tsx";
import { currenciesOf, readLanguages, typedLanguages } from "./application.ts";
import { requireDoctor } from "./doctor.ts";
import type { Doctor } from "./doctor.ts";
import { OfferFields, readOffers, typedOffers } from "./offers.tsx";
import type { Offer } from "./offers.tsx";
import { BioFields, LanguageFields } from "./practice_fields.tsx";

const BIO_CHARACTERS_MAX = 2000;

/** What a verified doctor may change about themselves; what was checked they may not. */
export const workProfile = new Hono<AppEnv>()
  .get("/profile", async (c) => {
    requireUser(c);
    const doctor = await requireDoctor(c);
    return await formPage(c, doctor, { typed: await readTyped(c, doctor), problems: {} });
  })
  .post("/profile", async (c) => {
    requireUser(c);
    const [doctor, typed, reference] = await Promise.all([
      requireDoctor(c),
      readForm(c),
      readReference(c),
    ]);
    const languages = readLanguages(typed);
    const { offers, problems } = readOffers(c, typed, currenciesOf(reference));
    Object.assign(problems, problemsIn(c, typed, languages));
    if (Object.keys(problems).length > 0) return await formPage(c, doctor, { typed, problems });
    mustSucceed(
      await c.var.supabase.from("practitioners")
        .update({ bio_en: typed.bio_en ?? "", bio_zh: typed.bio_zh ?? "", languages })
        .eq("practitioner_id", doctor.practitioner_id),
    );
    await saveOffers(c, doctor, offers);
    return c.redirect("/work/profile?saved", 303);
  });

async function readTyped(c: AppContext, { practitioner_id }: Doctor): Promise<Typed> {
  const { supabase } = c.var;
  const [own, offers] = await Promise.all([
    supabase.from("practitioners").select("bio_en, bio_zh, languages")
      .eq("practitioner_id", practitioner_id).single(),
    supabase.from("services").select("*")
      .eq("practitioner_id", practitioner_id).eq("active", true),
  ]);
  const { bio_en, bio_zh, languages } = must(own);
  return {
    bio_en,
    bio_zh,
    ...typedLanguages(languages),
    ...typedOffers(must(offers) as Offer[]),
  };
}

function problemsIn(c: AppContext, typed: Typed, languages: string[]): Problems {
  const { practice: words } = c.var.words;
  const problems: Problems = {};
  for (const field of ["bio_en", "bio_zh"]) {
    if (countCharacters(typed[field] ?? "") > BIO_CHARACTERS_MAX) {
      problems[field] = words.tooLong(BIO_CHARACTERS_MAX);
    }
  }
  if (languages.length === 0) problems.languages = words.languagesNeeded;
  return problems;
}

/** Offered kinds are changed or added; the others are switched off, so that old requests keep theirs. */
async function saveOffers(c: AppContext, { practitioner_id }: Doctor, offers: Offer[]) {
  const services = () => c.var.supabase.from("services");
  const known = must(await services().select("kind").eq("practitioner_id", practitioner_id));
  for (const { kind, ...terms } of offers) {
    const exists = known.some((one) => one.kind === kind);
    mustSucceed(
      exists
        ? await services().update({ ...terms, active: true })
          .eq("practitioner_id", practitioner_id).eq("kind", kind)
        : await services().insert({ practitioner_id, kind, ...terms }),
    );
  }
  const gone = known.filter(({ kind }) => !offers.some((offer) => offer.kind === kind));
  if (gone.length === 0) return;
  mustSucceed(
    await services().update({ active: false }).eq("practitioner_id", practitioner_id)
      .in("kind", gone.map(({ kind }) => kind)),
  );
}

interface Shown {
  typed: Typed;
  problems: Problems;
}

async function formPage(c: AppContext, doctor: Doctor, { typed, problems }: Shown) {
  const { practice: words } = c.var.words;
  const [reference, blocked] = await Promise.all([
    readReference(c),
    readBlocks(c, "practitioner"),
  ]);
  const department = reference.departments.find(({ code }) => code === doctor.department_code);
  const status = statusOf(problems);
  const fields = { c, typed, problems };
  return page(
    c,
    { title: words.profile.title, variant: "focus", status },
    (
      <div class="stack-l">
        <form class="form" method="post" action="/work/profile" novalidate>
          <FormProblems c={c} problems={problems} reassurance={c.var.words.closing.reassurance} />
          <p>
            <a href="/work">{words.backToWork}</a>
          </p>
          <h1>{words.profile.title}</h1>
          {status === 200 && c.req.query("saved") !== undefined && (
            <Notice kind="success" live>{words.saved}</Notice>
          )}
          <div class="stack-s">
            <Facts
              items={[
                {
                  term: c.var.words.closing.doctor,
                  detail: inLocale(c, doctor.display_name, doctor.display_name_zh),
                },
                {
                  term: words.department,
                  detail: [
                    inLocale(c, doctor.title_en, doctor.title_zh),
                    department && inLocale(c, department.name_en, department.name_zh),
                  ].filter(Boolean).join(" · "),
                },
              ]}
            />
            <p class="quiet">{words.profile.lead}</p>
            <ButtonLink href={`/doctors/${doctor.practitioner_id}`} kind="quiet" icon="eye">
              {words.profile.see}
            </ButtonLink>
          </div>
          <LanguageFields {...fields} />
          <BioFields {...fields} />
          <section class="form">
            <div>
              <h2>{words.apply.offerTitle}</h2>
              <p class="quiet">{words.apply.offerText}</p>
              <p class="quiet">{words.profile.promise}</p>
            </div>
            <OfferFields {...fields} currencies={currenciesOf(reference)} />
          </section>
          <div class="form-actions">
            <Button>{words.profile.save}</Button>
          </div>
        </form>
        <BlockList c={c} side="practitioner" blocks={blocked} path="/work/profile" />
      </div>
    ),
  );
}
