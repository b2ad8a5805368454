import type { telephone as source } from "../en/telephone.ts";

export const telephone: typeof source = {
  title: "您的电话号码",
  lead: "网络太慢、无法在线通话时，医生可以给您打电话。",
  none: "您还没有留下号码。",
  kept: (country, digits) => `${country}，尾号 ${digits}`,
  keptTerm: "已保存的号码",
  country: "号码所属国家或地区",
  number: "电话号码",
  numberHint: "手机或座机均可，带不带国家（地区）代码都行。",
  save: "保存号码",
  replace: "改为保存这个号码",
  remove: "删除号码",
  back: "返回",
  secrecy:
    "号码加密保存。任何屏幕上都不会显示完整号码，您自己也只看到国家（地区）和最后两位。通话对方只看到平台的号码，看不到您的号码。",
  howTitle: "电话响起时",
  how: (number) =>
    number
      ? `来电显示为 ${number}。听到三声短音后请按 1，按下后才会接通。`
      : "听到三声短音后请按 1，按下后才会接通。",
  howWhy: "这样，问诊内容绝不会被录进语音信箱。",
  notOffered: "本平台目前不提供电话通话。",

  missing: "请输入电话号码。",
  invalid: "这不是所选国家或地区的有效号码，请检查数字。",
  emergency: "我们不会拨打急救电话、求助热线或短号码。请输入您自己的号码。",
  kind: "我们不会拨打服务号码或额外收费的号码。请输入手机或座机号码。",
  countryRefused: "我们不拨打这个国家或地区的号码。请输入列表中国家或地区的号码。",

  meTitle: "电话",
  meLink: "您的电话号码",
  meText: "网络太慢时用于通话，医生看不到号码。",
};
