-- ─────────────────────────────────────────────────────────────────────────────
-- The directory, as everybody may search it, and what the doctor and the patient need to begin.
-- ─────────────────────────────────────────────────────────────────────────────

create function public.find_practitioners(
  department text default null, kind public.consultation_kind default null, language text default null,
  region text default null, price_max bigint default null, available boolean default null, sort text default 'wait',
  query text default null, page integer default 1, currency text default 'CNY', page_size integer default 12)
returns table (practitioner_id uuid, display_name text, display_name_zh text, title_en text, title_zh text,
  department_code text, region_code text, time_zone text, languages text[], bio_en text, bio_zh text,
  available_until timestamptz, answer_minutes_median integer, rating_average numeric, rating_count integer,
  services jsonb, total_count bigint)
language sql stable security invoker set search_path = '' as $$
  with wanted as (
    select '%' || replace(replace(replace(btrim(left($8, 100)), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern
  ), offers as (
    select s.practitioner_id,
      min(case when $7 = 'price' then private.comparable_price(s.price_minor, s.currency) end) as worth,
      min(s.answer_minutes) as promised,
      jsonb_agg(jsonb_build_object('kind', s.kind, 'price_minor', s.price_minor, 'currency', s.currency,
        'answer_minutes', s.answer_minutes, 'message_limit', s.message_limit, 'open_hours', s.open_hours)
        order by s.kind) as services
    from public.services s where s.active group by s.practitioner_id
    having bool_or(($2 is null or s.kind = $2) and ($5 is null
      or private.comparable_price(s.price_minor, s.currency) <= private.comparable_price($5, $10)))
  ), found as (
    select p.*, o.services, o.worth, o.promised, coalesce(p.available_until > now(), false) as is_available
    from public.practitioners p
    join offers o on o.practitioner_id = p.practitioner_id
    join public.departments d on d.code = p.department_code
    cross join wanted w
    where p.status = 'verified' and ($1 is null or p.department_code = $1) and ($3 is null or $3 = any (p.languages))
      and ($4 is null or p.region_code = $4 or p.region_code like $4 || '-%')
      and ($6 is distinct from true or p.available_until > now())
      and (w.pattern is null or w.pattern = '%%' or concat_ws(' ', p.display_name, p.display_name_zh,
        p.title_en, p.title_zh, d.name_en, d.name_zh, d.hint_en, d.hint_zh, p.bio_en, p.bio_zh) ilike w.pattern)
  )
  select f.practitioner_id, f.display_name, f.display_name_zh, f.title_en, f.title_zh, f.department_code, f.region_code,
    f.time_zone, f.languages, f.bio_en, f.bio_zh, f.available_until, f.answer_minutes_median, f.rating_average,
    f.rating_count, f.services, count(*) over ()
  from found f
  order by
    f.worth,
    case when $7 = 'rating' then f.rating_average end desc nulls last,
    case when $7 = 'rating' then f.rating_count end desc,
    f.is_available desc, coalesce(f.answer_minutes_median, f.promised), f.practitioner_id
  limit least(greatest($11, 1), 50) offset (greatest($9, 1) - 1)::bigint * least(greatest($11, 1), 50);
$$;
comment on function public.find_practitioners is
  'Searches verified doctors; sort by wait, price or rating. price_max is in minor units of currency.';
grant execute on function public.find_practitioners to anon, authenticated;

-- Who am I ----------------------------------------------------------------------------------

create function private.my_role()
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: gathers the caller's own facts from tables they read only in part.
  select jsonb_build_object('account_id', a.account_id, 'practitioner_id', p.practitioner_id,
    'practitioner_status', p.status, 'consents_current', private.consents_current(a.account_id),
    'has_self', exists (select 1 from public.patients s where s.account_id = a.account_id and s.relationship = 'self'
      and s.archived_at is null),
    'suspended', a.suspended_at is not null)
  from public.accounts a
  left join public.practitioner_accounts pa on pa.account_id = a.account_id
  left join public.practitioners p on p.practitioner_id = pa.practitioner_id
  where a.account_id = auth.uid();
$$;
grant execute on function private.my_role to authenticated;

create function public.my_role()
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.my_role();
$$;
comment on function public.my_role is 'The caller''s account, doctor''s role, consents and profile in one answer.';
grant execute on function public.my_role to authenticated;

-- The patient's timeline --------------------------------------------------------------------

create function private.read_timeline(p_patient_id uuid, p_before timestamptz, p_page_size integer)
returns setof uuid language sql stable security definer set search_path = '' rows 20 as $$
  -- Definer: walks the index by account, a column that clients do not read. Own consultations only.
  select c.consultation_id from public.consultations c
  where c.account_id = auth.uid() and (p_patient_id is null or c.patient_id = p_patient_id)
    and c.created_at < coalesce(p_before, 'infinity')
  order by c.created_at desc limit least(greatest(p_page_size, 1), 100);
$$;
grant execute on function private.read_timeline to authenticated;

create function public.read_timeline(patient uuid default null, before timestamptz default null,
  page_size integer default 20)
returns table (consultation_id uuid, patient_id uuid, practitioner_id uuid, department_code text,
  kind public.consultation_kind, status public.consultation_status, concern text, price_minor bigint, currency text,
  requested_at timestamptz, respond_by timestamptz, answered_at timestamptz, open_until timestamptz,
  closed_at timestamptz,
  last_seq bigint, last_read_seq bigint, created_at timestamptz, note jsonb)
language sql stable security invoker set search_path = '' as $$
  select c.consultation_id, c.patient_id, c.practitioner_id, c.department_code, c.kind, c.status, c.concern,
    c.price_minor, c.currency, c.requested_at, c.respond_by, c.answered_at, c.open_until, c.closed_at, c.last_seq,
    coalesce(r.last_read_seq, 0), c.created_at, to_jsonb(n)
  from private.read_timeline($1, $2, $3) as mine (consultation_id)
  join public.consultations c on c.consultation_id = mine.consultation_id
  left join public.consultation_reads r on r.consultation_id = c.consultation_id and r.side = 'patient'
  left join public.encounter_notes n on n.consultation_id = c.consultation_id
  order by c.created_at desc;
$$;
comment on function public.read_timeline is
  'The caller''s consultations as a patient, newest first, with their summaries.';
grant execute on function public.read_timeline to authenticated;
