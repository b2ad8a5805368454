-- ─────────────────────────────────────────────────────────────────────────────
-- What a call looks like at this moment, in one answer, for whoever takes part in it.
-- ─────────────────────────────────────────────────────────────────────────────

-- What hangs on a call. Telephone and recording fill these in where they are told.
create function private.call_legs(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: shown to those who take part, without the numbers.
  select '[]'::jsonb where p_call_id is not null;
$$;
create function private.call_recording(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select null::jsonb where p_call_id is not null;
$$;
create function private.call_consents(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select '{"recording": {"patient": false, "practitioner": false}}'::jsonb where p_call_id is not null;
$$;

create function private.call_people(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: reads who was in the room, which no client may.
  select coalesce(jsonb_agg(jsonb_build_object('identity', p.identity, 'party', p.party, 'name', g.name,
      'present', p.stepped_out_at is null and exists (select 1 from private.call_stays s
        where s.identity = p.identity and s.joined_at is not null and s.left_at is null),
      'stepped_out', p.stepped_out_at is not null, 'quality', p.quality, 'sending', p.sending)
      order by p.created_at, p.party), '[]')
  from private.call_participants p left join public.call_guests g on g.guest_id = p.guest_id
  where p.call_id = p_call_id;
$$;

create function private.call_guest_list(p_consultation_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: guests read it too.
  select coalesce(jsonb_agg(jsonb_build_object('guest_id', g.guest_id, 'name', g.name, 'role', g.role,
      'invited_by', g.invited_by, 'agreed', g.agreed_at is not null, 'opened', g.opened_at is not null,
      'removed', g.removed_at is not null) order by g.created_at, g.guest_id), '[]')
  from public.call_guests g where g.consultation_id = p_consultation_id and g.expires_at > now();
$$;

create function private.call_state(k public.calls, p_side text)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: gathers what hangs on the call for whoever was let in by the caller of this function.
  select jsonb_build_object('call_id', k.call_id, 'consultation_id', k.consultation_id, 'mode', k.mode,
    'status', k.status, 'started_by', k.started_by, 'encrypted', k.encrypted, 'created_at', k.created_at,
    'ring_until', k.ring_until, 'answered_at', k.answered_at, 'ended_at', k.ended_at,
    'end_reason', k.end_reason, 'ended_by', k.ended_by, 'talk_seconds', t.seconds,
    'talking_since', case when k.ended_at is null then t.since end, 'call_minutes', c.call_minutes, 'side', p_side,
    'participants', private.call_people(k.call_id), 'guests', private.call_guest_list(k.consultation_id),
    'legs', private.call_legs(k.call_id), 'recording', private.call_recording(k.call_id),
    'consents', private.call_consents(k.call_id),
    'call_back', exists (select 1 from public.call_back_tasks b
      where b.consultation_id = k.consultation_id and b.done_at is null))
  from public.consultations c cross join private.call_talk(k.call_id) t
  where c.consultation_id = k.consultation_id;
$$;

create function private.call_state_by_id(p_call_id uuid, p_side text)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select private.call_state(k, p_side) from public.calls k where k.call_id = p_call_id;
$$;

create function private.read_call(p_call_id uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  k public.calls;
  side public.participant_side;
begin
  -- Definer: as above. A suspended patient still reads what was.
  select * into k from public.calls o where o.call_id = p_call_id;
  select private.side_in(c) into side from public.consultations c where c.consultation_id = k.consultation_id;
  if side is null then
    perform private.fail('call_not_found', 404, 'There is no such call.');
  end if;
  return private.call_state(k, side::text);
end $$;

create function private.read_live_call(p_consultation_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: as above.
  select private.call_state(k, private.side_in(c)::text)
  from public.consultations c join public.calls k on k.consultation_id = c.consultation_id and k.ended_at is null
  where c.consultation_id = p_consultation_id and private.side_in(c) is not null;
$$;
grant execute on function private.read_call, private.read_live_call to authenticated;

create function public.read_call(call_id uuid)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_call($1);
$$;
comment on function public.read_call is 'A call as it stands, for one of its two sides.';

create function public.read_live_call(consultation_id uuid)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_live_call($1);
$$;
comment on function public.read_live_call is 'The call that rings or goes on in a consultation, or null.';

grant execute on function public.read_call, public.read_live_call to authenticated;
