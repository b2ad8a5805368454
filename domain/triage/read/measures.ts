import type { Measures } from "../types.ts";
import { chineseNumber } from "./time.ts";

/* Numbers that somebody measured, from either language, each in the unit that the rules use. */

const within = (value: number, least: number, most: number) => value >= least && value <= most;
const CELSIUS =
  /(\d{2}(?:\.\d{1,2})?)\s*(?:°\s*c?\b|℃|度|摄氏度|deg(?:rees)?\s*c|c\b|celsius|degrees)/gi;
const FAHRENHEIT =
  /(\d{2,3}(?:\.\d)?)\s*(?:°\s*f\b|℉|华氏|deg(?:rees)?\s*f(?:ahrenheit)?|f\b|fahrenheit)/gi;
const NAMED_TEMPERATURE =
  /(?:temp(?:erature)?|fever|t\b|体温|发烧|发热|高烧|烧到|热)[^\d.;。；\n]{0,14}?(\d{2,3}(?:\.\d{1,2})?)(?![\d/]|\s*(?:天|日|次|小时|years?|days?|hours?|weeks?|%))/gi;
const PRESSURE = /(?<![\d/.])(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})(?![\d/])/gi;
const SYSTOLIC = /(?:systolic|sbp|收缩压|高压)\D{0,12}(\d{2,3})/gi;
const PULSE =
  /(?:pulse|heart\s?rate|\bhr\b|心率|脉搏|心跳)[^\d,.;，。；]{0,14}(\d{2,3})(?!\s*\/?\d*\s*(?:%|mm))/gi;
const BPM = /(\d{2,3})\s*(?:bpm|beats? (?:per|a) minute)/gi;
const BREATHS =
  /(?:resp(?:iratory|iration)?s?\.?\s?rate|respirations?|breathing rate|\brr\b|呼吸(?:频率|次数)?)[^\d,.;，。；]{0,10}(\d{2})(?!\d|\s*(?:年|天|小时))/gi;
const BREATHS_PER = /(\d{2})\s*(?:breaths?(?: per| a|\/)|次\/分呼吸)/gi;
const OXYGEN =
  /(?:sp\s?o2|o2|sats?|saturation|oxygen(?: level| saturation)?|血氧(?:饱和度)?)[^\d.;。；]{0,22}(\d{2,3})(?:\.\d)?\s*(%?)/gi;
const GLUCOSE = /(?:glucose|blood sugar|sugars?|血糖)[^\d.;。；]{0,16}(\d{1,3}(?:\.\d)?)\s*(mg)?/gi;
const WEEKS = [
  /(\d{1,2})(?:\s*(?:\+\s*\d|and a half))?[\s-]*(?:weeks?|wks?)[\s-]*(?:of )?(?:pregnan|gestation|gravid)/gi,
  /(?:pregnan\w*|gestation\w*|gravid\w*)[^\d.;]{0,20}(\d{1,2})\s*(?:weeks?|wks?)/gi,
  /(?:孕|怀孕|妊娠)[^\d。；]{0,3}(\d{1,2})\s*[+＋]?\d?\s*周/g,
];
const MONTHS_PREGNANT = [
  /(\d|[a-z]+)\s*months?\s*pregnan/gi,
  /(?:怀孕|孕)(\d|[一二两三四五六七八九])个?多?月/g,
];
const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const AFTER_BIRTH = [
  /(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s?\s*(?:after (?:giving birth|birth|deliver|childbirth|having (?:a|my|her) baby|c-?section|cesarean|caesarean)|post-?\s?partum|post-?natal)/gi,
  /(?:gave birth|delivered|had (?:a|my|her) baby|postpartum|giving birth)[^\d.;]{0,16}(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s? ago/gi,
  /产后(?:第)?(\d{1,2}|[一二两三四五六七八九十])个?(天|日|周|月)/g,
  /(?:生完|生了|分娩)[^。；，]{0,6}?(\d{1,2}|[一二两三四五六七八九十])个?(天|日|周|月)/g,
];

/** The worst of every number that the text tells. */
export function measuresIn(text: string): Measures {
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
  readPregnancy(text, found);
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

function readPregnancy(text: string, found: Measures): void {
  const keep = (weeks: number) => {
    if (within(weeks, 1, 43)) found.weeks = Math.max(found.weeks ?? 0, weeks);
  };
  for (const pattern of WEEKS) for (const [weeks] of numbers(text, pattern)) keep(weeks!);
  for (const pattern of MONTHS_PREGNANT) {
    for (const match of text.matchAll(pattern)) {
      const word = match[1]!.toLowerCase();
      const months = chineseNumber(word) ?? WORDS.indexOf(word);
      if (within(months, 1, 9)) keep(Math.floor(months * 4.345));
    }
  }
  for (const pattern of AFTER_BIRTH) {
    for (const [, amount, unit] of text.matchAll(pattern)) {
      const count = chineseNumber(amount) ?? WORDS.indexOf(amount!.toLowerCase());
      const per = /d|天|日/.test(unit!) ? 1 : /w|周/.test(unit!) ? 7 : 30;
      if (count >= 0) found.afterbirth = count * per;
    }
  }
}
