-- ─────────────────────────────────────────────────────────────────────────────
-- Emergencies inside a consultation: a patient's message that tells of danger is marked for both sides, and the
-- doctor sends the patient to emergency care, which ends the consultation and returns the whole fee.
-- ─────────────────────────────────────────────────────────────────────────────

alter table public.messages add column flag text,
  add constraint messages_flag_known check (flag in ('emergency', 'crisis')),
  add constraint messages_flag_of_patient check (flag is null or author_kind = 'patient');
comment on column public.messages.flag is
  'What a patient''s message tells of: danger to life, or a crisis of the mind. Only ever added; null says nothing.';
create index messages_flagged_idx on public.messages (consultation_id, seq) where flag is not null;

alter table public.consultations add column sent_to_emergency_at timestamptz,
  add constraint consultations_sent_closed check (sent_to_emergency_at is null or status = 'closed');
comment on column public.consultations.sent_to_emergency_at is
  'When the doctor ended it by sending the patient to emergency care; the fee has gone back.';
grant select (sent_to_emergency_at) on public.consultations to authenticated;

-- Who is in danger is told what to do now; an assessment comes from whoever sees the patient.
alter table public.encounter_notes drop constraint encounter_notes_length,
  add constraint encounter_notes_length check (char_length(btrim(advice)) between 1 and 4000
    and char_length(assessment) <= 4000 and char_length(watch_for) <= 2000 and char_length(follow_up) <= 2000
    and (outcome = 'emergency' or (btrim(assessment) <> '' and btrim(watch_for) <> '')));

-- A flag is the one thing that is added to what was said ------------------------------

drop trigger keep_messages on public.messages;
create trigger keep_messages before update on public.messages
  for each row when (old.flag is not null or (to_jsonb(new) - 'flag') <> (to_jsonb(old) - 'flag'))
  execute function private.refuse_change();
create trigger keep_sent_messages before delete on public.messages
  for each row execute function private.refuse_change();

