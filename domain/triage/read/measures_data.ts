/* Numbers as they are measured and written. */

export const CELSIUS =
  /(\d{2}(?:\.\d{1,2})?)\s*(?:°\s*c?\b|℃|度|摄氏度|deg(?:rees)?\s*c|c\b|celsius|degrees)/gi;
export const FAHRENHEIT =
  /(\d{2,3}(?:\.\d)?)\s*(?:°\s*f\b|℉|华氏|deg(?:rees)?\s*f(?:ahrenheit)?|f\b|fahrenheit)/gi;
export const NAMED_TEMPERATURE =
  /(?:temp(?:erature)?|fever|t\b|体温|发烧|发热|高烧|烧到|热)[^\d.;。；\n]{0,14}?(\d{2,3}(?:\.\d{1,2})?)(?![\d/]|\s*(?:天|日|次|小时|years?|days?|hours?|weeks?|%))/gi;
export const PRESSURE = /(?<![\d/.])(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})(?![\d/])/gi;
export const SYSTOLIC = /(?:systolic|sbp|收缩压|高压)\D{0,12}(\d{2,3})/gi;
export const PULSE =
  /(?:pulse|heart\s?rate|\bhr\b|心率|脉搏|心跳)[^\d,.;，。；]{0,14}(\d{2,3})(?!\s*\/?\d*\s*(?:%|mm))/gi;
export const BPM = /(\d{2,3})\s*(?:bpm|beats? (?:per|a) minute)/gi;
export const BREATHS =
  /(?:resp(?:iratory|iration)?s?\.?\s?rate|respirations?|breathing rate|\brr\b|呼吸(?:频率|次数)?)[^\d,.;，。；]{0,10}(\d{2})(?!\d|\s*(?:年|天|小时))/gi;
export const BREATHS_PER = /(\d{2})\s*(?:breaths?(?: per| a|\/)|次\/分呼吸)/gi;
export const OXYGEN =
  /(?:sp\s?o2|o2|sats?|saturation|oxygen(?: level| saturation)?|血氧(?:饱和度)?)[^\d.;。；]{0,22}(\d{2,3})(?:\.\d)?\s*(%?)/gi;
export const GLUCOSE =
  /(?:glucose|blood sugar|sugars?|血糖)[^\d.;。；]{0,16}(\d{1,3}(?:\.\d)?)\s*(mg)?/gi;
export const WEEKS = [
  /(\d{1,2})(?:\s*(?:\+\s*\d|and a half))?[\s-]*(?:weeks?|wks?)[\s-]*(?:of )?(?:pregnan|gestation|gravid)/gi,
  /(?:pregnan\w*|gestation\w*|gravid\w*)[^\d.;]{0,20}(\d{1,2})\s*(?:weeks?|wks?)/gi,
  /(?:孕|怀孕|妊娠)[^\d。；]{0,3}(\d{1,2})\s*[+＋]?\d?\s*周/g,
];
export const MONTHS_PREGNANT = [
  /(\d|[a-z]+)\s*months?\s*pregnan/gi,
  /(?:怀孕|孕)(\d|[一二两三四五六七八九])个?多?月/g,
];
export const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
];
export const AFTER_BIRTH = [
  /(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s?\s*(?:after (?:giving birth|birth|deliver|childbirth|having (?:a|my|her) baby|c-?section|cesarean|caesarean)|post-?\s?partum|post-?natal)/gi,
  /(?:gave birth|delivered|had (?:a|my|her) baby|postpartum|giving birth)[^\d.;]{0,16}(\d{1,2}|one|two|three|four|five|six)\s*(day|week|month)s? ago/gi,
  /产后(?:第)?(\d{1,2}|[一二两三四五六七八九十])个?(天|日|周|月)/g,
  /(?:生完|生了|分娩)[^。；，]{0,6}?(\d{1,2}|[一二两三四五六七八九十])个?(天|日|周|月)/g,
];
