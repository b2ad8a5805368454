-- ─────────────────────────────────────────────────────────────────────────────
-- Consultations: one paid exchange between a patient and a doctor, or a department's pool.
-- The patient writes the words; the database stamps who, for how much and until when.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.consultation_status as enum
  ('draft', 'waiting', 'open', 'closed', 'declined', 'expired', 'cancelled');
create type public.participant_side as enum ('patient', 'practitioner');

create table public.consultations (
  consultation_id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  patient_id uuid not null,
  practitioner_id uuid,
  department_code text not null,
  kind public.consultation_kind not null,
  status public.consultation_status not null default 'draft',
  locale text not null,
  concern text not null default '',
  onset text not null default '',
  tried text not null default '',
  expectation text not null default '',
  price_minor bigint not null,
  currency text not null,
  promised_minutes integer not null,
  message_limit integer not null,
  open_hours integer not null,
  patient_messages integer not null default 0,
  requested_at timestamptz,
  respond_by timestamptz,
  accepted_at timestamptz,
  answered_at timestamptz,
  open_until timestamptz,
  closed_at timestamptz,
  decline_reason text,
  last_seq bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultations_pkey primary key (consultation_id),
  constraint consultations_account_id_fkey foreign key (account_id) references public.accounts (account_id),
  constraint consultations_patient_id_fkey foreign key (patient_id) references public.patients (patient_id),
  constraint consultations_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint consultations_department_code_fkey foreign key (department_code) references public.departments (code),
  constraint consultations_locale_known check (locale in ('en', 'zh-CN')),
  constraint consultations_concern_length check (char_length(concern) <= 4000),
  constraint consultations_onset_length check (char_length(onset) <= 500),
  constraint consultations_tried_length check (char_length(tried) <= 2000),
  constraint consultations_expectation_length check (char_length(expectation) <= 1000),
  constraint consultations_decline_reason_length check (char_length(btrim(decline_reason)) between 1 and 1000),
  constraint consultations_waiting_dated check (
    status = 'draft' or (requested_at is not null and respond_by is not null)),
  constraint consultations_open_assigned check (status not in ('open', 'closed')
    or (practitioner_id is not null and accepted_at is not null and open_until is not null)),
  constraint consultations_closed_dated check ((status in ('draft', 'waiting', 'open')) = (closed_at is null)),
  constraint consultations_declined_explained check ((status = 'declined') = (decline_reason is not null))
);
comment on table public.consultations is
  'Paid exchanges and their drafts. Without a doctor it belongs to the department''s pool. '
  'An admin may hand a stuck one to another verified doctor by changing practitioner_id.';
create index consultations_account_id_idx on public.consultations (account_id, created_at desc);
create index consultations_patient_id_idx on public.consultations (patient_id, created_at desc);
create index consultations_practitioner_id_idx on public.consultations (practitioner_id, status, requested_at desc);
create index consultations_pool_idx on public.consultations (department_code, requested_at)
  where status = 'waiting' and practitioner_id is null;
create index consultations_department_code_idx on public.consultations (department_code);
create index consultations_unanswered_idx on public.consultations (respond_by)
  where status in ('waiting', 'open') and answered_at is null;
create index consultations_open_until_idx on public.consultations (open_until) where status = 'open';
create index consultations_draft_idx on public.consultations (updated_at) where status = 'draft';

insert into private.transitions (thing, from_status, to_status) values
  ('consultation', 'draft', 'waiting'),
  ('consultation', 'waiting', 'open'), ('consultation', 'waiting', 'declined'),
  ('consultation', 'waiting', 'expired'), ('consultation', 'waiting', 'cancelled'),
  ('consultation', 'open', 'closed'), ('consultation', 'open', 'declined'), ('consultation', 'open', 'expired');

-- Grants ----------------------------------------------------------------------------
-- account_id is left out on purpose: a doctor reads this table and must not learn the patient's account.

