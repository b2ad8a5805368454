-- ─────────────────────────────────────────────────────────────────────────────
-- What really happened in a room: told by the room server's signed webhooks, in any order and more than once,
-- and healed by comparing with who is there. Talk time, and with it the doctor's fee, follow from it.
-- ─────────────────────────────────────────────────────────────────────────────

-- The first moment in which both are there is the doctor's answer, as a first message would be.
create function private.count_call(p_call_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations;
  talk record;
begin
  -- Definer: clients write neither calls nor answers.
  select o.* into c from public.consultations o join public.calls k on k.consultation_id = o.consultation_id
  where k.call_id = p_call_id for update of o;
  select * into talk from private.call_talk(p_call_id);
  update public.calls k set talk_seconds = talk.seconds, talked_at = talk.began_at
  where k.call_id = p_call_id and (k.talk_seconds, k.talked_at) is distinct from (talk.seconds, talk.began_at);
  if talk.since is not null then
    update public.call_back_tasks t set done_at = now()
    where t.consultation_id = c.consultation_id and t.done_at is null;
  end if;
  if talk.began_at is not null and c.answered_at is null and c.status = 'open' then
    update public.consultations o set answered_at = now() where o.consultation_id = c.consultation_id;
    perform private.note_answer(c);
  end if;
end $$;

-- A join without its leave, a leave without its join, one after the other in either order: the same stay.
create function private.note_stay(p_call_id uuid, p_identity uuid, p_session_id text, p_joined_at timestamptz,
  p_left_at timestamptz)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  gone_at timestamptz := least(p_left_at, (select k.ended_at from public.calls k where k.call_id = p_call_id));
begin
  -- Definer: nobody else writes stays. After the end of a call nobody stays in it. What is null is not known yet.
  insert into private.call_stays as s (session_id, call_id, identity, joined_at, left_at)
  values (p_session_id, p_call_id, p_identity, p_joined_at,
    case when gone_at is not null then greatest(gone_at, p_joined_at) end)
  on conflict on constraint call_stays_pkey do update set
    joined_at = coalesce(s.joined_at, least(excluded.joined_at, s.left_at)),
    left_at = case when coalesce(s.left_at, excluded.left_at) is not null
      then greatest(least(s.left_at, excluded.left_at), s.joined_at) end;
end $$;

create function private.record_call_event(p_event jsonb)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  uuid_form constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
  told record;
  known uuid;
begin
  -- Definer: the service tells what a signature has proved. A replay, or a room of somebody else's, is nothing.
  select e.* into told from jsonb_to_record(p_event) as e (event_id text, kind text, room text, identity text,
    session_id text, occurred_at timestamptz, joined_at timestamptz);
  if told.room !~ uuid_form
    or not exists (select 1 from public.calls k where k.call_id::text = told.room) then
    return false;
  end if;
  perform 1 from public.consultations c join public.calls k on k.consultation_id = c.consultation_id
  where k.call_id::text = told.room for update of c;
  select p.identity into known from private.call_participants p
  where p.call_id::text = told.room and p.identity::text = told.identity;
  told.occurred_at := least(told.occurred_at, now());
  insert into private.call_events (event_id, call_id, kind, identity, occurred_at)
  values (told.event_id, told.room::uuid, told.kind, known, told.occurred_at)
  on conflict on constraint call_events_pkey do nothing;
  if not found then
    return false;
  end if;
  if told.kind = 'participant_joined' and known is not null then
    perform private.note_stay(told.room::uuid, known, told.session_id, told.occurred_at, null);
  elsif told.kind = 'participant_left' and known is not null then
    perform private.note_stay(told.room::uuid, known, told.session_id,
      case when told.joined_at < told.occurred_at then told.joined_at end, told.occurred_at);
  elsif told.kind = 'room_finished' then
    update private.call_stays s set left_at = greatest(s.joined_at, told.occurred_at)
    where s.call_id::text = told.room and s.left_at is null;
  end if;
  perform private.count_call(told.room::uuid);
  perform private.hint_call(k) from public.calls k where k.call_id::text = told.room and k.ended_at is null;
  return true;
end $$;

create function private.live_calls()
returns table (call_id uuid, consultation_id uuid, status public.call_status, created_at timestamptz)
language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select k.call_id, k.consultation_id, k.status, k.created_at from public.calls k
  where k.ended_at is null order by k.created_at;
$$;

-- Seconds in which a webhook may still be on its way: what it will say is not guessed.
create function private.reconcile_call(p_call_id uuid, p_present jsonb)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  settled timestamptz := now() - interval '10 seconds';
  k public.calls;
begin
  -- Definer: as above.
  perform 1 from public.consultations c join public.calls o on o.consultation_id = c.consultation_id
  where o.call_id = p_call_id for update of c;
  select * into k from public.calls o where o.call_id = p_call_id for update;
  if not found or k.ended_at is not null then
    return false;
  end if;
  update private.call_stays s set left_at = greatest(s.joined_at, now())
  where s.call_id = p_call_id and s.left_at is null and s.joined_at < settled
    and not exists (select 1 from jsonb_to_recordset(p_present) as there (session_id text)
      where there.session_id = s.session_id);
  insert into private.call_stays as s (session_id, call_id, identity, joined_at)
  select there.session_id, p_call_id, p.identity, least(coalesce(there.joined_at, now()), now())
  from jsonb_to_recordset(p_present) as there (identity text, session_id text, joined_at timestamptz)
  join private.call_participants p on p.call_id = p_call_id and p.identity::text = there.identity
  on conflict on constraint call_stays_pkey do update set joined_at = coalesce(s.joined_at, excluded.joined_at),
    left_at = case when s.left_at >= settled then s.left_at end;
  perform private.count_call(p_call_id);
  return true;
end $$;
grant execute on function private.record_call_event, private.live_calls, private.reconcile_call to service_role;

-- The fee belongs to who answered first, in writing or by talking, also after a hand-over.
create or replace function private.earner_of(p_consultation_id uuid)
returns uuid language sql stable security definer set search_path = '' as $$
  -- Definer: reads words and calls, whoever pays.
  select coalesce(
    (select first.practitioner_id from (
      select m.practitioner_id, m.created_at as at from public.messages m
      where m.consultation_id = p_consultation_id and m.author_kind = 'practitioner'
      union all
      select k.practitioner_id, k.talked_at from public.calls k
      where k.consultation_id = p_consultation_id and k.talked_at is not null
    ) first order by first.at limit 1),
    (select c.practitioner_id from public.consultations c where c.consultation_id = p_consultation_id));
$$;

-- Public functions ------------------------------------------------------------------------

create function public.record_call_event(event jsonb)
returns boolean language sql volatile security invoker set search_path = '' as $$
  select private.record_call_event($1);
$$;
comment on function public.record_call_event is
  'A webhook: {event_id, kind, room, identity, session_id, occurred_at, joined_at?}. False: known, or not ours.';

create function public.live_calls()
returns table (call_id uuid, consultation_id uuid, status public.call_status, created_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select * from private.live_calls();
$$;
comment on function public.live_calls is 'Calls that ring or go on, oldest first.';

create function public.reconcile_call(call_id uuid, present jsonb)
returns boolean language sql volatile security invoker set search_path = '' as $$
  select private.reconcile_call($1, $2);
$$;
comment on function public.reconcile_call is
  'Who is in the room now: [{identity, session_id, joined_at}]. False: the call is over, close the room.';

grant execute on function public.record_call_event, public.live_calls, public.reconcile_call to service_role;
