/**
 * The short phrase by which two people find out whether somebody stands between their devices: both
 * read it aloud. Four of 64 words are 24 bits (like the short authentication string of ZRTP,
 * RFC 6189, 4.5.2); the digits are the same bits, for two people without a common language.
 */
export interface CheckPhrase {
  /** Places in the list of words. */
  words: [number, number, number, number];
  /** Eight digits. */
  digits: string;
}

/** One word a place, the same thing in both languages; no two sound alike. */
const WORDS: readonly (readonly [en: string, zh: string])[] = [
  ["apple", "苹果"],
  ["bamboo", "竹子"],
  ["basket", "篮子"],
  ["bicycle", "自行车"],
  ["bread", "面包"],
  ["bridge", "大桥"],
  ["butterfly", "蝴蝶"],
  ["bottle", "瓶子"],
  ["camel", "骆驼"],
  ["candle", "蜡烛"],
  ["carpet", "地毯"],
  ["carrot", "胡萝卜"],
  ["castle", "城堡"],
  ["chair", "椅子"],
  ["cherry", "樱桃"],
  ["clock", "时钟"],
  ["cloud", "云朵"],
  ["coffee", "咖啡"],
  ["desert", "沙漠"],
  ["dolphin", "海豚"],
  ["dragon", "龙"],
  ["drum", "鼓"],
  ["eagle", "老鹰"],
  ["elephant", "大象"],
  ["feather", "羽毛"],
  ["forest", "森林"],
  ["garden", "花园"],
  ["ginger", "生姜"],
  ["guitar", "吉他"],
  ["hammer", "锤子"],
  ["harbour", "港口"],
  ["honey", "蜂蜜"],
  ["horse", "马"],
  ["island", "海岛"],
  ["jacket", "外套"],
  ["kettle", "水壶"],
  ["ladder", "梯子"],
  ["lemon", "柠檬"],
  ["library", "图书馆"],
  ["lion", "狮子"],
  ["lotus", "荷花"],
  ["mirror", "镜子"],
  ["monkey", "猴子"],
  ["mountain", "高山"],
  ["mushroom", "蘑菇"],
  ["needle", "针"],
  ["orange", "橙子"],
  ["panda", "熊猫"],
  ["pepper", "辣椒"],
  ["piano", "钢琴"],
  ["potato", "土豆"],
  ["rabbit", "兔子"],
  ["rainbow", "彩虹"],
  ["river", "河流"],
  ["scissors", "剪刀"],
  ["silver", "银子"],
  ["snow", "雪"],
  ["spider", "蜘蛛"],
  ["tiger", "老虎"],
  ["tomato", "西红柿"],
  ["umbrella", "雨伞"],
  ["violin", "小提琴"],
  ["water", "水"],
  ["window", "窗户"],
];

/** The phrase of a hash: its first three bytes. */
export function phraseOf(hash: Uint8Array): CheckPhrase {
  if (hash.length < 3) throw new Error("A phrase needs three bytes");
  const bits = hash[0]! << 16 | hash[1]! << 8 | hash[2]!;
  const place = (shift: number) => bits >> shift & 63;
  return {
    words: [place(18), place(12), place(6), place(0)],
    digits: `${bits}`.padStart(8, "0"),
  };
}

/** The four words as one says them in this language. */
export function phraseWords(phrase: CheckPhrase, locale: string): string[] {
  return phrase.words.map((place) => WORDS[place]![locale.startsWith("zh") ? 1 : 0]);
}
