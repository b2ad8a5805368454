import { getCookie } from "hono/cookie";
import { formatInstant, isTimeZone, localDay } from "../domain/time.ts";
import type { AppContext } from "../edge/app_env.ts";

/** The reader's own zone (IANA), as their browser told in a cookie; UTC until it has. */
export function timeZoneOf(c: AppContext): string {
  const told = getCookie(c, "time_zone");
  return told && isTimeZone(told) ? told : "UTC";
}

/** "14:30 (GMT+8)" for today, else with the day: an hour that somebody relies on names its zone. */
export function exactMoment(c: AppContext, at: string): string {
  const { locale } = c.var;
  const timeZone = timeZoneOf(c);
  const words = formatInstant(at, locale, timeZone, isToday(at, timeZone) ? "time" : "full");
  return withZone(words, at, locale, timeZone);
}

/** "Tue 24 Nov 2026, 14:30 (GMT+8)": for paper, which is read on another day. */
export function writtenMoment(c: AppContext, at: string): string {
  const { locale } = c.var;
  const timeZone = timeZoneOf(c);
  return withZone(formatInstant(at, locale, timeZone), at, locale, timeZone);
}

/** "14:30" for today, else "24 Nov": enough for a list. */
export function shortMoment(c: AppContext, at: string): string {
  const timeZone = timeZoneOf(c);
  return formatInstant(at, c.var.locale, timeZone, isToday(at, timeZone) ? "time" : "short");
}

function withZone(words: string, at: string, locale: string, timeZone: string): string {
  const zone = zoneName(at, locale, timeZone);
  return locale === "zh-CN" ? `${words}（${zone}）` : `${words} (${zone})`;
}

function isToday(at: string, timeZone: string): boolean {
  return localDay(at, timeZone) === localDay(new Date().toISOString(), timeZone);
}

function zoneName(at: string, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortOffset" })
    .formatToParts(new Date(at));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
