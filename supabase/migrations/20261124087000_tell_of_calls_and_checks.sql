-- ─────────────────────────────────────────────────────────────────────────────
-- The second version of the privacy policy: the first, and what calls and symptom checks add to it.
-- ─────────────────────────────────────────────────────────────────────────────

insert into public.consent_documents (kind, version, locale, effective_at, title, body)
select d.kind, 2, d.locale, '2026-11-01T00:00:00Z', d.title,
  replace(replace(d.body, a.before_kept, a.kept || a.before_kept), a.before_seen, a.seen || a.before_seen)
from public.consent_documents d join (values
  ('en', '- Payments: how much', $text$- Of calls: who was in them, from when to when, and how good the line was. Nothing is recorded unless you and the doctor both agree to it in that consultation; a recording is deleted after the time named there. A telephone number that you give for calls is kept sealed and shown to nobody.
- Symptom checks that you keep or send with a request: what you told, what it came to, and the version of the rules. A check with which you do neither never leaves your device.
$text$, '- Doctors who look for open requests', $text$- A symptom check that you send with a request is seen by the doctor in charge. A question or message of yours that tells of danger is marked, so that the doctor reads it first.
- Calls between browsers are encrypted from end to end: nobody else can listen, nor can we. A call with a telephone in it, or one that is recorded, is not, and says so. The servers that carry calls see random numbers and network addresses; the telephone company sees the numbers that it rings.
- Somebody whom you invite into a call hears that call, and sees nothing of your record.
$text$),
  ('zh-CN', '- 付款记录：', $text$- 通话：谁参加了、从何时到何时、线路质量如何。只有您和医生都在那次咨询中同意，才会录制；录制内容到了当时写明的期限就删除。您为通话留下的电话号码经过加密保存，不向任何人显示。
- 您保存的，或随咨询一起发送的症状自查：您说的内容、得出的结论和规则的版本。既没有保存也没有发送的自查，不会离开您的设备。
$text$, '- 正在查看待接咨询的医生', $text$- 随咨询发送的症状自查，负责的医生可以看到。您的提问或消息提到危险情况时会被标出，以便医生优先查看。
- 浏览器之间的通话全程端到端加密，别人听不到，我们也听不到。有电话加入或正在录制的通话不再这样加密，页面上会说明。承载通话的服务器只看到随机编号和网络地址；电话公司会看到它拨打的号码。
- 您邀请加入通话的人只能听到那次通话，看不到您的记录。
$text$)
) a (locale, before_kept, kept, before_seen, seen) on a.locale = d.locale
where d.kind = 'privacy' and d.version = 1;
