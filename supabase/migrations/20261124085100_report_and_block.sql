-- ─────────────────────────────────────────────────────────────────────────────
-- Safety: each side may report the other, and block them. A person reads the reports in Studio. A block ends the
-- live call at once and refuses new consultations and calls between the two; what is open can be written to its end.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.report_reason as enum ('harassment', 'impersonation', 'bad_care', 'misuse', 'recording', 'other');

create table public.reports (
  report_id uuid not null,
  consultation_id uuid not null,
  call_id uuid,
  account_id uuid not null,
  practitioner_id uuid not null,
  reported_by public.participant_side not null,
  reason public.report_reason not null,
  detail text not null default '',
  created_at timestamptz not null default now(),
  reviewed_at timestamptz,
  constraint reports_pkey primary key (report_id),
  constraint reports_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint reports_call_id_fkey foreign key (call_id) references public.calls (call_id),
  constraint reports_account_id_fkey foreign key (account_id) references public.accounts (account_id),
  constraint reports_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint reports_detail_length check (char_length(detail) <= 2000)
);
comment on table public.reports is
  'What one side tells about the other, in its own words; account_id wrote it. Set reviewed_at when it is seen to.';
create index reports_consultation_id_idx on public.reports (consultation_id);
create index reports_call_id_idx on public.reports (call_id);
create index reports_account_id_idx on public.reports (account_id);
create index reports_practitioner_id_idx on public.reports (practitioner_id);

create table public.blocks (
  block_id uuid not null default gen_random_uuid(),
  practitioner_id uuid not null,
  account_id uuid not null,
  blocked_by public.participant_side not null,
  created_at timestamptz not null default now(),
  lifted_at timestamptz,
  constraint blocks_pkey primary key (block_id),
  constraint blocks_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint blocks_account_id_fkey foreign key (account_id) references public.accounts (account_id)
);
comment on table public.blocks is
  'Between a doctor and a patient''s account: no new consultations, no calls. Whoever blocked may lift it.';
create unique index blocks_one_standing on public.blocks (practitioner_id, account_id, blocked_by)
  where lifted_at is null;
create index blocks_practitioner_id_idx on public.blocks (practitioner_id);
create index blocks_account_id_idx on public.blocks (account_id);

-- Grants and policies ---------------------------------------------------------------

alter table public.reports enable row level security;
alter table public.blocks enable row level security;
grant select (report_id, consultation_id, call_id, reason, detail, created_at) on public.reports to authenticated;
grant select, update (reviewed_at) on public.reports to service_role;
-- A doctor who blocks does not learn the account behind the patient.
grant select (block_id, practitioner_id, blocked_by, created_at, lifted_at) on public.blocks to authenticated;
grant select, update (lifted_at) on public.blocks to service_role;

create policy "People read what they reported" on public.reports for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People read whom they blocked" on public.blocks for select to authenticated
  using ((blocked_by = 'patient' and account_id = (select auth.uid()))
    or (blocked_by = 'practitioner' and practitioner_id = (select private.my_practitioner_id())));

-- Triggers ----------------------------------------------------------------------------

-- A report stays as written: only that it was seen to is added.
create function private.keep_report()
returns trigger language plpgsql set search_path = '' as $$
begin
  if to_jsonb(new) - 'reviewed_at' is distinct from to_jsonb(old) - 'reviewed_at' then
    perform private.fail('record_immutable', 409, 'Cannot change a report: it is kept as written.');
  end if;
  return new;
end $$;
create trigger keep_report before update on public.reports for each row execute function private.keep_report();
create trigger keep_reports before delete on public.reports for each row execute function private.refuse_change();
create trigger keep_all_reports before truncate on public.reports
  for each statement execute function private.refuse_change();

create function private.end_blocked_calls()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: clients do not write calls.
  perform private.end_calls_between(new.practitioner_id, new.account_id);
  return null;
end $$;
create trigger end_blocked_calls after insert on public.blocks
  for each row execute function private.end_blocked_calls();

