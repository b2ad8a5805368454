-- ─────────────────────────────────────────────────────────────────────────────
-- Audit: what happened to whose record, in one order, each row sealed over the one before.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.author_kind as enum ('patient', 'practitioner', 'system');

create table public.audit_events (
  audit_event_id bigint not null,
  occurred_at timestamptz not null,
  actor_account_id uuid,
  actor_kind public.author_kind not null,
  action text not null,
  patient_id uuid,
  consultation_id uuid,
  detail jsonb not null default '{}',
  previous_hash text not null,
  hash text not null,
  constraint audit_events_pkey primary key (audit_event_id),
  constraint audit_events_hash_form check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$'),
  constraint audit_events_action_form check (action ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table public.audit_events is
  'Append-only and hash-chained. detail holds codes and ids, never words that a person wrote. No foreign keys: '
  'a trace outlives what it speaks of.';
create index audit_events_patient_id_idx on public.audit_events (patient_id, audit_event_id desc);
create index audit_events_consultation_id_idx on public.audit_events (consultation_id, action, occurred_at desc);

create table private.audit_head (
  only_one boolean not null default true,
  audit_event_id bigint not null default 0,
  hash text not null default repeat('0', 64),
  constraint audit_head_pkey primary key (only_one),
  constraint audit_head_single check (only_one)
);
comment on table private.audit_head is 'The last sealed row: shows when the end of the chain was cut off.';
insert into private.audit_head default values;

-- Grants and policies ---------------------------------------------------------------

alter table public.audit_events enable row level security;
grant select (audit_event_id, occurred_at, actor_kind, action, patient_id, consultation_id, detail, previous_hash, hash)
  on public.audit_events to authenticated;
grant select on public.audit_events to service_role;

create policy "People read who touched the record of whom they care for" on public.audit_events
  for select to authenticated using (private.owns_patient(patient_id));

create trigger keep_events before update or delete on public.audit_events
  for each row execute function private.refuse_change();
create trigger keep_all_events before truncate on public.audit_events
  for each statement execute function private.refuse_change();

-- Private helpers -----------------------------------------------------------------------

-- The canonical form of a row: whatever changes in it, changes the hash.
create function private.seal(e public.audit_events)
returns text language sql stable set search_path = '' as $$
  select encode(sha256(convert_to(jsonb_build_array(e.previous_hash, e.audit_event_id,
    to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_account_id, e.actor_kind,
    e.action, e.patient_id, e.consultation_id, e.detail)::text, 'UTF8')), 'hex');
$$;

create function private.record_event(p_action text, p_actor_kind public.author_kind, p_patient_id uuid,
  p_consultation_id uuid, p_detail jsonb default '{}')
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  head private.audit_head;
  event public.audit_events;
begin
  -- Definer: nobody else writes here. The advisory lock gives all events one order, until the transaction ends.
  perform pg_advisory_xact_lock(hashtextextended('wenyi.audit_events', 0));
  select * into strict head from private.audit_head;
  event.audit_event_id := head.audit_event_id + 1;
  event.occurred_at := clock_timestamp();
  event.actor_account_id := auth.uid();
  event.actor_kind := p_actor_kind;
  event.action := p_action;
  event.patient_id := p_patient_id;
  event.consultation_id := p_consultation_id;
  event.detail := jsonb_strip_nulls(p_detail);
  event.previous_hash := head.hash;
  event.hash := private.seal(event);
  insert into public.audit_events select event.*;
  update private.audit_head h set audit_event_id = event.audit_event_id, hash = event.hash where h.only_one;
end $$;

create function private.verify_audit_chain()
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: reads every column, which no client may.
  with chain as (
    select e.audit_event_id, e.previous_hash, e.hash, private.seal(e) as sealed,
      lag(e.hash, 1, repeat('0', 64)) over by_id as expected_hash,
      lag(e.audit_event_id, 1, 0::bigint) over by_id + 1 as expected_id
    from public.audit_events e
    window by_id as (order by e.audit_event_id)
  ), broken as (
    select min(c.audit_event_id) as first_broken_id from chain c
    where c.hash <> c.sealed or c.previous_hash <> c.expected_hash or c.audit_event_id <> c.expected_id
  ), tail as (
    select h.audit_event_id as last_id, h.hash is not distinct from coalesce(
      (select e.hash from public.audit_events e order by e.audit_event_id desc limit 1), repeat('0', 64)) as whole
    from private.audit_head h
  )
  select jsonb_build_object('ok', b.first_broken_id is null and t.whole,
    'events', (select count(*) from public.audit_events),
    'first_broken_id', coalesce(b.first_broken_id, case when not t.whole then
      (select coalesce(max(e.audit_event_id), 0) + 1 from public.audit_events e) end))
  from broken b, tail t;
$$;
grant execute on function private.verify_audit_chain to service_role;

create function public.verify_audit_chain()
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.verify_audit_chain();
$$;
comment on function public.verify_audit_chain is 'Is the chain whole: {ok, events, first_broken_id}.';
grant execute on function public.verify_audit_chain to service_role;

-- What people do to their own record and consents is traced by the tables themselves ------

create function private.trace_consent()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: writes the trace.
  perform private.record_event(case when tg_op = 'INSERT' then 'consent_given' else 'consent_withdrawn' end,
    'patient', (select p.patient_id from public.patients p
      where p.account_id = new.account_id and p.relationship = 'self'), null,
    jsonb_build_object('kind', new.kind, 'version', new.version, 'locale', new.locale));
  return null;
end $$;
create trigger trace_consent after insert or update on public.consents
  for each row execute function private.trace_consent();

create function private.trace_allergy()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  allergy public.allergy_intolerances := case when tg_op = 'DELETE' then old else new end;
begin
  -- Definer: writes the trace.
  perform private.record_event(
    case tg_op when 'INSERT' then 'allergy_added' when 'UPDATE' then 'allergy_changed' else 'allergy_removed' end,
    'patient', allergy.patient_id, null,
    jsonb_build_object('code_system', allergy.code_system, 'code', allergy.code));
  return null;
end $$;
create trigger trace_allergy after insert or update or delete on public.allergy_intolerances
  for each row execute function private.trace_allergy();

create function private.trace_verification()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: writes the trace.
  perform private.record_event('practitioner_' || new.status, 'system', null, null,
    jsonb_build_object('practitioner_id', new.practitioner_id, 'from', old.status));
  return null;
end $$;
create trigger trace_verification after update of status on public.practitioners
  for each row when (old.status is distinct from new.status) execute function private.trace_verification();