alter table public.consultations enable row level security;
grant select (consultation_id, patient_id, practitioner_id, department_code, kind, status, locale, concern, onset,
    tried, expectation, price_minor, currency, promised_minutes, message_limit, open_hours, patient_messages,
    requested_at, respond_by, accepted_at, answered_at, open_until, closed_at, decline_reason, last_seq,
    created_at, updated_at),
  insert (consultation_id, patient_id, practitioner_id, department_code, kind, locale, concern, onset, tried,
    expectation),
  update (patient_id, concern, onset, tried, expectation),
  delete on public.consultations to authenticated;
grant select on public.consultations to service_role;

-- Triggers ----------------------------------------------------------------------------

create function private.price_consultation(inout c public.consultations)
language plpgsql stable security definer set search_path = '' as $$
declare
  offer record;
begin
  -- Definer: the price comes from the database, whoever asks and whatever they may read.
  if c.practitioner_id is not null then
    select s.price_minor, s.currency, s.answer_minutes, s.message_limit, s.open_hours, p.department_code into offer
    from public.services s join public.practitioners p on p.practitioner_id = s.practitioner_id
    where s.practitioner_id = c.practitioner_id and s.kind = c.kind and s.active
      and private.takes_questions(s.practitioner_id);
    if not found then
      perform private.fail('practitioner_unavailable', 409, 'This doctor does not offer this at the moment.');
    end if;
    c.department_code := offer.department_code;
  else
    select d.pool_price_minor as price_minor, d.pool_currency as currency, d.pool_answer_minutes as answer_minutes,
      d.pool_message_limit as message_limit, d.pool_open_hours as open_hours into offer
    from public.departments d
    where d.code = c.department_code and d.pool_price_minor is not null and c.kind = 'text';
    if not found then
      perform private.fail('department_unavailable', 409, 'This department does not offer this: choose a doctor.');
    end if;
  end if;
  c.price_minor := offer.price_minor;
  c.currency := offer.currency;
  c.promised_minutes := offer.answer_minutes;
  c.message_limit := offer.message_limit;
  c.open_hours := offer.open_hours;
end $$;

create function private.start_draft()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  earlier public.consultations;
begin
  -- Definer: looks for an earlier row with this id, whoever owns it. A replay by its owner does nothing.
  new.account_id := private.require_account();
  select * into earlier from public.consultations c where c.consultation_id = new.consultation_id;
  if found then
    if earlier.account_id <> new.account_id then
      perform private.fail('id_taken', 409, 'This id is taken: send the request with a new one.');
    end if;
    return null;
  end if;
  if (select count(*) from public.consultations c
      where c.account_id = new.account_id and c.status = 'draft') >= 20 then
    perform private.fail('too_many_drafts', 409, 'Finish or delete one of your drafts first.');
  end if;
  return private.price_consultation(new);
end $$;
create trigger start_draft before insert on public.consultations
  for each row execute function private.start_draft();

-- What a patient asked stays as asked, once it is paid.
create function private.keep_request()
returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.consultation_id, new.account_id, new.kind, new.created_at)
      is distinct from (old.consultation_id, old.account_id, old.kind, old.created_at)
    or (old.status <> 'draft' and (new.patient_id, new.locale, new.concern, new.onset, new.tried, new.expectation,
        new.price_minor, new.currency, new.message_limit)
      is distinct from (old.patient_id, old.locale, old.concern, old.onset, old.tried, old.expectation,
        old.price_minor, old.currency, old.message_limit)) then
    perform private.fail('record_immutable', 409, 'Cannot change a request after it was sent.');
  end if;
  return new;
end $$;

