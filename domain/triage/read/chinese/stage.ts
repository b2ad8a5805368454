import { DAYS_A_MONTH, type Stage, WEEKS_A_MONTH } from "../stage.ts";
import { chineseNumber } from "./numbers.ts";
import {
  AFTER_BIRTH,
  AGE,
  AGE_IN_DAYS,
  AGE_IN_MONTHS,
  MONTHS,
  NOT_PREGNANT,
  PREGNANT,
  WEEKS,
} from "./stage_data.ts";

/** What is told in Chinese. */
export function chineseStage(text: string): Stage {
  const months = [...text.matchAll(MONTHS)].map(([, count]) => chineseNumber(count)!);
  return {
    ageMonths: ageIn(text),
    pregnant: PREGNANT.test(text) ? !NOT_PREGNANT.test(text) : null,
    weeks: [
      ...[...text.matchAll(WEEKS)].map(([, weeks]) => Number(weeks)),
      ...months.map((count) => count * WEEKS_A_MONTH),
    ],
    afterBirth: AFTER_BIRTH.flatMap((pattern) => [...text.matchAll(pattern)])
      .map(([, count, unit]) => chineseNumber(count)! * daysOf(unit!)),
  };
}

const daysOf = (unit: string) => unit === "月" ? DAYS_A_MONTH : unit === "周" ? 7 : 1;

function ageIn(text: string): number | null {
  const days = AGE_IN_DAYS.exec(text);
  if (days) {
    const amount = chineseNumber(days[1] ?? days[3]) ?? 0;
    return Math.floor(amount / ((days[2] ?? days[4]) === "周" ? WEEKS_A_MONTH : 30.4));
  }
  const months = AGE_IN_MONTHS.exec(text);
  if (months) return chineseNumber(months[1]) ?? null;
  const years = AGE.exec(text);
  const amount = years?.[1] ? chineseNumber(years[1]) : undefined;
  return amount === undefined ? null : amount * 12 + (years![2] === "岁半" ? 6 : 0);
}
