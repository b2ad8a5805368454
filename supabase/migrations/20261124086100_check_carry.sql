-- ─────────────────────────────────────────────────────────────────────────────
-- A check carried into a request: what it found goes to the doctor with the words, and stays with them once paid.
-- An emergency it found is read before anybody pays to wait for an answer.
-- ─────────────────────────────────────────────────────────────────────────────

alter table public.symptom_checks add column consultation_id uuid,
  add constraint symptom_checks_consultation_id_key unique (consultation_id),
  add constraint symptom_checks_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id) on delete set null;
comment on column public.symptom_checks.consultation_id is
  'The request that it goes with; one that is discarded leaves the check where it was kept.';

-- Triggers ----------------------------------------------------------------------------

create function private.keep_sent_check()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: looks at the request, whoever asks. A discarded draft is gone by then and holds nothing.
  if exists (select 1 from public.consultations c
      where c.consultation_id = old.consultation_id and c.status <> 'draft') then
    perform private.fail('record_immutable', 409, 'Cannot change or delete a check that was sent with a request.');
  elsif tg_op = 'DELETE' and old.level = 'emergency' and old.acknowledged_at is null
    and exists (select 1 from public.consultations c where c.consultation_id = old.consultation_id) then
    -- Else deleting it were a way past reading it.
    perform private.fail('emergency_unread', 409, 'Read what the check says about the emergency first.');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_sent_check before update or delete on public.symptom_checks
  for each row execute function private.keep_sent_check();

create function private.keep_checked_patient()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: looks at the check, whoever asks. What was found in one person is never told of another.
  if exists (select 1 from public.symptom_checks s
      where s.consultation_id = new.consultation_id and s.patient_id <> new.patient_id) then
    perform private.fail('check_of_another', 409, 'The check of this request is about somebody else.');
  end if;
  return new;
end $$;
create trigger keep_checked_patient before update of patient_id on public.consultations
  for each row execute function private.keep_checked_patient();

create function private.name_checked_patient()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: clients do not change a check. Before the row changes: what was sent changes no more.
  update public.symptom_checks s set patient_id = new.patient_id
  where s.consultation_id = new.consultation_id and s.patient_id is null;
  return new;
end $$;
comment on function private.name_checked_patient is
  'A check that names nobody is about whom the request is about; settled when it is sent, as a draft may still change.';
create trigger name_checked_patient before update of status on public.consultations
  for each row when (old.status = 'draft' and new.status <> 'draft') execute function private.name_checked_patient();

create function private.require_acknowledged()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: looks at the check, whoever asks. Binds every way to begin a payment, and none to settle it.
  if exists (select 1 from public.symptom_checks s where s.consultation_id = new.consultation_id
      and s.level = 'emergency' and s.acknowledged_at is null) then
    perform private.fail('emergency_not_acknowledged', 409, 'Read what the check says about the emergency first.');
  end if;
  return new;
end $$;
create trigger require_acknowledged before insert or update of status on public.payments
  for each row when (new.status = 'pending') execute function private.require_acknowledged();

-- Private helpers -----------------------------------------------------------------------

create function private.require_attachable(s public.symptom_checks, c public.consultations)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: looks at payments, which clients read only in part.
  if c.status <> 'draft' then
    perform private.fail('consultation_closed', 409, 'This request is no draft any more.');
  elsif exists (select 1 from public.payments p
      where p.consultation_id = c.consultation_id and p.status = 'pending') then
    perform private.fail('draft_in_payment', 409, 'This request is being paid.');
  elsif s.patient_id <> c.patient_id then
    perform private.fail('check_of_another', 409, 'This check is about somebody else.');
  elsif exists (select 1 from public.symptom_checks k where k.consultation_id = c.consultation_id) then
    perform private.fail('check_attached', 409, 'This request has a check already: start another one.');
  end if;
end $$;

