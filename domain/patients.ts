import { ageOn } from "./time.ts";

export type Sex = "female" | "male" | "other" | "unknown";
export interface DateParts {
  year: string;
  month: string;
  day: string;
}
export type BirthDate =
  | { date: string }
  /** Missing or not a day of the calendar; after today; or before anybody who lives was born. */
  | { wrong: "missing" | "no_such_day" | "in_future" | "too_early" };

/** The code system of an allergy that is written in the person's own words, in no list of ours. */
export const OWN_WORDS = "text";

/** As the database has it: nobody born earlier is alive. */
const EARLIEST = "1890-01-01";

/** Three typed numbers as an ISO date (full-width digits of a Chinese keyboard too), or what is wrong. */
export function readBirthDate(parts: DateParts, today: string): BirthDate {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) =>
    part.normalize("NFKC").trim()
  ) as [string, string, string];
  if (!year && !month && !day) return { wrong: "missing" };
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) {
    return { wrong: "no_such_day" };
  }
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // 31 February rolls over into March, or is no date at all.
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date)) {
    return { wrong: "no_such_day" };
  }
  if (date > today) return { wrong: "in_future" };
  return date < EARLIEST ? { wrong: "too_early" } : { date };
}

/**
 * Whether to ask about pregnancy. WHO counts 15 to 49 as reproductive age; pregnancies a few years
 * on either side are known, and a question too many harms less than one too few.
 */
export function pregnancyMayApply(sex: Sex, birthDate: string, today: string): boolean {
  const { years } = ageOn(birthDate, today);
  return sex !== "male" && years >= 10 && years < 56;
}

/** The calendar day that it is in UTC, as an ISO date. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}
