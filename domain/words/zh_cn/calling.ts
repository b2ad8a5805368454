import type { calling as source } from "../en/calling.ts";

export const calling: typeof source = {
  open: "通话",
  close: "关闭",
  title: (name) => `呼叫${name}`,
  text: "通话时长已包含在本次问诊中，不另收费。",
  modes: { video: "视频通话", voice: "语音通话", telephone: "打电话" },
  hints: {
    video: "可以看到对方，也能听到声音。",
    voice: "只有声音，对网络要求低。",
    telephone: "拨打电话，双方号码都不显示。",
  },
  absent: "这里暂不能通话，您可以继续用文字和图片沟通。",
  going: "正在通话。",
  ringing: (name) => `${name}正在呼叫您。`,
  dialling: (name) => `您正在呼叫${name}。`,
  join: "加入通话",
  answer: "接听",
  willRing: {
    voice: (name) => `${name}会在这里呼叫您，请把设备放在身边。`,
    video: (name) => `${name}会在这里发起视频通话，请把设备放在身边。`,
    telephone: (name) => `${name}会打您的电话，请把电话放在身边。`,
  },
  yourNumber: "您的号码",
  brokeOff: (time) => `通话在 ${time} 中断，您可以在这里重新呼叫。`,
  callBack: (name, time) => `请回拨${name}：通话在 ${time} 中断。`,
  calledBack: "不用回拨了",
};
