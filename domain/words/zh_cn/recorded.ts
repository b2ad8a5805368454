import type { recorded as source } from "../en/recorded.ts";

export const recorded: typeof source = {
  link: "通话录制",
  title: "通话录制",
  lead: (name, days) =>
    `只有您和${name}都同意，通话才会录制。录制内容保存 ${days} 天后删除，只有平台可以播放。`,
  notEncrypted: "录制时，通话不再端到端加密，因为服务器必须听到声音才能录制。",
  you: "您",
  agreed: "已同意",
  notAgreed: "还没有同意",
  youAgreed: "您已同意。",
  youNotAgreed: "您还没有同意。",
  agree: "我同意录制",
  withdraw: "撤回同意",
  withdrawText: "撤回后，正在进行的录制会立即停止。",
  start: "录制这次通话",
  stop: "停止录制",
  waiting: "双方都同意并且已经接通后，才能录制。",
  statuses: {
    starting: "正在开始录制。",
    active: "这次通话正在录制。",
    stopping: "正在结束录制。",
    kept: "上一次录制已保存。",
    failed: "上一次录制没有成功，没有保存任何内容。",
    deleted: "上一次录制已删除。",
  },
  back: "返回对话",
};
