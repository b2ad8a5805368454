-- ─────────────────────────────────────────────────────────────────────────────
-- No call outlives the right to it. Whoever takes a right away, a person or an admin in Studio, ends the call in
-- the same transaction; the order to close the room follows it.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.end_calls_between(p_practitioner_id uuid, p_account_id uuid,
  p_reason public.call_end_reason default 'rights_ended')
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: acts for whoever took the right away. All are locked first, in one order, so that nothing blocks.
  perform 1 from public.consultations c join public.calls k on k.consultation_id = c.consultation_id
  where k.ended_at is null and (p_practitioner_id is null or k.practitioner_id = p_practitioner_id)
    and (p_account_id is null or c.account_id = p_account_id)
  order by c.consultation_id for update of c;
  perform private.finish_call(k.call_id, p_reason)
  from public.calls k join public.consultations c on c.consultation_id = k.consultation_id
  where k.ended_at is null and (p_practitioner_id is null or k.practitioner_id = p_practitioner_id)
    and (p_account_id is null or c.account_id = p_account_id);
end $$;
comment on function private.end_calls_between is
  'Ends the live calls of a doctor, of a patient''s account, or between the two: null means anybody.';

create function private.end_calls_of_consultation()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: clients do not write calls. The next doctor starts calls of their own.
  perform private.finish_call(k.call_id,
    case when new.status = 'open' then 'rights_ended' else 'consultation_ended' end::public.call_end_reason)
  from public.calls k where k.consultation_id = new.consultation_id and k.ended_at is null;
  if new.status <> 'open' then
    update public.call_back_tasks t set done_at = now()
    where t.consultation_id = new.consultation_id and t.done_at is null;
  end if;
  return null;
end $$;
create trigger end_calls after update of status, practitioner_id on public.consultations
  for each row when (old.status = 'open'
    and (new.status <> 'open' or old.practitioner_id is distinct from new.practitioner_id))
  execute function private.end_calls_of_consultation();

create function private.end_calls_of_practitioner()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  perform private.end_calls_between(new.practitioner_id, null);
  return null;
end $$;
create trigger end_calls after update of status on public.practitioners
  for each row when (old.status = 'verified' and new.status <> 'verified')
  execute function private.end_calls_of_practitioner();

create function private.end_calls_of_account()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above. The account may be a patient's, a doctor's, or both.
  perform private.end_calls_between(null, new.account_id);
  perform private.end_calls_between(pa.practitioner_id, null)
  from public.practitioner_accounts pa where pa.account_id = new.account_id;
  return null;
end $$;
create trigger end_calls after update of suspended_at on public.accounts
  for each row when (old.suspended_at is null and new.suspended_at is not null)
  execute function private.end_calls_of_account();
