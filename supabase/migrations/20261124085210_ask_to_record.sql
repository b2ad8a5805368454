-- ─────────────────────────────────────────────────────────────────────────────
-- Recording, as the API offers it.
-- ─────────────────────────────────────────────────────────────────────────────

create function public.give_call_consent(consultation_id uuid, given boolean)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.give_call_consent($1, $2);
$$;
comment on function public.give_call_consent is
  'The caller''s yes or no to recording the calls of a consultation; a no stops a recording at once.';

create function public.start_recording(recording_id uuid, call_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.start_recording($1, $2);
$$;
comment on function public.start_recording is
  'The doctor records a call that goes on: where the clinic allows it and both sides agree. Ends its encryption.';

create function public.stop_recording(recording_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.stop_recording($1);
$$;
comment on function public.stop_recording is 'Either side stops the recording.';
grant execute on function public.give_call_consent, public.start_recording, public.stop_recording to authenticated;

create function public.set_recording(recording_id uuid, status public.recording_status, egress_id text default null,
  duration_seconds integer default null, size_bytes bigint default null, failure text default null)
returns boolean language sql volatile security invoker set search_path = '' as $$
  select private.set_recording($1, $2, $3, $4, $5, $6);
$$;
comment on function public.set_recording is 'What the recorder reports. False: known already, or it cannot follow.';

create function public.read_recording(recording_id uuid)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_recording($1);
$$;
comment on function public.read_recording is
  'What the recorder needs: {recording_id, room, status, egress_id, path, video}.';
grant execute on function public.set_recording, public.read_recording to service_role;

create view admin.recordings_kept with (security_invoker = true) as
select r.recording_id, r.call_id, r.consultation_id, r.status, r.storage_path, r.duration_seconds, r.size_bytes,
  r.failure, r.created_at, r.delete_after
from public.recordings r where r.status <> 'deleted' order by r.created_at desc;
comment on view admin.recordings_kept is
  'Recordings that lie in the bucket "recordings", under way or failed. After delete_after they go by themselves.';
grant select on admin.recordings_kept to service_role;
