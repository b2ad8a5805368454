import type { notices as source } from "../en/notices.ts";

export const notices: typeof source = {
  title: "本机来电提醒",
  label: "即使关闭了问医，也让本机响铃",
  on: "有来电时，本机会响铃。",
  off: "只有打开问医时，本机才会响铃。",
  busy: "请稍候…",
  locked: "提醒只说有来电，不显示姓名和病情。",
  denied: "浏览器已禁止本网站的通知。请在浏览器的网站设置中允许通知，然后回到这里。",
  unsupported: "这个浏览器在关闭问医后不能响铃，请保持页面打开。",
  install: "在 iPhone 和 iPad 上，请先把问医添加到主屏幕，从主屏幕打开后再回到这里设置。",
  failed: "没有成功。请检查网络后重试。",
};
