-- ─────────────────────────────────────────────────────────────────────────────
-- A doctor's list of work: of each consultation as much as one needs to choose the next.
-- The record itself is opened by read_patient_record, which leaves a trace.
-- ─────────────────────────────────────────────────────────────────────────────

create index consultations_worklist_idx on public.consultations
  (practitioner_id, closed_at desc nulls first, respond_by, consultation_id);

create function private.read_worklist(p_statuses text[], p_limit integer, p_offset integer)
returns table (
  consultation_id uuid, status public.consultation_status, kind public.consultation_kind, locale text,
  display_name text, age_months integer, sex public.sex, allergy_status public.allergy_status, concern text,
  requested_at timestamptz, respond_by timestamptz, answered_at timestamptz, open_until timestamptz,
  closed_at timestamptz, unread bigint, last_author public.author_kind, last_message_at timestamptz
) language sql stable security definer set search_path = '' as $$
  -- Definer: doctors do not read patients; of those assigned to them they get these columns.
  -- The page is cut first, along the index; only then are its messages counted.
  with page as (
    select * from public.consultations c
    where c.practitioner_id = private.my_verified_practitioner_id()
      and c.status in ('waiting', 'open', 'closed') and c.status::text = any (p_statuses)
    order by c.closed_at desc nulls first, c.respond_by, c.consultation_id
    limit least(greatest(p_limit, 1), 200) offset greatest(p_offset, 0)
  )
  select c.consultation_id, c.status, c.kind, c.locale, p.display_name,
    (extract(year from age(p.birth_date)) * 12 + extract(month from age(p.birth_date)))::integer,
    p.sex, p.allergy_status, left(c.concern, 160), c.requested_at, c.respond_by, c.answered_at, c.open_until,
    c.closed_at, news.unread, latest.author_kind, latest.created_at
  from page c
  join public.patients p on p.patient_id = c.patient_id
  left join public.consultation_reads r on r.consultation_id = c.consultation_id and r.side = 'practitioner'
  cross join lateral (select count(*) as unread from public.messages m where m.consultation_id = c.consultation_id
    and m.seq > coalesce(r.last_read_seq, 0) and m.author_kind = 'patient') news
  left join lateral (select m.author_kind, m.created_at from public.messages m
    where m.consultation_id = c.consultation_id and m.author_kind <> 'system'
    order by m.seq desc limit 1) latest on true
  order by c.closed_at desc nulls first, c.respond_by, c.consultation_id;
$$;
grant execute on function private.read_worklist to authenticated;

create function public.read_worklist(statuses text[], page_size integer default 200,
  skipped integer default 0)
returns table (
  consultation_id uuid, status public.consultation_status, kind public.consultation_kind, locale text,
  display_name text, age_months integer, sex public.sex, allergy_status public.allergy_status, concern text,
  requested_at timestamptz, respond_by timestamptz, answered_at timestamptz, open_until timestamptz,
  closed_at timestamptz, unread bigint, last_author public.author_kind, last_message_at timestamptz
) language sql stable security invoker set search_path = '' as $$
  select * from private.read_worklist($1, $2, $3);
$$;
comment on function public.read_worklist is
  'The calling doctor''s own consultations in these states, at most 200: by what they owe first, ended ones by day.';
grant execute on function public.read_worklist to authenticated;

-- What the doctor has read is no longer new in the list, on all of their screens.
create function private.hint_worklist()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: knows whose list it is.
  perform private.hint('practitioner:' || c.practitioner_id, 'worklist_changed')
  from public.consultations c where c.consultation_id = new.consultation_id;
  return null;
end $$;
create trigger hint_worklist after insert or update on public.consultation_reads
  for each row when (new.side = 'practitioner') execute function private.hint_worklist();
