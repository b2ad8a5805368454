-- ─────────────────────────────────────────────────────────────────────────────
-- Recording: nothing, by default. Where the clinic allows it, a doctor may record once both sides have said yes;
-- either side's no ends it. The file lies in a private bucket for so many days, then it is deleted.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.recording_status as enum ('starting', 'active', 'stopping', 'kept', 'failed', 'deleted');

create table public.call_consents (
  consultation_id uuid not null,
  side public.participant_side not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint call_consents_pkey primary key (consultation_id, side),
  constraint call_consents_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id)
);
comment on table public.call_consents is 'Each side''s yes to recording the calls of a consultation, until withdrawn.';

create table public.recordings (
  recording_id uuid not null,
  call_id uuid not null,
  consultation_id uuid not null,
  status public.recording_status not null default 'starting',
  egress_id text,
  storage_path text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  duration_seconds integer,
  size_bytes bigint,
  failure text,
  delete_after timestamptz,
  constraint recordings_pkey primary key (recording_id),
  constraint recordings_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint recordings_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint recordings_storage_path_key unique (storage_path),
  constraint recordings_egress_id_key unique (egress_id),
  constraint recordings_failure_form check (failure ~ '^[a-z]+(_[a-z]+)*$' and char_length(failure) <= 40),
  constraint recordings_measures_positive check (duration_seconds >= 0 and size_bytes >= 0),
  constraint recordings_ended_dated check (status not in ('kept', 'deleted') or
    (ended_at is not null and delete_after is not null))
);
comment on table public.recordings is
  'Recordings of calls, each with both sides'' consent. delete_after is when the file goes; the row stays.';
create unique index recordings_one_live on public.recordings (call_id)
  where status in ('starting', 'active', 'stopping');
create index recordings_call_id_idx on public.recordings (call_id, created_at desc);
create index recordings_consultation_id_idx on public.recordings (consultation_id);
create index recordings_delete_after_idx on public.recordings (delete_after) where status = 'kept';

insert into private.transitions (thing, from_status, to_status) values
  ('recording', 'starting', 'active'), ('recording', 'starting', 'stopping'), ('recording', 'starting', 'kept'),
  ('recording', 'starting', 'failed'),
  ('recording', 'active', 'stopping'), ('recording', 'active', 'kept'), ('recording', 'active', 'failed'),
  ('recording', 'stopping', 'kept'), ('recording', 'stopping', 'failed'), ('recording', 'kept', 'deleted');

-- Grants and policies ---------------------------------------------------------------

alter table public.call_consents enable row level security;
alter table public.recordings enable row level security;
grant select on public.call_consents to authenticated, service_role;
grant select (recording_id, call_id, consultation_id, status, created_at, started_at, ended_at, duration_seconds,
  delete_after) on public.recordings to authenticated;
grant select on public.recordings to service_role;
create policy "Participants read who agreed to recording" on public.call_consents for select to authenticated
  using (private.reads_consultation(consultation_id));
create policy "Participants read what was recorded" on public.recordings for select to authenticated
  using (private.reads_consultation(consultation_id));

-- Nobody but the service reaches the files: no policy speaks of this bucket.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('recordings', 'recordings', false, null, array['video/mp4', 'audio/ogg'])
on conflict (id) do update set public = excluded.public, allowed_mime_types = excluded.allowed_mime_types;

-- Triggers ----------------------------------------------------------------------------

create trigger guard_transition before update of status on public.recordings
  for each row execute function private.guard_transition('recording');
create trigger keep_recordings before delete on public.recordings
  for each row execute function private.refuse_change();

create function private.end_recordings(p_call_id uuid)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: acts for whoever ended the call, withdrew their yes or brought a guest.
  with ended as (
    update public.recordings r set status = 'stopping'
    where r.call_id = p_call_id and r.status in ('starting', 'active') returning r.recording_id
  )
  select private.enqueue('stop_recording', jsonb_build_object('recording_id', e.recording_id),
    'stop_recording:' || e.recording_id)
  from ended e;
$$;

create function private.end_recordings_with_call()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.end_recordings(new.call_id);
  return null;
end $$;
create trigger end_recordings after update of ended_at on public.calls
  for each row when (old.ended_at is null and new.ended_at is not null)
  execute function private.end_recordings_with_call();

