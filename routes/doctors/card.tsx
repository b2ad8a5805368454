import { DoctorCard } from "../../components/DoctorCard.tsx";
import type { KindPrice } from "../../components/DoctorCard.tsx";
import type { HeadingLevel } from "../../components/Heading.tsx";
import type { IconName } from "../../components/Icon.tsx";
import { formatMoney } from "../../domain/money.ts";
import { humanDuration } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { withCheck } from "../check/carried.ts";
import type { DirectoryDoctor, DirectoryService, Kind, Reference } from "./directory.ts";
import { inLocale } from "./directory.ts";
import { carriesKind, isCallKind } from "./kinds.ts";

export const KIND_ICONS: Record<Kind, IconName> = {
  text: "chat",
  voice: "mic",
  video: "video",
  telephone: "phone",
};

/** A doctor of the directory as a card, in the reader's language. */
export function CardOf(
  { c, doctor, reference, level, check }: {
    c: AppContext;
    doctor: DirectoryDoctor;
    reference: Reference;
    level?: HeadingLevel;
    /** A kept check that goes along. */
    check?: string;
  },
) {
  const { words: { doctors: words } } = c.var;
  return (
    <DoctorCard
      level={level}
      href={withCheck(`/doctors/${doctor.practitioner_id}`, check)}
      name={inLocale(c, doctor.display_name, doctor.display_name_zh)}
      title={titleOf(c, doctor, reference)}
      verified={words.verified}
      region={regionName(c, reference, doctor.region_code)}
      languages={languageNames(c, doctor.languages)}
      answers={answersWithin(c, doctor)}
      rating={ratingOf(c, doctor)}
      availability={availabilityOf(c, doctor)}
      prices={doctor.services.filter(({ kind }) => carriesKind(c, kind))
        .map((service) => priceOf(c, service))}
    />
  );
}

/** "Chief physician · Dermatology" */
export function titleOf(
  c: AppContext,
  doctor: DirectoryDoctor,
  { departments }: Reference,
): string {
  const department = departments.find(({ code }) => code === doctor.department_code);
  const title = inLocale(c, doctor.title_en, doctor.title_zh);
  return department ? `${title} · ${inLocale(c, department.name_en, department.name_zh)}` : title;
}

export function regionName(c: AppContext, { regions }: Reference, code: string): string {
  const region = regions.find((one) => one.code === code);
  return region ? inLocale(c, region.name_en, region.name_zh) : code;
}

export function languageNames(c: AppContext, tags: string[]): string {
  const names = new Intl.DisplayNames(c.var.locale, { type: "language" });
  const list = new Intl.ListFormat(c.var.locale, { type: "conjunction", style: "narrow" });
  return list.format(tags.map((tag) => names.of(tag) ?? tag));
}

/** Measured where there is a measure, else what the doctor promises. */
export function answersWithin(c: AppContext, doctor: DirectoryDoctor): string | undefined {
  const { words: { doctors: words }, locale } = c.var;
  if (doctor.answer_minutes_median !== null) {
    return words.answers(humanDuration(doctor.answer_minutes_median, locale));
  }
  const promised = Math.min(...doctor.services.map(({ answer_minutes }) => answer_minutes));
  return Number.isFinite(promised) ? words.promises(humanDuration(promised, locale)) : undefined;
}

export function ratingOf(c: AppContext, doctor: DirectoryDoctor) {
  if (doctor.rating_average === null) return undefined;
  const { words: { doctors: words }, locale } = c.var;
  const score = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
    .format(doctor.rating_average);
  return { score, words: words.rated(score), count: words.ratings(doctor.rating_count) };
}

export function availabilityOf(c: AppContext, doctor: DirectoryDoctor) {
  const { words: { doctors: words } } = c.var;
  const now = doctor.available_until !== null && Date.parse(doctor.available_until) > Date.now();
  return { now, words: now ? words.availableNow : words.away };
}

export function priceOf(c: AppContext, service: DirectoryService): KindPrice {
  const { words: { doctors: words }, locale } = c.var;
  const price = formatMoney(service.price_minor, service.currency, locale);
  return {
    icon: KIND_ICONS[service.kind],
    kind: words.kinds[service.kind],
    price: isCallKind(service.kind) ? words.priceWithTime(price, service.call_minutes) : price,
  };
}
