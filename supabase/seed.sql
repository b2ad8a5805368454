-- ─────────────────────────────────────────────────────────────────────────────
-- The demo clinic: invented people, for trying Wenyi out. Never seed this into a real clinic:
-- everybody's password is demo-password-1. Running it again changes nothing.
-- ─────────────────────────────────────────────────────────────────────────────

-- People who sign in ------------------------------------------------------------------

create function pg_temp.make_user(p_number integer, p_email text, p_locale text, p_region text)
returns void language plpgsql as $$
declare
  user_id uuid := ('d0000000-0000-4000-8000-' || lpad(p_number::text, 12, '0'))::uuid;
begin
  if exists (select 1 from auth.users u where u.id = user_id or u.email = p_email) then
    return;
  end if;
  insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token,
    recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
  values (user_id, 'authenticated', 'authenticated', p_email,
    extensions.crypt('demo-password-1', extensions.gen_salt('bf', 10)), now(), '', '', '', '',
    '{"provider": "email", "providers": ["email"]}',
    jsonb_build_object('sub', user_id, 'email', p_email, 'email_verified', true, 'locale', p_locale,
      'region_code', p_region, 'demo', true), now(), now());
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at,
    updated_at)
  values (gen_random_uuid(), 'email', user_id::text, user_id,
    jsonb_build_object('sub', user_id, 'email', p_email, 'email_verified', true), now(), now(), now());
end $$;

select pg_temp.make_user(people.number, people.email, people.locale, people.region) from (values
  (1, 'mei@demo.wenyi.example', 'zh-CN', 'CN-11'),
  (2, 'tom@demo.wenyi.example', 'en', 'GB'),
  (101, 'dr.lin@demo.wenyi.example', 'zh-CN', 'CN-11'),
  (102, 'dr.okafor@demo.wenyi.example', 'en', 'NG'),
  (103, 'dr.chen@demo.wenyi.example', 'zh-CN', 'CN-31'),
  (104, 'dr.wang@demo.wenyi.example', 'zh-CN', 'CN-44'),
  (105, 'dr.zhao@demo.wenyi.example', 'zh-CN', 'CN-33'),
  (106, 'dr.smith@demo.wenyi.example', 'en', 'GB'),
  (107, 'dr.murphy@demo.wenyi.example', 'en', 'IE'),
  (108, 'dr.mueller@demo.wenyi.example', 'en', 'DE'),
  (109, 'dr.dubois@demo.wenyi.example', 'en', 'FR'),
  (110, 'dr.patel@demo.wenyi.example', 'en', 'IN'),
  (111, 'dr.garcia@demo.wenyi.example', 'en', 'US-CA'),
  (112, 'dr.tan@demo.wenyi.example', 'en', 'SG'),
  (113, 'dr.liu@demo.wenyi.example', 'zh-CN', 'CN-51'),
  (114, 'dr.brown@demo.wenyi.example', 'en', 'AU')
) as people (number, email, locale, region);

-- GoTrue, which hosted Supabase runs, finds only users of this instance; the embedded one has no such column.
do $$ begin
  if exists (select 1 from pg_attribute where attrelid = 'auth.users'::regclass and attname = 'instance_id') then
    execute $sql$update auth.users set instance_id = '00000000-0000-0000-0000-000000000000'
      where instance_id is null and email like '%@demo.wenyi.example'$sql$;
  end if;
end $$;

-- Doctors ---------------------------------------------------------------------------------

create temporary table demo_doctors (number integer, name text, name_zh text, title_en text, title_zh text,
  department text, region text, languages text[], bio_en text, bio_zh text, status public.practitioner_status,
  has_time boolean, median integer, rating numeric, ratings integer, legal_name text, hospital text, authority text,
  licence text, price bigint, minutes integer);
