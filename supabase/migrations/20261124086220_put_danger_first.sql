-- ─────────────────────────────────────────────────────────────────────────────
-- A doctor's lists put first whoever asked or wrote in danger: in their own until it was read, in the department's
-- always.
-- ─────────────────────────────────────────────────────────────────────────────

drop function public.read_worklist(text[], integer, integer);
drop function private.read_worklist(text[], integer, integer);

create function private.read_worklist(p_statuses text[], p_limit integer, p_offset integer)
returns table (
  consultation_id uuid, status public.consultation_status, kind public.consultation_kind, locale text,
  display_name text, age_months integer, sex public.sex, allergy_status public.allergy_status, concern text,
  requested_at timestamptz, respond_by timestamptz, answered_at timestamptz, open_until timestamptz,
  closed_at timestamptz, unread bigint, last_author public.author_kind, last_message_at timestamptz,
  flag text, flag_unread boolean
) language sql stable security definer set search_path = '' as $$
  -- Definer: doctors do not read patients; of those assigned to them they get these columns.
  -- The page is cut first, along the index; only then are its messages counted. Unread dangers are few.
  with me as (select private.my_verified_practitioner_id() as practitioner_id),
  unread as (
    select u.consultation_id from private.unread_dangers u
    where u.practitioner_id = (select me.practitioner_id from me)
  ), page as (
    select * from ((
      select c.*, true as danger from public.consultations c
      where c.consultation_id in (select u.consultation_id from unread u) and c.status::text = any (p_statuses)
    ) union all (
      select c.*, false from public.consultations c
      where c.practitioner_id = (select me.practitioner_id from me)
        and c.status in ('waiting', 'open', 'closed') and c.status::text = any (p_statuses)
        and c.consultation_id not in (select u.consultation_id from unread u)
      order by c.closed_at desc nulls first, c.respond_by, c.consultation_id
      limit least(greatest(p_limit, 1), 200) + greatest(p_offset, 0)
    )) listed
    order by listed.danger desc, listed.closed_at desc nulls first, listed.respond_by, listed.consultation_id
    limit least(greatest(p_limit, 1), 200) offset greatest(p_offset, 0)
  )
  select c.consultation_id, c.status, c.kind, c.locale, p.display_name,
    (extract(year from age(p.birth_date)) * 12 + extract(month from age(p.birth_date)))::integer,
    p.sex, p.allergy_status, left(c.concern, 160), c.requested_at, c.respond_by, c.answered_at, c.open_until,
    c.closed_at, news.unread, latest.author_kind, latest.created_at,
    case when c.closed_at is null then greatest(c.flag, written.flag) end, c.danger
  from page c
  join public.patients p on p.patient_id = c.patient_id
  left join public.consultation_reads r on r.consultation_id = c.consultation_id and r.side = 'practitioner'
  cross join lateral (select count(*) as unread from public.messages m where m.consultation_id = c.consultation_id
    and m.seq > coalesce(r.last_read_seq, 0) and m.author_kind = 'patient') news
  cross join lateral (select max(m.flag) as flag from public.messages m
    where m.consultation_id = c.consultation_id and m.flag is not null) written
  left join lateral (select m.author_kind, m.created_at from public.messages m
    where m.consultation_id = c.consultation_id and m.author_kind <> 'system'
    order by m.seq desc limit 1) latest on true
  order by c.danger desc, c.closed_at desc nulls first, c.respond_by, c.consultation_id;
$$;
grant execute on function private.read_worklist to authenticated;

create function public.read_worklist(statuses text[], page_size integer default 200,
  skipped integer default 0)
returns table (
  consultation_id uuid, status public.consultation_status, kind public.consultation_kind, locale text,
  display_name text, age_months integer, sex public.sex, allergy_status public.allergy_status, concern text,
  requested_at timestamptz, respond_by timestamptz, answered_at timestamptz, open_until timestamptz,
  closed_at timestamptz, unread bigint, last_author public.author_kind, last_message_at timestamptz,
  flag text, flag_unread boolean
) language sql stable security invoker set search_path = '' as $$
  select * from private.read_worklist($1, $2, $3);
$$;
comment on function public.read_worklist is
  'The calling doctor''s own consultations in these states, at most 200: unread danger first, then by what they owe, '
  'ended ones by day.';
grant execute on function public.read_worklist to authenticated;

drop function public.read_open_pool();
drop function private.read_open_pool();

create function private.read_open_pool()
returns table (consultation_id uuid, department_code text, kind public.consultation_kind, age_band text, sex public.sex,
  locale text, requested_at timestamptz, respond_by timestamptz, price_minor bigint, currency text, flag text)
language sql stable security definer set search_path = '' as $$
  -- Definer: shows of a request only what helps to choose, before anybody has taken it.
  select c.consultation_id, c.department_code, c.kind, private.age_band(s.birth_date), s.sex, c.locale, c.requested_at,
    c.respond_by, c.price_minor, c.currency, danger.flag
  from public.practitioners p
  join public.consultations c on c.department_code = p.department_code and c.status = 'waiting'
    and c.practitioner_id is null and c.respond_by > now() and c.account_id <> auth.uid()
  join public.patients s on s.patient_id = c.patient_id
  cross join lateral (select greatest(c.flag, max(m.flag)) as flag from public.messages m
    where m.consultation_id = c.consultation_id and m.flag is not null) danger
  where p.practitioner_id = private.my_verified_practitioner_id()
  order by danger.flag is null, c.requested_at limit 100;
$$;
grant execute on function private.read_open_pool to authenticated;

create function public.read_open_pool()
returns table (consultation_id uuid, department_code text, kind public.consultation_kind, age_band text, sex public.sex,
  locale text, requested_at timestamptz, respond_by timestamptz, price_minor bigint, currency text, flag text)
language sql stable security invoker set search_path = '' as $$
  select * from private.read_open_pool();
$$;
comment on function public.read_open_pool is
  'Requests to the caller''s department that nobody has taken, without their words; danger first.';
grant execute on function public.read_open_pool to authenticated;
