-- ─────────────────────────────────────────────────────────────────────────────
-- Guests: a family member, an interpreter or a colleague, let in by a link that opens once. Both sides see the
-- name, either can send them out. Of the link and of the browser that opened it only hashes are kept.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.guest_role as enum ('family', 'interpreter', 'colleague');

create table public.call_guests (
  guest_id uuid not null,
  consultation_id uuid not null,
  name text not null,
  role public.guest_role not null,
  invited_by public.participant_side not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '24 hours',
  agreed_at timestamptz,
  opened_at timestamptz,
  removed_at timestamptz,
  constraint call_guests_pkey primary key (guest_id),
  constraint call_guests_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint call_guests_name_length check (char_length(btrim(name)) between 1 and 60),
  constraint call_guests_opened_agreed check (opened_at is null or agreed_at is not null)
);
comment on table public.call_guests is
  'Who was invited into the calls of a consultation, by which side, for one day. A doctor''s guest needs the '
  'patient''s yes; of a patient''s guest the doctor is told.';
create index call_guests_consultation_id_idx on public.call_guests (consultation_id, created_at);

create table private.guest_keys (
  guest_id uuid not null,
  link_hash text not null,
  session_hash text,
  constraint guest_keys_pkey primary key (guest_id),
  constraint guest_keys_link_hash_key unique (link_hash),
  constraint guest_keys_session_hash_key unique (session_hash),
  constraint guest_keys_guest_id_fkey foreign key (guest_id) references public.call_guests (guest_id)
    on delete cascade
);
comment on table private.guest_keys is
  'Hashes of a guest''s link and of the browser that opened it. Nobody reads them.';

alter table private.call_participants add constraint call_participants_guest_id_fkey foreign key (guest_id)
  references public.call_guests (guest_id);

alter table public.call_guests enable row level security;
grant select on public.call_guests to authenticated, service_role;
create policy "Participants read who was invited" on public.call_guests for select to authenticated
  using (private.reads_consultation(consultation_id));

-- Private helpers -----------------------------------------------------------------------

-- The words in a link are random enough that a plain hash cannot be turned back.
create function private.hash_secret(p_secret text)
returns text language plpgsql stable set search_path = '' as $$
begin
  if p_secret is null or char_length(p_secret) not between 32 and 200 then
    perform private.fail('bad_input', 422, 'A secret has 32 to 200 characters.');
  end if;
  return encode(sha256(convert_to(p_secret, 'UTF8')), 'hex');
end $$;

create function private.lock_guest(p_guest_id uuid, out g public.call_guests, out c public.consultations,
  out side public.participant_side)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: row locks need rights that clients do not have. To strangers the guest does not exist.
  perform private.require_account();
  select o.* into c from public.consultations o join public.call_guests r on r.consultation_id = o.consultation_id
  where r.guest_id = p_guest_id for update of o;
  side := private.side_in(c);
  if side is null then
    perform private.fail('guest_not_found', 404, 'There is no such guest.');
  end if;
  select * into g from public.call_guests r where r.guest_id = p_guest_id for update;
end $$;

create function private.hint_guests(p_consultation_id uuid)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: knows both sides.
  select private.hint_call(k) from public.calls k
  where k.consultation_id = p_consultation_id and k.ended_at is null;
$$;

-- Inviting --------------------------------------------------------------------------------

create function private.invite_guest(p_guest_id uuid, p_consultation_id uuid, p_name text, p_role public.guest_role,
  p_secret text)
returns public.call_guests language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  side public.participant_side := private.side_of(c);
  g public.call_guests;
begin
  -- Definer: clients do not write guests. The same id again is the same press of the button.
  select * into g from public.call_guests o where o.guest_id = p_guest_id;
  if found and (g.consultation_id, g.invited_by) = (p_consultation_id, side) then
    return g;
  elsif found then
    perform private.fail('id_taken', 409, 'This id is taken: invite with a new one.');
  end if;
  perform private.refuse_call(c);
  if coalesce(char_length(btrim(p_name)), 0) not between 1 and 60 then
    perform private.fail('bad_input', 422, 'Say who it is, in at most 60 characters.');
  elsif (select count(*) from public.call_guests o where o.consultation_id = p_consultation_id
      and o.removed_at is null and o.expires_at > now()) >= 6 then
    perform private.fail('call_full', 409, 'At most eight people fit in a call: remove a guest first.');
  end if;
  insert into public.call_guests (guest_id, consultation_id, name, role, invited_by, agreed_at)
  values (p_guest_id, p_consultation_id, btrim(p_name), p_role, side, case when side = 'patient' then now() end)
  returning * into g;
  insert into private.guest_keys (guest_id, link_hash) values (p_guest_id, private.hash_secret(p_secret));
  perform private.hint_guests(p_consultation_id);
  return g;
end $$;

create function private.agree_to_guest(p_guest_id uuid)
returns public.call_guests language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_guest(p_guest_id);
  g public.call_guests := l.g;
begin
  -- Definer: as above. Nobody agrees to their own guest.
  if g.removed_at is not null then
    perform private.fail('guest_not_found', 404, 'This guest was removed.');
  elsif g.agreed_at is null and g.invited_by = l.side then
    perform private.fail('guest_waits', 409, 'The other side has not agreed yet.');
  elsif g.agreed_at is null then
    update public.call_guests o set agreed_at = now() where o.guest_id = p_guest_id returning * into g;
    perform private.hint_guests(g.consultation_id);
  end if;
  return g;
end $$;

create function private.remove_guest(p_guest_id uuid)
returns public.call_guests language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_guest(p_guest_id);
  g public.call_guests := l.g;
begin
  -- Definer: as above. Either side sends a guest out; the room follows within a second.
  if g.removed_at is null then
    update public.call_guests o set removed_at = now() where o.guest_id = p_guest_id returning * into g;
    perform private.enqueue('remove_participant', jsonb_build_object('room', k.call_id, 'identity', p.identity),
      'remove_participant:' || p.identity)
    from public.calls k join private.call_participants p on p.call_id = k.call_id
    where k.consultation_id = g.consultation_id and k.ended_at is null and p.guest_id = p_guest_id;
    perform private.hint_guests(g.consultation_id);
  end if;
  return g;
end $$;
grant execute on function private.invite_guest, private.agree_to_guest, private.remove_guest to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.invite_guest(guest_id uuid, consultation_id uuid, name text, role public.guest_role,
  secret text)
returns public.call_guests language sql volatile security invoker set search_path = '' as $$
  select private.invite_guest($1, $2, $3, $4, $5);
$$;
comment on function public.invite_guest is
  'Invites somebody by name. The secret is for their link, 32 characters at least; only its hash is kept.';

create function public.agree_to_guest(guest_id uuid)
returns public.call_guests language sql volatile security invoker set search_path = '' as $$
  select private.agree_to_guest($1);
$$;
comment on function public.agree_to_guest is 'The patient''s yes to a guest whom the doctor invited.';

create function public.remove_guest(guest_id uuid)
returns public.call_guests language sql volatile security invoker set search_path = '' as $$
  select private.remove_guest($1);
$$;
comment on function public.remove_guest is 'Either side sends a guest out, also one who has not come yet.';

grant execute on function public.invite_guest, public.agree_to_guest, public.remove_guest to authenticated;