-- Whoever comes later has not agreed.
create function private.end_recordings_with_guest()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.end_recordings(new.call_id);
  return null;
end $$;
create trigger end_recordings after insert on private.call_participants
  for each row when (new.party = 'guest') execute function private.end_recordings_with_guest();

create function private.hint_recording()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: knows both sides.
  perform private.hint_call(k) from public.calls k where k.call_id = new.call_id;
  return null;
end $$;
create trigger hint_recording after insert or update of status on public.recordings
  for each row execute function private.hint_recording();

-- Private helpers -----------------------------------------------------------------------

create or replace function private.call_recording(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: guests read it too.
  select jsonb_build_object('recording_id', r.recording_id, 'status', r.status, 'started_at', r.started_at)
  from public.recordings r where r.call_id = p_call_id order by r.created_at desc limit 1;
$$;

create function private.agrees_to_recording(p_consultation_id uuid, p_side public.participant_side)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select exists (select 1 from public.call_consents c where c.consultation_id = p_consultation_id and c.side = p_side
    and c.withdrawn_at is null);
$$;

create or replace function private.call_consents(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select jsonb_build_object('recording', jsonb_build_object(
    'patient', private.agrees_to_recording(k.consultation_id, 'patient'),
    'practitioner', private.agrees_to_recording(k.consultation_id, 'practitioner')))
  from public.calls k where k.call_id = p_call_id;
$$;

create function private.give_call_consent(p_consultation_id uuid, p_given boolean)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  own public.participant_side := private.side_of(c);
begin
  -- Definer: clients do not write this table; each speaks for their own side. A no is always taken.
  if p_given and not (private.call_settings()).recording_allowed then
    perform private.fail('recording_not_allowed', 409, 'Calls are not recorded here.');
  elsif p_given and c.status <> 'open' then
    perform private.fail('call_not_open', 409, 'Calls are possible while the consultation is open.');
  elsif p_given then
    insert into public.call_consents as o (consultation_id, side) values (p_consultation_id, own)
    on conflict on constraint call_consents_pkey do update
      set given_at = case when o.withdrawn_at is null then o.given_at else now() end, withdrawn_at = null;
  else
    update public.call_consents o set withdrawn_at = coalesce(o.withdrawn_at, now())
    where o.consultation_id = p_consultation_id and o.side = own;
    perform private.end_recordings(k.call_id) from public.calls k
    where k.consultation_id = p_consultation_id and k.ended_at is null;
  end if;
  perform private.record_event(case when p_given then 'recording_agreed' else 'recording_refused' end,
    own::text::public.author_kind, c.patient_id, p_consultation_id,
    jsonb_build_object('practitioner_id', case own when 'practitioner' then c.practitioner_id end));
  perform private.hint_call(k) from public.calls k
  where k.consultation_id = p_consultation_id and k.ended_at is null;
end $$;

create function private.refuse_recording(l record)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: reads who is in the room, which no client may.
  if not (private.call_settings()).recording_allowed then
    perform private.fail('recording_not_allowed', 409, 'Calls are not recorded here.');
  elsif l.side <> 'practitioner' then
    perform private.fail('recording_not_allowed', 409, 'Only the doctor starts a recording.');
  elsif (l.k).status <> 'active' then
    perform private.fail('call_over', 409, 'Only a call that goes on can be recorded.');
  elsif not (private.agrees_to_recording((l.k).consultation_id, 'patient')
    and private.agrees_to_recording((l.k).consultation_id, 'practitioner')) then
    perform private.fail('recording_not_agreed', 409, 'Both sides must agree to the recording first.');
  elsif exists (select 1 from private.call_participants p join private.call_stays s on s.identity = p.identity
      where p.call_id = (l.k).call_id and p.party = 'guest' and s.left_at is null) then
    perform private.fail('recording_not_agreed', 409, 'With a guest in the call nothing is recorded.');
  elsif exists (select 1 from public.recordings r where r.call_id = (l.k).call_id
      and r.status in ('starting', 'active', 'stopping')) then
    perform private.fail('recording_busy', 409, 'This call is being recorded already.');
  end if;
end $$;

create function private.start_recording(p_recording_id uuid, p_call_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: clients do not write this table. The same id again is the same press of the button.
  if exists (select 1 from public.recordings r where r.recording_id = p_recording_id and r.call_id = p_call_id) then
    return;
  end if;
  perform private.refuse_recording(l);
  -- What the server mixes it must hear: from here on the call is not encrypted from end to end, and says so.
  update public.calls k set encrypted = false where k.call_id = p_call_id and k.encrypted;
  insert into public.recordings (recording_id, call_id, consultation_id, storage_path)
  values (p_recording_id, p_call_id, (l.k).consultation_id,
    (l.k).consultation_id || '/' || p_recording_id || case (l.k).mode when 'video' then '.mp4' else '.ogg' end);
  perform private.record_event('recording_started', 'practitioner', (l.c).patient_id, (l.k).consultation_id,
    jsonb_build_object('practitioner_id', (l.k).practitioner_id, 'call_id', p_call_id));
  perform private.enqueue('start_recording', jsonb_build_object('recording_id', p_recording_id),
    'start_recording:' || p_recording_id);
exception when unique_violation then
  perform private.fail('id_taken', 409, 'This id is taken: record with a new one.');
end $$;

create function private.stop_recording(p_recording_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call((select r.call_id from public.recordings r where r.recording_id = p_recording_id));
begin
  -- Definer: as above. Either side may, at any moment.
  perform private.end_recordings((l.k).call_id);
end $$;
grant execute on function private.give_call_consent, private.start_recording, private.stop_recording to authenticated;

-- What the recorder reports, in any order: a status that cannot follow changes nothing.
create function private.set_recording(p_recording_id uuid, p_status public.recording_status, p_egress_id text,
  p_duration_seconds integer, p_size_bytes bigint, p_failure text)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: clients and the service do not write this table.
  update public.recordings r set status = p_status, egress_id = coalesce(r.egress_id, p_egress_id),
    started_at = case when p_status = 'active' then now() else r.started_at end,
    ended_at = case when p_status in ('kept', 'failed') then now() else r.ended_at end,
    duration_seconds = coalesce(p_duration_seconds, r.duration_seconds),
    size_bytes = coalesce(p_size_bytes, r.size_bytes), failure = coalesce(p_failure, r.failure),
    delete_after = case when p_status = 'kept'
      then now() + make_interval(days => (private.call_settings()).recording_days) else r.delete_after end
  where r.recording_id = p_recording_id and exists (select 1 from private.transitions t where t.thing = 'recording'
    and t.from_status = r.status::text and t.to_status = p_status::text);
  if found then
    return true;
  end if;
  -- A recorder that runs although it should not: its number is kept, and it is stopped.
  if p_status = 'active' then
    update public.recordings r set egress_id = coalesce(r.egress_id, p_egress_id)
    where r.recording_id = p_recording_id and r.status in ('stopping', 'failed');
    if found then
      perform private.enqueue('stop_recording', jsonb_build_object('recording_id', p_recording_id),
        concat_ws(':', 'stop_recording', p_recording_id, p_egress_id));
    end if;
  end if;
  return false;
end $$;

create function private.read_recording(p_recording_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above; what the jobs need.
  select jsonb_build_object('recording_id', r.recording_id, 'room', r.call_id, 'status', r.status,
    'egress_id', r.egress_id, 'path', r.storage_path, 'video', r.storage_path like '%.mp4')
  from public.recordings r where r.recording_id = p_recording_id;
$$;
grant execute on function private.set_recording, private.read_recording to service_role;

create function private.purge_recordings()
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: acts for nobody. The row goes on saying that there was a recording, and until when.
  with gone as (
    update public.recordings r set status = 'deleted'
    where r.status = 'kept' and r.delete_after < now() returning r.recording_id, r.storage_path
  )
  select private.enqueue('delete_object', jsonb_build_object('bucket', 'recordings', 'path', g.storage_path),
    'delete_recording:' || g.recording_id)
  from gone g;
$$;

create or replace function private.sweep()
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: as above. Drafts nobody touched for thirty days hold health data without a reason.
  delete from private.jobs j where j.finished_at < now() - interval '30 days';
  delete from public.consultations c where c.status = 'draft' and c.updated_at < now() - interval '30 days'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
  perform private.purge_recordings();
end $$;
