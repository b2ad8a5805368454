import { Hono } from "hono";
import { Availability, VerifiedBadge } from "../../components/Badge.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { RatingMark } from "../../components/DoctorCard.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Portrait } from "../../components/Monogram.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Refusal } from "../../domain/errors.ts";
import { formatMoney } from "../../domain/money.ts";
import { formatDay, humanDuration } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import {
  answersWithin,
  availabilityOf,
  languageNames,
  priceOf,
  ratingOf,
  regionName,
  titleOf,
} from "./card.tsx";
import type { DirectoryDoctor, Reference } from "./directory.ts";
import { inLocale, KINDS, readReference } from "./directory.ts";

type Profile = DirectoryDoctor & { bio_en: string; bio_zh: string; verified_at: string | null };

const COLUMNS = "practitioner_id, display_name, display_name_zh, title_en, title_zh, " +
  "department_code, region_code, languages, bio_en, bio_zh, verified_at, available_until, " +
  "answer_minutes_median, rating_average, rating_count, " +
  "services(kind, price_minor, currency, answer_minutes)";

/** One doctor, as everybody may see them, and the way to ask. */
export const doctorProfile = new Hono<AppEnv>().get(
  "/:practitioner_id{[0-9a-f-]{36}}",
  async (c) => {
    const [profile, reference] = await Promise.all([readProfile(c), readReference(c)]);
    const { words: { doctors: words } } = c.var;
    const name = inLocale(c, profile.display_name, profile.display_name_zh);
    const rating = ratingOf(c, profile);
    const bio = inLocale(c, profile.bio_en, profile.bio_zh);
    return page(
      c,
      { title: name, description: titleOf(c, profile, reference) },
      (
        <div class="wrap-narrow stack-l">
          <header class="cluster">
            <Portrait name={name} />
            <div class="stack-s">
              <h1>{name}</h1>
              <p>{titleOf(c, profile, reference)}</p>
              <VerifiedBadge words={words.verified} />
            </div>
          </header>
          <div class="cluster">
            <Availability {...availabilityOf(c, profile)} />
            {rating && <RatingMark rating={rating} />}
          </div>
          <Prices c={c} profile={profile} />
          {bio && (
            <section class="stack-s">
              <h2>{words.about}</h2>
              <p class="prewrap">{bio}</p>
            </section>
          )}
          <Facts items={factsOf(c, profile, reference)} />
          <section class="stack-s">
            <h2>{words.checkedTitle}</h2>
            {profile.verified_at && (
              <p>{words.verifiedOn(formatDay(profile.verified_at, c.var.locale, "UTC"))}</p>
            )}
            <p>{words.checkedText}</p>
          </section>
        </div>
      ),
    );
  },
);

async function readProfile(c: AppContext): Promise<Profile> {
  const profile = must(
    await c.var.supabase.from("practitioners").select(COLUMNS)
      .eq("practitioner_id", c.req.param("practitioner_id") ?? "")
      .eq("status", "verified")
      .eq("services.active", true)
      .maybeSingle(),
  ) as unknown as Profile | null;
  if (!profile) throw new Refusal("not_found", 404);
  profile.services.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return profile;
}

function Prices({ c, profile }: { c: AppContext; profile: Profile }) {
  const { words: { doctors: words }, locale } = c.var;
  const text = profile.services.find(({ kind }) => kind === "text");
  return (
    <section class="stack" aria-label={words.prices}>
      <h2>{words.prices}</h2>
      <Facts
        items={profile.services.map((service) => {
          const { kind, price } = priceOf(c, service);
          return { term: kind, detail: price };
        })}
      />
      {text
        ? (
          <>
            <ButtonLink
              href={`/consultations/new?practitioner=${profile.practitioner_id}&kind=text`}
              icon="chat"
              wide
            >
              {words.ask(formatMoney(text.price_minor, text.currency, locale))}
            </ButtonLink>
            <p>{words.promises(humanDuration(text.answer_minutes, locale))}</p>
            <p class="fine quiet">{words.refund}</p>
          </>
        )
        : <Notice>{words.callsAbsent}</Notice>}
    </section>
  );
}

function factsOf(c: AppContext, profile: Profile, reference: Reference) {
  const { words: { doctors: words } } = c.var;
  const answers = answersWithin(c, profile);
  return [
    { term: words.practice, detail: regionName(c, reference, profile.region_code) },
    { term: words.speaks, detail: languageNames(c, profile.languages) },
    ...(answers ? [{ term: words.sorts.wait, detail: answers }] : []),
  ];
}
