-- ─────────────────────────────────────────────────────────────────────────────
-- The first version of the terms and the privacy policy, in both languages.
-- Whoever runs a clinic of their own adds a version that names them; nobody's earlier consent is rewritten.
-- ─────────────────────────────────────────────────────────────────────────────

insert into public.consent_documents (kind, version, locale, effective_at, title, body) values
('terms', 1, 'en', '2026-01-01T00:00:00Z', 'Terms of use', $text$
These terms say what Wenyi does, what it does not do, and what we promise each other. Please read them: they are short on purpose.

## Not for emergencies

If someone may be in danger now, call the emergency number of the place where they are. It stands at the top of every page. Chest pain, trouble breathing, a stroke, heavy bleeding, poisoning, a fit, or thoughts of ending one's life need help in person, at once. A doctor on Wenyi may take minutes or hours to answer.

## What Wenyi is

Wenyi brings you together with a doctor whose licence was checked. You describe a problem in words and pictures, the doctor answers, and at the end you receive a written summary that you keep.

## What Wenyi is not

- It does not replace an examination. A doctor who cannot judge your case from afar will say so and tell you where to go.
- It does not promise a diagnosis, a prescription or a certificate.
- It is not a shop for medicines, and no doctor earns from what they advise.
- No machine answers in a doctor's place. Every answer is written by the doctor whose name you see.

## Your account

You need an account of your own, true information about the person you ask for, and the right to ask for them: yourself, your child, or somebody who has agreed to it. Keep your password to yourself. Tell us when you think that someone else has used your account.

## What you pay, and when you get it back

You see the price before you pay, and it does not change afterwards. Your payment is held, not yet given to the doctor. It becomes the doctor's when the doctor answers. It comes back to you by itself when the doctor declines, when you take your request back before it is accepted, or when nobody answers within the promised time. There is nothing you need to ask for.

## While a consultation is open

A consultation is open for the hours and the number of messages shown before you pay. Be as exact as you can; leave nothing out because it is embarrassing. Be civil. We may close accounts that threaten or deceive, and doctors who do so lose their place here.

## When it ends

The doctor ends it with a summary: what they think it is, what they advise, what to watch for, and what comes next. If you get worse, do not wait for an answer here: see someone in person. The summary stays in your record, and nobody can change it.

## Who answers for what

The doctor answers for their advice under the law of the place where they are licensed. Whoever runs this clinic answers for the service: that doctors are checked, that your record is safe and that your money is handled as said above. Nothing here takes away a right that the law gives you.

## Changes

When these terms change in a way that matters, we ask you again before you next pay. You can read every earlier version, and which one you agreed to, in your account.

## Reaching us

Use the address that whoever runs this clinic names on its home page. If we cannot settle something between us, you may turn to the health authority or consumer body of your region.
$text$),
('terms', 1, 'zh-CN', '2026-01-01T00:00:00Z', '服务条款', $text$
这份条款说明问医做什么、不做什么，以及您和我们之间的约定。我们尽量写得短，请您读完。

## 不用于急救

如果有人此刻可能有危险，请立即拨打所在地的急救电话，号码就在每个页面的上方。胸痛、呼吸困难、疑似中风、大出血、中毒、抽搐，或有轻生的念头，都需要马上得到当面的救助。问医的医生可能要几分钟甚至几小时才能回复。

## 问医是什么

问医帮您联系执业资格经过核实的医生。您用文字和图片说明情况，医生作答，最后您会收到一份可以保存的书面小结。

## 问医不是什么

- 不能代替当面检查。如果医生认为无法远程判断，会如实告诉您，并建议您去哪里就诊。
- 不保证给出诊断、处方或证明。
- 不卖药，医生也不会因为建议了什么而获利。
- 不由机器代替医生回答。每一条回复都由您看到的那位医生亲自书写。

## 您的账户

请使用您本人的账户，如实填写就诊人的信息，并确认您有权代为咨询：您自己、您的孩子，或已经同意您代问的人。请保管好密码；如果怀疑有人用了您的账户，请告诉我们。

## 费用与退还

付款前您会看到价格，付款后价格不再变动。您付的钱先由平台保管，医生回复之后才归医生。医生谢绝、您在医生接受之前撤回，或者在承诺的时间内没有人回复，钱都会自动退还给您，您不需要申请。

## 咨询进行中

一次咨询可以持续多少小时、发送多少条消息，付款前都会写明。请尽量说得具体，不要因为难为情而隐瞒。请彼此尊重。我们可能关闭有威胁或欺骗行为的账户，有这类行为的医生也不能继续在这里接诊。

## 咨询结束时

医生会写下小结：判断是什么、有什么建议、需要留意什么、接下来怎么办。如果病情加重，请不要在这里等回复，及时当面就医。小结会留在您的记录中，任何人都不能改动。

## 各自的责任

医生依照其执业所在地的法律对自己的建议负责。本诊所的运营者对服务负责：核实医生、保护您的记录、按上面所说处理您的钱。本条款不减少法律赋予您的任何权利。

## 条款的变更

条款有重要变化时，我们会在您下一次付款之前再次征得您的同意。您可以在账户中查看每一个旧版本，以及您同意的是哪一版。

## 联系我们

请使用本诊所运营者在首页公布的联系方式。如果我们之间无法解决，您可以向所在地的卫生健康主管部门或消费者组织反映。
$text$),
('privacy', 1, 'en', '2026-01-01T00:00:00Z', 'Privacy policy', $text$
What you tell a doctor is among the most private things there are. This page says what is kept, why, who sees it, for how long, and what you can do.

## What we keep

- Your e-mail address and password (as a scrambled value that cannot be read back), your language and your region.
- Of each person you care for: the name you choose to show, birth date, sex, and what you tell us of allergies, illnesses, medicines and pregnancy.
- What is said in consultations: words, photos, documents, voice notes, and the doctor's summary.
- Payments: how much, when, and in which state. Card numbers stay with the payment provider; we never see them.
- A list of who opened which record and when. It can be added to, but not changed.

We do not ask for more than care needs. There are no advertisements, no trackers and no profiles, and we do not sell anything about you to anybody.

## Why we may

Health information is used to care for you, by people bound to secrecy, and because you have asked for it. Payments are kept because the law on bookkeeping asks for it. Anything beyond that would need a consent of its own, which you could refuse without losing care.

## Who sees it

- You see all of it.
- The doctor in charge sees the consultation, the name you chose, the age, sex, allergies, illnesses and medicines of the person it is about. Not your e-mail address, and not your other consultations. After a hand-over the former doctor sees it no longer.
- Doctors who look for open requests see the age group, sex, language and department only.
- The people who run this clinic see what they need to check doctors, payments and faults. What they do leaves a trace.
- Nobody else, except where a court or a law on health compels us; then we tell you if we may.

You find everyone who opened your record under "Who saw it".

## Where it is kept, and how

Data is encrypted on its way and kept on the servers of whoever runs this clinic. Photos lose their hidden data, such as the place where they were taken, before they leave your device. Live signals and mails carry no health information.

## How long

Medical records must be kept for years by law: in mainland China at least fifteen years after the last consultation, and the record of the conversation at least three; elsewhere as the law of the place says. Drafts that you never send go after thirty days. What has no more reason to be kept is deleted.

## Your rights

You may read your record and take a copy with you at any time, correct what you entered yourself, ask for a note beside what a doctor wrote, withdraw a consent as easily as you gave it, and ask for your account to be closed. Records which the law makes us keep are then locked away until their time is over. Without a current consent you can read everything and start nothing new.

## Children

A parent or guardian asks for a child under fourteen. What concerns children is treated with the same strictness as health information.

## On your device

The app keeps your own timeline and what you have not sent yet on your device, so that they are there without a network. Signing out removes them. We use one kind of cookie only: the one that keeps you signed in and remembers your language.

## Asking and complaining

Write to whoever runs this clinic, at the address on its home page. We answer within one month. You may also turn to the data protection authority of your region.
$text$),
('privacy', 1, 'zh-CN', '2026-01-01T00:00:00Z', '隐私政策', $text$
您对医生说的话，是最私密的事之一。这里说明我们保存什么、为什么保存、谁能看到、保存多久，以及您可以怎么做。

## 我们保存什么

- 您的电子邮箱和密码（密码经过不可还原的处理）、语言和地区。
- 您照顾的每一位就诊人：您选择显示的称呼、出生日期、性别，以及您告诉我们的过敏、疾病、用药和孕产情况。
- 咨询中的内容：文字、照片、文件、语音，以及医生的小结。
- 付款记录：金额、时间和状态。卡号由支付机构处理，我们看不到。
- 谁在什么时候打开过哪份记录。这份清单只能增加，不能更改。

我们只收集看病需要的信息。没有广告，没有跟踪，不做画像，也不会把您的任何信息卖给任何人。

## 凭什么处理

健康信息属于敏感个人信息，只因您的请求、只为给您看病而使用，接触它的人都负有保密义务。付款记录依照财务方面的法律保存。除此之外的任何用途都会单独征得您的同意；您可以拒绝，不影响看病。

## 谁能看到

- 您能看到全部。
- 负责的医生能看到这次咨询，以及就诊人的称呼、年龄、性别、过敏、疾病和用药；看不到您的邮箱，也看不到您的其他咨询。转给同事之后，原来的医生就不能再看。
- 正在查看待接咨询的医生只能看到年龄段、性别、语言和科室。
- 本诊所的运营人员只能看到核实医生、处理付款和故障所需的内容，他们的操作会留下记录。
- 其他人都看不到。法院或法律强制要求时除外；只要法律允许，我们会告诉您。

在“谁看过”里，您可以查到每一个打开过您记录的人。

## 保存在哪里，怎样保护

数据在传输时加密，保存在本诊所运营者的服务器上。照片在离开您的设备之前，会去掉拍摄地点等隐藏信息。实时提醒和邮件里不含健康信息。

## 保存多久

法律要求病历保存多年：在中国大陆，自最后一次就诊起不少于十五年，沟通过程的记录不少于三年；其他地区依当地法律。没有发出的草稿三十天后删除。没有理由再保存的内容都会删除。

## 您的权利

您可以随时查看并带走一份自己的记录，更正自己填写的内容，要求在医生所写的内容旁加注说明，像给出同意时一样方便地撤回同意，也可以要求注销账户。法律要求保存的记录会被封存，到期删除。没有有效的同意时，您仍可查看全部内容，只是不能开始新的咨询。

## 未成年人

不满十四周岁的孩子，由父母或其他监护人代为咨询。与孩子有关的信息，按敏感个人信息同样严格地保护。

## 在您的设备上

应用会把您自己的时间线和还没发出的内容存在您的设备上，没有网络时也能看到。退出登录时会清除。我们只用一种 Cookie：让您保持登录，并记住您的语言。

## 咨询与投诉

请通过首页公布的联系方式联系本诊所的运营者，我们会在一个月内答复。您也可以向所在地的个人信息保护主管部门投诉。
$text$);
