-- ─────────────────────────────────────────────────────────────────────────────
-- Calling: who may ring whom, and when. The answers are what a browser needs to enter the room, never a key to it:
-- tokens are made by the server, from these answers.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.is_blocked(p_practitioner_id uuid, p_account_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: asked about both sides, of which neither may read the other's. Nobody can block anybody yet.
  select false;
$$;
comment on function private.is_blocked is 'Has one of the two blocked the other?';

create function private.refuse_call(c public.consultations)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: looks at both accounts. An open consultation is a paid one: the table's own triggers hold that.
  if c.status <> 'open' then
    perform private.fail('call_not_open', 409, 'Calls are possible while the consultation is open.');
  elsif not private.takes_questions(c.practitioner_id) or private.is_blocked(c.practitioner_id, c.account_id)
    or exists (select 1 from public.accounts a where a.account_id = c.account_id and a.suspended_at is not null) then
    perform private.fail('call_not_allowed', 409, 'These two cannot call each other.');
  end if;
end $$;
comment on function private.refuse_call is 'Everything that forbids a call in this consultation, whatever its kind.';

-- A patient rings where a conversation was bought, or where one broke off; and not without end.
create function private.refuse_ringing(c public.consultations)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: counts calls regardless of who asks. A doctor who rings late is answered all the same.
  if c.open_until < now() then
    perform private.fail('time_over', 409, 'The time of this consultation is over: the doctor will sum up.');
  elsif c.kind = 'text'
    and not exists (select 1 from public.call_back_tasks t
      where t.consultation_id = c.consultation_id and t.done_at is null)
    and not exists (select 1 from public.calls k where k.consultation_id = c.consultation_id
      and k.end_reason = 'lost' and k.ended_at > now() - interval '10 minutes') then
    perform private.fail('call_not_allowed', 409, 'In this consultation the doctor calls: write to ask for it.');
  elsif (select count(*) from public.calls k where k.consultation_id = c.consultation_id and k.started_by = 'patient'
      and k.status in ('missed', 'declined', 'cancelled') and k.created_at > now() - interval '1 hour') >= 3 then
    perform private.fail('call_too_often', 429, 'Nobody has answered three times: write, or try again in an hour.');
  end if;
end $$;

-- The call and the caller's side, both locked; to strangers it does not exist.
create function private.lock_call(p_call_id uuid, out k public.calls, out c public.consultations,
  out side public.participant_side)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: row locks need rights that clients do not have.
  perform private.require_account();
  select o.* into c from public.consultations o join public.calls r on r.consultation_id = o.consultation_id
  where r.call_id = p_call_id for update of o;
  side := private.side_in(c);
  if side is null then
    perform private.fail('call_not_found', 404, 'There is no such call.');
  end if;
  select * into k from public.calls r where r.call_id = p_call_id for update;
end $$;

create function private.side_in(c public.consultations)
returns public.participant_side language sql stable security definer set search_path = '' as $$
  -- Definer: compares with the account that the doctor may not see.
  select case when c.account_id = auth.uid() then 'patient'::public.participant_side
    when c.status in ('waiting', 'open', 'closed') and c.practitioner_id = private.my_verified_practitioner_id()
      then 'practitioner' end;
$$;

create function private.start_call(p_call_id uuid, p_consultation_id uuid, p_mode public.call_mode)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  side public.participant_side := private.side_of(c);
  k public.calls;
begin
  -- Definer: clients do not write calls. The same id again is the same press of the button.
  select * into k from public.calls o where o.call_id = p_call_id;
  if found and (k.consultation_id, k.started_by) = (p_consultation_id, side) then
    return private.call_state(k, side::text);
  elsif found then
    perform private.fail('id_taken', 409, 'This id is taken: call with a new one.');
  end if;
  perform private.refuse_call(c);
  if exists (select 1 from public.calls o where o.consultation_id = p_consultation_id and o.ended_at is null) then
    perform private.fail('call_busy', 409, 'There is a call already: join it.');
  elsif side = 'patient' then
    perform private.refuse_ringing(c);
  end if;
  insert into public.calls (call_id, consultation_id, practitioner_id, mode, started_by, encrypted, ring_until)
  select p_call_id, p_consultation_id, c.practitioner_id, p_mode, side, p_mode <> 'telephone',
    now() + make_interval(secs => s.ring_seconds)
  from private.call_settings s returning * into k;
  insert into private.call_participants (call_id, party)
  values (p_call_id, 'patient'), (p_call_id, 'practitioner');
  return private.call_state(k, side::text);
end $$;

create function private.answer_call(p_call_id uuid)
returns public.calls language plpgsql volatile security definer set search_path = '' as $$
declare
  k public.calls;
begin
  -- Definer: as above. Whoever was to be called back is being talked to.
  update public.calls o set status = 'active', answered_at = now()
  where o.call_id = p_call_id and o.status = 'ringing' returning * into k;
  if found then
    update public.call_back_tasks t set done_at = now()
    where t.consultation_id = k.consultation_id and t.done_at is null;
    perform private.write_event(k.consultation_id, 'call_started', jsonb_build_object('mode', k.mode));
  end if;
  return k;
end $$;
comment on function private.answer_call is 'The rung side is there: the call begins.';

create function private.entry_of(k public.calls, p private.call_participants)
returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('call_id', k.call_id, 'room', k.call_id, 'identity', p.identity, 'party', p.party,
    'can_publish', true, 'can_share_screen', p.party = 'practitioner', 'encrypted', k.encrypted, 'mode', k.mode);
$$;

create function private.join_call(p_call_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
  p private.call_participants;
begin
  -- Definer: as above. Joining is answering; joining again, from whichever device, is the same person.
  if (l.k).ended_at is not null then
    perform private.fail('call_over', 409, 'This call has ended.');
  end if;
  perform private.refuse_call(l.c);
  if (l.k).status = 'ringing' and (l.k).started_by <> l.side then
    l.k := private.answer_call(p_call_id);
  end if;
  update private.call_participants o set stepped_out_at = null
  where o.call_id = p_call_id and o.party::text = l.side::text returning * into p;
  return private.entry_of(l.k, p);
end $$;

create function private.end_call(p_call_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: as above.
  perform private.finish_call(p_call_id, case when (l.k).status = 'active' then 'hung_up'
    when (l.k).started_by = l.side then 'cancelled' else 'declined' end::public.call_end_reason, l.side);
  return private.call_state_by_id(p_call_id, l.side::text);
end $$;

create function private.decline_call(p_call_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: as above. "No" on one device changes nothing when another has answered.
  if (l.k).status = 'ringing' then
    return private.end_call(p_call_id);
  end if;
  return private.call_state(l.k, l.side::text);
end $$;

create function private.leave_call(p_call_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: as above. Who steps out is not lost; the last of the two closes the door.
  if (l.k).status = 'ringing' then
    return private.end_call(p_call_id);
  elsif (l.k).status = 'active' then
    update private.call_participants p set stepped_out_at = now()
    where p.call_id = p_call_id and p.party::text = l.side::text;
    if not exists (select 1 from private.call_participants p where p.call_id = p_call_id
        and p.party in ('patient', 'practitioner') and p.stepped_out_at is null) then
      return private.end_call(p_call_id);
    end if;
    perform private.hint_call(l.k);
  end if;
  return private.call_state(l.k, l.side::text);
end $$;

create function private.change_call_mode(p_call_id uuid, p_mode public.call_mode)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: as above. Up or down the ladder: conversation, time and price stay as they are.
  if (l.k).ended_at is not null then
    perform private.fail('call_over', 409, 'This call has ended.');
  elsif (l.k).mode <> p_mode then
    update public.calls o set mode = p_mode where o.call_id = p_call_id;
  end if;
  return private.call_state_by_id(p_call_id, l.side::text);
end $$;

create function private.tell_call_quality(p_call_id uuid, p_quality text, p_sending text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
  ladder text[] := array['excellent', 'good', 'poor', 'lost'];
begin
  -- Definer: clients do not write this table. Each speaks for their own end alone.
  if p_quality <> all (ladder) or p_sending !~ '^[a-z]+(_[a-z]+)*$' or char_length(p_sending) > 20 then
    perform private.fail('bad_input', 422, 'Quality is excellent, good, poor or lost; sending is a word.');
  end if;
  update private.call_participants p set quality = p_quality, sending = p_sending,
    worst_quality = ladder[greatest(array_position(ladder, p_quality), array_position(ladder, p.worst_quality))]
  where p.call_id = p_call_id and p.party::text = l.side::text and (l.k).ended_at is null
    and (p.quality, p.sending) is distinct from (p_quality, p_sending);
  if found then
    perform private.hint_call(l.k);
  end if;
end $$;

create function private.finish_call_back(p_call_back_task_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: clients do not write this table.
  perform private.require_practitioner();
  update public.call_back_tasks t set done_at = coalesce(t.done_at, now())
  where t.call_back_task_id = p_call_back_task_id and private.treats_consultation(t.consultation_id);
  if not found then
    perform private.fail('call_not_found', 404, 'There is nothing to call back about.');
  end if;
end $$;

grant execute on function private.start_call, private.join_call, private.end_call, private.decline_call,
  private.leave_call, private.change_call_mode, private.tell_call_quality, private.finish_call_back to authenticated;
