import type { check_errors as source } from "../en/check_errors.ts";

export const check_errors: typeof source = {
  check_not_found: {
    title: "档案里没有这次自查",
    detail: "它可能已被删除。您可以不带它提问，或重新自查。",
  },
  check_attached: {
    title: "这份提问已带有一次自查",
    detail: "一份提问只带一次自查。另一次自查请另写一份提问。",
  },
  check_of_another: {
    title: "这次自查说的是另一个人",
    detail: "请选自查时的那个人，或另写一份不带自查的提问。",
  },
  check_not_offered: {
    title: "您所在的地区不提供自查",
    detail: "因此不能保存或发送自查结果。您可以不带自查，直接问医生。",
  },
  emergency_unread: {
    title: "请先看急救提示",
    detail:
      "这次自查发现了紧急信号，并且已带入一份提问。请打开提问，看清现在该怎么做，或先放弃这份提问，然后就可以删除自查。",
  },
  emergency_not_acknowledged: {
    title: "请先看急救提示",
    detail: "您的自查发现了紧急信号。请打开提问，看清现在该怎么做，并确认已看到。没有扣款。",
  },
  rating_not_asked: {
    title: "转急诊的问诊不评分",
    detail: "没有保存任何内容。请打开问诊，查看医生写给您的话。",
  },
};
