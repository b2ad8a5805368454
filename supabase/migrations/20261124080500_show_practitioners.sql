-- ─────────────────────────────────────────────────────────────────────────────
-- Who sees which part of a doctor, and how a doctor applies.
-- ─────────────────────────────────────────────────────────────────────────────

alter table public.practitioners enable row level security;
alter table public.practitioner_accounts enable row level security;
alter table public.practitioner_disclosures enable row level security;
alter table public.services enable row level security;
alter table public.quick_replies enable row level security;

grant select on public.practitioners, public.services to anon, authenticated;
grant update (bio_en, bio_zh, languages, time_zone) on public.practitioners to authenticated;
grant insert, update (price_minor, currency, answer_minutes, message_limit, open_hours, active)
  on public.services to authenticated;
grant select on public.practitioner_accounts, public.practitioner_disclosures to authenticated;
grant select, delete, insert (quick_reply_id, practitioner_id, position, body), update (position, body)
  on public.quick_replies to authenticated;
grant select, insert, update on public.practitioners, public.practitioner_disclosures, public.services to service_role;
grant select, insert, delete on public.practitioner_accounts to service_role;
grant select on public.quick_replies to service_role;

-- Policies --------------------------------------------------------------------------------

create policy "Visitors read verified doctors" on public.practitioners for select to anon
  using (status = 'verified');
create policy "Doctors describe themselves" on public.practitioners for update to authenticated
  using (practitioner_id = (select private.my_practitioner_id()))
  with check (practitioner_id = (select private.my_practitioner_id()));

create policy "Doctors read which account is theirs" on public.practitioner_accounts for select to authenticated
  using (account_id = (select auth.uid()));

create policy "Visitors read what verified doctors offer" on public.services for select to anon
  using (active and exists (select 1 from public.practitioners p where p.practitioner_id = services.practitioner_id));
create policy "People read what verified doctors offer" on public.services for select to authenticated
  using (practitioner_id = (select private.my_practitioner_id())
    or (active and exists (select 1 from public.practitioners p
      where p.practitioner_id = services.practitioner_id and p.status = 'verified')));
create policy "Doctors add what they offer" on public.services for insert to authenticated
  with check (practitioner_id = (select private.my_practitioner_id()));
create policy "Doctors change what they offer" on public.services for update to authenticated
  using (practitioner_id = (select private.my_practitioner_id()))
  with check (practitioner_id = (select private.my_practitioner_id()));

create policy "Doctors read their quick replies" on public.quick_replies for select to authenticated
  using (practitioner_id = (select private.my_practitioner_id()));
create policy "Doctors add quick replies" on public.quick_replies for insert to authenticated
  with check (practitioner_id = (select private.my_practitioner_id()));
create policy "Doctors change their quick replies" on public.quick_replies for update to authenticated
  using (practitioner_id = (select private.my_practitioner_id()))
  with check (practitioner_id = (select private.my_practitioner_id()));
create policy "Doctors remove their quick replies" on public.quick_replies for delete to authenticated
  using (practitioner_id = (select private.my_practitioner_id()));

-- Applying --------------------------------------------------------------------------------

create function private.require_profile(p_profile jsonb)
returns void language plpgsql stable set search_path = '' as $$
declare
  missing text;
begin
  select string_agg(field, ', ' order by field) into missing
  from unnest(array['display_name', 'title_en', 'title_zh', 'department_code', 'region_code', 'legal_name',
    'hospital', 'licence_authority', 'licence_number']) as field
  where coalesce(btrim(p_profile ->> field), '') = '';
  if missing is not null then
    perform private.fail('profile_incomplete', 422, 'Still missing: ' || missing || '.');
  end if;
  if not exists (select 1 from public.departments d where d.code = p_profile ->> 'department_code')
    or not exists (select 1 from public.regions r where r.code = p_profile ->> 'region_code') then
    perform private.fail('profile_invalid', 422, 'Choose a department and a region from the lists.');
  end if;
  if coalesce(jsonb_typeof(p_profile -> 'languages'), '') <> 'array' or p_profile -> 'languages' = '[]'
    or jsonb_typeof(coalesce(p_profile -> 'services', '[]')) <> 'array' then
    perform private.fail('profile_invalid', 422, 'Languages and services are lists.');
  end if;
