import { Times, type Told } from "../time.ts";
import { chineseNumber } from "./numbers.ts";
import { CHINESE, CHINESE_FIXED, HAN_UNITS } from "./time_data.ts";

/** Every stretch of time in a Chinese text. */
export function chineseTimes(text: string): Told[] {
  const times = new Times();
  for (const match of text.matchAll(CHINESE)) {
    const per = HAN_UNITS.find(([unit]) => match[7] === unit)![1];
    // "三月" is the month of March; "三个月" three months.
    if (match[7] === "月" && !match[4]) continue;
    const half = match[5] || match[3] || match[6] ? 0.5 : 0;
    times.add(match, ((chineseNumber(match[2]) ?? chineseNumber(match[1]) ?? 1) + half) * per);
  }
  times.addFixed(text, CHINESE_FIXED);
  return times.told;
}
