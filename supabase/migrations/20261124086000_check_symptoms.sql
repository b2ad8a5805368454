-- ─────────────────────────────────────────────────────────────────────────────
-- Symptom checks: made on the person's device, and kept only when they say so. Where the check is offered is
-- decided by whoever runs the service, by region: it may be a medical device there.
-- ─────────────────────────────────────────────────────────────────────────────

create table public.check_settings (
  check_setting_id uuid not null default gen_random_uuid(),
  region_code text,
  enabled boolean not null,
  note text not null default '',
  constraint check_settings_pkey primary key (check_setting_id),
  constraint check_settings_region_code_key unique nulls not distinct (region_code),
  constraint check_settings_region_code_form check (region_code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$')
);
comment on table public.check_settings is
  'Where symptoms may be checked: a row for a region, a country, or (without code) everywhere; the narrowest decides. '
  'Without a row it is offered.';

create table public.symptom_checks (
  symptom_check_id uuid not null,
  account_id uuid not null default auth.uid(),
  patient_id uuid,
  level text not null,
  input jsonb not null,
  result jsonb not null,
  version text not null,
  locale text not null,
  acknowledged_at timestamptz,
  created_at timestamptz not null default now(),
  constraint symptom_checks_pkey primary key (symptom_check_id),
  constraint symptom_checks_account_id_fkey foreign key (account_id)
    references public.accounts (account_id) on delete cascade,
  constraint symptom_checks_patient_id_fkey foreign key (patient_id) references public.patients (patient_id),
  constraint symptom_checks_level_known check (level in ('emergency', 'today', 'doctor', 'self_care')),
  constraint symptom_checks_level_agrees check (coalesce(result ->> 'level' = level, false)),
  constraint symptom_checks_size check (octet_length(input::text) <= 40000 and octet_length(result::text) <= 20000),
  constraint symptom_checks_version_form check (version ~ '^[0-9.]{1,20}$'),
  constraint symptom_checks_locale_known check (locale in ('en', 'zh-CN'))
);
comment on table public.symptom_checks is
  'A check that somebody kept: what they told (input) and what it came to as codes (result), with the version of the '
  'rules, so that it can be made again as it was.';
create index symptom_checks_account_id_idx on public.symptom_checks (account_id, created_at desc);
create index symptom_checks_patient_id_idx on public.symptom_checks (patient_id);

-- Grants and policies ---------------------------------------------------------------

alter table public.check_settings enable row level security;
alter table public.symptom_checks enable row level security;
grant select on public.check_settings to anon, authenticated;
grant select, insert, update, delete on public.check_settings to service_role;
grant select, delete on public.symptom_checks to authenticated;

create policy "Everybody sees where symptoms may be checked" on public.check_settings for select to anon, authenticated
  using (true);
create policy "People read the checks they kept" on public.symptom_checks for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People delete the checks they kept" on public.symptom_checks for delete to authenticated
  using (account_id = (select auth.uid()));

-- Private helpers -----------------------------------------------------------------------

create function private.acknowledge_emergency(p_symptom_check_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  read public.symptom_checks;
begin
  -- Definer: nobody writes acknowledged_at past this, and the trace is written with it.
  update public.symptom_checks s set acknowledged_at = now()
  where s.symptom_check_id = p_symptom_check_id and s.account_id = private.require_account()
    and s.level = 'emergency' and s.acknowledged_at is null
  returning * into read;
  if found then
    perform private.record_event('emergency_acknowledged', 'patient', read.patient_id, null,
      jsonb_build_object('symptom_check_id', read.symptom_check_id, 'version', read.version));
  end if;
end $$;
grant execute on function private.acknowledge_emergency to authenticated;

create function private.require_check_offered()
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: whoever asks, it is a person with an account.
  perform private.require_account();
  if not public.check_offered() then
    perform private.fail('check_not_offered', 409, 'The symptom check is not offered where this account is.');
  end if;
end $$;
comment on function private.require_check_offered is 'The switch of the region holds past our pages too.';

create function private.require_keepable(p_symptom_check_id uuid, p_patient_id uuid)
returns void language plpgsql stable security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
begin
  -- Definer: asks private rules. What is kept are facts about health.
  if not private.consents_current(caller) then
    perform private.fail('consent_missing', 409, 'Agree to the current terms and privacy policy first.');
  elsif p_patient_id is not null and not exists (select 1 from public.patients p
      where p.patient_id = p_patient_id and p.account_id = caller) then
    perform private.fail('patient_not_found', 404, 'There is no such patient.');
  elsif exists (select 1 from public.symptom_checks s
      where s.symptom_check_id = p_symptom_check_id and s.account_id <> caller) then
    perform private.fail('id_taken', 409, 'This id is taken: keep it under another.');
  end if;
end $$;

create function private.keep_symptom_check(p_symptom_check_id uuid, p_level text, p_input jsonb, p_result jsonb,
  p_version text, p_locale text, p_patient_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: nobody keeps a check past these rules.
  perform private.require_check_offered();
  perform private.require_keepable(p_symptom_check_id, p_patient_id);
  insert into public.symptom_checks (symptom_check_id, patient_id, level, input, result, version, locale)
  values (p_symptom_check_id, p_patient_id, p_level, p_input, p_result, p_version, p_locale)
  on conflict on constraint symptom_checks_pkey do nothing;
end $$;
grant execute on function private.keep_symptom_check to authenticated;

-- Public functions ---------------------------------------------------------------------

create function public.check_offered(country text default null, region text default null)
returns boolean language plpgsql stable set search_path = '' as $$
begin
  -- Where somebody is signed in the account says where they are: pages and what may be kept then agree.
  if auth.uid() is not null then
    select a.country_code, a.region_code into country, region from public.accounts a where a.account_id = auth.uid();
  end if;
  return coalesce((
    select s.enabled from public.check_settings s
    where s.region_code is null or s.region_code in (country, region)
    order by s.region_code is null, char_length(s.region_code) desc limit 1), true);
end $$;
comment on function public.check_offered is
  'Whether symptoms may be checked where the caller''s account is; for visitors, in the place named. The narrowest '
  'setting decides.';
grant execute on function public.check_offered to anon, authenticated;

create function public.keep_symptom_check(symptom_check_id uuid, level text, input jsonb, result jsonb, version text,
  locale text, patient_id uuid default null)
returns void language sql volatile set search_path = '' as $$
  select private.keep_symptom_check($1, $2, $3, $4, $5, $6, $7);
$$;
comment on function public.keep_symptom_check is
  'Keeps a check in the caller''s record. The same id again is the same press of the button.';

create function public.acknowledge_emergency(symptom_check_id uuid)
returns void language sql volatile set search_path = '' as $$
  select private.acknowledge_emergency(acknowledge_emergency.symptom_check_id);
$$;
comment on function public.acknowledge_emergency is
  'The caller has read what an emergency result says and goes on all the same; once, with a trace.';
grant execute on function public.keep_symptom_check, public.acknowledge_emergency to authenticated;
