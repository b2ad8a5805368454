import { shell as enShell } from "./en/shell.ts";
import { errors as enErrors } from "./en/errors.ts";
import { home as enHome } from "./en/home.ts";
import { doctors as enDoctors } from "./en/doctors.ts";
import { account as enAccount } from "./en/account.ts";
import { patients as enPatients } from "./en/patients.ts";
import { ask as enAsk } from "./en/ask.ts";
import { danger as enDanger } from "./en/danger.ts";
import { draft as enDraft } from "./en/draft.ts";
import { room as enRoom } from "./en/room.ts";
import { talk as enTalk } from "./en/talk.ts";
import { work as enWork } from "./en/work.ts";
import { closing as enClosing } from "./en/closing.ts";
import { practice as enPractice } from "./en/practice.ts";
import { record as enRecord } from "./en/record.ts";
import { legal as enLegal } from "./en/legal.ts";
import { emergency as enEmergency } from "./en/emergency.ts";
import { check as enCheck } from "./en/check.ts";
import { check_result as enCheckResult } from "./en/check_result.ts";
import { check_carry as enCheckCarry } from "./en/check_carry.ts";
import { check_review as enCheckReview } from "./en/check_review.ts";
import { check_pages as enCheckPages } from "./en/check_pages.ts";
import { fields as enFields } from "./en/fields.ts";
import { telephone as enTelephone } from "./en/telephone.ts";
import { mail as enMail } from "./en/mail.ts";
import { call as enCall } from "./en/call.ts";
import { call_check as enCallCheck } from "./en/call_check.ts";
import { call_live as enCallLive } from "./en/call_live.ts";
import { call_pages as enCallPages } from "./en/call_pages.ts";
import { calling as enCalling } from "./en/calling.ts";
import { notices as enNotices } from "./en/notices.ts";
import { push as enPush } from "./en/push.ts";
import { recorded as enRecorded } from "./en/recorded.ts";
import { report as enReport } from "./en/report.ts";
import { ring as enRing } from "./en/ring.ts";
import { shell as zhCnShell } from "./zh_cn/shell.ts";
import { errors as zhCnErrors } from "./zh_cn/errors.ts";
import { home as zhCnHome } from "./zh_cn/home.ts";
import { doctors as zhCnDoctors } from "./zh_cn/doctors.ts";
import { account as zhCnAccount } from "./zh_cn/account.ts";
import { patients as zhCnPatients } from "./zh_cn/patients.ts";
import { ask as zhCnAsk } from "./zh_cn/ask.ts";
import { danger as zhCnDanger } from "./zh_cn/danger.ts";
import { draft as zhCnDraft } from "./zh_cn/draft.ts";
import { room as zhCnRoom } from "./zh_cn/room.ts";
import { talk as zhCnTalk } from "./zh_cn/talk.ts";
import { work as zhCnWork } from "./zh_cn/work.ts";
import { closing as zhCnClosing } from "./zh_cn/closing.ts";
import { practice as zhCnPractice } from "./zh_cn/practice.ts";
import { record as zhCnRecord } from "./zh_cn/record.ts";
import { legal as zhCnLegal } from "./zh_cn/legal.ts";
import { emergency as zhCnEmergency } from "./zh_cn/emergency.ts";
import { check as zhCnCheck } from "./zh_cn/check.ts";
import { check_result as zhCnCheckResult } from "./zh_cn/check_result.ts";
import { check_carry as zhCnCheckCarry } from "./zh_cn/check_carry.ts";
import { check_review as zhCnCheckReview } from "./zh_cn/check_review.ts";
import { check_pages as zhCnCheckPages } from "./zh_cn/check_pages.ts";
import { fields as zhCnFields } from "./zh_cn/fields.ts";
import { telephone as zhCnTelephone } from "./zh_cn/telephone.ts";
import { mail as zhCnMail } from "./zh_cn/mail.ts";
import { call as zhCnCall } from "./zh_cn/call.ts";
import { call_check as zhCnCallCheck } from "./zh_cn/call_check.ts";
import { call_live as zhCnCallLive } from "./zh_cn/call_live.ts";
import { call_pages as zhCnCallPages } from "./zh_cn/call_pages.ts";
import { calling as zhCnCalling } from "./zh_cn/calling.ts";
import { notices as zhCnNotices } from "./zh_cn/notices.ts";
import { push as zhCnPush } from "./zh_cn/push.ts";
import { recorded as zhCnRecorded } from "./zh_cn/recorded.ts";
import { report as zhCnReport } from "./zh_cn/report.ts";
import { ring as zhCnRing } from "./zh_cn/ring.ts";
import type { Locale } from "./locale.ts";

const en = {
  shell: enShell,
  errors: enErrors,
  home: enHome,
  doctors: enDoctors,
  account: enAccount,
  patients: enPatients,
  ask: enAsk,
  danger: enDanger,
  draft: enDraft,
  room: enRoom,
  talk: enTalk,
  work: enWork,
  closing: enClosing,
  practice: enPractice,
  record: enRecord,
  legal: enLegal,
  emergency: enEmergency,
  check: enCheck,
  check_result: enCheckResult,
  check_carry: enCheckCarry,
  check_review: enCheckReview,
  check_pages: enCheckPages,
  fields: enFields,
  telephone: enTelephone,
  mail: enMail,
  call: enCall,
  call_check: enCallCheck,
  call_live: enCallLive,
  call_pages: enCallPages,
  calling: enCalling,
  notices: enNotices,
  push: enPush,
  recorded: enRecorded,
  report: enReport,
  ring: enRing,
};

/** All words of one language, by area; a missing one does not compile. */
export type Words = typeof en;

const zhCn: Words = {
  shell: zhCnShell,
  errors: zhCnErrors,
  home: zhCnHome,
  doctors: zhCnDoctors,
  account: zhCnAccount,
  patients: zhCnPatients,
  ask: zhCnAsk,
  danger: zhCnDanger,
  draft: zhCnDraft,
  room: zhCnRoom,
  talk: zhCnTalk,
  work: zhCnWork,
  closing: zhCnClosing,
  practice: zhCnPractice,
  record: zhCnRecord,
  legal: zhCnLegal,
  emergency: zhCnEmergency,
  check: zhCnCheck,
  check_result: zhCnCheckResult,
  check_carry: zhCnCheckCarry,
  check_review: zhCnCheckReview,
  check_pages: zhCnCheckPages,
  fields: zhCnFields,
  telephone: zhCnTelephone,
  mail: zhCnMail,
  call: zhCnCall,
  call_check: zhCnCallCheck,
  call_live: zhCnCallLive,
  call_pages: zhCnCallPages,
  calling: zhCnCalling,
  notices: zhCnNotices,
  push: zhCnPush,
  recorded: zhCnRecorded,
  report: zhCnReport,
  ring: zhCnRing,
};

/** The words of a language. Server side: islands load only their own area. */
export function wordsOf(locale: Locale): Words {
  return locale === "zh-CN" ? zhCn : en;
}
