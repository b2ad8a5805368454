import type { Measures } from "../types.ts";
import {
  BPM,
  BREATHS,
  BREATHS_PER,
  CELSIUS,
  FAHRENHEIT,
  GLUCOSE,
  NAMED_TEMPERATURE,
  OXYGEN,
  PRESSURE,
  PULSE,
  SYSTOLIC,
} from "./measures_data.ts";
import type { Stage } from "./stage.ts";

/* Numbers that somebody measured, from either language, each in the unit that the rules use. */

const within = (value: number, least: number, most: number) => value >= least && value <= most;

/** The worst of every number that a text in lower case tells. */
export function measuresIn(text: string, stages: Stage[]): Measures {
  const found: Measures = {};
  const most = (key: keyof Measures, value: number) =>
    found[key] = Math.max(found[key] ?? -Infinity, value);
  const least = (key: keyof Measures, value: number) =>
    found[key] = Math.min(found[key] ?? Infinity, value);
  for (const value of temperatures(text)) {
    // A cold body and a feverish one are both told by the number farther from 37.
    if (found.temp === undefined || Math.abs(value - 37) > Math.abs(found.temp - 37)) {
      found.temp = value;
    }
  }
  for (const [systolic, diastolic] of numbers(text, PRESSURE)) {
    if (!within(systolic!, 50, 280) || !within(diastolic!, 20, 170) || systolic! <= diastolic!) {
      continue;
    }
    // A low pressure told anywhere outweighs a high one: it is the nearer danger.
    if (found.sbp === undefined || systolic! <= 90 || systolic! > found.sbp) {
      found.sbp = systolic!;
      found.dbp = diastolic!;
    }
  }
  for (const [value] of numbers(text, SYSTOLIC)) if (within(value!, 50, 280)) found.sbp = value!;
  for (const [value] of [...numbers(text, PULSE), ...numbers(text, BPM)]) {
    if (!within(value!, 20, 260)) continue;
    if (value! < 50) least("hr", value!);
    else most("hr", value!);
  }
  for (const [value] of [...numbers(text, BREATHS), ...numbers(text, BREATHS_PER)]) {
    if (within(value!, 4, 90)) most("rr", value!);
  }
  for (const [value] of numbers(text, OXYGEN)) if (within(value!, 50, 100)) least("spo2", value!);
  for (const match of text.matchAll(GLUCOSE)) {
    const value = Number(match[1]);
    const molar = match[2] || value >= 36 ? value / 18 : value;
    if (within(molar, 0.5, 60)) found.glucose = Math.round(molar * 10) / 10;
  }
  for (const weeks of stages.flatMap((stage) => stage.weeks).map(Math.floor)) {
    if (within(weeks, 1, 43)) most("weeks", weeks);
  }
  const afterbirth = stages.flatMap((stage) => stage.afterBirth).at(-1);
  if (afterbirth !== undefined) found.afterbirth = afterbirth;
  return found;
}

function temperatures(text: string): number[] {
  const fahrenheit = (value: number) => Math.round((value - 32) / 0.18) / 10;
  const celsius = [...numbers(text, CELSIUS)].map(([value]) => value!)
    .filter((value) => within(value, 28, 43));
  const converted = [...numbers(text, FAHRENHEIT)].map(([value]) => value!)
    .filter((value) => within(value, 88, 110)).map(fahrenheit);
  const named = [...numbers(text, NAMED_TEMPERATURE)].map(([value]) => value!)
    .filter((value) => within(value, 34, 43) || within(value, 94, 109))
    .map((value) => value > 60 ? fahrenheit(value) : value);
  return [...celsius, ...converted, ...named];
}

function* numbers(text: string, pattern: RegExp): Generator<number[]> {
  for (const match of text.matchAll(pattern)) {
    yield match.slice(1).filter((group) => /^\d/.test(group ?? "")).map(Number);
  }
}
