-- ─────────────────────────────────────────────────────────────────────────────
-- Calls by telephone: who may be rung, what it costs, and how each leg of a call goes. A number is sealed by the
-- server before it comes here and opened by it only to dial: this database cannot read one.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.telephone_leg_status as enum ('waiting', 'dialling', 'ringing', 'confirming', 'answered', 'busy',
  'no_answer', 'gone', 'voicemail', 'failed', 'ended');

create table public.phone_numbers (
  account_id uuid not null,
  country_code text not null,
  last_digits text not null,
  sealed text not null,
  created_at timestamptz not null default now(),
  constraint phone_numbers_pkey primary key (account_id),
  constraint phone_numbers_account_id_fkey foreign key (account_id) references public.accounts (account_id)
    on delete cascade,
  constraint phone_numbers_country_code_form check (country_code ~ '^[A-Z]{2}$'),
  constraint phone_numbers_last_digits_form check (last_digits ~ '^\d{2}$'),
  constraint phone_numbers_sealed_form check (sealed ~ '^[\w-]{1,32}\.[\w-]{16}\.[\w-]{20,120}$')
);
comment on table public.phone_numbers is
  'A person''s telephone number, sealed (AES-256-GCM: key id, nonce, box). Country and two digits, to recognise it.';

create table public.telephone_rates (
  country_code text not null,
  currency text not null,
  per_minute_minor bigint not null,
  longest_minutes integer not null default 30,
  calls_per_day integer not null default 10,
  active boolean not null default true,
  constraint telephone_rates_pkey primary key (country_code),
  constraint telephone_rates_country_code_form check (country_code ~ '^[A-Z]{2}$'),
  constraint telephone_rates_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint telephone_rates_range check (per_minute_minor >= 0 and longest_minutes between 1 and 240
    and calls_per_day between 0 and 1000)
);
comment on table public.telephone_rates is
  'Countries that may be rung, what a begun minute costs us there, how long and how often. Edit it to your carrier''s '
  'prices: these are estimates. A country that is not here is never rung.';
insert into public.telephone_rates (country_code, currency, per_minute_minor) values
  ('CN', 'USD', 3), ('HK', 'USD', 6), ('TW', 'USD', 12), ('SG', 'USD', 4), ('MY', 'USD', 6), ('JP', 'USD', 16),
  ('KR', 'USD', 6), ('AU', 'USD', 8), ('NZ', 'USD', 8), ('US', 'USD', 2), ('CA', 'USD', 2), ('GB', 'USD', 4),
  ('IE', 'USD', 7), ('DE', 'USD', 5), ('AT', 'USD', 6), ('CH', 'USD', 9), ('FR', 'USD', 6), ('BE', 'USD', 9),
  ('NL', 'USD', 7), ('ES', 'USD', 5), ('PT', 'USD', 5), ('IT', 'USD', 6), ('DK', 'USD', 4), ('SE', 'USD', 4),
  ('NO', 'USD', 5), ('FI', 'USD', 7), ('PL', 'USD', 5), ('CZ', 'USD', 5);

create table private.telephone_legs (
  leg_id uuid not null,
  call_id uuid not null,
  side public.participant_side not null,
  account_id uuid not null,
  identity uuid not null,
  from_mode public.call_mode not null,
  country_code text not null,
  currency text not null,
  per_minute_minor bigint not null,
  longest_minutes integer not null,
  status public.telephone_leg_status not null default 'waiting',
  attempts integer not null default 0,
  session_id text,
  created_at timestamptz not null default now(),
  attempted_at timestamptz,
  retry_at timestamptz,
  picked_up_at timestamptz,
  answered_at timestamptz,
  over_at timestamptz,
  seconds integer not null default 0,
  cost_minor bigint not null default 0,
  constraint telephone_legs_pkey primary key (leg_id),
  constraint telephone_legs_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint telephone_legs_account_id_fkey foreign key (account_id) references public.accounts (account_id),
  constraint telephone_legs_identity_fkey foreign key (identity) references private.call_participants (identity),
  constraint telephone_legs_attempts_range check (attempts between 0 and 3),
  constraint telephone_legs_answered_whole check (status <> 'answered'
    or num_nulls(session_id, picked_up_at, answered_at) = 0),
  constraint telephone_legs_amounts_positive check (seconds >= 0 and cost_minor >= 0)
);
comment on table private.telephone_legs is
  'Each time somebody''s telephone was rung into a call. Holds no number; the price is the one that was shown.';
create unique index telephone_legs_one_live on private.telephone_legs (call_id, side) where over_at is null;
create index telephone_legs_call_id_idx on private.telephone_legs (call_id, created_at);
create index telephone_legs_account_id_idx on private.telephone_legs (account_id, created_at);
create index telephone_legs_identity_idx on private.telephone_legs (identity);

