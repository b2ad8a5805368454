/*
 * Instants are ISO 8601 strings in UTC and shown in a named zone (IANA); days and birth dates are
 * plain "YYYY-MM-DD". Formatters are kept: making one costs more than a hundred uses of it.
 */
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const STYLES = {
  /** "Tue, 24 Nov 2026, 08:15" */
  full: { weekday: "short", day: "numeric", month: "short", year: "numeric", ...CLOCK },
  /** "08:15" */
  time: CLOCK,
  /** "Tuesday 24 November 2026" */
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** "24 November 2026" */
  date: { day: "numeric", month: "long", year: "numeric" },
  /** "24 Nov" */
  short: { day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type InstantStyle = keyof typeof STYLES;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(
  locale: string,
  timeZone: string,
  style: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  let kept = formatters.get(key);
  if (!kept) {
    // English is written as most of the world writes dates: the day first, 24 hours.
    const region = locale === "en" ? "en-GB" : locale;
    kept = new Intl.DateTimeFormat(region, { ...options, timeZone });
    formatters.set(key, kept);
  }
  return kept;
}

/** An instant as the reader's clocks show it. RangeError when instant or zone does not exist. */
export function formatInstant(
  instant: string,
  locale: string,
  timeZone: string,
  style: InstantStyle = "full",
): string {
  return formatterOf(locale, timeZone, style, STYLES[style]).format(new Date(instant));
}

/** The day of an instant with its weekday; a plain "YYYY-MM-DD" is read with zone "UTC". */
export function formatDay(instant: string, locale: string, timeZone: string): string {
  return formatInstant(instant, locale, timeZone, "day");
}

/** The day "YYYY-MM-DD" of an instant in a zone: equal for all instants of one day there. */
export function localDay(instant: string, timeZone: string): string {
  const parts = formatterOf("en-CA-u-ca-gregory-nu-latn", timeZone, "parts", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((other) => other.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** Whether the environment knows an IANA zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf("en", name, "time", STYLES.time);
    return true;
  } catch {
    return false;
  }
}

const DAY_MINUTES = 24 * 60;
const UNITS = { year: "岁", month: "个月", day: "天", hour: "小时", minute: "分钟" } as const;
type Unit = keyof typeof UNITS;

function countOf(n: number, unit: Unit, locale: string): string {
  return locale === "zh-CN" ? `${n} ${UNITS[unit]}` : `${n} ${unit}${n === 1 ? "" : "s"}`;
}

/** A duration exact to the minute, as a promise needs it: "20 minutes", "1 hour 30 minutes". */
export function humanDuration(minutes: number, locale: string): string {
  const whole = Math.max(0, Math.ceil(minutes));
  const days = whole >= 2 * DAY_MINUTES ? Math.floor(whole / DAY_MINUTES) : 0;
  const hours = Math.floor((whole - days * DAY_MINUTES) / 60);
  const said = ([[days, "day"], [hours, "hour"], [whole % 60, "minute"]] as const)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => countOf(n, unit, locale));
  return said.join(" ") || countOf(0, "minute", locale);
}

export interface Age {
  years: number;
  /** Whole months in all: what counts for infants. */
  months: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
type Triple = [number, number, number];

/**
 * Completed years and months on a day. Who was born on 29 February turns on 1 March in common
 * years. RangeError when a date is none or birth lies after the day.
 */
export function ageOn(birthDate: string, day: string): Age {
  const [birth, on] = [ISO_DAY.exec(birthDate), ISO_DAY.exec(day.slice(0, 10))];
  if (!birth || !on || birth[0] > on[0]) throw new RangeError("No age: birth date or day is wrong");
  const [year, month, date] = birth.slice(1).map(Number) as Triple;
  const [onYear, onMonth, onDate] = on.slice(1).map(Number) as Triple;
  const months = (onYear - year) * 12 + (onMonth - month) - (onDate < date ? 1 : 0);
  return { years: Math.floor(months / 12), months };
}

/** "12 days" in the first month, "8 months" below two years, else "34 years". */
export function formatAge(
  birthDate: string,
  locale: string,
  day = new Date().toISOString().slice(0, 10),
): string {
  const { years, months } = ageOn(birthDate, day);
  if (years >= 2) return countOf(years, "year", locale);
  if (months >= 1) return countOf(months, "month", locale);
  const days = Math.round((Date.parse(day.slice(0, 10)) - Date.parse(birthDate)) / 86_400_000);
  return countOf(days, "day", locale);
}
