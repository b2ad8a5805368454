-- ─────────────────────────────────────────────────────────────────────────────
-- Danger inside a consultation: a request or a patient's message that tells of it is marked for both sides, until the
-- doctor in charge has read it.
-- ─────────────────────────────────────────────────────────────────────────────

alter table public.messages add column flag text,
  add constraint messages_flag_known check (flag in ('emergency', 'crisis')),
  add constraint messages_flag_of_patient check (flag is null or author_kind = 'patient');
comment on column public.messages.flag is
  'What a patient''s message tells of: danger to life, or a crisis of the mind. Only ever added; null says nothing.';
create index messages_flagged_idx on public.messages (consultation_id, seq) where flag is not null;

alter table public.consultations add column flag text,
  add constraint consultations_flag_known check (flag in ('emergency', 'crisis'));
comment on column public.consultations.flag is
  'What the request tells of, in its words or by its check: danger to life, or a crisis of the mind. Only ever added.';
create index consultations_flagged_idx on public.consultations (requested_at) where flag is not null;
grant select (flag) on public.consultations to authenticated;

create view private.unread_dangers with (security_invoker = true) as
select d.*, d.since < now() - interval '15 minutes' as overdue from (
  select c.consultation_id, c.practitioner_id, said.danger_id, said.flag,
    greatest(said.at, (select max(h.created_at) from public.messages h
      where h.consultation_id = c.consultation_id and h.event = 'handed_over')) as since
  from (
    select k.consultation_id, k.consultation_id as danger_id, k.flag, 1 as seq, k.requested_at as at
    from public.consultations k where k.flag is not null
    union all
    select m.consultation_id, m.message_id, m.flag, m.seq, m.created_at from public.messages m where m.flag is not null
  ) said
  join public.consultations c on c.consultation_id = said.consultation_id and c.status in ('waiting', 'open')
  left join private.practitioner_reads r
    on r.consultation_id = c.consultation_id and r.practitioner_id = c.practitioner_id
  where said.seq > coalesce(r.last_read_seq, 0)
) d;
comment on view private.unread_dangers is
  'Danger that the doctor in charge has not read, whoever did before them: a request until they opened or accepted it, '
  'a message until they passed it by. A request is as read as the line that tells of its sending, the first. '
  'Since it was said, or they took over.';
grant select on private.unread_dangers to service_role;

-- A flag is the one thing that is added to what was said ------------------------------

drop trigger keep_messages on public.messages;
create trigger keep_messages before update on public.messages
  for each row when (old.flag is not null or (to_jsonb(new) - 'flag') <> (to_jsonb(old) - 'flag'))
  execute function private.refuse_change();
create trigger keep_sent_messages before delete on public.messages
  for each row execute function private.refuse_change();

create trigger keep_flag before update of flag on public.consultations
  for each row when (old.flag is not null and new.flag is distinct from old.flag)
  execute function private.refuse_change();

