import {
  AFTER_BIRTH,
  AGE,
  BARE_AGES,
  MONTHS,
  NOT_PREGNANT,
  NUMBERS,
  PER_MONTH,
  PREGNANT,
  WEEKS,
} from "./stage_data.ts";

/** Where in life somebody stands, as a text in lower case tells it. */
export interface Stage {
  ageMonths: number | null;
  /** Null where nothing is said of it. */
  pregnant: boolean | null;
  /** Of pregnancy, each time that they are told. */
  weeks: number[];
  /** Days since a birth, each time that they are told. */
  afterBirth: number[];
}

export const WEEKS_A_MONTH = 4.345;
export const DAYS_A_MONTH = 30;

/** What is told in Latin letters and digits, in a text in any language. */
export function latinStage(text: string): Stage {
  const months = [...text.matchAll(MONTHS)].map(([, count]) => amountOf(count!));
  return {
    ageMonths: ageIn(text),
    pregnant: PREGNANT.test(text) ? !NOT_PREGNANT.some((not) => not.test(text)) : null,
    weeks: [
      ...WEEKS.flatMap((pattern) => [...text.matchAll(pattern)]).map(([, weeks]) => Number(weeks)),
      ...months.filter((count) => count > 0 && count < 10).map((count) => count * WEEKS_A_MONTH),
    ],
    afterBirth: AFTER_BIRTH.flatMap((pattern) => [...text.matchAll(pattern)])
      .map(([, count, unit]) =>
        amountOf(count!) * { day: 1, week: 7, month: DAYS_A_MONTH }[unit!]!
      ),
  };
}

function ageIn(text: string): number | null {
  const match = AGE.exec(text);
  if (match) return Math.floor(amountOf(match[1]!) * PER_MONTH[match[2]!]!);
  for (const pattern of BARE_AGES) {
    const years = Number(pattern.exec(text)?.[1] ?? NaN);
    if (years > 0 && years <= 115) return years * 12;
  }
  return null;
}

/** In digits or as a word; -1 when it is neither. */
const amountOf = (text: string) => /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text);
