-- ─────────────────────────────────────────────────────────────────────────────
-- Calls and guests in the trail of who had to do with a patient: that somebody talked, with whom and how long,
-- never what was said.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.trace_call()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  happened text := case new.status when 'ringing' then 'call_rung' when 'active' then 'call_answered'
    else 'call_' || new.status end;
begin
  -- Definer: writes the trace.
  perform private.record_event(happened, private.actor_in(c), c.patient_id, c.consultation_id,
    jsonb_build_object('call_id', new.call_id, 'practitioner_id', new.practitioner_id, 'mode', new.mode,
      'end_reason', new.end_reason, 'talk_seconds', case when new.status = 'ended' then new.talk_seconds end))
  from public.consultations c where c.consultation_id = new.consultation_id;
  return null;
end $$;
create trigger trace_call after insert on public.calls for each row execute function private.trace_call();
create trigger trace_call_status after update of status on public.calls
  for each row when (old.status <> new.status) execute function private.trace_call();

create function private.trace_guest()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  happened text := case when tg_op = 'INSERT' then 'guest_invited'
    when new.removed_at is not null and old.removed_at is null then 'guest_removed'
    when new.opened_at is not null and old.opened_at is null then 'guest_opened' else 'guest_agreed' end;
begin
  -- Definer: as above. A guest has no account: opening the link is told as the system's doing.
  perform private.record_event(happened, private.actor_in(c), c.patient_id, c.consultation_id,
    jsonb_build_object('guest_id', new.guest_id, 'role', new.role, 'practitioner_id', c.practitioner_id))
  from public.consultations c where c.consultation_id = new.consultation_id;
  return null;
end $$;
create trigger trace_guest after insert or update of agreed_at, opened_at, removed_at on public.call_guests
  for each row execute function private.trace_guest();