create function private.check_parties()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: compares accounts that the caller may not see.
  if not exists (select 1 from public.patients p where p.patient_id = new.patient_id
      and p.account_id = new.account_id and p.archived_at is null) then
    perform private.fail('patient_not_found', 404, 'Choose for whom you ask.');
  end if;
  if new.practitioner_id is null then
    return new;
  end if;
  if exists (select 1 from public.practitioner_accounts pa
      where pa.practitioner_id = new.practitioner_id and pa.account_id = new.account_id) then
    perform private.fail('own_consultation', 409, 'A doctor cannot be their own doctor.');
  end if;
  if not private.takes_questions(new.practitioner_id) then
    perform private.fail('practitioner_unavailable', 409, 'This doctor is not available.');
  end if;
  return new;
end $$;

create trigger touch_updated_at before update on public.consultations
  for each row execute function private.touch_updated_at();
create trigger guard_transition before update of status on public.consultations
  for each row execute function private.guard_transition('consultation');
create trigger keep_request before update on public.consultations
  for each row execute function private.keep_request();
create trigger verify_parties before insert or update of patient_id, practitioner_id on public.consultations
  for each row execute function private.check_parties();

-- Private helpers -----------------------------------------------------------------------

create function private.reads_consultation(p_consultation_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: one cheap look by key, asked by the policies of everything inside a consultation.
  select exists (select 1 from public.consultations c where c.consultation_id = p_consultation_id
    and (c.account_id = (select auth.uid())
      or (c.status in ('waiting', 'open', 'closed') and c.practitioner_id = private.my_verified_practitioner_id())));
$$;
create function private.owns_consultation(p_consultation_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: as above, for the patient's side alone.
  select exists (select 1 from public.consultations c
    where c.consultation_id = p_consultation_id and c.account_id = (select auth.uid()));
$$;
create function private.treats_consultation(p_consultation_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: as above, for the doctor's side alone.
  select exists (select 1 from public.consultations c where c.consultation_id = p_consultation_id
    and c.status in ('waiting', 'open', 'closed') and c.practitioner_id = private.my_verified_practitioner_id());
$$;
create function private.treats_me(p_practitioner_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: which doctors a patient has paid for, from a table they read only in part.
  select exists (select 1 from public.consultations c where c.practitioner_id = p_practitioner_id
    and c.account_id = (select auth.uid()) and c.status in ('waiting', 'open', 'closed'));
$$;
grant execute on function private.reads_consultation, private.owns_consultation, private.treats_consultation,
  private.treats_me to authenticated;

-- The row of a consultation, locked, or a 404: one does not confirm that a stranger's exists.
create function private.lock_consultation(p_consultation_id uuid)
returns public.consultations language plpgsql volatile security definer set search_path = '' as $$
declare
  locked public.consultations;
begin
  -- Definer: row locks need rights that clients do not have.
  select * into locked from public.consultations c where c.consultation_id = p_consultation_id for update;
  if not found then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  return locked;
end $$;

-- Policies --------------------------------------------------------------------------------

create policy "Patients and the doctor in charge read a consultation" on public.consultations
  for select to authenticated
  using (account_id = (select auth.uid())
    or (practitioner_id = (select private.my_verified_practitioner_id()) and status in ('waiting', 'open', 'closed')));
create policy "Patients start a draft" on public.consultations for insert to authenticated
  with check (account_id = (select auth.uid()) and status = 'draft');
create policy "Patients edit their drafts" on public.consultations for update to authenticated
  using (account_id = (select auth.uid()) and status = 'draft')
  with check (account_id = (select auth.uid()) and status = 'draft');
create policy "Patients delete their drafts" on public.consultations for delete to authenticated
  using (account_id = (select auth.uid()) and status = 'draft');

create policy "People read verified doctors, themselves and who treated them" on public.practitioners
  for select to authenticated
  using (status = 'verified' or practitioner_id = (select private.my_practitioner_id())
    or private.treats_me(practitioner_id));
create policy "Doctors and their paying patients read who the doctor is" on public.practitioner_disclosures
  for select to authenticated
  using (practitioner_id = (select private.my_practitioner_id()) or private.treats_me(practitioner_id));
