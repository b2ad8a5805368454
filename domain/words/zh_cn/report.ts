import type { report as source } from "../en/report.ts";

export const report: typeof source = {
  link: "举报或屏蔽",
  title: (name) => `举报${name}`,
  lead: "平台会由专人查看，对方看不到您写的内容。",
  danger: "如果您现在有危险，请不要在这里等回复，请立即拨打急救电话。",
  reason: "发生了什么？",
  reasons: {
    harassment: "辱骂、威胁，或色情言语和图片",
    impersonation: "冒充他人身份",
    bad_care: "可能有害的建议，或无故拒绝诊治",
    misuse: "广告、推销，或要求在问医之外付款、买药",
    recording: "未经同意录音录像，或给旁人看",
    other: "其他情况",
  },
  detail: "您愿意多说一些吗？",
  detailHint: "说了什么、做了什么、什么时间。最多 2,000 字。",
  detailLong: (count) => `已写 ${count} 字，最多 2,000 字。`,
  reasonNeeded: "请选择发生了什么。",
  block: "同时屏蔽对方：双方不能再通话，也不能有新的问诊",
  blockHint: {
    patient: "本次问诊结束前仍可发消息。您可以在“我的”页面解除屏蔽。",
    practitioner: "本次问诊结束前仍可发消息。您可以在资料页解除屏蔽。",
  },
  endsCall: "正在进行的通话会立即结束。",
  send: "提交举报",
  sentTitle: "我们已收到您的举报",
  sentText: "谢谢您。每一条举报我们都会查看；需要了解更多情况时，会给您发邮件。",
  sentBlocked: "双方之间的通话和新的问诊已屏蔽。",
  back: "返回对话",

  blocksTitle: "已屏蔽",
  blocksLead: {
    patient: "您与这些医生之间不能通话，也不能有新的问诊。",
    practitioner: "您与这些患者之间不能通话，也不能有新的问诊。",
  },
  blockedOn: (day) => `${day}屏蔽`,
  lift: "解除屏蔽",
  lifted: "已解除屏蔽。",
};