insert into private.transitions (thing, from_status, to_status)
select 'telephone_leg', f, t from (values
  ('waiting', '{dialling,failed,ended}'::text[]), ('dialling', '{ringing,confirming,busy,no_answer,gone,failed,ended}'),
  ('ringing', '{confirming,busy,no_answer,gone,failed,ended}'), ('confirming', '{answered,voicemail,failed,ended}'),
  ('answered', '{ended}'), ('busy', '{dialling,failed,ended}'), ('no_answer', '{dialling,failed,ended}')
) as moves (f, targets) cross join unnest(targets) t;
create trigger guard_transition before update of status on private.telephone_legs
  for each row execute function private.guard_transition('telephone_leg');

-- Grants and policies ---------------------------------------------------------------

alter table public.phone_numbers enable row level security;
alter table public.telephone_rates enable row level security;
grant select (account_id, country_code, last_digits, created_at) on public.phone_numbers to authenticated;
grant select on public.telephone_rates to authenticated, service_role;
grant insert, update, delete on public.telephone_rates to service_role;
grant select on private.telephone_legs to service_role;

create policy "People see of their own number what they recognise it by" on public.phone_numbers
  for select to authenticated using (account_id = (select auth.uid()));
create policy "Whoever is signed in reads what calls by telephone cost" on public.telephone_rates
  for select to authenticated using (true);

create view admin.recent_telephone_legs with (security_invoker = true) as
select t.leg_id, t.call_id, t.side, t.country_code, t.status, t.attempts, t.created_at, t.answered_at, t.over_at,
  t.seconds, t.currency, t.cost_minor
from private.telephone_legs t order by t.created_at desc limit 500;
comment on view admin.recent_telephone_legs is 'The last 500 times that a telephone was rung, with what each cost.';
grant select on admin.recent_telephone_legs to service_role;

-- Numbers -------------------------------------------------------------------------------

create function private.save_phone_number(p_country_code text, p_last_digits text, p_sealed text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
begin
  -- Definer: nobody reads the sealed number back. Only what the server has sealed can ever be opened and dialled.
  insert into public.phone_numbers as n (account_id, country_code, last_digits, sealed)
  values (caller, p_country_code, p_last_digits, p_sealed)
  on conflict on constraint phone_numbers_pkey do update set country_code = excluded.country_code,
    last_digits = excluded.last_digits, sealed = excluded.sealed, created_at = now();
end $$;

create function private.delete_phone_number()
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: as above. Also for a suspended account: taking data back is always possible.
  delete from public.phone_numbers n where n.account_id = auth.uid();
$$;
grant execute on function private.save_phone_number, private.delete_phone_number to authenticated;

create function private.account_of_side(c public.consultations, p_side public.participant_side)
returns uuid language sql stable security definer set search_path = '' as $$
  -- Definer: neither side may read the other's account.
  select case p_side when 'patient' then c.account_id else (select pa.account_id
    from public.practitioner_accounts pa where pa.practitioner_id = c.practitioner_id) end;
$$;

-- Why this side's telephone cannot be rung now; null where it can.
create function private.phone_refusal(p_account_id uuid)
returns text language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select case when n.account_id is null then 'phone_missing'
    when r.country_code is null or not r.active then 'phone_country_refused'
    when (select count(*) from private.telephone_legs t where t.account_id = p_account_id
      and t.created_at > now() - interval '1 day') >= r.calls_per_day then 'phone_limit_reached' end
  from (select p_account_id as account_id) asked
  left join public.phone_numbers n on n.account_id = asked.account_id
  left join public.telephone_rates r on r.country_code = n.country_code;
$$;

create function private.phone_offer(c public.consultations, p_side public.participant_side)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above. That there is a number, and its price: nothing else of it.
  select jsonb_build_object('has_number', n.account_id is not null,
    'refused', private.phone_refusal(private.account_of_side(c, p_side)), 'currency', r.currency,
    'per_minute_minor', r.per_minute_minor, 'longest_minutes', least(r.longest_minutes, s.longest_minutes))
  from private.call_settings s
  left join public.phone_numbers n on n.account_id = private.account_of_side(c, p_side)
  left join public.telephone_rates r on r.country_code = n.country_code and r.active;
$$;

create function private.read_telephone(p_consultation_id uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  c public.consultations;
begin
  -- Definer: as above.
  perform private.require_practitioner();
  select * into c from public.consultations o where o.consultation_id = p_consultation_id;
  if private.side_in(c) is distinct from 'practitioner' then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  return jsonb_build_object('patient', private.phone_offer(c, 'patient'),
    'practitioner', private.phone_offer(c, 'practitioner'));
end $$;
grant execute on function private.read_telephone to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.save_phone_number(country_code text, last_digits text, sealed text)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.save_phone_number($1, $2, $3);
$$;
comment on function public.save_phone_number is 'Keeps or replaces the caller''s number, as the server has sealed it.';

create function public.delete_phone_number()
returns void language sql volatile security invoker set search_path = '' as $$
  select private.delete_phone_number();
$$;
comment on function public.delete_phone_number is 'Forgets the caller''s number.';

create function public.read_telephone(consultation_id uuid)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_telephone($1);
$$;
comment on function public.read_telephone is
  'For the doctor: {patient, practitioner}, each {has_number, refused, currency, per_minute_minor, longest_minutes}.';

grant execute on function public.save_phone_number, public.delete_phone_number, public.read_telephone to authenticated;
