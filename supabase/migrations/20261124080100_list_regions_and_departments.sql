-- ─────────────────────────────────────────────────────────────────────────────
-- Regions and departments: reference data that everybody may read.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.consultation_kind as enum ('text', 'voice', 'video', 'telephone');

create table public.regions (
  code text not null,
  country_code text not null,
  name_en text not null,
  name_zh text not null,
  time_zone text not null,
  currency text not null,
  sort_order integer not null,
  constraint regions_pkey primary key (code),
  constraint regions_code_form check (code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  constraint regions_country_code_form check (country_code = left(code, 2)),
  constraint regions_currency_form check (currency ~ '^[A-Z]{3}$')
);
comment on table public.regions is 'Where people and doctors are: ISO 3166 code, IANA time zone, ISO 4217 currency.';

create table public.departments (
  code text not null,
  name_en text not null,
  name_zh text not null,
  hint_en text not null,
  hint_zh text not null,
  pool_price_minor bigint,
  pool_currency text,
  pool_answer_minutes integer not null default 120,
  pool_message_limit integer not null default 20,
  pool_open_hours integer not null default 48,
  sort_order integer not null,
  constraint departments_pkey primary key (code),
  constraint departments_code_form check (code ~ '^[a-z]+(_[a-z]+)*$'),
  constraint departments_pool_price_range check (pool_price_minor between 0 and 10000000),
  constraint departments_pool_priced check ((pool_price_minor is null) = (pool_currency is null)),
  constraint departments_pool_currency_form check (pool_currency ~ '^[A-Z]{3}$'),
  constraint departments_pool_answer_minutes_range check (pool_answer_minutes between 5 and 4320),
  constraint departments_pool_message_limit_range check (pool_message_limit between 1 and 200),
  constraint departments_pool_open_hours_range check (pool_open_hours between 1 and 720)
);
comment on table public.departments is
  'Medical departments. With a pool price, people may ask the department and the first free doctor takes it.';

create table private.currency_rates (
  currency text not null,
  reference_per_minor numeric not null,
  constraint currency_rates_pkey primary key (currency),
  constraint currency_rates_positive check (reference_per_minor > 0)
);
comment on table private.currency_rates is
  'Rough worth of one minor unit in US cents: for sorting and filtering the directory alone, never for charging.';

-- Grants and policies ---------------------------------------------------------------

alter table public.regions enable row level security;
alter table public.departments enable row level security;
grant select on public.regions, public.departments to anon, authenticated;
grant select, insert, update, delete on public.regions, public.departments to service_role;

create policy "Everybody reads the regions" on public.regions for select to anon, authenticated using (true);
create policy "Everybody reads the departments" on public.departments for select to anon, authenticated using (true);

-- Private helpers -----------------------------------------------------------------

create function private.comparable_price(p_amount_minor bigint, p_currency text)
returns numeric language sql stable security definer set search_path = '' as $$
  -- Definer: the rates are not for clients. An unknown currency counts as US cents.
  select p_amount_minor * coalesce(
    (select r.reference_per_minor from private.currency_rates r where r.currency = p_currency), 1);
$$;
grant execute on function private.comparable_price to anon, authenticated, service_role;

-- Data ------------------------------------------------------------------------------

insert into private.currency_rates (currency, reference_per_minor) values
  ('CNY', 0.14), ('GBP', 1.30), ('EUR', 1.10), ('USD', 1), ('NGN', 0.00065), ('INR', 0.0115), ('SGD', 0.76),
  ('AUD', 0.66);

insert into public.regions (code, country_code, name_en, name_zh, time_zone, currency, sort_order) values
  ('CN-11', 'CN', 'Beijing', '北京', 'Asia/Shanghai', 'CNY', 10),
  ('CN-12', 'CN', 'Tianjin', '天津', 'Asia/Shanghai', 'CNY', 11),
  ('CN-13', 'CN', 'Hebei', '河北', 'Asia/Shanghai', 'CNY', 12),
  ('CN-21', 'CN', 'Liaoning', '辽宁', 'Asia/Shanghai', 'CNY', 13),
  ('CN-31', 'CN', 'Shanghai', '上海', 'Asia/Shanghai', 'CNY', 14),
  ('CN-32', 'CN', 'Jiangsu', '江苏', 'Asia/Shanghai', 'CNY', 15),
  ('CN-33', 'CN', 'Zhejiang', '浙江', 'Asia/Shanghai', 'CNY', 16),
  ('CN-34', 'CN', 'Anhui', '安徽', 'Asia/Shanghai', 'CNY', 17),
  ('CN-35', 'CN', 'Fujian', '福建', 'Asia/Shanghai', 'CNY', 18),
  ('CN-37', 'CN', 'Shandong', '山东', 'Asia/Shanghai', 'CNY', 19),
  ('CN-41', 'CN', 'Henan', '河南', 'Asia/Shanghai', 'CNY', 20),
  ('CN-42', 'CN', 'Hubei', '湖北', 'Asia/Shanghai', 'CNY', 21),
  ('CN-43', 'CN', 'Hunan', '湖南', 'Asia/Shanghai', 'CNY', 22),
  ('CN-44', 'CN', 'Guangdong', '广东', 'Asia/Shanghai', 'CNY', 23),
  ('CN-50', 'CN', 'Chongqing', '重庆', 'Asia/Shanghai', 'CNY', 24),
  ('CN-51', 'CN', 'Sichuan', '四川', 'Asia/Shanghai', 'CNY', 25),
  ('CN-53', 'CN', 'Yunnan', '云南', 'Asia/Shanghai', 'CNY', 26),
  ('CN-61', 'CN', 'Shaanxi', '陕西', 'Asia/Shanghai', 'CNY', 27),
  ('CN-65', 'CN', 'Xinjiang', '新疆', 'Asia/Urumqi', 'CNY', 28),
  ('GB', 'GB', 'United Kingdom', '英国', 'Europe/London', 'GBP', 40),
  ('IE', 'IE', 'Ireland', '爱尔兰', 'Europe/Dublin', 'EUR', 41),
  ('DE', 'DE', 'Germany', '德国', 'Europe/Berlin', 'EUR', 42),
  ('FR', 'FR', 'France', '法国', 'Europe/Paris', 'EUR', 43),
  ('US-CA', 'US', 'California', '美国加利福尼亚州', 'America/Los_Angeles', 'USD', 50),
  ('US-NY', 'US', 'New York', '美国纽约州', 'America/New_York', 'USD', 51),
  ('NG', 'NG', 'Nigeria', '尼日利亚', 'Africa/Lagos', 'NGN', 60),
  ('IN', 'IN', 'India', '印度', 'Asia/Kolkata', 'INR', 61),
  ('SG', 'SG', 'Singapore', '新加坡', 'Asia/Singapore', 'SGD', 62),
  ('AU', 'AU', 'Australia', '澳大利亚', 'Australia/Sydney', 'AUD', 63);

insert into public.departments
  (code, name_en, name_zh, hint_en, hint_zh, pool_price_minor, pool_currency, pool_answer_minutes, sort_order) values
  ('general_practice', 'General practice', '全科',
    'When you are not sure whom to ask', '不确定该看哪一科时', 2000, 'CNY', 120, 10),
  ('paediatrics', 'Paediatrics', '儿科',
    'Babies, children and teenagers', '婴幼儿、儿童和青少年', 3000, 'CNY', 120, 20),
  ('internal_medicine', 'Internal medicine', '内科',
    'Fever, weakness, illness inside the body', '发热、乏力等内科问题', 3000, 'CNY', 180, 30),
  ('dermatology', 'Dermatology', '皮肤科',
    'Rashes, itching, moles, acne, hair', '皮疹、瘙痒、痣、痘痘、头发', 3000, 'CNY', 240, 40),
  ('obstetrics_gynaecology', 'Women''s health', '妇产科',
    'Periods, pregnancy, birth, menopause', '月经、怀孕、分娩、更年期', 4000, 'CNY', 240, 50),
  ('mental_health', 'Mental health', '心理精神科',
    'Low mood, worry, sleep, crisis', '情绪低落、焦虑、睡眠、心理危机', 4000, 'CNY', 240, 60),
  ('cardiology', 'Cardiology', '心内科',
    'Heart, blood pressure, palpitations', '心脏、血压、心慌', 4000, 'CNY', 240, 70),
  ('respiratory', 'Respiratory medicine', '呼吸科',
    'Cough, asthma, lungs', '咳嗽、哮喘、肺部问题', 3000, 'CNY', 240, 80),
  ('gastroenterology', 'Gastroenterology', '消化科',
    'Stomach, bowel, liver', '胃、肠、肝', 3000, 'CNY', 240, 90),
  ('endocrinology', 'Endocrinology', '内分泌科',
    'Diabetes, thyroid, weight', '糖尿病、甲状腺、体重', 4000, 'CNY', 240, 100),
  ('neurology', 'Neurology', '神经科',
    'Headache, dizziness, numbness', '头痛、头晕、麻木', 4000, 'CNY', 240, 110),
  ('orthopaedics', 'Bones and joints', '骨科',
    'Back, joints, injuries', '腰背、关节、外伤', 3000, 'CNY', 240, 120),
  ('ear_nose_throat', 'Ear, nose and throat', '耳鼻喉科',
    'Hearing, sinuses, sore throat', '听力、鼻窦、咽喉痛', 3000, 'CNY', 240, 130),
  ('ophthalmology', 'Eyes', '眼科',
    'Sight, red or painful eyes', '视力、眼红、眼痛', 3000, 'CNY', 240, 140),
  ('urology', 'Urology', '泌尿科',
    'Bladder, kidneys, men''s health', '膀胱、肾脏、男性健康', 3000, 'CNY', 240, 150),
  ('oncology', 'Cancer care', '肿瘤科',
    'Questions about a tumour or its treatment', '肿瘤及其治疗的疑问', 6000, 'CNY', 720, 160),
  ('dental', 'Teeth and mouth', '口腔科',
    'Toothache, gums, mouth sores', '牙痛、牙龈、口腔溃疡', 2000, 'CNY', 240, 170),
  ('nutrition', 'Nutrition', '营养科',
    'Eating well with an illness', '患病时怎么吃', 2000, 'CNY', 720, 180),
  ('rehabilitation', 'Rehabilitation', '康复科',
    'Recovering after illness or surgery', '病后、术后恢复', 2000, 'CNY', 720, 190),
  ('chinese_medicine', 'Chinese medicine', '中医科',
    'Traditional Chinese medicine', '中医调理与治疗', 3000, 'CNY', 240, 200),
  ('pharmacy', 'Medicines advice', '用药咨询',
    'How to take medicines, do they go together', '药怎么吃、能不能一起吃', 1000, 'CNY', 240, 210);
