import type { danger as source } from "../en/danger.ts";

export const danger: typeof source = {
  word: "紧急情况",
  call: (number) => `拨打 ${number}`,
  callNow: (number) => `请立即拨打 ${number}`,
  callAnywhere: "请立即用手机拨打 112 或 911",
  unverified: "号码可能变动。如打不通，请向身边的人求助，或拨打 112。",
  emergency: [
    "您写的情况可能是危险信号。消息已为医生标出，但请不要在这里等回复。",
  ],
  request: [
    "您描述的情况可能是危险信号。紧急时线上医生帮不上忙，等回复可能要几个小时。",
  ],
  crisisWord: "现在求助",
  crisisTitle: "您不必独自承受",
  crisis: [
    "现在就打电话，有人愿意听您说，不会评判您。",
    "把您的感受告诉一个人，请他陪着您。把可能伤害自己的东西收起来。",
  ],
  crisisUnknown: [
    "我们没有您所在国家的心理危机热线。请拨打急救电话，或去找一位您信任的人，和他待在一起。",
  ],
  violenceTitle: "您有权得到安全",
  violence: ["如果现在有危险，请先到安全的地方，并报警。"],
  police: (number) => `报警：${number}`,

  sentTitle: "医生请您立即去急诊",
  sent: [
    "请立即拨打急救电话，或请人送您到最近的医院急诊科。请不要自己开车。",
    "请带上您在用的药和手机，不要一个人待着。",
  ],
  sentNote: "医生的话",
  moneyNone: "本次问诊不收费。",
  moneyReturning: (price) => `本次问诊不收费：${price} 正在全额退回。`,
  moneyReturned: (price, when) => `本次问诊不收费：${price} 已于${when}全额退回。`,

  send: "转急诊",
  sendTitle: (name) => `请${name}去急诊`,
  sendText:
    "患者会立即看到您请他去急诊，并看到急救电话。本次问诊和通话随即结束，费用全额退给患者。",
  signs: "危险信号",
  selfHarm: "患者提到自伤或轻生。",
  violenceAtHome: "患者提到暴力伤害。",
  written: "患者写道",
  read: "我已看过危险信号",
  note: "您写给患者的话",
  noteHint: "现在该做什么，为什么。您可以修改。",
  prefilled:
    "根据您说的情况，这可能是急症。请立即拨打急救电话，或请人送您到最近的医院急诊科。请不要等待，也不要自己开车。",
  noteNeeded: "请写明患者现在该做什么。",
  noteLong: "这里最多 2000 字。内容没有丢失，请缩短后再提交。",
};
