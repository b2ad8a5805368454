-- ─────────────────────────────────────────────────────────────────────────────
-- A token opens its room for five minutes, also to one who was sent out meanwhile, and a room server may be set to
-- make rooms by itself. So whoever comes into a call that is over, or was removed from it, is sent out again.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.shut_call_door()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: the outbox belongs to nobody who asks.
  if exists (select 1 from public.calls k where k.call_id = new.call_id and k.ended_at is not null) then
    perform private.enqueue('close_room', jsonb_build_object('room', new.call_id), 'close_room:' || new.event_id);
  elsif exists (select 1 from private.call_participants p join public.call_guests g on g.guest_id = p.guest_id
    where p.identity = new.identity and g.removed_at is not null) then
    perform private.enqueue('remove_participant', jsonb_build_object('room', new.call_id, 'identity', new.identity),
      'remove_participant:' || new.event_id);
  end if;
  return null;
end $$;
create trigger shut_call_door after insert on private.call_events
  for each row when (new.kind in ('room_started', 'participant_joined')) execute function private.shut_call_door();
