-- ─────────────────────────────────────────────────────────────────────────────
-- The moves themselves. Each checks who asks and from which state; the triggers do the rest.
-- ─────────────────────────────────────────────────────────────────────────────

-- The consultation, locked, for the doctor in charge; to all others it does not exist.
create function private.lock_as_practitioner(p_consultation_id uuid)
returns public.consultations language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_practitioner();
  c public.consultations := private.lock_consultation(p_consultation_id);
begin
  -- Definer: row locks need rights that clients do not have.
  if c.practitioner_id is distinct from caller or c.status = 'draft' then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  return c;
end $$;

create function private.accept_consultation(p_consultation_id uuid)
returns public.consultation_status language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_practitioner();
  c public.consultations := private.lock_consultation(p_consultation_id);
begin
  -- Definer: the pool belongs to nobody yet. The row lock gives it to the first; the second is told so.
  if c.practitioner_id = caller and c.status = 'open' then
    return c.status;
  elsif c.status = 'open' and exists (select 1 from public.messages m where m.consultation_id = p_consultation_id
      and m.event = 'requested' and not m.event_detail ? 'practitioner_id')
    and exists (select 1 from public.practitioners p
      where p.practitioner_id = caller and p.department_code = c.department_code) then
    perform private.fail('already_accepted', 409, 'A colleague was faster.');
  elsif c.status = 'draft' or c.practitioner_id <> caller
    or (c.practitioner_id is null and (c.status <> 'waiting' or not exists (select 1 from public.practitioners p
      where p.practitioner_id = caller and p.department_code = c.department_code))) then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  elsif c.status <> 'waiting' or c.respond_by < now() then
    perform private.fail('consultation_closed', 409, 'This request is no longer waiting.');
  end if;
  update public.consultations k set status = 'open', practitioner_id = caller, accepted_at = now(),
    open_until = now() + make_interval(hours => k.open_hours)
  where k.consultation_id = p_consultation_id;
  perform private.record_event('identity_disclosed', 'practitioner', c.patient_id, p_consultation_id,
    jsonb_build_object('practitioner_id', caller));
  return 'open';
end $$;

create function private.decline_consultation(p_consultation_id uuid, p_reason text)
returns public.consultation_status language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_as_practitioner(p_consultation_id);
begin
  -- Definer: clients do not write status.
  if c.status = 'declined' then
    return c.status;
  elsif c.status not in ('waiting', 'open') then
    perform private.fail('consultation_closed', 409, 'This consultation has ended.');
  elsif c.answered_at is not null then
    perform private.fail('already_answered', 409, 'You have answered: close with a summary.');
  elsif coalesce(btrim(p_reason), '') = '' or char_length(p_reason) > 1000 then
    perform private.fail('reason_missing', 422, 'Tell the patient why, in at most 1000 characters.');
  end if;
  update public.consultations k set status = 'declined', decline_reason = p_reason, closed_at = now()
  where k.consultation_id = p_consultation_id;
  return 'declined';
end $$;

create function private.hand_over_consultation(p_consultation_id uuid, p_to_practitioner_id uuid, p_note text)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_as_practitioner(p_consultation_id);
begin
  -- Definer: clients do not write practitioner_id. The triggers refuse a colleague who may not take it.
  if c.status not in ('waiting', 'open') then
    perform private.fail('consultation_closed', 409, 'This consultation has ended.');
  elsif p_to_practitioner_id is null or p_to_practitioner_id = c.practitioner_id then
    perform private.fail('practitioner_unavailable', 409, 'Choose a colleague.');
  elsif char_length(p_note) > 2000 then
    perform private.fail('note_too_long', 422, 'A note to a colleague holds at most 2000 characters.');
  end if;
  update public.consultations k set practitioner_id = p_to_practitioner_id
  where k.consultation_id = p_consultation_id;
  insert into public.handovers (consultation_id, from_practitioner_id, to_practitioner_id, note)
  values (p_consultation_id, c.practitioner_id, p_to_practitioner_id, coalesce(p_note, ''));
end $$;

create function private.cancel_consultation(p_consultation_id uuid)
returns public.consultation_status language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  c public.consultations := private.lock_consultation(p_consultation_id);
begin
  -- Definer: clients do not write status.
  if c.account_id <> caller then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  elsif c.status = 'cancelled' then
    return c.status;
  elsif c.status <> 'waiting' then
    perform private.fail('consultation_closed', 409, 'Only a request that still waits can be taken back.');
  end if;
  update public.consultations k set status = 'cancelled', closed_at = now() where k.consultation_id = p_consultation_id;
  return 'cancelled';
