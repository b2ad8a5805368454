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
  guest: {
    title: (doctor) => `邀请您加入与${doctor}的通话`,
    patient: "患者",
    byPatient: "患者想请您一起参加与医生的通话。",
    byDoctor: (doctor) => `${doctor}想请您参加与一位患者的通话。`,
    name: "您在通话中的姓名",
    role: "您的身份",
    rules: [
      "您会听到、看到他人的健康情况，请为其保密。",
      "患者和医生看得到您的姓名，也可以随时请您退出。",
      "通话不录音、不录像。您看不到对话和病历。",
    ],
    agree: "我是本人，并会遵守以上内容",
    agreeFirst: "请先确认。链接还没有用掉。",
    open: "在这台设备上打开邀请",
    once: "只能打开一次，之后在这个浏览器里有效，到发出后 24 小时为止。",
    waits: "患者还没有同意",
    waitsText: "链接仍然有效，请稍后再看。",
    look: "再看一次",
    goOn: "进入通话",
    shut: {
      used: {
        title: "这个邀请已经打开过",
        text: "如果就是在这个浏览器里打开的，请进入通话；否则请对方重发链接。",
      },
      expired: {
        title: "这个邀请已过期",
        text: "邀请只在 24 小时内有效，请对方重发链接。",
      },
      removed: {
        title: "这个邀请已被收回",
        text: "如果不是有意收回，请联系邀请您的人。",
      },
      over: {
        title: "这次咨询已经结束",
        text: "不会再有通话，您不用做什么。",
      },
    },
  },
};
