import type { mail as source } from "../en/mail.ts";

export const mail: typeof source = {
  templates: {
    requested: { subject: "有患者向您咨询", text: "有人在问医上等待您的答复，请点开查看：" },
    accepted: { subject: "医生已接诊", text: "医生已打开您在问医的问诊，请点开继续：" },
    answered: { subject: "医生已回复您", text: "您在问医有一条新回复，请点开查看：" },
    handed_over: {
      subject: "您的问诊已转给另一位医生",
      text: "您在问医的问诊已转给同事接手，请点开查看：",
    },
    declined: {
      subject: "您的问诊未被接诊",
      text: "医生无法接诊您在问医的请求，费用会自动退回。请点开看看接下来怎么办：",
    },
    expired: {
      subject: "没有医生按时回复",
      text: "在承诺的时间内没有医生回复您在问医的请求，费用会自动退回。请点开看看接下来怎么办：",
    },
    closed: { subject: "医生写好了小结", text: "您在问医的问诊已结束，小结已存入您的病历：" },
    sent_to_emergency: {
      subject: "请立即查看",
      text: "医生在问医给您留了紧急的话，费用会自动退回。请立即点开查看：",
    },
    danger: {
      subject: "有患者需要您立即查看",
      text: "问医上有患者写了可能紧急的内容，请立即点开查看：",
    },
    sum_up: {
      subject: "有一次问诊等待您的小结",
      text: "问医上一次问诊的时间已到，患者在等您的小结，请点开填写：",
    },
  },
  footer: "为保护隐私，邮件中不写任何病情。如有紧急情况，请立即拨打急救电话，不要等待回复。",
};
