-- ─────────────────────────────────────────────────────────────────────────────
-- Practitioners: what everybody may see, what patients see after paying, and whose account it is
-- stand in three tables, so that no query can mix them up.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.practitioner_status as enum ('pending', 'verified', 'suspended');

create table public.practitioners (
  practitioner_id uuid not null default gen_random_uuid(),
  display_name text not null,
  display_name_zh text,
  title_en text not null,
  title_zh text not null,
  department_code text not null,
  region_code text not null,
  time_zone text not null,
  languages text[] not null,
  bio_en text not null default '',
  bio_zh text not null default '',
  status public.practitioner_status not null default 'pending',
  verified_at timestamptz,
  available_until timestamptz,
  answer_minutes_median integer,
  rating_average numeric(3, 2),
  rating_count integer not null default 0,
  created_at timestamptz not null default now(),
  constraint practitioners_pkey primary key (practitioner_id),
  constraint practitioners_department_code_fkey foreign key (department_code) references public.departments (code),
  constraint practitioners_region_code_fkey foreign key (region_code) references public.regions (code),
  constraint practitioners_display_name_length check (char_length(btrim(display_name)) between 1 and 60),
  constraint practitioners_display_name_zh_length check (char_length(btrim(display_name_zh)) between 1 and 60),
  constraint practitioners_title_length check (char_length(title_en) between 1 and 80
    and char_length(title_zh) between 1 and 80),
  constraint practitioners_bio_length check (char_length(bio_en) <= 2000 and char_length(bio_zh) <= 2000),
  constraint practitioners_languages_form check (cardinality(languages) between 1 and 8
    and array_to_string(languages, ',') ~ '^[a-z]{2,3}(,[a-z]{2,3})*$'),
  constraint practitioners_verified_dated check (status <> 'verified' or verified_at is not null),
  constraint practitioners_rating_range check (rating_average between 1 and 5 and rating_count >= 0)
);
comment on table public.practitioners is
  'Doctors as the public sees them. To approve one, set status to verified; to stop one, set it to suspended.';
create index practitioners_department_code_idx on public.practitioners (department_code, status);
create index practitioners_region_code_idx on public.practitioners (region_code);

create table public.practitioner_accounts (
  practitioner_id uuid not null,
  account_id uuid not null,
  constraint practitioner_accounts_pkey primary key (practitioner_id),
  constraint practitioner_accounts_account_id_key unique (account_id),
  constraint practitioner_accounts_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id) on delete cascade,
  constraint practitioner_accounts_account_id_fkey foreign key (account_id) references public.accounts (account_id)
);
comment on table public.practitioner_accounts is 'Which account a doctor signs in with. Only that account sees it.';

create table public.practitioner_disclosures (
  practitioner_id uuid not null,
  legal_name text not null,
  hospital text not null,
  licence_authority text not null,
  licence_number text not null,
  constraint practitioner_disclosures_pkey primary key (practitioner_id),
  constraint practitioner_disclosures_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id) on delete cascade,
  constraint practitioner_disclosures_length check (char_length(btrim(legal_name)) between 1 and 120
    and char_length(btrim(hospital)) between 1 and 160 and char_length(btrim(licence_authority)) between 1 and 160
    and char_length(btrim(licence_number)) between 1 and 80)
);
comment on table public.practitioner_disclosures is
  'Real name, hospital and licence: shown to the doctor, and to patients who have paid for a consultation with them.';

create table public.services (
  practitioner_id uuid not null,
  kind public.consultation_kind not null,
  price_minor bigint not null,
  currency text not null,
  answer_minutes integer not null,
  message_limit integer not null default 30,
  open_hours integer not null default 48,
  active boolean not null default true,
  constraint services_pkey primary key (practitioner_id, kind),
  constraint services_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id) on delete cascade,
  constraint services_price_range check (price_minor between 0 and 10000000),
  constraint services_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint services_answer_minutes_range check (answer_minutes between 5 and 4320),
  constraint services_message_limit_range check (message_limit between 1 and 200),
  constraint services_open_hours_range check (open_hours between 1 and 720)
);
comment on table public.services is
  'What a doctor offers, at which price in minor units, answered within how many minutes, open for how many hours.';

create table public.quick_replies (
  quick_reply_id uuid not null default gen_random_uuid(),
  practitioner_id uuid not null,
  position integer not null default 0,
  body text not null,
  constraint quick_replies_pkey primary key (quick_reply_id),
  constraint quick_replies_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id) on delete cascade,
  constraint quick_replies_body_length check (char_length(btrim(body)) between 1 and 1000)
);
comment on table public.quick_replies is 'Sentences that a doctor writes often.';
create index quick_replies_practitioner_id_idx on public.quick_replies (practitioner_id, position);

insert into private.transitions (thing, from_status, to_status) values
  ('practitioner', 'pending', 'verified'), ('practitioner', 'pending', 'suspended'),
  ('practitioner', 'verified', 'suspended'), ('practitioner', 'suspended', 'verified');

-- Private helpers -----------------------------------------------------------------------

create function private.my_practitioner_id()
returns uuid language sql stable security definer set search_path = '' as $$
  -- Definer: policies ask it about the caller alone.
  select pa.practitioner_id from public.practitioner_accounts pa where pa.account_id = (select auth.uid());
$$;
create function private.my_verified_practitioner_id()
returns uuid language sql stable security definer set search_path = '' as $$
  -- Definer: policies ask it about the caller alone. A pending or suspended doctor is nobody here.
  select p.practitioner_id
  from public.practitioner_accounts pa
  join public.practitioners p on p.practitioner_id = pa.practitioner_id and p.status = 'verified'
  join public.accounts a on a.account_id = pa.account_id and a.suspended_at is null
  where pa.account_id = (select auth.uid());
$$;
grant execute on function private.my_practitioner_id, private.my_verified_practitioner_id to authenticated;

create function private.require_practitioner()
returns uuid language plpgsql stable set search_path = '' as $$
declare
  caller uuid := private.my_verified_practitioner_id();
begin
  perform private.require_account();
  if caller is null then
    perform private.fail('not_verified', 403, 'Only a verified doctor may do this.');
  end if;
  return caller;
end $$;
comment on function private.require_practitioner is 'The verified doctor who acts, or a refusal.';

create function private.takes_questions(p_practitioner_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: joins the account behind the doctor, which nobody else may see.
  select exists (select 1 from public.practitioners p
    join public.practitioner_accounts pa on pa.practitioner_id = p.practitioner_id
    join public.accounts a on a.account_id = pa.account_id and a.suspended_at is null
    where p.practitioner_id = p_practitioner_id and p.status = 'verified');
$$;

-- Triggers ----------------------------------------------------------------------------

create function private.stamp_verification()
returns trigger language plpgsql set search_path = '' as $$
begin
  if new.status = 'verified' and (tg_op = 'INSERT' or old.status <> 'verified') then
    new.verified_at := now();
  elsif new.status <> 'verified' then
    new.available_until := null;
  end if;
  return new;
end $$;
create trigger guard_transition before update of status on public.practitioners
  for each row execute function private.guard_transition('practitioner');
create trigger stamp_verification before insert or update of status on public.practitioners
  for each row execute function private.stamp_verification();

create function private.limit_quick_replies()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: counts regardless of who asks.
  if (select count(*) from public.quick_replies q where q.practitioner_id = new.practitioner_id) >= 50 then
    perform private.fail('list_full', 409, 'At most fifty entries fit in this list.');
  end if;
  return new;
end $$;
create trigger limit_quick_replies before insert on public.quick_replies
  for each row execute function private.limit_quick_replies();