create function private.require_flag(m public.messages, p_flag text, p_rule_ids jsonb)
returns void language plpgsql stable set search_path = '' as $$
begin
  if m.author_kind <> 'patient' or coalesce(p_flag, '') not in ('emergency', 'crisis')
    or jsonb_typeof(p_rule_ids) <> 'array' or jsonb_array_length(p_rule_ids) > 20
    or exists (select 1 from jsonb_array_elements(p_rule_ids) as ids (id)
      where jsonb_typeof(id) <> 'string' or not id #>> '{}' ~ '^[A-Za-z0-9_]{1,40}$') then
    perform private.fail('bad_input', 400, 'A patient''s message is flagged, with the ids of the rules that say so.');
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
    perform private.require_flag(m, p_flag, rules);
    if c.status not in ('waiting', 'open') then
      perform private.fail('consultation_closed', 409, 'This consultation has ended: nothing can be added.');
    end if;
    update public.messages o set flag = p_flag where o.message_id = p_message_id;
    perform private.write_event(c.consultation_id, 'emergency_flagged',
      jsonb_build_object('message_id', p_message_id, 'flag', p_flag, 'rules', rules));
    perform private.record_event('message_flagged', 'system', c.patient_id, c.consultation_id,
      jsonb_build_object('message_id', p_message_id, 'flag', p_flag, 'rules', rules));
    perform private.tell_danger(c, m);
  end if;
  select * into told from public.messages o where o.consultation_id = c.consultation_id
    and o.event = 'emergency_flagged' and o.event_detail ->> 'message_id' = p_message_id::text;
  return told;
end $$;
grant execute on function private.flag_message to authenticated;

create function private.tell_danger(c public.consultations, m public.messages)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: knows both sides. A doctor who looks elsewhere gets one mail, and the next only for danger that comes
  -- after they have read the last; a department's list looks again.
  perform private.enqueue('send_mail', jsonb_build_object('account_id', pa.account_id, 'template', 'danger',
      'consultation_id', c.consultation_id), concat_ws(':', 'mail', 'danger', m.message_id, pa.account_id))
  from public.practitioner_accounts pa
  left join public.consultation_reads r on r.consultation_id = c.consultation_id and r.side = 'practitioner'
  where pa.practitioner_id = c.practitioner_id
    and not exists (select 1 from public.messages o where o.consultation_id = c.consultation_id and o.flag is not null
      and o.message_id <> m.message_id and o.seq > coalesce(r.last_read_seq, 0));
  if c.practitioner_id is null then
    perform private.hint('department:' || c.department_code, 'pool_changed');
  end if;
end $$;

-- To emergency care -----------------------------------------------------------------------

-- As before, with one more ending: the fee goes back, and the patient is told so by a mail of its own.
create or replace function private.trace_consultation()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  happened text := case when old.status = new.status then 'handed_over'
    when new.sent_to_emergency_at is not null then 'sent_to_emergency'
    when new.status = 'waiting' then 'requested' when new.status = 'open' then 'accepted' else new.status::text end;
  payment_id uuid := (select p.payment_id from public.payments p where p.consultation_id = new.consultation_id);
begin
  -- Definer: writes the trace, the line in the conversation and the jobs.
  perform private.require_ground(new);
  perform private.record_event('consultation_' || happened, private.actor_in(new), new.patient_id, new.consultation_id,
    jsonb_build_object('practitioner_id', new.practitioner_id, 'from', old.practitioner_id));
  perform private.write_event(new.consultation_id, happened,
    jsonb_strip_nulls(jsonb_build_object('practitioner_id', new.practitioner_id)));
  if happened in ('declined', 'expired', 'cancelled', 'sent_to_emergency') then
    perform private.enqueue('refund_payment', jsonb_build_object('payment_id', payment_id), 'refund:' || payment_id);
  end if;
  if happened in ('requested', 'handed_over') then
    perform private.enqueue_mail(pa.account_id, 'requested', new.consultation_id)
    from public.practitioner_accounts pa where pa.practitioner_id = new.practitioner_id;
  end if;
  if happened not in ('requested', 'cancelled') then
    perform private.enqueue_mail(new.account_id, happened, new.consultation_id);
  end if;
  return null;
end $$;

create function private.send_to_emergency(p_consultation_id uuid, p_note text)
returns public.consultation_status language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_as_practitioner(p_consultation_id);
begin
  -- Definer: clients write neither status nor notes. The triggers end a call, leave the trace and return the fee.
  if c.sent_to_emergency_at is not null then
    return c.status;
  elsif c.status <> 'open' then
    perform private.fail('consultation_closed', 409, 'Only an open consultation can end in emergency care.');
  elsif coalesce(btrim(p_note, E' \t\r\n\u00a0\u3000'), '') = '' then
    perform private.fail('message_empty', 422, 'Tell the patient what to do now.');
  elsif char_length(p_note) > 2000 then
    perform private.fail('note_too_long', 422, 'What the patient reads now holds at most 2000 characters.');
  end if;
  insert into public.encounter_notes (consultation_id, practitioner_id, assessment, advice, watch_for, outcome)
  values (p_consultation_id, c.practitioner_id, '', p_note, '', 'emergency');
  -- A fee that was earned but not yet taken is not taken any more.
  update private.jobs j set finished_at = now()
  where j.finished_at is null and (j.locked_until is null or j.locked_until < now())
    and j.dedupe_key = (select 'capture:' || p.payment_id from public.payments p
      where p.consultation_id = p_consultation_id);
  update public.consultations k set status = 'closed', closed_at = now(), sent_to_emergency_at = now()
  where k.consultation_id = p_consultation_id;
  return 'closed';
end $$;
grant execute on function private.send_to_emergency to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.flag_message(message_id uuid, flag text, rule_ids jsonb default '[]')
returns public.messages language sql volatile security invoker set search_path = '' as $$
  select private.flag_message($1, $2, $3);
$$;
comment on function public.flag_message is
  'Marks a patient''s message that tells of danger, for both sides and for good. Gives the event that tells of it.';

create function public.send_to_emergency(consultation_id uuid, note text)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.send_to_emergency($1, $2);
$$;
comment on function public.send_to_emergency is
  'The doctor in charge sends the patient to emergency care, with words for the patient; the whole fee goes back.';
grant execute on function public.flag_message, public.send_to_emergency to authenticated;
