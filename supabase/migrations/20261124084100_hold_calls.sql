-- ─────────────────────────────────────────────────────────────────────────────
-- Calls: within an open consultation, one at a time. Postgres decides; the rooms only carry sound and picture,
-- under ids that name nobody.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.call_mode as enum ('video', 'voice', 'telephone');
create type public.call_status as enum ('ringing', 'active', 'ended', 'missed', 'declined', 'cancelled');
create type public.call_party as enum ('patient', 'practitioner', 'guest', 'patient_phone', 'practitioner_phone');
create type public.call_end_reason as enum ('hung_up', 'declined', 'unanswered', 'cancelled', 'lost', 'time_over',
  'consultation_ended', 'rights_ended', 'reported', 'failed');

create table public.calls (
  call_id uuid not null,
  consultation_id uuid not null,
  practitioner_id uuid not null,
  mode public.call_mode not null,
  status public.call_status not null default 'ringing',
  started_by public.participant_side not null,
  encrypted boolean not null default true,
  ring_until timestamptz not null,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  talked_at timestamptz,
  ended_at timestamptz,
  end_reason public.call_end_reason,
  ended_by public.participant_side,
  talk_seconds integer not null default 0,
  constraint calls_pkey primary key (call_id),
  constraint calls_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint calls_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint calls_answered_dated check (status not in ('active', 'ended') or answered_at is not null),
  constraint calls_ended_dated check ((status in ('ringing', 'active')) = (ended_at is null)
    and (ended_at is null) = (end_reason is null)),
  constraint calls_talk_seconds_positive check (talk_seconds >= 0)
);
comment on table public.calls is
  'Calls of a consultation. The room has the call''s id; talk_seconds is the time in which both sides were there.';
create unique index calls_one_live on public.calls (consultation_id) where status in ('ringing', 'active');
create index calls_consultation_id_idx on public.calls (consultation_id, created_at desc);
create index calls_practitioner_id_idx on public.calls (practitioner_id, created_at desc);
create index calls_live_idx on public.calls (created_at) where status in ('ringing', 'active');

create table private.call_participants (
  identity uuid not null default gen_random_uuid(),
  call_id uuid not null,
  party public.call_party not null,
  guest_id uuid,
  quality text,
  sending text,
  worst_quality text,
  stepped_out_at timestamptz,
  created_at timestamptz not null default now(),
  constraint call_participants_pkey primary key (identity),
  constraint call_participants_once unique nulls not distinct (call_id, party, guest_id),
  constraint call_participants_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint call_participants_guest_named check ((party = 'guest') = (guest_id is not null)),
  constraint call_participants_quality_known check (quality in ('excellent', 'good', 'poor', 'lost')
    and worst_quality in ('excellent', 'good', 'poor', 'lost')),
  constraint call_participants_sending_form check (sending ~ '^[a-z]+(_[a-z]+)*$' and char_length(sending) <= 20)
);
comment on table private.call_participants is
  'Who may be in a room, under an identity that tells nothing. Two devices of one person share it: the newer stays.';
create index call_participants_guest_id_idx on private.call_participants (guest_id);

create table private.call_stays (
  session_id text not null,
  call_id uuid not null,
  identity uuid not null,
  joined_at timestamptz,
  left_at timestamptz,
  constraint call_stays_pkey primary key (session_id),
  constraint call_stays_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint call_stays_identity_fkey foreign key (identity) references private.call_participants (identity),
  constraint call_stays_session_id_length check (char_length(session_id) between 1 and 100),
  constraint call_stays_order check (left_at >= joined_at)
);
comment on table private.call_stays is
  'From when to when a device was in the room, as the room server says. A leave may arrive before its join.';
create index call_stays_call_id_idx on private.call_stays (call_id);
create index call_stays_identity_idx on private.call_stays (identity);

create table private.call_events (
  event_id text not null,
  call_id uuid not null,
  kind text not null,
  identity uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  constraint call_events_pkey primary key (event_id),
  constraint call_events_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint call_events_event_id_length check (char_length(event_id) between 1 and 100),
  constraint call_events_kind_form check (kind ~ '^[a-z]+(_[a-z]+)*$' and char_length(kind) <= 40)
);
comment on table private.call_events is 'What the room server told, each once, in whatever order it came.';
create index call_events_call_id_idx on private.call_events (call_id, occurred_at);

create table public.call_back_tasks (
  call_back_task_id uuid not null default gen_random_uuid(),
  consultation_id uuid not null,
  call_id uuid not null,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  constraint call_back_tasks_pkey primary key (call_back_task_id),
  constraint call_back_tasks_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint call_back_tasks_call_id_fkey foreign key (call_id) references public.calls (call_id)
);
comment on table public.call_back_tasks is
  'A call broke off and somebody waits to be called again. Done when they talk again, or when the doctor says so.';
create unique index call_back_tasks_one_open on public.call_back_tasks (consultation_id) where done_at is null;
create index call_back_tasks_consultation_id_idx on public.call_back_tasks (consultation_id);
create index call_back_tasks_call_id_idx on public.call_back_tasks (call_id);

insert into private.transitions (thing, from_status, to_status) values
  ('call', 'ringing', 'active'), ('call', 'ringing', 'missed'), ('call', 'ringing', 'declined'),
  ('call', 'ringing', 'cancelled'), ('call', 'active', 'ended');

-- Grants and policies ---------------------------------------------------------------

alter table public.calls enable row level security;
alter table public.call_back_tasks enable row level security;
grant select on public.calls, public.call_back_tasks to authenticated, service_role;
grant select on private.call_participants, private.call_stays, private.call_events to service_role;

create policy "Participants read the calls of their consultation" on public.calls for select to authenticated
  using (private.reads_consultation(consultation_id));
create policy "Participants read whether somebody is to be called back" on public.call_back_tasks
  for select to authenticated using (private.reads_consultation(consultation_id));

-- Triggers ----------------------------------------------------------------------------

create trigger guard_transition before update of status on public.calls
  for each row execute function private.guard_transition('call');

-- What a call was stays so: who started it, in which consultation, and how it ended.
create function private.keep_call()
returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.call_id, new.consultation_id, new.practitioner_id, new.started_by, new.created_at)
      is distinct from (old.call_id, old.consultation_id, old.practitioner_id, old.started_by, old.created_at)
    or (old.ended_at is not null and (new.mode, new.encrypted, new.ended_at, new.end_reason, new.ended_by)
      is distinct from (old.mode, old.encrypted, old.ended_at, old.end_reason, old.ended_by)) then
    perform private.fail('record_immutable', 409, 'Cannot change a call: it is kept as it was.');
  end if;
  return new;
end $$;
create trigger keep_call before update on public.calls for each row execute function private.keep_call();
create trigger keep_calls before delete on public.calls for each row execute function private.refuse_change();
create trigger keep_all_calls before truncate on public.calls
  for each statement execute function private.refuse_change();
