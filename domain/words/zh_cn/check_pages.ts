import type { check_pages as source } from "../en/check_pages.ts";

export const check_pages: typeof source = {
  description: "看看症状有多急、为什么、该去哪里。免费，不用登录。",
  plainLead: "自查需要脚本，而这里关闭了脚本。请先看危险信号。",
  offTitle: "此地暂不提供自查",
  offText: "您所在的地区关闭了这项自查。危险信号和急救电话仍在这里。",
  findDoctor: "找医生",
  sharedNeedsScript: "分享的结果由脚本在您的设备上读取，不会发往服务器。这里关闭了脚本。",
  aboutTitle: "关于这项自查",
  aboutLead: "它做什么、依据什么、做不到什么。",
  doesTitle: "它做什么",
  does: [
    "读您写的话，找出其中的症状；不对可以改。",
    "只问会改变结果的问题，最危险的先问。",
    "告诉您有多急、为什么、该去哪里。同样的回答总是得到同样的结果。",
    "一切都在您的设备上进行。您不要求，就什么都不发送。",
  ],
  limitsTitle: "它做不到什么",
  limits: [
    "它不是诊断，不能给您做检查，也可能出错。",
    "它只知道您告诉它的。您不清楚的，按可能有来算。",
    "它从不说“您没事”。如果担心，请及时求助。",
    "它是一套写明的规则，不是语言模型。",
  ],
  levelsTitle: "四种结果",
  rulesTitle: "规则",
  rulesText: (rules: number, presentations: number) =>
    `${rules} 条规则、${presentations} 类就医原因，依据公开的指南写成。`,
  unsignedCount: (unsigned: number) => `其中 ${unsigned} 条尚未由本服务的医生签署。`,
  allSigned: "全部由本服务的医生签署。",
  version: (version: string) => `规则版本：${version}`,
  signed: (name: string, day: string) => `${name} 于 ${day} 签署`,
  unsigned: "尚未签署",
  back: "去自查",
  keptTitle: "保存的症状自查",
  keptOpen: (level: string, day: string) => `${level}，${day}`,
  keptDeleteThis: (day: string) => `删除 ${day} 的自查`,
};
