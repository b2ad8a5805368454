-- ─────────────────────────────────────────────────────────────────────────────
-- What a doctor does besides writing: look at the pool, read a patient's record (which leaves a trace),
-- switch on "I have time now"; and the stars that a patient gives at the end.
-- ─────────────────────────────────────────────────────────────────────────────

create table public.ratings (
  consultation_id uuid not null,
  practitioner_id uuid not null,
  score integer not null,
  comment text not null default '',
  created_at timestamptz not null default now(),
  constraint ratings_pkey primary key (consultation_id),
  constraint ratings_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint ratings_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint ratings_score_range check (score between 1 and 5),
  constraint ratings_comment_length check (char_length(comment) <= 1000)
);
comment on table public.ratings is 'What a patient thought of a closed consultation. The doctor''s average follows.';
create index ratings_practitioner_id_idx on public.ratings (practitioner_id);
alter table public.ratings enable row level security;
grant select on public.ratings to authenticated, service_role;
create policy "Participants read the rating" on public.ratings for select to authenticated
  using (private.reads_consultation(consultation_id));

-- Private functions -----------------------------------------------------------------------

create function private.age_band(p_birth_date date)
returns text language sql stable set search_path = '' as $$
  select case
    when years < 1 then '0' when years < 3 then '1-2' when years < 6 then '3-5' when years < 12 then '6-11'
    when years < 18 then '12-17' when years < 40 then '18-39' when years < 65 then '40-64' else '65+' end
  from extract(year from age(current_date, p_birth_date)) as years;
$$;

create function private.read_open_pool()
returns table (consultation_id uuid, department_code text, kind public.consultation_kind, age_band text, sex public.sex,
  locale text, requested_at timestamptz, respond_by timestamptz, price_minor bigint, currency text)
language sql stable security definer set search_path = '' as $$
  -- Definer: shows of a request only what helps to choose, before anybody has taken it.
  select c.consultation_id, c.department_code, c.kind, private.age_band(s.birth_date), s.sex, c.locale, c.requested_at,
    c.respond_by, c.price_minor, c.currency
  from public.practitioners p
  join public.consultations c on c.department_code = p.department_code and c.status = 'waiting'
    and c.practitioner_id is null and c.respond_by > now() and c.account_id <> auth.uid()
  join public.patients s on s.patient_id = c.patient_id
  where p.practitioner_id = private.my_verified_practitioner_id()
  order by c.requested_at limit 100;
$$;

create function private.trace_reading(c public.consultations)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: writes the trace, once an hour for each reader.
  if not exists (select 1 from public.audit_events e where e.consultation_id = c.consultation_id
      and e.action = 'record_read' and e.occurred_at > now() - interval '1 hour'
        and e.actor_account_id = auth.uid()) then
    perform private.record_event('record_read', 'practitioner', c.patient_id, c.consultation_id,
      jsonb_build_object('practitioner_id', c.practitioner_id));
  end if;
end $$;

create function private.read_patient_record(p_consultation_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_practitioner();
  c public.consultations;
begin
  -- Definer: doctors read no patient table; this is their only door, and it keeps the list of who went through.
  select * into c from public.consultations k where k.consultation_id = p_consultation_id
    and k.practitioner_id = caller and k.status in ('waiting', 'open', 'closed');
  if not found then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  perform private.trace_reading(c);
  return (select jsonb_build_object(
      'patient', jsonb_build_object('patient_id', p.patient_id, 'display_name', p.display_name,
        'relationship', p.relationship, 'sex', p.sex, 'pregnancy', p.pregnancy, 'allergy_status', p.allergy_status,
        'region_code', p.region_code, 'age_band', private.age_band(p.birth_date),
        'age_years', extract(year from age(current_date, p.birth_date))::integer,
        'age_months', (extract(year from age(current_date, p.birth_date)) * 12
          + extract(month from age(current_date, p.birth_date)))::integer),
      'allergies', (select coalesce(jsonb_agg(to_jsonb(a) - 'patient_id' order by a.recorded_at), '[]')
        from public.allergy_intolerances a where a.patient_id = p.patient_id),
      'conditions', (select coalesce(jsonb_agg(to_jsonb(k) - 'patient_id' order by k.recorded_at), '[]')
        from public.conditions k where k.patient_id = p.patient_id),
      'medications', (select coalesce(jsonb_agg(to_jsonb(m) - 'patient_id' order by m.recorded_at), '[]')
        from public.medication_statements m where m.patient_id = p.patient_id))
    from public.patients p where p.patient_id = c.patient_id);
end $$;

create function private.set_availability(p_minutes integer)
returns timestamptz language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_practitioner();
  until timestamptz := case when p_minutes > 0 then now() + make_interval(mins => p_minutes) end;
begin
  -- Definer: clients do not write this column.
  if p_minutes is null or p_minutes not between 0 and 240 then
    perform private.fail('minutes_out_of_range', 422, 'Choose between 0 and 240 minutes.');
  end if;
  update public.practitioners p set available_until = until where p.practitioner_id = caller;
  return until;
end $$;

create function private.rate_consultation(p_consultation_id uuid, p_score integer, p_comment text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  c public.consultations := private.lock_consultation(p_consultation_id);
begin
  -- Definer: clients do not write ratings; the average belongs to the doctor's row.
  if c.account_id <> caller then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  elsif c.status <> 'closed' then
    perform private.fail('consultation_not_closed', 409, 'Rate a consultation when it has ended.');
  elsif p_score is null or p_score not between 1 and 5 or char_length(p_comment) > 1000 then
    perform private.fail('rating_invalid', 422, 'Give one to five stars, and at most 1000 characters.');
  end if;
  perform 1 from public.practitioners p where p.practitioner_id = c.practitioner_id for update;
  insert into public.ratings (consultation_id, practitioner_id, score, comment)
  values (p_consultation_id, c.practitioner_id, p_score, coalesce(p_comment, ''))
  on conflict on constraint ratings_pkey do update set score = excluded.score, comment = excluded.comment;
  update public.practitioners p set (rating_average, rating_count) =
    (select round(avg(r.score), 2), count(*) from public.ratings r where r.practitioner_id = c.practitioner_id)
  where p.practitioner_id = c.practitioner_id;
end $$;
grant execute on function private.read_open_pool, private.read_patient_record, private.set_availability,
  private.rate_consultation to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.read_open_pool()
returns table (consultation_id uuid, department_code text, kind public.consultation_kind, age_band text, sex public.sex,
  locale text, requested_at timestamptz, respond_by timestamptz, price_minor bigint, currency text)
language sql stable security invoker set search_path = '' as $$
  select * from private.read_open_pool();
$$;
comment on function public.read_open_pool is
  'Requests to the caller''s department that nobody has taken, without their words.';

create function public.read_patient_record(consultation_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.read_patient_record($1);
$$;
comment on function public.read_patient_record is
  'What the doctor in charge must know of the patient. The patient sees that it was read.';

create function public.set_availability(minutes integer)
returns timestamptz language sql volatile security invoker set search_path = '' as $$
  select private.set_availability($1);
$$;
comment on function public.set_availability is '"I have time now", for so many minutes; 0 switches it off.';

create function public.rate_consultation(consultation_id uuid, score integer, comment text default '')
returns void language sql volatile security invoker set search_path = '' as $$
  select private.rate_consultation($1, $2, $3);
$$;
comment on function public.rate_consultation is 'The patient gives one to five stars to a closed consultation.';

grant execute on function public.read_open_pool, public.read_patient_record, public.set_availability,
  public.rate_consultation to authenticated;
