-- ─────────────────────────────────────────────────────────────────────────────
-- The directory tells how much talk time a price includes.
-- ─────────────────────────────────────────────────────────────────────────────

create or replace function public.find_practitioners(
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
        'answer_minutes', s.answer_minutes, 'message_limit', s.message_limit, 'open_hours', s.open_hours,
        'call_minutes', s.call_minutes) order by s.kind) as services
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
