const HAN: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 3,
  数: 4,
  半: 0.5,
};
/** 十二, 二十, 3, 好几 … as a number. */
export function chineseNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return Number(text);
  if (text === "好几") return 4;
  const ten = text.indexOf("十");
  if (ten < 0) return HAN[text];
  const tens = ten === 0 ? 1 : HAN[text[0]!]!;
  return tens * 10 + (text.length > ten + 1 ? HAN[text[ten + 1]!]! : 0);
}
