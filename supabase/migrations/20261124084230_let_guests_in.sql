-- ─────────────────────────────────────────────────────────────────────────────
-- A guest's way in: the link is looked at, opened once, and its browser may then join the calls of this one
-- consultation until the day is over. Guests have no account, so what they hold is all that speaks for them.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.guest_state(g public.call_guests, c public.consultations)
returns text language sql stable set search_path = '' as $$
  select case when g.removed_at is not null then 'removed' when g.expires_at < now() then 'expired'
    when c.status <> 'open' then 'over' when g.opened_at is not null then 'used'
    when g.agreed_at is null then 'waits' else 'open' end;
$$;

create function private.read_guest_invitation(p_secret text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  told jsonb;
begin
  -- Definer: a visitor reads nothing by themselves. Whom the call is about is not told here.
  select jsonb_build_object('guest_id', g.guest_id, 'name', g.name, 'role', g.role, 'invited_by', g.invited_by,
    'doctor_name', p.display_name, 'doctor_name_zh', p.display_name_zh, 'state', private.guest_state(g, c)) into told
  from private.guest_keys k
  join public.call_guests g on g.guest_id = k.guest_id
  join public.consultations c on c.consultation_id = g.consultation_id
  join public.practitioners p on p.practitioner_id = c.practitioner_id
  where k.link_hash = private.hash_secret(p_secret);
  if told is null then
    perform private.fail('guest_not_found', 404, 'This invitation is not valid.');
  end if;
  return told;
end $$;

create function private.open_guest_invitation(p_secret text, p_session text)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  key private.guest_keys;
  g public.call_guests;
  c public.consultations;
begin
  -- Definer: as above. The row lock makes two who press at once one who is in and one who is told so.
  select * into key from private.guest_keys k where k.link_hash = private.hash_secret(p_secret) for update;
  select * into g from public.call_guests o where o.guest_id = key.guest_id;
  select * into c from public.consultations o where o.consultation_id = g.consultation_id;
  if g.guest_id is null or private.guest_state(g, c) in ('removed', 'expired') then
    perform private.fail('guest_not_found', 404, 'This invitation is not valid.');
  elsif c.status <> 'open' then
    perform private.fail('call_not_open', 409, 'Calls are possible while the consultation is open.');
  elsif g.agreed_at is null then
    perform private.fail('guest_waits', 409, 'The other side has not agreed yet.');
  elsif key.session_hash <> private.hash_secret(p_session) then
    perform private.fail('guest_used', 409, 'This invitation has been opened already.');
  elsif key.session_hash is null then
    update private.guest_keys k set session_hash = private.hash_secret(p_session) where k.guest_id = g.guest_id;
    update public.call_guests o set opened_at = now() where o.guest_id = g.guest_id;
    perform private.hint_guests(g.consultation_id);
  end if;
  return jsonb_build_object('guest_id', g.guest_id, 'name', g.name, 'role', g.role);
end $$;

create function private.guest_of(p_session text)
returns public.call_guests language plpgsql stable security definer set search_path = '' as $$
declare
  g public.call_guests;
begin
  -- Definer: as above.
  select o.* into g from private.guest_keys k join public.call_guests o on o.guest_id = k.guest_id
  where k.session_hash = private.hash_secret(p_session) and o.removed_at is null and o.expires_at > now();
  if not found then
    perform private.fail('guest_not_found', 404, 'This invitation is not valid any more.');
  end if;
  return g;
end $$;

create function private.join_call_as_guest(p_session text)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation((private.guest_of(p_session)).consultation_id);
  g public.call_guests := private.guest_of(p_session);
  k public.calls;
  p private.call_participants;
begin
  -- Definer: as above. Asked again under the lock: a guest who was sent out a moment ago stays out.
  select * into k from public.calls o where o.consultation_id = c.consultation_id and o.status = 'active';
  if not found or c.status <> 'open' then
    perform private.fail('call_not_open', 409, 'The call has not begun, or it is over.');
  end if;
  insert into private.call_participants (call_id, party, guest_id) values (k.call_id, 'guest', g.guest_id)
  on conflict on constraint call_participants_once do nothing;
  if found then
    perform private.write_event(c.consultation_id, 'guest_joined', jsonb_build_object('name', g.name, 'role', g.role));
  end if;
  update private.call_participants o set stepped_out_at = null
  where o.call_id = k.call_id and o.guest_id = g.guest_id returning * into p;
  perform private.hint_call(k);
  return private.entry_of(k, p);
end $$;

create function private.read_call_as_guest(p_session text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  g public.call_guests := private.guest_of(p_session);
begin
  -- Definer: as above.
  return (select private.call_state(k, 'guest') from public.calls k
    where k.consultation_id = g.consultation_id and k.ended_at is null);
end $$;

create function private.leave_call_as_guest(p_session text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  g public.call_guests := private.guest_of(p_session);
begin
  -- Definer: as above.
  update private.call_participants p set stepped_out_at = now() from public.calls k
  where p.guest_id = g.guest_id and k.call_id = p.call_id and k.ended_at is null;
  perform private.hint_guests(g.consultation_id);
end $$;
grant execute on function private.read_guest_invitation, private.open_guest_invitation, private.join_call_as_guest,
  private.read_call_as_guest, private.leave_call_as_guest to anon, authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.read_guest_invitation(secret text)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_guest_invitation($1);
$$;
comment on function public.read_guest_invitation is
  'What a link says before it is opened: {name, role, invited_by, doctor_name, state}.';

create function public.open_guest_invitation(secret text, session text)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.open_guest_invitation($1, $2);
$$;
comment on function public.open_guest_invitation is
  'Opens a link, once, for the browser that holds the session; from then on the session speaks for the guest.';

create function public.join_call_as_guest(session text)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.join_call_as_guest($1);
$$;
comment on function public.join_call_as_guest is 'Enters the call that goes on, as join_call does for the two sides.';

create function public.read_call_as_guest(session text)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_call_as_guest($1);
$$;
comment on function public.read_call_as_guest is 'The call that rings or goes on, as a guest sees it, or null.';

create function public.leave_call_as_guest(session text)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.leave_call_as_guest($1);
$$;
comment on function public.leave_call_as_guest is 'The guest goes; the same browser may come back.';

grant execute on function public.read_guest_invitation, public.open_guest_invitation, public.join_call_as_guest,
  public.read_call_as_guest, public.leave_call_as_guest to anon, authenticated;
