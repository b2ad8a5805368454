-- ─────────────────────────────────────────────────────────────────────────────
-- To emergency care: the doctor in charge of a consultation, or asked by a request, sends the patient there, which ends
-- it and returns the whole fee.
-- ─────────────────────────────────────────────────────────────────────────────

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

-- Also a request that nobody has accepted: it must not wait for that.
insert into private.transitions (thing, from_status, to_status) values ('consultation', 'waiting', 'closed');

create function private.tell_practitioner(c public.consultations)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  danger uuid := (select u.danger_id from private.unread_dangers u where u.consultation_id = c.consultation_id
    order by u.since, u.danger_id limit 1);
begin
  -- Definer: the outbox belongs to nobody who asks. What tells of danger comes with that mail alone.
  if danger is not null then
    perform private.alert_of_danger(pa.account_id, c.consultation_id, danger::text)
    from public.practitioner_accounts pa where pa.practitioner_id = c.practitioner_id;
  else
    perform private.enqueue_mail(pa.account_id, 'requested', c.consultation_id)
    from public.practitioner_accounts pa where pa.practitioner_id = c.practitioner_id;
  end if;
end $$;

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
  if old.status = 'waiting' and happened = 'closed' then
    perform private.fail('transition_refused', 409, 'A request is accepted first, or sent to emergency care.');
  end if;
  perform private.record_event('consultation_' || happened, private.actor_in(new), new.patient_id, new.consultation_id,
    jsonb_build_object('practitioner_id', new.practitioner_id, 'from', old.practitioner_id));
  perform private.write_event(new.consultation_id, happened,
    jsonb_strip_nulls(jsonb_build_object('practitioner_id', new.practitioner_id)));
  if happened in ('declined', 'expired', 'cancelled', 'sent_to_emergency') then
    perform private.enqueue('refund_payment', jsonb_build_object('payment_id', payment_id), 'refund:' || payment_id);
  end if;
  if happened = 'accepted' then
    perform private.note_read(new.consultation_id, new.practitioner_id, 1);
  elsif happened in ('requested', 'handed_over') then
    perform private.tell_practitioner(new);
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
  elsif c.status not in ('waiting', 'open') then
    perform private.fail('consultation_closed', 409, 'This consultation has ended.');
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
  -- Who sends somebody from a request takes it and ends it in one move.
  update public.consultations k set status = 'closed', closed_at = now(), sent_to_emergency_at = now(),
    accepted_at = coalesce(k.accepted_at, now()), open_until = coalesce(k.open_until, now())
  where k.consultation_id = p_consultation_id;
  if c.accepted_at is null then
    perform private.record_event('identity_disclosed', 'practitioner', c.patient_id, p_consultation_id,
      jsonb_build_object('practitioner_id', c.practitioner_id));
  end if;
  return 'closed';
end $$;
grant execute on function private.send_to_emergency to authenticated;

-- They are told where to go, and not asked how they liked it.
create function private.require_ratable()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: looks at the consultation, whoever asks.
  if exists (select 1 from public.consultations c
      where c.consultation_id = new.consultation_id and c.sent_to_emergency_at is not null) then
    perform private.fail('rating_not_asked', 409, 'Whom a doctor sent to emergency care rates nothing.');
  end if;
  return new;
end $$;
create trigger require_ratable before insert on public.ratings
  for each row execute function private.require_ratable();

-- Public functions ------------------------------------------------------------------------

create function public.send_to_emergency(consultation_id uuid, note text)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.send_to_emergency($1, $2);
$$;
comment on function public.send_to_emergency is
  'The doctor in charge, or asked, sends the patient to emergency care with words for them; the whole fee goes back.';
grant execute on function public.send_to_emergency to authenticated;
