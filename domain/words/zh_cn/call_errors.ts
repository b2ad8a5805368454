import type { call_errors as source } from "../en/call_errors.ts";

export const call_errors: typeof source = {
  call_not_found: {
    title: "找不到这次通话",
    detail: "它可能早已结束，或者属于别人。请打开问诊查看。",
  },
  call_not_open: {
    title: "问诊进行中才能通话",
    detail: "对话内容都保留着。问诊进行中时，可以在问诊页面发起通话。",
  },
  call_not_allowed: {
    title: "您不能在这里发起通话",
    detail: "请先给对方留言。图文问诊由医生发起通话。",
  },
  call_busy: {
    title: "已有一次通话正在进行",
    detail: "请打开问诊，直接加入。通话可能是在另一台设备上发起的。",
  },
  call_over: {
    title: "这次通话已结束",
    detail: "对话内容都保留着。您可以继续留言，或重新发起通话。",
  },
  call_too_often: {
    title: "连续三次无人接听",
    detail: "请留言说明情况，医生会看到。一小时后可以再次呼叫。",
  },
  calls_unavailable: {
    title: "这里暂时不能通话",
    detail: "您仍可以用文字、照片和语音消息继续交流。",
  },
  guest_not_found: {
    title: "这个邀请无效",
    detail: "它已过期或被撤回。请让邀请您的人重新发一个链接。",
  },
  guest_used: {
    title: "这个邀请已经打开过",
    detail: "邀请只能在一台设备上打开一次。请在那台设备上继续，或让邀请您的人重新发一个链接。",
  },
  guest_waits: {
    title: "对方还没有同意",
    detail: "请保留链接，稍后再试。",
  },
  call_full: {
    title: "通话人数已满",
    detail: "最多八人参加。请先移除一位来宾，再让下一位加入。",
  },
  push_invalid: {
    title: "无法提醒这台设备",
    detail: "浏览器给出的地址不在我们可以发送的范围内。打开问医时仍会响铃。",
  },
  blocked_by_you: {
    title: "您已屏蔽这位医生",
    detail: "请先在“我的”页面解除屏蔽，或选择其他医生。",
  },
  block_not_found: {
    title: "这项屏蔽已不存在",
    detail: "请重新打开页面，查看您屏蔽了谁。",
  },
  recording_not_allowed: {
    title: "本次通话不能录制",
    detail: "这里没有开启录制，或不能由您开始。通话照常进行。",
  },
  recording_not_agreed: {
    title: "还没有全部同意录制",
    detail: "需要双方都同意，并且通话中没有来宾。",
  },
  recording_busy: {
    title: "本次通话正在录制",
    detail: "请先停止当前的录制。",
  },
  phone_missing: {
    title: "没有电话号码",
    detail: "这一方还没有留下号码。请在对话中提醒对方到“我的”页面的“电话”中填写。",
  },
  phone_country_refused: {
    title: "不拨打这个国家或地区",
    detail: "本平台不拨打那里的号码。请用语音通话或文字。",
  },
  phone_limit_reached: {
    title: "今天拨打这部电话的次数已满",
    detail: "请留言，或明天再试。",
  },
  leg_busy: {
    title: "正在拨打这部电话",
    detail: "请稍候，或先挂断。",
  },
  leg_not_found: {
    title: "没有这次电话通话",
    detail: "请重新打开通话页面查看状态。",
  },
  telephone_unavailable: {
    title: "这里不提供电话通话",
    detail: "请用语音通话，或在对话中留言。",
  },
};