end $$;

create function private.require_note(p_note jsonb)
returns void language plpgsql stable set search_path = '' as $$
declare
  missing text;
begin
  select string_agg(field, ', ') into missing
  from unnest(array['assessment', 'advice', 'watch_for', 'outcome']) as field
  where coalesce(btrim(p_note ->> field), '') = '';
  if missing is not null then
    perform private.fail('note_incomplete', 422, 'Still missing: ' || missing || '.');
  elsif p_note ->> 'outcome' not in ('resolved', 'follow_up', 'in_person', 'emergency') then
    perform private.fail('note_incomplete', 422, 'Choose how it ends.');
  elsif greatest(char_length(p_note ->> 'assessment'), char_length(p_note ->> 'advice')) > 4000
    or greatest(char_length(p_note ->> 'watch_for'), char_length(p_note ->> 'follow_up')) > 2000 then
    perform private.fail('note_too_long', 422, 'A part of the summary is too long.');
  elsif coalesce(p_note ->> 'follow_up_on', '') not in ('')
    and not (p_note ->> 'follow_up_on') ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' then
    perform private.fail('note_incomplete', 422, 'The day of the follow-up is not a date.');
  end if;
  perform nullif(p_note ->> 'follow_up_on', '')::date;
exception when data_exception then
  perform private.fail('note_incomplete', 422, 'The day of the follow-up is not a date.');
end $$;

create function private.close_consultation(p_consultation_id uuid, p_note jsonb)
returns public.consultation_status language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_as_practitioner(p_consultation_id);
  coded boolean := coalesce(p_note ->> 'code', '') <> '';
begin
  -- Definer: clients write neither status nor notes. A summary without an earlier message is the answer.
  if c.status = 'closed' then
    return c.status;
  elsif c.status <> 'open' then
    perform private.fail('consultation_closed', 409, 'Only an open consultation can be closed.');
  end if;
  perform private.require_note(p_note);
  insert into public.encounter_notes (consultation_id, practitioner_id, assessment, code_system, code, code_display_en,
    code_display_zh, advice, watch_for, follow_up, follow_up_on, outcome)
  values (p_consultation_id, c.practitioner_id, p_note ->> 'assessment',
    case when coded then coalesce(p_note ->> 'code_system', 'icd-10') end, case when coded then p_note ->> 'code' end,
    case when coded then coalesce(p_note ->> 'code_display_en', '') end,
    case when coded then coalesce(p_note ->> 'code_display_zh', '') end, p_note ->> 'advice', p_note ->> 'watch_for',
    coalesce(p_note ->> 'follow_up', ''), nullif(p_note ->> 'follow_up_on', '')::date,
    (p_note ->> 'outcome')::public.encounter_outcome);
  update public.consultations k set status = 'closed', closed_at = now(), answered_at = coalesce(k.answered_at, now())
  where k.consultation_id = p_consultation_id;
  if c.answered_at is null then
    perform private.note_answer(c);
  end if;
  return 'closed';
end $$;
grant execute on function private.accept_consultation, private.decline_consultation, private.hand_over_consultation,
  private.close_consultation, private.cancel_consultation to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.accept_consultation(consultation_id uuid)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.accept_consultation($1);
$$;
comment on function public.accept_consultation is 'A doctor takes a request, their own or their department''s.';

create function public.decline_consultation(consultation_id uuid, reason text)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.decline_consultation($1, $2);
$$;
comment on function public.decline_consultation is 'A doctor says no, with the reason; the fee goes back.';

create function public.hand_over_consultation(consultation_id uuid, to_practitioner_id uuid, note text default '')
returns void language sql volatile security invoker set search_path = '' as $$
  select private.hand_over_consultation($1, $2, $3);
$$;
comment on function public.hand_over_consultation is 'A doctor gives a consultation to a colleague and leaves it.';

create function public.close_consultation(consultation_id uuid, note jsonb)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.close_consultation($1, $2);
$$;
comment on function public.close_consultation is 'A doctor signs the summary and ends the consultation.';

create function public.cancel_consultation(consultation_id uuid)
returns public.consultation_status language sql volatile security invoker set search_path = '' as $$
  select private.cancel_consultation($1);
$$;
comment on function public.cancel_consultation is
  'The patient takes back a request that nobody has accepted; the fee goes back.';

grant execute on function public.accept_consultation, public.decline_consultation, public.hand_over_consultation,
  public.close_consultation, public.cancel_consultation to authenticated;
