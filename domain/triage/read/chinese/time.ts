import { chineseNumber, Times, type Told } from "../time.ts";

const HAN_UNITS: [string, number][] = [
  ["分钟", 1 / 1440],
  ["小时", 1 / 24],
  ["钟头", 1 / 24],
  ["天", 1],
  ["日", 1],
  ["夜", 1],
  ["宿", 1],
  ["晚", 1],
  ["周", 7],
  ["星期", 7],
  ["礼拜", 7],
  ["月", 30],
  ["年", 365],
];
const CHINESE =
  /(?<![每第孕经停满龄隔\d.])(好几|\d+(?:\.\d+)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两俩三四五六七八九几数半])(?:[-~到至、]?(\d+|[一二两三四五六七八九]))?(多)?(个)?(半)?(多)?(分钟|小时|钟头|天|日|夜|宿|晚|周|星期|礼拜|月|年)(?!大|龄|内|一次|[男女]|婴|经|的?宝|的?孩)/g;
const CHINESE_FIXED: [RegExp, number][] = [
  [/昨天|昨日/g, 1],
  [/昨晚|昨夜|夜里开始/g, 0.5],
  [/前天/g, 2],
  [/今天|今早|今晨|今晚|刚才|刚刚|上午|下午开始/g, 0.3],
  [/这几天|最近几天|这两天|近日/g, 3],
  [/上周|一周来/g, 7],
  [/上个月|一个来月/g, 30],
  [/长期|多年|好久|很久|慢性|常年|从小/g, 365],
];

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