create function private.attach_symptom_check(p_symptom_check_id uuid, p_consultation_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  c public.consultations := private.lock_consultation(p_consultation_id);
  s public.symptom_checks;
begin
  -- Definer: clients do not change a check. The lock holds payment and a second check off until this is done.
  if c.account_id <> caller then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  select * into s from public.symptom_checks k
  where k.symptom_check_id = p_symptom_check_id and k.account_id = caller for update;
  if not found then
    perform private.fail('check_not_found', 404, 'There is no such check.');
  elsif s.consultation_id = p_consultation_id then
    return;
  end if;
  perform private.require_check_offered();
  perform private.require_attachable(s, c);
  update public.symptom_checks k set consultation_id = p_consultation_id
  where k.symptom_check_id = p_symptom_check_id;
end $$;
grant execute on function private.attach_symptom_check to authenticated;

create function private.repeat_symptom_check(p_earlier_consultation_id uuid, p_consultation_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
begin
  -- Definer: a copy says when its check was made. Its id is the request's, so that twice is once; an emergency in it
  -- is read anew.
  insert into public.symptom_checks (symptom_check_id, account_id, patient_id, level, input, result, version, locale,
    created_at)
  select p_consultation_id, caller, s.patient_id, s.level, s.input, s.result, s.version, s.locale, s.created_at
  from public.symptom_checks s
  where s.consultation_id = p_earlier_consultation_id and s.account_id = caller
  on conflict on constraint symptom_checks_pkey do nothing;
  if exists (select 1 from public.symptom_checks s
      where s.symptom_check_id = p_consultation_id and s.account_id = caller) then
    perform private.attach_symptom_check(p_consultation_id, p_consultation_id);
  end if;
end $$;
grant execute on function private.repeat_symptom_check to authenticated;

-- As before, told of the request that the check goes with and of its patient.
create or replace function private.acknowledge_emergency(p_symptom_check_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.symptom_checks;
  c public.consultations;
begin
  -- Definer: nobody writes acknowledged_at past this, and the trace is written with it.
  update public.symptom_checks k set acknowledged_at = now()
  where k.symptom_check_id = p_symptom_check_id and k.account_id = private.require_account()
    and k.level = 'emergency' and k.acknowledged_at is null
  returning * into s;
  if found then
    select * into c from public.consultations k where k.consultation_id = s.consultation_id;
    perform private.record_event('emergency_acknowledged', 'patient', coalesce(s.patient_id, c.patient_id),
      s.consultation_id, jsonb_build_object('symptom_check_id', s.symptom_check_id, 'version', s.version));
  end if;
end $$;

create function private.check_of(p_consultation_id uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: part of what the doctor in charge is told of a patient; asked by that door alone.
  select to_jsonb(s) - 'account_id' - 'patient_id' - 'consultation_id' from public.symptom_checks s
  where s.consultation_id = p_consultation_id;
$$;

-- As before, with the check of this consultation.
alter function private.read_patient_record(uuid) rename to read_patient;
create function private.read_patient_record(p_consultation_id uuid)
returns jsonb language sql volatile security definer set search_path = '' as $$
  -- Definer: the first half refuses whoever is not the doctor in charge, and leaves the trace.
  select private.read_patient(p_consultation_id)
    || jsonb_build_object('check', private.check_of(p_consultation_id));
$$;
revoke execute on function private.read_patient from authenticated;
grant execute on function private.read_patient_record to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.attach_symptom_check(symptom_check_id uuid, consultation_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.attach_symptom_check($1, $2);
$$;
comment on function public.attach_symptom_check is
  'A check that the caller kept goes with a draft of theirs, about the same patient. Twice is once.';

create function public.repeat_symptom_check(earlier_consultation_id uuid, consultation_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.repeat_symptom_check($1, $2);
$$;
comment on function public.repeat_symptom_check is
  'A draft that asks again what was asked before takes along a copy of its check, where it had one.';
grant execute on function public.attach_symptom_check, public.repeat_symptom_check to authenticated;
