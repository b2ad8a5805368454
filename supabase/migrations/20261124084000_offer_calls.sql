-- ─────────────────────────────────────────────────────────────────────────────
-- Talk time: how many minutes of conversation a price includes, stamped on the consultation like the rest.
-- And the jobs of a call, which cannot wait for the minute hand.
-- ─────────────────────────────────────────────────────────────────────────────

alter table public.services add column call_minutes integer not null default 15,
  add constraint services_call_minutes_range check (call_minutes between 5 and 120);
alter table public.departments add column pool_call_minutes integer not null default 10,
  add constraint departments_pool_call_minutes_range check (pool_call_minutes between 5 and 120);
alter table public.consultations add column call_minutes integer not null default 10,
  add constraint consultations_call_minutes_range check (call_minutes between 5 and 120);
grant update (call_minutes) on public.services to authenticated;
grant select (call_minutes) on public.consultations to authenticated;

create or replace function private.price_consultation(inout c public.consultations)
language plpgsql stable security definer set search_path = '' as $$
declare
  offer record;
begin
  -- Definer: the price comes from the database, whoever asks and whatever they may read.
  if c.practitioner_id is not null then
    select s.price_minor, s.currency, s.answer_minutes, s.message_limit, s.open_hours, s.call_minutes,
      p.department_code into offer
    from public.services s join public.practitioners p on p.practitioner_id = s.practitioner_id
    where s.practitioner_id = c.practitioner_id and s.kind = c.kind and s.active
      and private.takes_questions(s.practitioner_id);
    if not found then
      perform private.fail('practitioner_unavailable', 409, 'This doctor does not offer this at the moment.');
    end if;
    c.department_code := offer.department_code;
  else
    -- A department answers in writing: who will take it, and so who could be called, is not known yet.
    select d.pool_price_minor as price_minor, d.pool_currency as currency, d.pool_answer_minutes as answer_minutes,
      d.pool_message_limit as message_limit, d.pool_open_hours as open_hours,
      d.pool_call_minutes as call_minutes into offer
    from public.departments d
    where d.code = c.department_code and d.pool_price_minor is not null and c.kind = 'text';
    if not found then
      perform private.fail('department_unavailable', 409, 'This department does not offer this: choose a doctor.');
    end if;
  end if;
  c.price_minor := offer.price_minor;
  c.currency := offer.currency;
  c.promised_minutes := offer.answer_minutes;
  c.message_limit := offer.message_limit;
  c.open_hours := offer.open_hours;
  c.call_minutes := offer.call_minutes;
end $$;

create or replace function private.keep_request()
returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.consultation_id, new.account_id, new.kind, new.created_at)
      is distinct from (old.consultation_id, old.account_id, old.kind, old.created_at)
    or (old.status <> 'draft' and (new.patient_id, new.locale, new.concern, new.onset, new.tried, new.expectation,
        new.price_minor, new.currency, new.message_limit, new.call_minutes)
      is distinct from (old.patient_id, old.locale, old.concern, old.onset, old.tried, old.expectation,
        old.price_minor, old.currency, old.message_limit, old.call_minutes)) then
    perform private.fail('record_immutable', 409, 'Cannot change a request after it was sent.');
  end if;
  return new;
end $$;

create or replace function private.follow_price()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: the drafts belong to patients, whom the doctor does not see.
  update public.consultations c set price_minor = new.price_minor, currency = new.currency,
    promised_minutes = new.answer_minutes, message_limit = new.message_limit, open_hours = new.open_hours,
    call_minutes = new.call_minutes
  where c.practitioner_id = new.practitioner_id and c.kind = new.kind and c.status = 'draft'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
  return null;
end $$;

create or replace function private.follow_pool_price()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above, for the pool of a department.
  update public.consultations c set price_minor = new.pool_price_minor, currency = new.pool_currency,
    promised_minutes = new.pool_answer_minutes, message_limit = new.pool_message_limit,
    open_hours = new.pool_open_hours, call_minutes = new.pool_call_minutes
  where c.department_code = new.code and c.practitioner_id is null and c.status = 'draft'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
  return null;
end $$;

-- Settings ------------------------------------------------------------------------------

create table private.call_settings (
  only_one boolean not null default true,
  ring_seconds integer not null default 45,
  longest_minutes integer not null default 60,
  lost_after_seconds integer not null default 60,
  empty_minutes integer not null default 5,
  recording_allowed boolean not null default false,
  recording_days integer not null default 1095,
  constraint call_settings_pkey primary key (only_one),
  constraint call_settings_single check (only_one),
  constraint call_settings_range check (ring_seconds between 10 and 180 and longest_minutes between 5 and 240
    and lost_after_seconds between 15 and 600 and empty_minutes between 1 and 60
    and recording_days between 1 and 36500)
);
comment on table private.call_settings is
  'How long a call rings and may last, when somebody counts as lost, and whether calls may be recorded at all. '
  'One row: edit it here.';
insert into private.call_settings default values;
grant select, update on private.call_settings to service_role;

create function private.call_settings()
returns private.call_settings language sql stable security definer set search_path = '' as $$
  -- Definer: clients learn these values only through the function below.
  select s.* from private.call_settings s;
$$;
grant execute on function private.call_settings to authenticated, service_role;

create function public.call_settings()
returns jsonb language sql stable security invoker set search_path = '' as $$
  select to_jsonb(s) - 'only_one' from private.call_settings() s;
$$;
comment on function public.call_settings is
  'What holds for calls: {ring_seconds, longest_minutes, lost_after_seconds, empty_minutes, recording_allowed, …}.';
grant execute on function public.call_settings to authenticated, service_role;

-- Jobs that cannot wait -------------------------------------------------------------------

alter table private.jobs drop constraint jobs_kind_known,
  add constraint jobs_kind_known check (kind in ('capture_payment', 'refund_payment', 'send_mail', 'delete_object',
    'close_room', 'remove_participant', 'send_push', 'dial_leg', 'end_leg', 'start_recording', 'stop_recording'));

create or replace function private.enqueue(p_kind text, p_payload jsonb, p_dedupe_key text)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: the outbox belongs to nobody who asks.
  insert into private.jobs (kind, payload, dedupe_key) values (p_kind, p_payload, p_dedupe_key)
  on conflict on constraint jobs_dedupe_key_key do nothing;
  -- A room closes within a second, not at the next turn of the clock. Only the service hears this topic.
  if found and p_kind in ('close_room', 'remove_participant', 'send_push', 'dial_leg', 'end_leg', 'start_recording',
    'stop_recording') then
    perform private.hint('jobs', 'job_ready');
  end if;
end $$;
