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
import { withCheck } from "../check/carried.ts";
import {
  answersWithin,
  availabilityOf,
  KIND_ICONS,
  languageNames,
  ratingOf,
  regionName,
  titleOf,
} from "./card.tsx";
import type { DirectoryDoctor, DirectoryService, Reference } from "./directory.ts";
import { inLocale, KINDS, readFilters, readReference } from "./directory.ts";
import { carriesKind, isCallKind } from "./kinds.ts";

type Profile = DirectoryDoctor & { bio_en: string; bio_zh: string; verified_at: string | null };

const COLUMNS = "practitioner_id, display_name, display_name_zh, title_en, title_zh, " +
  "department_code, region_code, languages, bio_en, bio_zh, verified_at, available_until, " +
  "answer_minutes_median, rating_average, rating_count, " +
  "services(kind, price_minor, currency, answer_minutes, call_minutes)";

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

/** What can be asked, each kind with its price, time and promise; what cannot be done here is said. */
function Prices({ c, profile }: { c: AppContext; profile: Profile }) {
  const { doctors: words } = c.var.words;
  const carried = profile.services.filter(({ kind }) => carriesKind(c, kind));
  return (
    <section class="stack" aria-label={words.prices}>
      <h2>{words.prices}</h2>
      {carried.length > 0 && (
        <ul class="stack">
          {carried.map((service, index) => (
            <li class="stack-s" key={service.kind}>
              <Ask c={c} profile={profile} service={service} first={index === 0} />
            </li>
          ))}
        </ul>
      )}
      {carried.length < profile.services.length && c.var.deps.calls === null && (
        <Notice>{words.callsAbsent}</Notice>
      )}
      {carried.length > 0 && <p class="fine quiet">{words.refund}</p>}
    </section>
  );
}

function Ask({ c, profile, service, first }: {
  c: AppContext;
  profile: Profile;
  service: DirectoryService;
  first: boolean;
}) {
  const { words: { doctors: words }, locale } = c.var;
  const { kind, price_minor, currency, answer_minutes, call_minutes } = service;
  const price = formatMoney(price_minor, currency, locale);
  const within = humanDuration(answer_minutes, locale);
  return (
    <>
      <ButtonLink
        href={withCheck(
          `/consultations/new?practitioner=${profile.practitioner_id}&kind=${kind}`,
          readFilters(c.req.query()).check,
        )}
        kind={first ? "primary" : "secondary"}
        icon={KIND_ICONS[kind]}
        wide
      >
        {isCallKind(kind) ? words.askBy[kind](price, call_minutes) : words.ask(price)}
      </ButtonLink>
      <p>{isCallKind(kind) ? words.callPromise[kind](within) : words.promises(within)}</p>
    </>
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
