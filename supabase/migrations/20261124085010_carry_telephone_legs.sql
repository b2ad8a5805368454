-- ─────────────────────────────────────────────────────────────────────────────
-- How a leg goes: dialled by the server, told from status to status, tried again by rule, over for one reason.
-- Only a telephone whose owner has pressed the key counts as somebody who is there.
-- ─────────────────────────────────────────────────────────────────────────────

-- Legs ----------------------------------------------------------------------------------

create or replace function private.call_legs(p_call_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: shown to those who take part, without the numbers.
  select coalesce(jsonb_agg(jsonb_build_object('leg_id', t.leg_id, 'side', t.side, 'status', t.status,
    'attempts', t.attempts, 'retry_at', t.retry_at, 'over', t.over_at is not null)
    order by t.created_at, t.leg_id), '[]')
  from private.telephone_legs t where t.call_id = p_call_id;
$$;

-- The leg and its call, locked in the order that all take: consultation, call, leg.
create function private.lock_leg(p_leg_id uuid, out t private.telephone_legs, out k public.calls)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: row locks need rights that clients do not have.
  perform 1 from public.consultations c join public.calls o on o.consultation_id = c.consultation_id
  join private.telephone_legs g on g.call_id = o.call_id where g.leg_id = p_leg_id for update of c;
  select o.* into k from public.calls o join private.telephone_legs g on g.call_id = o.call_id
  where g.leg_id = p_leg_id for update of o;
  select * into t from private.telephone_legs g where g.leg_id = p_leg_id for update;
end $$;

-- A call that nobody has answered rings on while a telephone is being tried.
create function private.ring_on(p_call_id uuid, p_from timestamptz)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: clients do not write calls. Half a minute more, for the key press.
  update public.calls k set ring_until = greatest(k.ring_until,
    p_from + make_interval(secs => s.ring_seconds + 30))
  from private.call_settings s where k.call_id = p_call_id and k.status = 'ringing';
$$;

create function private.start_telephone_leg(p_leg_id uuid, p_call_id uuid, p_side public.participant_side)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
  earlier private.telephone_legs;
  number public.phone_numbers;
  refused text;
begin
  -- Definer: clients do not write legs. The same id again is the same press of the button.
  select * into earlier from private.telephone_legs t where t.leg_id = p_leg_id;
  if l.side <> 'practitioner' then
    perform private.fail('call_not_allowed', 409, 'Only the doctor calls by telephone.');
  elsif found and (earlier.call_id, earlier.side) = (p_call_id, p_side) then
    return private.call_state(l.k, l.side::text);
  elsif earlier.leg_id is not null then
    perform private.fail('id_taken', 409, 'This id is taken: dial with a new one.');
  elsif (l.k).ended_at is not null then
    perform private.fail('call_over', 409, 'This call has ended.');
  end if;
  perform private.refuse_call(l.c);
  if exists (select 1 from private.telephone_legs t where t.call_id = p_call_id and t.side = p_side
      and t.over_at is null) then
    perform private.fail('leg_busy', 409, 'This telephone is being rung already.');
  end if;
  select * into number from public.phone_numbers n
  where n.account_id = private.account_of_side(l.c, p_side) for update;
  refused := private.phone_refusal(private.account_of_side(l.c, p_side));
  if refused is not null then
    perform private.fail(refused, case refused when 'phone_limit_reached' then 429 else 409 end,
      'This telephone cannot be rung.');
  end if;
  perform private.add_leg(p_leg_id, l.k, p_side, number);
  perform private.ring_on(p_call_id, now());
  perform private.enqueue('dial_leg', jsonb_build_object('leg_id', p_leg_id), 'dial_leg:' || p_leg_id || ':1');
  return private.call_state_by_id(p_call_id, l.side::text);
end $$;

create function private.add_leg(p_leg_id uuid, k public.calls, p_side public.participant_side, n public.phone_numbers)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  phone public.call_party := (p_side::text || '_phone')::public.call_party;
begin
  -- Definer: as above. Nothing is encrypted end to end that goes out by telephone, and both are told.
  insert into private.call_participants (call_id, party) values (k.call_id, phone)
  on conflict on constraint call_participants_once do nothing;
  if not k.encrypted and not exists (select 1 from private.telephone_legs t where t.call_id = k.call_id) then
    perform private.write_event(k.consultation_id, 'call_not_encrypted');
  end if;
  insert into private.telephone_legs (leg_id, call_id, side, account_id, identity, from_mode, country_code, currency,
    per_minute_minor, longest_minutes)
  select p_leg_id, k.call_id, p_side, n.account_id, p.identity, k.mode, r.country_code, r.currency, r.per_minute_minor,
    least(r.longest_minutes, s.longest_minutes)
  from private.call_participants p cross join private.call_settings s
  join public.telephone_rates r on r.country_code = n.country_code
  where p.call_id = k.call_id and p.party = phone;
  update public.calls o set encrypted = false, mode = 'telephone'
  where o.call_id = k.call_id and (o.encrypted or o.mode <> 'telephone');
end $$;

create function private.end_telephone_leg(p_leg_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  of_call uuid := (select t.call_id from private.telephone_legs t where t.leg_id = p_leg_id);
  l record;
begin
  -- Definer: as above.
  if of_call is null then
    perform private.require_account(), private.fail('leg_not_found', 404, 'There is no such telephone call.');
  end if;
  l := private.lock_call(of_call);
  if l.side <> 'practitioner' then
    perform private.fail('leg_not_found', 404, 'There is no such telephone call.');
  end if;
  perform private.move_leg(t, 'ended', null),
    private.enqueue('end_leg', jsonb_build_object('room', t.call_id, 'identity', t.identity), 'end_leg:' || p_leg_id)
  from private.telephone_legs t where t.leg_id = p_leg_id and t.over_at is null;
  return private.call_state_by_id(of_call, l.side::text);
end $$;
grant execute on function private.start_telephone_leg, private.end_telephone_leg to authenticated;

-- From status to status --------------------------------------------------------------------

-- Busy, or nobody answers: twice more, a minute apart, while the call lives.
create function private.leg_retries(t private.telephone_legs, p_status public.telephone_leg_status)
returns boolean language sql immutable set search_path = '' as $$
  select p_status in ('busy', 'no_answer') and t.attempts < 3;
$$;

create function private.move_leg(t private.telephone_legs, p_status public.telephone_leg_status, p_session_id text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  retries boolean := private.leg_retries(t, p_status);
  is_over boolean := not retries and p_status not in ('waiting', 'dialling', 'ringing', 'confirming', 'answered');
  lasted integer := case when is_over then coalesce(floor(extract(epoch from now() - t.picked_up_at)), 0)::integer
    else 0 end;
  k public.calls;
begin
  -- Definer: the table belongs to nobody who asks. The carrier counts from picking up, in begun minutes.
  update private.telephone_legs g set status = p_status, session_id = coalesce(p_session_id, g.session_id),
    picked_up_at = case when p_status = 'confirming' then now() else g.picked_up_at end,
    answered_at = case when p_status = 'answered' then now() else g.answered_at end,
    retry_at = case when retries then now() + interval '1 minute' end,
    over_at = case when is_over then now() end,
    seconds = lasted, cost_minor = ceil(lasted / 60.0)::bigint * g.per_minute_minor
  where g.leg_id = t.leg_id returning * into t;
  if retries then
    perform private.enqueue('dial_leg', jsonb_build_object('leg_id', t.leg_id),
      concat_ws(':', 'dial_leg', t.leg_id, t.attempts + 1));
    update private.jobs j set run_at = t.retry_at
    where j.dedupe_key = concat_ws(':', 'dial_leg', t.leg_id, t.attempts + 1);
    perform private.ring_on(t.call_id, t.retry_at);
  elsif is_over then
    perform private.encrypt_again(t);
  end if;
  select * into k from public.calls o where o.call_id = t.call_id;
  perform private.hint_call(k);
end $$;

-- With the last telephone gone, browsers speak to each other alone and end to end again.
create function private.encrypt_again(t private.telephone_legs)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: clients do not write calls.
  update public.calls k set mode = case when t.from_mode = 'telephone' then 'voice' else t.from_mode end,
    encrypted = coalesce(private.call_recording(k.call_id) ->> 'status' not in ('starting', 'active', 'stopping'), true)
  where k.call_id = t.call_id and k.ended_at is null
    and not exists (select 1 from private.telephone_legs o where o.call_id = k.call_id and o.over_at is null);
$$;

-- Until the key is pressed the bridge would tell browsers, asked by a data packet, which number it has dialled.
create or replace function private.entry_of(k public.calls, p private.call_participants)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: looks at the legs, which no client may.
  select jsonb_build_object('call_id', k.call_id, 'room', k.call_id, 'identity', p.identity, 'party', p.party,
    'can_publish', true, 'can_share_screen', p.party = 'practitioner', 'can_send_data', not exists (
      select 1 from private.telephone_legs t where t.call_id = k.call_id and t.over_at is null
        and t.status <> 'answered'), 'encrypted', k.encrypted, 'mode', k.mode);
$$;

-- For the server ------------------------------------------------------------------------

create function private.dial_telephone_leg(p_leg_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_leg(p_leg_id);
  number public.phone_numbers;
  interrupted boolean := (l.t).status in ('dialling', 'ringing', 'confirming');
begin
  -- Definer: gives the sealed number to the server alone, for one attempt. Null: nothing is to be dialled.
  if (l.t).leg_id is null or (l.t).over_at is not null or (l.t).status = 'answered' or (l.k).ended_at is not null then
    return null;
  end if;
  select * into number from public.phone_numbers n where n.account_id = (l.t).account_id;
  if number.account_id is null then
    perform private.move_leg(l.t, 'failed', null);
    return null;
  elsif not interrupted then
    update private.telephone_legs g set status = 'dialling', attempts = g.attempts + 1, attempted_at = now(),
      retry_at = null where g.leg_id = p_leg_id;
    perform private.ring_on((l.t).call_id, now()), private.hint_call(l.k);
  end if;
  return (select jsonb_build_object('leg_id', p_leg_id, 'room', (l.t).call_id, 'identity', (l.t).identity,
    'account_id', (l.t).account_id, 'sealed', number.sealed, 'ring_seconds', least(s.ring_seconds, 60),
    'longest_seconds', (l.t).longest_minutes * 60, 'interrupted', interrupted)
    from private.call_settings s);
end $$;

create function private.set_telephone_leg(p_leg_id uuid, p_status public.telephone_leg_status, p_session_id text)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_leg(p_leg_id);
begin
  -- Definer: as above. False: the leg is over, whoever is on the line must be let go.
  if (l.t).leg_id is null or (l.t).over_at is not null or (l.k).ended_at is not null then
    return false;
  elsif (l.t).status <> p_status then
    perform private.move_leg(l.t, p_status, p_session_id);
  end if;
  if p_status = 'answered' and (l.t).status <> p_status then
    insert into private.call_stays (session_id, call_id, identity, joined_at)
    values (p_session_id, (l.t).call_id, (l.t).identity, now());
    perform private.answer_call((l.t).call_id) where (l.k).started_by <> (l.t).side;
    perform private.count_call((l.t).call_id);
  end if;
  return true;
end $$;
grant execute on function private.dial_telephone_leg, private.set_telephone_leg to service_role;

-- Public functions ------------------------------------------------------------------------

create function public.start_telephone_leg(leg_id uuid, call_id uuid, side public.participant_side)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.start_telephone_leg($1, $2, $3);
$$;
comment on function public.start_telephone_leg is 'The doctor has the telephone of one side rung into the call.';

create function public.end_telephone_leg(leg_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.end_telephone_leg($1);
$$;
comment on function public.end_telephone_leg is 'The doctor has this telephone hung up, or no longer tried.';

create function public.dial_telephone_leg(leg_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.dial_telephone_leg($1);
$$;
comment on function public.dial_telephone_leg is
  'Begins an attempt: {leg_id, room, identity, account_id, sealed, ring_seconds, …}, or null where none is due.';

create function public.set_telephone_leg(leg_id uuid, status public.telephone_leg_status,
  session_id text default null)
returns boolean language sql volatile security invoker set search_path = '' as $$
  select private.set_telephone_leg($1, $2, $3);
$$;
comment on function public.set_telephone_leg is
  'How an attempt goes. answered needs the id of the stay in the room. False: the leg is over, hang up.';

grant execute on function public.start_telephone_leg, public.end_telephone_leg to authenticated;
grant execute on function public.dial_telephone_leg, public.set_telephone_leg to service_role;