insert into demo_doctors values
  (101, 'Dr Lin', '林医生', 'Attending physician', '主治医师', 'general_practice', 'CN-11', '{zh,en}',
    'Family doctor for fifteen years. Likes clear plans and clear words.', '全科医生，从业十五年，习惯把话说明白、把计划写清楚。', 'verified',
    true, 18, 4.90, 212, '林静', '示范医院（北京）', '北京市卫生健康委员会', 'DEMO-110-0101', 2900, 60),
  (102, 'Dr Okafor', '奥卡福医生', 'Consultant dermatologist', '皮肤科主任医师', 'dermatology', 'NG', '{en}',
    'Skin of every colour. Good photos in daylight help most.', '擅长各种肤色的皮肤问题。白天光线下拍的照片最有帮助。', 'verified', true, 34,
    4.80, 148, 'Adaeze Okafor', 'Demonstration Hospital, Lagos', 'Medical and Dental Council (demonstration)',
    'DEMO-NG-0102', 500000, 120),
  (103, 'Dr Chen', '陈医生', 'Associate chief physician', '副主任医师', 'paediatrics', 'CN-31', '{zh}',
    'Fever, cough and rashes of small children, and worried parents.', '幼儿发热、咳嗽、皮疹，也安抚着急的家长。', 'verified', true, 12,
    4.95, 501, '陈晓', '示范儿童医院（上海）', '上海市卫生健康委员会', 'DEMO-310-0103', 4900, 60),
  (104, 'Dr Wang', '王医生', 'Chief physician', '主任医师', 'cardiology', 'CN-44', '{zh}',
    'High blood pressure and palpitations. Send your readings along.', '高血压、心悸。请把测量记录一起发来。', 'verified', false, 95,
    4.70, 88, '王建国', '示范医院（广州）', '广东省卫生健康委员会', 'DEMO-440-0104', 9900, 240),
  (105, 'Dr Zhao', '赵医生', 'Attending physician', '主治医师', 'obstetrics_gynaecology', 'CN-33', '{zh,en}',
    'Pregnancy, periods and everything one would rather not ask aloud.', '孕期、月经，以及不好意思当面问的问题。', 'verified', false, 42,
    4.85, 176, '赵敏', '示范妇产医院（杭州）', '浙江省卫生健康委员会', 'DEMO-330-0105', 3900, 120),
  (106, 'Dr Smith', '史密斯医生', 'General practitioner', '全科医生', 'general_practice', 'GB', '{en}',
    'A GP in the north of England. Happy to explain letters from hospital.', '英格兰北部的全科医生，也乐意解释医院的来信。', 'verified',
    true, 25, 4.60, 97, 'Jonathan Smith', 'Demonstration Practice, Leeds', 'Medical register (demonstration)',
    'DEMO-GB-0106', 2500, 120),
  (107, 'Dr Murphy', '墨菲医生', 'Consultant psychiatrist', '精神科主任医师', 'mental_health', 'IE', '{en}',
    'Sleep, worry and low mood. In a crisis, please call first.', '睡眠、焦虑和情绪低落。如遇危机，请先拨打急救电话。', 'verified', false, 130,
    4.90, 64, 'Aoife Murphy', 'Demonstration Clinic, Dublin', 'Medical Council (demonstration)', 'DEMO-IE-0107',
    6000, 480),
  (108, 'Dr Müller', '米勒医生', 'Specialist in internal medicine', '内科专科医生', 'internal_medicine', 'DE', '{de,en}',
    'Puts laboratory results into plain words.', '用平实的话解读化验单。', 'verified', false, 70, 4.75, 53, 'Anna Müller',
    'Demonstration Clinic, Berlin', 'Chamber of physicians (demonstration)', 'DEMO-DE-0108', 3500, 240),
  (109, 'Dr Dubois', '杜布瓦医生', 'Dermatologist', '皮肤科医生', 'dermatology', 'FR', '{fr,en}', 'Moles, acne and eczema.',
    '痣、痘痘和湿疹。', 'verified', false, 150, 4.40, 31, 'Camille Dubois', 'Demonstration Practice, Lyon',
    'Order of physicians (demonstration)', 'DEMO-FR-0109', 4000, 480),
  (110, 'Dr Patel', '帕特尔医生', 'Endocrinologist', '内分泌科医生', 'endocrinology', 'IN', '{en,hi}',
    'Living well with diabetes and thyroid illness.', '与糖尿病、甲状腺疾病好好相处。', 'verified', true, 48, 4.65, 119,
    'Rohan Patel', 'Demonstration Hospital, Pune', 'Medical Commission (demonstration)', 'DEMO-IN-0110', 60000, 180),
  (111, 'Dr García', '加西亚医生', 'Pediatrician', '儿科医生', 'paediatrics', 'US-CA', '{en,es}', 'Newborns to teenagers.',
    '从新生儿到青少年。', 'verified', false, 60, 4.88, 140, 'Elena García', 'Demonstration Medical Group, San Diego',
    'Medical board (demonstration)', 'DEMO-US-0111', 4500, 240),
  (112, 'Dr Tan', '陈志明医生', 'Respiratory physician', '呼吸科医生', 'respiratory', 'SG', '{zh,en}',
    'Asthma, cough that stays, sleep apnoea.', '哮喘、久咳不愈、睡眠呼吸暂停。', 'verified', false, 55, 4.72, 76, 'Tan Chee Beng',
    'Demonstration Hospital, Singapore', 'Medical Council (demonstration)', 'DEMO-SG-0112', 3800, 180),
  (113, 'Dr Liu', '刘医生', 'Attending physician', '主治医师', 'neurology', 'CN-51', '{zh}', 'Headache and dizziness.',
    '头痛和头晕。', 'pending', false, null, null, 0, '刘洋', '示范医院（成都）', '四川省卫生健康委员会', 'DEMO-510-0113', 3900, 120),
  (114, 'Dr Brown', '布朗医生', 'Orthopaedic surgeon', '骨科医生', 'orthopaedics', 'AU', '{en}', 'Knees and backs.', '膝盖和腰背。',
    'suspended', false, 200, 3.20, 12, 'Peter Brown', 'Demonstration Clinic, Perth',
    'Health practitioner agency (demonstration)', 'DEMO-AU-0114', 5000, 480);

