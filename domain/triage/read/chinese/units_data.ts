/* Characters that are folded into others. */

/** Traditional characters that the lexicon has in their simplified form. */
export const TRADITIONAL =
  "頭痛疼腦發燒熱嘔腫氣體溫壓無沒覺過個兩幾週時間歲內後裡裏邊臉鼻癢紅潰瘍癥狀經驗" +
  "懷產乳藥傷燙蟲貓腳趾關節臟腎膽腸顆脹緊張難嚴劇麻繃擔憂鬱殺聲聽視見淚濃膿塊硬變從還會來這樣樣點說話東";
export const SIMPLIFIED =
  "头痛疼脑发烧热呕肿气体温压无没觉过个两几周时间岁内后里里边脸鼻痒红溃疡症状经验" +
  "怀产乳药伤烫虫猫脚趾关节脏肾胆肠颗胀紧张难严剧麻绷担忧郁杀声听视见泪浓脓块硬变从还会来这样样点说话东";
/** Slips of the input method: characters of one sound. */
export const SLIPS: [RegExp, string][] = [
  [/发骚|法烧|发稍/g, "发烧"],
  [/呕土/g, "呕吐"],
  [/咳速|咳瘦/g, "咳嗽"],
  [/头通(?!常)/g, "头痛"],
  [/肚子通/g, "肚子痛"],
  // "没有呼吸困难" tells of breath that is there.
  [/(?<=[没无]有?)呼吸(?:困难|急促|窘迫|不畅|费力)/g, "喘不上气"],
  // "没有尿痛" tells of urine that is there.
  [/没有(?=尿[痛频急血道路失潴])/g, "未见"],
  [/[没无](?=尿[痛频急血道路失潴])/g, "未"],
  [/(?<=[没无]有?)呼吸(?=道|系)/g, "肺部"],
];
