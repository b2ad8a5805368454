import { call_errors } from "./call_errors.ts";
import { check_errors } from "./check_errors.ts";
import type { errors as source } from "../en/errors.ts";

export const errors: typeof source = {
  not_found: {
    title: "找不到这个页面",
    detail: "它可能已被删除，或者属于别人。请返回上一页，或从首页重新开始。",
  },
  sign_in_needed: { title: "请先登录", detail: "登录后即可继续。您写的内容保留在本机。" },
  not_allowed: { title: "您不能进行这项操作", detail: "您的账号没有这项权限。没有任何改动。" },
  wrong_origin: {
    title: "这个请求不是从问医发出的",
    detail: "为了您的安全，没有任何改动。请重新打开页面再操作一次。",
  },
  too_many_requests: {
    title: "短时间内尝试次数过多",
    detail: "请等一分钟再试。您写的内容不会丢失。",
  },
  body_too_large: { title: "内容太大", detail: "请选择较小的文件或缩短文字，再重新发送。" },
  unavailable: { title: "问医的这一部分暂时没有响应", detail: "内容没有丢失。请一分钟后再试。" },
  unexpected: {
    title: "我们这边出了问题",
    detail: "内容没有丢失。请一分钟后再试；如果再次出现，请把下面的编号告诉我们。",
  },
  rating_invalid: {
    title: "请选择一到五颗星",
    detail: "评语最多 1000 个字。您写的内容仍在。",
  },
  bad_input: { title: "表单里有内容不正确", detail: "请检查您填写的内容，再重新提交。" },
  request_sent: {
    title: "这份咨询已经发出",
    detail: "已发出的内容不能再改。请打开问诊继续补充。",
  },
  text_too_long: {
    title: "文字太长",
    detail: "内容仍在页面上。请在标出的地方删减，再保存一次。",
  },
  concern_too_short: {
    title: "请再多写一点",
    detail: "请至少用 10 个字描述您的情况，再继续。",
  },
  attachment_too_large: {
    title: "文件太大",
    detail: "每个文件最多 10 MB。请在这里拍照，或选择小一些的文件。您写的内容已保留。",
  },
  attachment_type_refused: {
    title: "不能接收这个文件",
    detail:
      "不论文件名是什么，它的内容不是照片或 PDF。请选择 JPEG、PNG、WebP 照片或 PDF。您写的内容已保留。",
  },
  attachment_heic: {
    title: "这张照片是 HEIC 格式",
    detail: "不是每台设备都能显示。请在这里直接拍照，或存为 JPEG 后重新选择。您写的内容已保留。",
  },
  too_many_attachments: {
    title: "一次最多 9 个文件",
    detail: "请先移除一个，或稍后在对话中发送。",
  },
  attachment_not_found: {
    title: "没有这个文件",
    detail: "它可能已被移除。请刷新页面查看。",
  },
  attachment_sent: {
    title: "这个文件已经发出",
    detail: "它是病历的一部分，会一直保留。",
  },
  price_changed: {
    title: "价格有变化",
    detail: "没有扣款。请看新的价格，再支付或选择其他医生。",
  },
  consent_missing: {
    title: "条款有更新",
    detail: "请先阅读并同意最新的条款和隐私政策。您写的内容已保留。",
  },
  practitioner_unavailable: {
    title: "这位医生目前不接这类咨询",
    detail: "请选择其他医生。您写的内容已保留。",
  },
  department_unavailable: {
    title: "这个科室不统一接诊",
    detail: "请选择该科室的一位医生。您写的内容已保留。",
  },
  patient_not_found: {
    title: "请选择为谁咨询",
    detail: "您照顾的人里没有这个人。请返回重新选择。",
  },
  own_consultation: {
    title: "不能给自己看病",
    detail: "请选择其他医生。什么也没有发出。",
  },
  id_taken: {
    title: "这样无法发送",
    detail: "请刷新页面再发送一次，您写的内容已保留。",
  },
  too_many_drafts: {
    title: "您已有二十份草稿",
    detail: "请先完成或删除一份。",
  },
  draft_in_payment: {
    title: "这份草稿已开始付款",
    detail: "因此保留在列表里。没有扣款，您可以继续完成，也可以不管它。",
  },
  payment_refused: {
    title: "银行拒绝了这笔付款",
    detail: "没有扣款，内容也没有丢失。请重试，或换一种付款方式。",
  },
  payment_unknown: {
    title: "银行没有答复",
    detail: "请重试：同一份咨询不会重复扣款。",
  },
  consultation_not_found: {
    title: "找不到这份问诊",
    detail: "它可能已被删除，或者属于别人。",
  },
  consultation_closed: {
    title: "这份问诊的状态已变化",
    detail: "您想做的操作已不能进行。请打开它查看最新情况。",
  },
  consultation_not_closed: {
    title: "这份问诊还没有结束",
    detail: "医生写好小结结束后才能评分。",
  },
  account_suspended: {
    title: "这个账号已暂停使用",
    detail: "您仍可查看自己的病历。如有疑问请联系我们。",
  },
  record_immutable: {
    title: "已写下的内容不能修改",
    detail: "没有任何改动。",
  },
  transition_refused: {
    title: "这项操作已不能进行",
    detail: "可能已被处理或已结束。请刷新页面查看。",
  },
  message_empty: {
    title: "消息是空的",
    detail: "请写一些内容或添加照片，再发送。",
  },
  message_too_long: {
    title: "消息太长",
    detail: "一条消息最多 4000 字。请缩短，或分几条发送。",
  },
  message_limit_reached: {
    title: "本次问诊的消息条数已用完",
    detail: "您写的内容没有丢失。您可以先复制，或另开一次问诊。",
  },
  time_over: {
    title: "本次问诊的时间已到",
    detail: "您写的内容没有丢失。医生会写总结；如需继续，请另开一次问诊。",
  },
  consultation_not_accepted: {
    title: "还没有接诊",
    detail: "您写的内容没有丢失。请先接诊，再发送。",
  },
  consultation_not_paid: {
    title: "问诊申请还没有发出",
    detail: "您写的内容没有丢失。请先发出申请，再给医生写消息。",
  },
  attachment_not_ready: {
    title: "文件还在上传",
    detail: "内容没有丢失，请稍后再发送一次。",
  },
  author_forged: {
    title: "不能以他人名义发送",
    detail: "没有任何改动。请重新打开对话再写。",
  },
  not_verified: {
    title: "您的执业证尚未通过核实",
    detail: "只有执业证已核实的医生才能这样做。请查看您的申请进度。",
  },
  already_accepted: {
    title: "同事抢先接诊了",
    detail: "另一位医生已接下这次问诊，其他的在您的列表中。",
  },
  already_answered: {
    title: "您已经回复过",
    detail: "已回复的问诊可以转给同事，或写总结并结束。",
  },
  already_practitioner: {
    title: "您已经是这里的医生",
    detail: "您的申请已有结果，没有做任何改动。",
  },
  reason_missing: {
    title: "缺少原因",
    detail: "请告诉患者原因，最多 1000 字。",
  },
  note_incomplete: {
    title: "总结还不完整",
    detail: "签署前需要填写判断、建议、需要留意的情况和结果。",
  },
  note_too_long: {
    title: "有一部分太长",
    detail: "请缩短后再发送。您写的内容没有丢失。",
  },
  minutes_out_of_range: {
    title: "不能选择这个时长",
    detail: "请选择列表中提供的时长。",
  },
  list_full: {
    title: "列表已满",
    detail: "最多 50 条。请先删除不再需要的。",
  },
  profile_incomplete: {
    title: "申请还不完整",
    detail: "请返回补充缺少的内容。您写的内容没有丢失。",
  },
  profile_invalid: {
    title: "申请中有内容不正确",
    detail: "请从列表中选择科室、地区和语言，然后重新提交。",
  },
  too_many_patients: {
    title: "一个账号最多照顾 12 人",
    detail: "没有添加。请先在“我的”页面移除一位，以后可以恢复。",
  },
  allergies_listed: {
    title: "列表中还有过敏",
    detail: "没有改动。请先从列表中移除不对的内容。",
  },
  sign_in_required: {
    title: "请先登录",
    detail: "登录后继续。您写的内容保存在本机。",
  },
  ...call_errors,
  ...check_errors,
};