insert into public.practitioners (practitioner_id, display_name, display_name_zh, title_en, title_zh, department_code,
  region_code, time_zone, languages, bio_en, bio_zh, status, available_until, answer_minutes_median, rating_average,
    rating_count)
select ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid, d.name, d.name_zh, d.title_en, d.title_zh,
  d.department, d.region, r.time_zone, d.languages, 'Demonstration profile. ' || d.bio_en, '演示资料。' || d.bio_zh,
    d.status,
  case when d.has_time then now() + interval '30 days' end, d.median, d.rating, d.ratings
from demo_doctors d join public.regions r on r.code = d.region
on conflict do nothing;

insert into public.practitioner_accounts (practitioner_id, account_id)
select ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid,
  ('d0000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid
from demo_doctors d on conflict do nothing;

insert into public.practitioner_disclosures (practitioner_id, legal_name, hospital, licence_authority, licence_number)
select ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid, d.legal_name, d.hospital, d.authority,
  d.licence
from demo_doctors d on conflict do nothing;

insert into public.services (practitioner_id, kind, price_minor, currency, answer_minutes, message_limit, open_hours)
select ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid, 'text', d.price, r.currency, d.minutes,
  30, 48
from demo_doctors d join public.regions r on r.code = d.region
on conflict do nothing;

-- Some speak with their patients too.
insert into public.services (practitioner_id, kind, price_minor, currency, answer_minutes, message_limit, open_hours,
  call_minutes)
select ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid, o.kind, round(d.price * o.times, -2),
  r.currency, d.minutes, 30, 48, o.talk
from demo_doctors d join public.regions r on r.code = d.region
cross join (values ('voice'::public.consultation_kind, 2, 15), ('video', 2.7, 15), ('telephone', 2, 10))
  as o (kind, times, talk)
where d.number in (101, 102, 103, 106, 110)
on conflict do nothing;

insert into public.quick_replies (quick_reply_id, practitioner_id, position, body) values
  ('d2000000-0000-4000-8000-000000000001', 'd1000000-0000-4000-8000-000000000101', 1, '您好，我已经看了您的描述，先问几个问题。'),
  ('d2000000-0000-4000-8000-000000000002', 'd1000000-0000-4000-8000-000000000101', 2, '请问体温最高多少度？什么时候量的？'),
  ('d2000000-0000-4000-8000-000000000003', 'd1000000-0000-4000-8000-000000000101', 3, '如果症状加重，请马上去医院就诊。'),
  ('d2000000-0000-4000-8000-000000000004', 'd1000000-0000-4000-8000-000000000102', 1,
    'Hello, I have read what you wrote. May I ask a few questions first?'),
  ('d2000000-0000-4000-8000-000000000005', 'd1000000-0000-4000-8000-000000000102', 2,
    'Please send one photo from an arm''s length and one close up, in daylight.'),
  ('d2000000-0000-4000-8000-000000000006', 'd1000000-0000-4000-8000-000000000102', 3,
    'If it spreads quickly, or you develop a fever, please see someone in person today.')
on conflict do nothing;

-- Mei, her family and two consultations, told by the same functions that people use ----------

create function pg_temp.act_as(p_number integer) returns void language sql as $$
  select set_config('request.jwt.claim.sub', id, true),
    set_config('request.jwt.claims', json_build_object('sub', id, 'role', 'authenticated')::text, true)
  from (values ('d0000000-0000-4000-8000-' || lpad(p_number::text, 12, '0'))) as who (id);
$$;

create function pg_temp.request(p_consultation_id uuid, p_patient_id uuid, p_doctor integer, p_locale text,
  p_concern text, p_onset text, p_tried text, p_expectation text, p_kind public.consultation_kind default 'text')
returns void language plpgsql as $$
declare
  payment public.payments;
begin
  insert into public.consultations (consultation_id, patient_id, practitioner_id, department_code, kind, locale,
    concern,
    onset, tried, expectation)
  values (p_consultation_id, p_patient_id, ('d1000000-0000-4000-8000-' || lpad(p_doctor::text, 12, '0'))::uuid,
    'general_practice', p_kind, p_locale, p_concern, p_onset, p_tried, p_expectation);
  select p.* into payment from public.consultations c
  cross join lateral public.begin_payment(c.consultation_id, c.price_minor, c.currency) p
  where c.consultation_id = p_consultation_id;
  perform public.settle_payment(payment.payment_id, 'held', 'demo', 'sandbox');
  perform pg_temp.act_as(p_doctor);
  perform public.accept_consultation(p_consultation_id);
end $$;

do $$
declare
  mei uuid := 'd3000000-0000-4000-8000-000000000001';
  lele uuid := 'd3000000-0000-4000-8000-000000000002';
  grandfather uuid := 'd3000000-0000-4000-8000-000000000003';
  closed uuid := 'd4000000-0000-4000-8000-000000000001';
  opened uuid := 'd4000000-0000-4000-8000-000000000002';
  video uuid := 'd4000000-0000-4000-8000-000000000003';
begin
  if exists (select 1 from public.patients p where p.patient_id = mei) then
    return;
  end if;
  perform pg_temp.act_as(1);
  insert into public.consents (kind, version, locale) values ('terms', 1, 'zh-CN'), ('privacy', 2, 'zh-CN');
  insert into public.patients (patient_id, relationship, display_name, birth_date, sex, pregnancy,
    allergy_status) values
    (mei, 'self', '小梅', '1992-05-14', 'female', 'not_pregnant', 'unknown'),
    (lele, 'child', '乐乐', current_date - 1750, 'male', 'not_applicable', 'none_known'),
    (grandfather, 'parent', '老爸', '1957-11-02', 'male', 'not_applicable', 'unknown');
  insert into public.allergy_intolerances (patient_id, code_system, code, display_en, display_zh, reaction, criticality)
  values (mei, 'https://wenyi.example/codes/allergen', 'penicillin', 'Penicillins', '青霉素类', '皮疹、嘴唇肿胀', 'high');
  insert into public.conditions (patient_id, description, since) values (grandfather, '高血压', '2015 年');
  insert into public.medication_statements (patient_id, description) values (grandfather, '氨氯地平 5 mg，每天早上一次');

  perform pg_temp.request(closed, lele, 101, 'zh-CN', '孩子从昨晚开始发烧，最高 38.6 度，有点流鼻涕，精神还可以，能喝水。',
    '昨天晚上八点左右', '贴了退热贴，多喝水', '想知道要不要去医院，退烧药怎么用');
  perform public.send_message(gen_random_uuid(), closed, '您好，我是林医生。孩子现在体重多少？有没有皮疹、呕吐或者呼吸急促？');
  perform pg_temp.act_as(1);
  perform public.send_message(gen_random_uuid(), closed, '18 公斤，没有皮疹，没有吐，呼吸看起来正常。');
  perform pg_temp.act_as(101);
  perform public.send_message(gen_random_uuid(), closed, '那先在家观察。精神好、能喝水就不用急着去医院。我把用药和要留意的情况写在小结里。');
  perform public.close_consultation(closed, jsonb_build_object('assessment', '考虑普通感冒引起的发热，目前精神和饮水尚好。',
    'code', 'J00', 'code_display_en', 'Acute nasopharyngitis [common cold]', 'code_display_zh', '急性鼻咽炎［普通感冒］',
    'advice', '多喝水，穿宽松衣物。体温超过 38.5 度且孩子不舒服时，可按说明书和体重使用布洛芬或对乙酰氨基酚，两次间隔不少于六小时。',
    'watch_for', '发热超过三天、精神变差、不肯喝水、呼吸急促、抽搐或出现皮疹，请马上带孩子去医院。',
    'follow_up', '两天后告诉我们体温和精神情况。', 'outcome', 'follow_up'));
  perform pg_temp.act_as(1);
  perform public.rate_consultation(closed, 5, '回复很快，说得很清楚。');

  perform pg_temp.request(opened, mei, 102, 'en',
    'An itchy red patch on my left forearm that has slowly grown, about the size of a coin.',
    'Two weeks ago', 'A moisturiser, which helped little', 'What it could be, and whether I need a cream');
  perform public.send_message(gen_random_uuid(), opened,
    'Hello Mei, this is Dr Okafor. Is the edge of the patch raised or scaly? And do you have a pet at home?');
  perform pg_temp.act_as(1);
  perform public.send_message(gen_random_uuid(), opened,
    'Yes, the edge is a bit scaly. We have had a kitten since last month.');

  perform pg_temp.request(video, mei, 101, 'zh-CN', '最近两周总是头晕，早上起床时最明显，想当面和医生说一说。', '两周前',
    '早点休息，没有用药', '想知道要不要去检查', 'video');
  perform public.send_message(gen_random_uuid(), video, '您好，我是林医生。您方便的时候，我们用视频聊一聊。');

  perform public.settle_payment(p.payment_id, 'captured', 'demo', 'sandbox') from public.payments p
  where p.consultation_id in (closed, opened, video);
  delete from private.jobs j where j.payload ->> 'consultation_id' in (closed::text, opened::text, video::text)
    or j.kind = 'capture_payment' and j.payload ->> 'payment_id' in
      (select p.payment_id::text from public.payments p where p.consultation_id in (closed, opened, video));
  -- These three were answered within a second: the invented doctors keep their invented figures.
  update public.practitioners p
  set answer_minutes_median = d.median, rating_average = d.rating, rating_count = d.ratings
  from demo_doctors d where p.practitioner_id = ('d1000000-0000-4000-8000-' || lpad(d.number::text, 12, '0'))::uuid;
end $$;

drop table demo_doctors;
