-- ─────────────────────────────────────────────────────────────────────────────
-- How long two people talked, and how a call ends: once, whoever ends it, with its line in the conversation
-- and the order to close the room.
-- ─────────────────────────────────────────────────────────────────────────────

-- A side is there when any of its devices is, a browser or a telephone; guests do not count.
create function private.call_talk(p_call_id uuid, out seconds integer, out since timestamptz, out began_at timestamptz)
language sql stable security definer set search_path = '' as $$
  -- Definer: reads the stays, which no client may.
  with sides as (
    select p.party in ('patient', 'patient_phone') as is_patient,
      range_agg(tstzrange(s.joined_at, s.left_at)) as there
    from private.call_stays s join private.call_participants p on p.identity = s.identity
    where s.call_id = p_call_id and s.joined_at is not null and p.party <> 'guest'
    group by 1
  ), together as (
    select unnest(a.there * b.there) as span from sides a join sides b on a.is_patient and not b.is_patient
  )
  select coalesce(floor(sum(extract(epoch from coalesce(upper(t.span), now()) - lower(t.span)))), 0)::integer,
    max(lower(t.span)) filter (where upper_inf(t.span)), min(lower(t.span))
  from together t;
$$;
comment on function private.call_talk is
  'Seconds in which both sides were there, since when they are now, and when they first were.';

-- Hints -----------------------------------------------------------------------------------

create function private.hint_call(k public.calls)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  told jsonb := jsonb_build_object('call_id', k.call_id, 'consultation_id', k.consultation_id, 'status', k.status);
begin
  -- Definer: knows both sides.
  perform private.hint('consultation:' || k.consultation_id, 'call_changed', told),
    private.hint('account:' || c.account_id, 'call_changed', told),
    private.hint('practitioner:' || k.practitioner_id, 'call_changed', told)
  from public.consultations c where c.consultation_id = k.consultation_id;
end $$;
comment on function private.hint_call is 'Tells both sides to look at the call again: also for what hangs on it.';

create function private.tell_call()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above. What the conversation must show is written by whoever moves the call, except this:
  if tg_op = 'UPDATE' and old.encrypted and not new.encrypted then
    perform private.write_event(new.consultation_id, 'call_not_encrypted');
  end if;
  perform private.hint_call(new);
  return null;
end $$;
create trigger tell_call after insert or update on public.calls
  for each row execute function private.tell_call();

-- Ending ----------------------------------------------------------------------------------

create function private.write_call_end(k public.calls)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: only the database speaks as the system. A call taken back was missed by the other side all the same.
  select case k.status
    when 'ended' then private.write_event(k.consultation_id, 'call_ended',
      jsonb_build_object('mode', k.mode, 'minutes', ceil(k.talk_seconds / 60.0)::integer))
    when 'declined' then private.write_event(k.consultation_id, 'call_declined', jsonb_build_object('mode', k.mode))
    else private.write_event(k.consultation_id, 'call_missed',
      jsonb_build_object('mode', k.mode, 'started_by', k.started_by))
  end;
$$;

create function private.finish_call(p_call_id uuid, p_reason public.call_end_reason,
  p_side public.participant_side default null)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  k public.calls;
  talk record;
begin
  -- Definer: clients do not write calls. The consultation is locked first, as everywhere, so that nothing blocks.
  perform 1 from public.consultations c join public.calls o on o.consultation_id = c.consultation_id
  where o.call_id = p_call_id for update of c;
  select * into k from public.calls o where o.call_id = p_call_id for update;
  if not found or k.ended_at is not null then
    return;
  end if;
  update private.call_stays s set left_at = greatest(s.joined_at, now())
  where s.call_id = p_call_id and s.left_at is null;
  select * into talk from private.call_talk(p_call_id);
  update public.calls o set ended_at = now(), end_reason = p_reason, ended_by = p_side,
    talk_seconds = talk.seconds, talked_at = talk.began_at,
    status = case when k.status = 'active' then 'ended' when p_reason = 'unanswered' then 'missed'
      when p_reason = 'declined' then 'declined' else 'cancelled' end::public.call_status
  where o.call_id = p_call_id returning * into k;
  perform private.write_call_end(k);
  perform private.enqueue('close_room', jsonb_build_object('room', p_call_id), 'close_room:' || p_call_id);
end $$;
comment on function private.finish_call is
  'Ends a live call with its reason; a call that rings becomes missed, declined or cancelled. Ended ones stay.';
