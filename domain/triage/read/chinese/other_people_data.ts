/* Words for other people and what they say. */

const CHINESE_RELATIVE =
  "爸爸|爸|父亲|妈妈|妈|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|姐姐|弟弟|妹妹|丈夫|老公|妻子|老婆|" +
  "叔叔|舅舅|阿姨|同事|同学|朋友|室友|邻居|家人|兄弟|姐妹";
export const CHINESE_OTHER = new RegExp(
  `家族史|家族中|家族里|(?:${CHINESE_RELATIVE})[也都曾前最近]{0,3}(?:有过|有|患|得过|得了|死于|因|以前|确诊|去世|感冒|生病)`,
  "g",
);
export const CHINESE_SELF = new RegExp(
  `我(?!的?(?:${CHINESE_RELATIVE}|孩子|儿子|女儿|宝宝))|岁(?:男|女|，)`,
);
export const CHINESE_SPEECH =
  /(?:家人|家里人|大家|别人|老公|老婆|爸爸?|妈妈?|儿子|女儿|朋友|同事|他们?|她们?)(?:都|一直)?(?:说|觉得|认为|告诉)/g;
