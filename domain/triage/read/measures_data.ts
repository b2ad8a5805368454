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
