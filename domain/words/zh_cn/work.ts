import type { work as source } from "../en/work.ts";

export const work: typeof source = {
  title: "我的患者",
  listLabel: "工作列表",

  time: {
    question: "我现在有空，时长",
    minutes: { 15: "15 分钟", 30: "30 分钟", 60: "1 小时", 120: "2 小时" },
    until: (clock) => `显示有空至 ${clock}`,
    off: "立即关闭",
  },

  sections: {
    danger: "请立即查看",
    waiting: "等您接诊",
    pool: "本科室待接",
    open: "进行中",
    closed: "最近结束",
  },
  none: {
    waiting: "目前没有人在等您。",
    pool: "本科室目前没有待接的问诊。",
    open: "没有进行中的问诊。",
  },
  allClosed: "全部已结束的问诊",
  unread: (count) => `${count} 条新消息`,
  accept: "接诊",

  kinds: { text: "图文", voice: "语音", video: "视频", telephone: "电话" },
  sexes: { female: "女", male: "男", other: "其他性别", unknown: "性别未填" },
  languages: { en: "英语", "zh-CN": "中文" },
  allergies: {
    unknown: "过敏史未填",
    none_known: "",
    listed: "有过敏",
  },
  bands: {
    "0": "不满 1 岁",
    "1-2": "1 至 2 岁",
    "3-5": "3 至 5 岁",
    "6-11": "6 至 11 岁",
    "12-17": "12 至 17 岁",
    "18-39": "18 至 39 岁",
    "40-64": "40 至 64 岁",
    "65+": "65 岁及以上",
  },

  flags: { emergency: "危险信号", crisis: "心理危机" },
  callBack: "请回拨：通话中断",
  answerWithin: (duration) => `请在${duration}内回复`,
  overdue: (duration) => `已超时 ${duration}`,
  patientWaits: (duration) => `患者 ${duration}前留言`,
  doctorWrote: (duration) => `您 ${duration}前回复`,
  waitingFor: (duration) => `已等 ${duration}`,
  timeOver: "时间已到，请写总结",

  polling: "实时更新暂时中断，列表每 15 秒刷新一次。",
  signedOut: "您已退出登录。",
  signIn: "登录",

  keys: {
    open: "键盘快捷键",
    close: "关闭",
    use: "使用快捷键",
    list: [
      ["J", "下一位患者"],
      ["K", "上一位患者"],
      ["R", "写回复"],
      ["A", "接诊"],
      ["D", "不接诊"],
      ["H", "转给同事"],
      ["E", "写总结并结束"],
      ["W", "回到列表"],
      ["?", "显示快捷键"],
    ],
  },
};
