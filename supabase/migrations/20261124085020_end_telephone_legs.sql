-- ─────────────────────────────────────────────────────────────────────────────
-- When a telephone counts as somebody who is there, and what ends a leg: its stay, its call, its number.
-- ─────────────────────────────────────────────────────────────────────────────

-- The bridge is in the room from the first ring on: that is nobody yet.
create function private.hold_phone_stay()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: clients read none of these tables.
  if exists (select 1 from private.call_participants p
      where p.identity = new.identity and p.party in ('patient_phone', 'practitioner_phone'))
    and not exists (select 1 from private.telephone_legs t
      where t.identity = new.identity and t.session_id = new.session_id and t.answered_at is not null) then
    return null;
  end if;
  return new;
end $$;
create trigger hold_phone_stay before insert on private.call_stays
  for each row execute function private.hold_phone_stay();

create function private.end_leg_with_stay()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.move_leg(t, 'ended', null) from private.telephone_legs t
  where t.identity = new.identity and t.session_id = new.session_id and t.over_at is null;
  return null;
end $$;
-- Deferred: when a call ends, its legs end with it and not one by one, each bringing encryption back for a moment.
create constraint trigger end_leg_with_stay after insert or update on private.call_stays
  deferrable initially deferred for each row when (new.left_at is not null)
  execute function private.end_leg_with_stay();

create function private.end_legs_with_call()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above. The room closes, and with it every line.
  perform private.move_leg(t, 'ended', null) from private.telephone_legs t
  where t.call_id = new.call_id and t.over_at is null;
  return null;
end $$;
create trigger end_legs_with_call after update of ended_at on public.calls
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.end_legs_with_call();

-- A number that is taken back is not rung again.
create function private.end_legs_with_number()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.move_leg(t, 'ended', null) from private.telephone_legs t
  where t.account_id = old.account_id and t.over_at is null and t.status in ('waiting', 'busy', 'no_answer');
  return null;
end $$;
create trigger end_legs_with_number after delete on public.phone_numbers
  for each row execute function private.end_legs_with_number();
