import { formatInstant, localDay } from "../domain/time.ts";
import type { AppContext } from "../edge/app_env.ts";

/**
 * The zone in which the reader's clock most likely stands: that of the account's region, else of
 * their country's first region, else UTC. Words made with it name the zone, since it is a guess.
 */
export async function readTimeZone(c: AppContext): Promise<string> {
  const { supabase, user, country } = c.var;
  if (user) {
    const { data } = await supabase.from("accounts").select("regions(time_zone)")
      .eq("account_id", user.accountId).maybeSingle<{ regions: { time_zone: string } | null }>();
    if (data?.regions) return data.regions.time_zone;
  }
  if (!country) return "UTC";
  const { data } = await supabase.from("regions").select("time_zone")
    .eq("country_code", country).order("sort_order").limit(1);
  return data?.[0]?.time_zone ?? "UTC";
}

/** "14:30 (GMT+8)" for today, else with the day: an hour that somebody relies on. */
export function exactMoment(at: string, locale: string, timeZone: string): string {
  const style = isToday(at, timeZone) ? "time" : "full";
  const zone = zoneName(at, locale, timeZone);
  const words = formatInstant(at, locale, timeZone, style);
  return locale === "zh-CN" ? `${words}（${zone}）` : `${words} (${zone})`;
}

/** "14:30" for today, else "24 Nov": enough for a list. */
export function shortMoment(at: string, locale: string, timeZone: string): string {
  return formatInstant(at, locale, timeZone, isToday(at, timeZone) ? "time" : "short");
}

function isToday(at: string, timeZone: string): boolean {
  return localDay(at, timeZone) === localDay(new Date().toISOString(), timeZone);
}

function zoneName(at: string, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortOffset" })
    .formatToParts(new Date(at));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
