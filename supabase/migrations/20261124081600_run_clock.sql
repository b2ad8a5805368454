-- ─────────────────────────────────────────────────────────────────────────────
-- The clock: what time alone brings about. Called every minute or so by the server; safe to call at any time.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.expire_unanswered()
returns integer language plpgsql volatile security definer set search_path = '' as $$
declare
  expired integer;
begin
  -- Definer: acts for nobody. Rows that somebody holds at this moment wait for the next minute.
  with late as (
    select c.consultation_id from public.consultations c
    where c.status in ('waiting', 'open') and c.answered_at is null and c.respond_by < now()
    order by c.respond_by limit 200 for update skip locked
  )
  update public.consultations c set status = 'expired', closed_at = now()
  from late where c.consultation_id = late.consultation_id;
  get diagnostics expired = row_count;
  return expired;
end $$;

-- A consultation whose time is over stays readable; only its doctor can end it, with a summary. So they are reminded.
create function private.remind_practitioners()
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: as above.
  select private.enqueue_mail(pa.account_id, 'sum_up', c.consultation_id)
  from public.consultations c
  join public.practitioner_accounts pa on pa.practitioner_id = c.practitioner_id
  where c.status = 'open' and c.answered_at is not null and c.open_until < now()
    and not exists (select 1 from private.jobs j
      where j.dedupe_key = concat_ws(':', 'mail', 'sum_up', c.consultation_id, pa.account_id))
  limit 200;
$$;

create function private.sweep()
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: as above. Drafts nobody touched for thirty days hold health data without a reason.
  delete from private.jobs j where j.finished_at < now() - interval '30 days';
  delete from public.consultations c where c.status = 'draft' and c.updated_at < now() - interval '30 days'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
end $$;

create function private.run_clock()
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  expired integer := private.expire_unanswered();
begin
  -- Definer: as above.
  perform private.remind_practitioners();
  perform private.sweep();
  return jsonb_build_object('expired', expired);
end $$;
grant execute on function private.run_clock to service_role;

create function public.run_clock()
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.run_clock();
$$;
comment on function public.run_clock is 'Expires what nobody answered in time, reminds, tidies up.';
grant execute on function public.run_clock to service_role;