create function private.require_flag(p_flag text, p_rule_ids jsonb)
returns void language plpgsql stable set search_path = '' as $$
begin
  if coalesce(p_flag, '') not in ('emergency', 'crisis')
    or jsonb_typeof(p_rule_ids) <> 'array' or jsonb_array_length(p_rule_ids) > 20
    or exists (select 1 from jsonb_array_elements(p_rule_ids) as ids (id)
      where jsonb_typeof(id) <> 'string' or not id #>> '{}' ~ '^[A-Za-z0-9_]{1,40}$') then
    perform private.fail('bad_input', 400, 'What a patient said is flagged, with the ids of the rules that say so.');
  end if;
end $$;

create function private.flag_message(p_message_id uuid, p_flag text, p_rule_ids jsonb)
returns public.messages language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(
    (select m.consultation_id from public.messages m where m.message_id = p_message_id));
  m public.messages;
  told public.messages;
  rules jsonb := coalesce(p_rule_ids, '[]');
begin
  -- Definer: clients do not write flags. The consultation's lock makes the second flag find the first.
  perform private.side_of(c);
  select * into m from public.messages o where o.message_id = p_message_id;
  if m.flag is null then
    perform private.require_flag(case m.author_kind when 'patient' then p_flag end, rules);
    if c.status not in ('waiting', 'open') then
      perform private.fail('consultation_closed', 409, 'This consultation has ended: nothing can be added.');
    end if;
    update public.messages o set flag = p_flag where o.message_id = p_message_id;
    perform private.write_event(c.consultation_id, 'emergency_flagged',
      jsonb_build_object('message_id', p_message_id, 'flag', p_flag, 'rules', rules));
    perform private.record_event('message_flagged', 'system', c.patient_id, c.consultation_id,
      jsonb_build_object('message_id', p_message_id, 'flag', p_flag, 'rules', rules));
    perform private.tell_danger(c, m.message_id);
  end if;
  select * into told from public.messages o where o.consultation_id = c.consultation_id
    and o.event = 'emergency_flagged' and o.event_detail ->> 'message_id' = p_message_id::text;
  return told;
end $$;
grant execute on function private.flag_message to authenticated;

create function private.flag_request(p_consultation_id uuid, p_flag text, p_rule_ids jsonb)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  c public.consultations := private.lock_consultation(p_consultation_id);
  rules jsonb := coalesce(p_rule_ids, '[]');
begin
  -- Definer: clients do not write flags. Of a draft nobody is told before it is sent.
  if c.account_id <> caller then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  elsif c.flag is not null then
    return c.flag;
  elsif c.status not in ('draft', 'waiting') then
    perform private.fail('consultation_closed', 409, 'This request waits no more: what it says has been read.');
  end if;
  perform private.require_flag(p_flag, rules);
  update public.consultations k set flag = p_flag where k.consultation_id = p_consultation_id;
  perform private.record_event('request_flagged', 'system', c.patient_id, c.consultation_id,
    jsonb_build_object('flag', p_flag, 'rules', rules));
  if c.status = 'waiting' then
    perform private.tell_danger(c, c.consultation_id);
    perform private.hint('practitioner:' || c.practitioner_id, 'worklist_changed');
  end if;
  return p_flag;
end $$;
grant execute on function private.flag_request to authenticated;

create function private.flag_checked_request()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  checked public.symptom_checks;
begin
  -- Definer: looks at the check, whoever asks. Whatever client sends it, an emergency in its check goes along.
  select * into checked from public.symptom_checks s
  where s.consultation_id = new.consultation_id and s.level = 'emergency';
  if found then
    new.flag := case checked.result ->> 'crisis' when 'self_harm' then 'crisis' else 'emergency' end;
    perform private.record_event('request_flagged', 'system', new.patient_id, new.consultation_id,
      jsonb_build_object('flag', new.flag, 'symptom_check_id', checked.symptom_check_id));
  end if;
  return new;
end $$;
create trigger flag_checked_request before update of status on public.consultations
  for each row when (old.status = 'draft' and new.status = 'waiting' and new.flag is null)
  execute function private.flag_checked_request();

create function private.alert_of_danger(p_account_id uuid, p_consultation_id uuid, p_key text)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: the outbox belongs to nobody who asks. By mail, and on the devices that ring; once for each key.
  select private.enqueue('send_mail',
    jsonb_build_object('account_id', p_account_id, 'template', 'danger', 'consultation_id', p_consultation_id),
    concat_ws(':', 'mail', 'danger', p_key, p_account_id));
  select private.enqueue('send_push',
    jsonb_build_object('account_id', p_account_id, 'template', 'danger', 'consultation_id', p_consultation_id),
    concat_ws(':', 'push', 'danger', p_key, p_account_id))
  where exists (select 1 from public.push_subscriptions s where s.account_id = p_account_id);
$$;

create function private.tell_danger(c public.consultations, p_danger_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: knows both sides. A doctor who looks elsewhere gets one mail, and the next only for danger that comes
  -- after they have read the last; a department's list looks again.
  perform private.alert_of_danger(pa.account_id, c.consultation_id, p_danger_id::text)
  from public.practitioner_accounts pa
  where pa.practitioner_id = c.practitioner_id and not exists (select 1 from private.unread_dangers u
    where u.consultation_id = c.consultation_id and u.danger_id <> p_danger_id);
  if c.practitioner_id is null then
    perform private.hint('department:' || c.department_code, 'pool_changed');
  end if;
end $$;

-- As before; whoever opens a request that tells of danger has read it, also without accepting it. Of messages they say
-- so themselves: unread_danger is how far.
create or replace function private.read_patient_record(p_consultation_id uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  told jsonb := private.read_patient(p_consultation_id);
begin
  -- Definer: the first half refuses whoever is not the doctor in charge, and leaves the trace.
  perform private.mark_read(p_consultation_id, 1) from private.unread_dangers u where u.danger_id = p_consultation_id;
  return told || jsonb_build_object('check', private.check_of(p_consultation_id), 'unread_danger',
    (select max(m.seq) from private.unread_dangers u join public.messages m on m.message_id = u.danger_id
      where u.consultation_id = p_consultation_id));
end $$;

-- Public functions ------------------------------------------------------------------------

create function public.flag_message(message_id uuid, flag text, rule_ids jsonb default '[]')
returns public.messages language sql volatile security invoker set search_path = '' as $$
  select private.flag_message($1, $2, $3);
$$;
comment on function public.flag_message is
  'Marks a patient''s message that tells of danger, for both sides and for good. Gives the event that tells of it.';

create function public.flag_request(consultation_id uuid, flag text, rule_ids jsonb default '[]')
returns text language sql volatile security invoker set search_path = '' as $$
  select private.flag_request($1, $2, $3);
$$;
comment on function public.flag_request is
  'The patient''s side marks a request whose words tell of danger, before or while it waits; for good. Gives the flag.';

grant execute on function public.flag_message, public.flag_request to authenticated;