end $$;

create function private.write_application(p_practitioner_id uuid, p_profile jsonb)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: applicants have no direct rights on these tables. Values that do not fit meet the constraints.
  update public.practitioners p set
    display_name = p_profile ->> 'display_name', display_name_zh = nullif(p_profile ->> 'display_name_zh', ''),
    title_en = p_profile ->> 'title_en', title_zh = p_profile ->> 'title_zh',
    department_code = p_profile ->> 'department_code', region_code = p_profile ->> 'region_code',
    time_zone = (select r.time_zone from public.regions r where r.code = p_profile ->> 'region_code'),
    languages = array(select jsonb_array_elements_text(p_profile -> 'languages')),
    bio_en = coalesce(p_profile ->> 'bio_en', ''), bio_zh = coalesce(p_profile ->> 'bio_zh', '')
  where p.practitioner_id = p_practitioner_id;
  insert into public.practitioner_disclosures as d
    (practitioner_id, legal_name, hospital, licence_authority, licence_number)
  values (p_practitioner_id, p_profile ->> 'legal_name', p_profile ->> 'hospital',
    p_profile ->> 'licence_authority', p_profile ->> 'licence_number')
  on conflict on constraint practitioner_disclosures_pkey do update set legal_name = excluded.legal_name,
    hospital = excluded.hospital, licence_authority = excluded.licence_authority,
    licence_number = excluded.licence_number;
  delete from public.services s where s.practitioner_id = p_practitioner_id;
  insert into public.services (practitioner_id, kind, price_minor, currency, answer_minutes, message_limit, open_hours)
  select p_practitioner_id, s.kind, s.price_minor, s.currency, s.answer_minutes,
    coalesce(s.message_limit, 30), coalesce(s.open_hours, 48)
  from jsonb_to_recordset(coalesce(p_profile -> 'services', '[]')) as s (kind public.consultation_kind,
    price_minor bigint, currency text, answer_minutes integer, message_limit integer, open_hours integer);
end $$;

create function private.apply_as_practitioner(p_profile jsonb)
returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  applicant uuid := private.my_practitioner_id();
begin
  -- Definer: makes the doctor's rows, always pending, always for the caller. Applying again corrects a pending one.
  perform private.require_profile(p_profile);
  if applicant is null then
    insert into public.practitioners (display_name, title_en, title_zh, department_code, region_code, time_zone,
      languages)
    select p_profile ->> 'display_name', p_profile ->> 'title_en', p_profile ->> 'title_zh',
      p_profile ->> 'department_code', r.code, r.time_zone, array['en']
    from public.regions r where r.code = p_profile ->> 'region_code'
    returning practitioner_id into applicant;
    insert into public.practitioner_accounts (practitioner_id, account_id) values (applicant, caller);
  elsif not exists (select 1 from public.practitioners p
      where p.practitioner_id = applicant and p.status = 'pending') then
    perform private.fail('already_practitioner', 409, 'This account is a doctor''s already.');
  end if;
  perform private.write_application(applicant, p_profile);
  return applicant;
exception when integrity_constraint_violation or data_exception then
  perform private.fail('profile_invalid', 422, 'Something in the application is too long or not possible.');
  return null;
end $$;
grant execute on function private.apply_as_practitioner to authenticated;

create function public.apply_as_practitioner(profile jsonb)
returns uuid language sql volatile security invoker set search_path = '' as $$
  select private.apply_as_practitioner($1);
$$;
comment on function public.apply_as_practitioner is
  'Asks to be let in as a doctor. The answer is the new doctor''s id.';
grant execute on function public.apply_as_practitioner to authenticated;