create or replace function private.is_blocked(p_practitioner_id uuid, p_account_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: asked about both sides, of which neither may read the other's.
  select p_practitioner_id is null or p_account_id is null or exists (select 1 from public.blocks b
    where b.practitioner_id = p_practitioner_id and b.account_id = p_account_id and b.lifted_at is null);
$$;

-- Whoever blocked is told to lift it; to the other the doctor is simply not available.
create function private.refuse_blocked()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  if new.practitioner_id is not null and private.is_blocked(new.practitioner_id, new.account_id) then
    if new.account_id = auth.uid() and exists (select 1 from public.blocks b where b.account_id = new.account_id
        and b.practitioner_id = new.practitioner_id and b.blocked_by = 'patient' and b.lifted_at is null) then
      perform private.fail('blocked_by_you', 409, 'You have blocked this doctor: lift the block first.');
    end if;
    perform private.fail('practitioner_unavailable', 409, 'This doctor is not available.');
  end if;
  return new;
end $$;
create trigger verify_not_blocked before insert or update of practitioner_id on public.consultations
  for each row execute function private.refuse_blocked();

-- A draft from before the block is not paid for.
create function private.refuse_blocked_payment()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above.
  if exists (select 1 from public.consultations c where c.consultation_id = new.consultation_id
      and c.practitioner_id is not null and private.is_blocked(c.practitioner_id, c.account_id)) then
    perform private.fail('practitioner_unavailable', 409, 'This doctor is not available.');
  end if;
  return new;
end $$;
create trigger verify_not_blocked before insert or update of status on public.payments
  for each row when (new.status = 'pending') execute function private.refuse_blocked_payment();

-- Nor is a doctor offered what they could not take.
create or replace function private.read_open_pool()
returns table (consultation_id uuid, department_code text, kind public.consultation_kind, age_band text, sex public.sex,
  locale text, requested_at timestamptz, respond_by timestamptz, price_minor bigint, currency text)
language sql stable security definer set search_path = '' as $$
  -- Definer: shows of a request only what helps to choose, before anybody has taken it.
  select c.consultation_id, c.department_code, c.kind, private.age_band(s.birth_date), s.sex, c.locale, c.requested_at,
    c.respond_by, c.price_minor, c.currency
  from public.practitioners p
  join public.consultations c on c.department_code = p.department_code and c.status = 'waiting'
    and c.practitioner_id is null and c.respond_by > now() and c.account_id <> auth.uid()
    and not private.is_blocked(p.practitioner_id, c.account_id)
  join public.patients s on s.patient_id = c.patient_id
  where p.practitioner_id = private.my_verified_practitioner_id()
  order by c.requested_at limit 100;
$$;

-- Private helpers -----------------------------------------------------------------------

create function private.report(p_report_id uuid, p_consultation_id uuid, p_call_id uuid,
  p_reason public.report_reason, p_detail text, p_block boolean)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  side public.participant_side := private.side_of(c);
begin
  -- Definer: clients write neither reports nor blocks nor calls. The same id again is the same press of the button.
  if c.status = 'draft' or c.practitioner_id is null then
    perform private.fail('consultation_not_accepted', 409, 'There is nobody to report here yet.');
  elsif char_length(p_detail) > 2000 then
    perform private.fail('message_too_long', 422, 'At most 2000 characters fit in a report.');
  elsif (select count(*) from public.reports r where r.consultation_id = p_consultation_id
      and r.account_id = auth.uid() and r.report_id <> p_report_id) >= 10 then
    perform private.fail('list_full', 409, 'Ten reports about one consultation are enough: we read them all.');
  end if;
  insert into public.reports (report_id, consultation_id, call_id, account_id, practitioner_id, reported_by, reason,
    detail)
  values (p_report_id, p_consultation_id, p_call_id, auth.uid(), c.practitioner_id, side, p_reason,
    coalesce(p_detail, ''))
  on conflict on constraint reports_pkey do nothing;
  perform private.finish_call(k.call_id, 'reported', side)
  from public.calls k where k.consultation_id = p_consultation_id and k.ended_at is null;
  if p_block then
    insert into public.blocks (practitioner_id, account_id, blocked_by)
    values (c.practitioner_id, c.account_id, side)
    on conflict (practitioner_id, account_id, blocked_by) where lifted_at is null do nothing;
  end if;
end $$;

create function private.report_call(p_report_id uuid, p_call_id uuid, p_reason public.report_reason, p_detail text,
  p_block boolean)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  l record := private.lock_call(p_call_id);
begin
  -- Definer: as above.
  perform private.report(p_report_id, (l.k).consultation_id, p_call_id, p_reason, p_detail, p_block);
end $$;

create function private.lift_block(p_block_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: as above. To all others the block does not exist.
  update public.blocks b set lifted_at = coalesce(b.lifted_at, now())
  where b.block_id = p_block_id and ((b.blocked_by = 'patient' and b.account_id = private.require_account())
    or (b.blocked_by = 'practitioner' and b.practitioner_id = private.my_practitioner_id()));
  if not found then
    perform private.fail('block_not_found', 404, 'There is no such block.');
  end if;
end $$;

create function private.read_blocks()
returns table (block_id uuid, blocked_by public.participant_side, name text, name_zh text, created_at timestamptz)
language sql stable security definer set search_path = '' as $$
  -- Definer: doctors do not read patients; of whom they blocked they get the name of the last consultation.
  select b.block_id, b.blocked_by, case b.blocked_by when 'patient' then d.display_name else p.display_name end,
    case b.blocked_by when 'patient' then d.display_name_zh end, b.created_at
  from public.blocks b
  join public.practitioners d on d.practitioner_id = b.practitioner_id
  left join lateral (select o.display_name from public.consultations c
    join public.patients o on o.patient_id = c.patient_id
    where c.practitioner_id = b.practitioner_id and c.account_id = b.account_id and c.status <> 'draft'
    order by c.requested_at desc limit 1) p on true
  where b.lifted_at is null and ((b.blocked_by = 'patient' and b.account_id = (select auth.uid()))
    or (b.blocked_by = 'practitioner' and b.practitioner_id = private.my_practitioner_id()))
  order by b.created_at desc;
$$;
grant execute on function private.report, private.report_call, private.lift_block, private.read_blocks
  to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.report_call(report_id uuid, call_id uuid, reason public.report_reason, detail text default '',
  block boolean default false)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.report_call($1, $2, $3, $4, $5);
$$;
comment on function public.report_call is
  'Reports the other side of a call and ends it at once; with block there are no calls between the two any more.';

create function public.report_consultation(report_id uuid, consultation_id uuid, reason public.report_reason,
  detail text default '', block boolean default false)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.report($1, $2, null, $3, $4, $5);
$$;
comment on function public.report_consultation is 'Reports the other side of a consultation; a live call ends.';

create function public.lift_block(block_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.lift_block($1);
$$;
comment on function public.lift_block is 'The caller takes back a block of their own.';

create function public.read_blocks()
returns table (block_id uuid, blocked_by public.participant_side, name text, name_zh text, created_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select * from private.read_blocks();
$$;
comment on function public.read_blocks is 'Whom the caller has blocked, as a patient and as a doctor.';
grant execute on function public.report_call, public.report_consultation, public.lift_block, public.read_blocks
  to authenticated;

-- Admin -------------------------------------------------------------------------------

create view admin.reports_open with (security_invoker = true) as
select r.report_id, r.created_at, r.reported_by, r.reason, r.detail, r.practitioner_id, p.display_name,
  r.account_id as reporter_account_id, r.consultation_id, r.call_id, k.mode as call_mode, k.talk_seconds,
  (select count(*) from public.reports o where o.practitioner_id = r.practitioner_id and o.reported_by = 'patient')
    as reports_about_doctor
from public.reports r
join public.practitioners p on p.practitioner_id = r.practitioner_id
left join public.calls k on k.call_id = r.call_id
where r.reviewed_at is null order by r.created_at;
comment on view admin.reports_open is
  'Reports that nobody has seen to. Suspend the doctor or the account where that is needed, then set reviewed_at in '
  'public.reports.';
grant select on admin.reports_open to service_role;
