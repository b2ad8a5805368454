import type { call_pages as source } from "../en/call_pages.ts";

export const call_pages: typeof source = {
  title: (name) => `与${name}通话`,
  beside: "通话旁边",
  parts: { talk: "对话", patient: "患者", notes: "记录" },
  notesText: "边写边保存在这台设备上，结束咨询时会再次出现。",
  noScript: "语音和视频需要 JavaScript",
  noScriptText:
    "请在浏览器里开启 JavaScript，然后刷新本页。不开启的话，可以继续用文字，或在对话里请医生打电话给您。",
  noScriptGuest: "请先在浏览器里开启 JavaScript，或换一个浏览器打开链接，再在这里使用。",
  toConversation: "回到对话",
};
