/*
 * Instants are ISO 8601 strings in UTC and shown in a named zone (IANA); birth dates are plain
 * YYYY-MM-DD. Formatters are kept: making one costs more than a hundred uses of it.
 */

const formatters = new Map<string, Intl.DateTimeFormat>();

const STYLES = {
  /** "Tue 24 Nov 2026, 08:15" */
  full: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  /** "08:15" */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  /** "Tuesday, 24 November 2026" */
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** "24 Nov" */
  short: { day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type InstantStyle = keyof typeof STYLES;

/** An instant in words of the reader, as clocks in `timeZone` show it. */
export function formatInstant(
  instant: string,
  locale: string,
  timeZone: string,
  style: InstantStyle = "full",
): string {
  return formatterOf(locale, timeZone, style).format(new Date(instant));
}

/** The day of an instant with its weekday. */
export function formatDay(instant: string, locale: string, timeZone: string): string {
  return formatInstant(instant, locale, timeZone, "day");
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD: equal for all instants of one day. */
export function localDay(instant: string, timeZone: string): string {
  const parts = dayParts(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** True for a name that this runtime knows as a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return formatterOf("en", name, "time") !== undefined;
  } catch {
    return false;
  }
}

export interface Age {
  years: number;
  /** Whole months in all: what counts for infants. */
  months: number;
}

/** Completed years and months on a day. One born on 29 February turns on 1 March in common years. */
export function ageOn(birthDate: string, day: string): Age {
  const [year = 0, month = 0, date = 0] = birthDate.split("-").map(Number);
  const [onYear = 0, onMonth = 0, onDate = 0] = day.slice(0, 10).split("-").map(Number);
  const months = (onYear - year) * 12 + (onMonth - month) - (onDate < date ? 1 : 0);
  return { years: Math.floor(months / 12), months };
}

export const AGE_BANDS = [
  "under_1_month",
  "1_to_11_months",
  "1_to_5_years",
  "6_to_11_years",
  "12_to_17_years",
  "18_to_39_years",
  "40_to_64_years",
  "65_to_79_years",
  "80_years_and_over",
] as const;
export type AgeBand = typeof AGE_BANDS[number];

/** The band that stands for an age where the exact one would say too much. */
export function ageBand(birthDate: string, day: string): AgeBand {
  const { years, months } = ageOn(birthDate, day);
  if (months < 1) return "under_1_month";
  if (years < 1) return "1_to_11_months";
  const band = ([[5, 2], [11, 3], [17, 4], [39, 5], [64, 6], [79, 7]] as const)
    .find(([last]) => years <= last);
  return AGE_BANDS[band?.[1] ?? 8] ?? "80_years_and_over";
}

/** "8 months" below two years, else "34 years"; "12 days" in the first month. */
export function formatAge(birthDate: string, locale: string, day?: string): string {
  const today = day ?? new Date().toISOString().slice(0, 10);
  const { years, months } = ageOn(birthDate, today);
  const [amount, unit] = months < 1
    ? [Math.max(0, Math.round((Date.parse(today) - Date.parse(birthDate)) / 86_400_000)), "day"]
    : years < 2
    ? [months, "month"]
    : [years, "year"];
  return new Intl.NumberFormat(locale, { style: "unit", unit: `${unit}`, unitDisplay: "long" })
    .format(Number(amount));
}

/** Whole minutes from now to an instant, rounded up; negative when it has passed. */
export function minutesUntil(instant: string, now: number = Date.now()): number {
  return Math.ceil((Date.parse(instant) - now) / 60_000);
}

/** "20 minutes", "2 hours", "3 days": one unit, rounded up, so that a promise is never shortened. */
export function humanDuration(minutes: number, locale: string): string {
  const [amount, unit] = minutes < 60
    ? [Math.max(1, Math.ceil(minutes)), "minute"]
    : minutes < 48 * 60
    ? [Math.ceil(minutes / 60), "hour"]
    : [Math.ceil(minutes / (24 * 60)), "day"];
  return new Intl.NumberFormat(locale, { style: "unit", unit: `${unit}`, unitDisplay: "long" })
    .format(Number(amount));
}

function formatterOf(locale: string, timeZone: string, style: InstantStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  // English is written the way most of the world writes dates: the day first.
  const region = locale === "en" ? "en-GB" : locale;
  const made = new Intl.DateTimeFormat(region, { ...STYLES[style], timeZone });
  formatters.set(key, made);
  return made;
}

function dayParts(timeZone: string): Intl.DateTimeFormat {
  const key = `parts ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(key, made);
  return made;
}
