-- ─────────────────────────────────────────────────────────────────────────────
-- Hints: "look again", sent on private channels. No health data rides them, none is promised to arrive,
-- and what they speak of is read anew under the policies.
-- ─────────────────────────────────────────────────────────────────────────────

-- Who may listen where. Judged when somebody joins, and again with every new token.
create function private.may_join(p_topic text)
returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
  kind text := split_part(p_topic, ':', 1);
  name text := substr(p_topic, length(kind) + 2);
  named_uuid uuid := case when name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then name::uuid end;
begin
  -- Definer: asked by the policy on a table of Supabase's, for topics alone.
  return coalesce(case kind
    when 'consultation' then private.reads_consultation(named_uuid)
    when 'account' then named_uuid = auth.uid()
    when 'practitioner' then named_uuid = private.my_verified_practitioner_id()
    when 'department' then exists (select 1 from public.practitioners p
      where p.practitioner_id = private.my_verified_practitioner_id() and p.department_code = name)
  end, false);
end $$;
grant execute on function private.may_join to authenticated;

create policy "People hear the channels that concern them" on realtime.messages for select to authenticated
  using (extension in ('broadcast', 'presence') and private.may_join((select realtime.topic())));
create policy "Participants show that they are there" on realtime.messages for insert to authenticated
  with check (extension = 'presence' and (select realtime.topic()) like 'consultation:%'
    and private.may_join((select realtime.topic())));

create function private.hint(p_topic text, p_event text, p_payload jsonb default '{}')
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: clients never broadcast. A hint that cannot be sent must not undo what it speaks of.
  if p_topic is not null then
    perform realtime.send(p_payload, p_event, p_topic, true);
  end if;
exception when others then
  raise warning 'hint not sent: %', sqlstate;
end $$;

create function private.hint_message()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c public.consultations;
begin
  -- Definer: knows both sides.
  select * into c from public.consultations k where k.consultation_id = new.consultation_id;
  perform private.hint('consultation:' || c.consultation_id, 'message_sent', jsonb_build_object('seq', new.seq));
  if new.author_kind <> 'patient' then
    perform private.hint('account:' || c.account_id, 'message_sent',
      jsonb_build_object('consultation_id', c.consultation_id, 'seq', new.seq));
  end if;
  if new.author_kind <> 'practitioner' then
    perform private.hint('practitioner:' || c.practitioner_id, 'worklist_changed');
  end if;
  return null;
end $$;
create trigger hint_message after insert on public.messages
  for each row execute function private.hint_message();

create function private.hint_consultation()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: knows both sides.
  perform private.hint('consultation:' || new.consultation_id, 'consultation_changed',
    jsonb_build_object('status', new.status));
  perform private.hint('account:' || new.account_id, 'consultation_changed',
    jsonb_build_object('consultation_id', new.consultation_id, 'status', new.status));
  perform private.hint('practitioner:' || new.practitioner_id, 'worklist_changed');
  if old.practitioner_id is distinct from new.practitioner_id then
    perform private.hint('practitioner:' || old.practitioner_id, 'worklist_changed');
  end if;
  if old.practitioner_id is null then
    perform private.hint('department:' || new.department_code, 'pool_changed');
  end if;
  return null;
end $$;
create trigger hint_consultation after update of status, practitioner_id on public.consultations
  for each row when (old.status <> new.status or old.practitioner_id is distinct from new.practitioner_id)
  execute function private.hint_consultation();

create function private.hint_read()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.hint('consultation:' || new.consultation_id, 'read_changed',
    jsonb_build_object('side', new.side, 'seq', new.last_read_seq));
  return null;
end $$;
create trigger hint_read after insert or update on public.consultation_reads
  for each row execute function private.hint_read();

create function private.hint_attachment()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above. The request grew while the doctor looked at it.
  perform private.hint('consultation:' || new.consultation_id, 'consultation_changed', '{}');
  return null;
end $$;
create trigger hint_attachment after update of status on public.attachments
  for each row when (new.in_request and new.status = 'checked' and old.status <> 'checked')
  execute function private.hint_attachment();

create function private.hint_availability()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.hint('practitioner:' || new.practitioner_id, 'worklist_changed');
  return null;
end $$;
create trigger hint_availability after update of status, available_until on public.practitioners
  for each row execute function private.hint_availability();
