-- ─────────────────────────────────────────────────────────────────────────────
-- Payments: held until the doctor answers, then the doctor's; else returned by itself.
-- Every movement is two ledger rows that cancel out. Money moves only in settle_payment.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.payment_status as enum ('pending', 'held', 'captured', 'refunded', 'failed');
create type public.ledger_movement as enum ('hold', 'capture', 'refund');
create type public.ledger_account as enum ('patient', 'held', 'practitioner');

create table public.payments (
  payment_id uuid not null default gen_random_uuid(),
  consultation_id uuid not null,
  account_id uuid not null,
  provider text,
  provider_reference text,
  status public.payment_status not null default 'pending',
  amount_minor bigint not null,
  currency text not null,
  created_at timestamptz not null default now(),
  held_at timestamptz,
  captured_at timestamptz,
  refunded_at timestamptz,
  constraint payments_pkey primary key (payment_id),
  constraint payments_consultation_id_key unique (consultation_id),
  constraint payments_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint payments_account_id_fkey foreign key (account_id) references public.accounts (account_id),
  constraint payments_amount_positive check (amount_minor >= 0),
  constraint payments_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint payments_held_dated check (status in ('pending', 'failed') or held_at is not null),
  constraint payments_captured_dated check ((status = 'captured') = (captured_at is not null)),
  constraint payments_refunded_dated check ((status = 'refunded') = (refunded_at is not null))
);
comment on table public.payments is
  'One per consultation. Read only: the provider''s word arrives through settle_payment.';
create index payments_account_id_idx on public.payments (account_id);
create index payments_in_flight_idx on public.payments (created_at) where status in ('pending', 'held');

create table public.ledger_entries (
  ledger_entry_id uuid not null default gen_random_uuid(),
  payment_id uuid not null,
  movement public.ledger_movement not null,
  ledger_account public.ledger_account not null,
  practitioner_id uuid,
  amount_minor bigint not null,
  currency text not null,
  created_at timestamptz not null default now(),
  constraint ledger_entries_pkey primary key (ledger_entry_id),
  constraint ledger_entries_once unique (payment_id, movement, ledger_account),
  constraint ledger_entries_payment_id_fkey foreign key (payment_id) references public.payments (payment_id),
  constraint ledger_entries_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint ledger_entries_practitioner_named check ((ledger_account = 'practitioner') = (practitioner_id is not null))
);
comment on table public.ledger_entries is
  'Double entry: the rows of one movement sum to zero, or the transaction fails.';
create index ledger_entries_practitioner_id_idx on public.ledger_entries (practitioner_id);

insert into private.transitions (thing, from_status, to_status) values
  ('payment', 'pending', 'held'), ('payment', 'pending', 'failed'), ('payment', 'failed', 'pending'),
  ('payment', 'failed', 'held'), ('payment', 'held', 'captured'), ('payment', 'held', 'refunded');

-- Grants and policies ---------------------------------------------------------------

alter table public.payments enable row level security;
alter table public.ledger_entries enable row level security;
grant select on public.payments, public.ledger_entries to authenticated, service_role;

create policy "Patients read their payments" on public.payments for select to authenticated
  using (account_id = (select auth.uid()));
create policy "Patients and doctors read the movements that concern them" on public.ledger_entries
  for select to authenticated
  using (practitioner_id = (select private.my_practitioner_id())
    or exists (select 1 from public.payments p where p.payment_id = ledger_entries.payment_id
      and p.account_id = (select auth.uid())));

-- Triggers ----------------------------------------------------------------------------

create trigger guard_transition before update of status on public.payments
  for each row execute function private.guard_transition('payment');
create trigger keep_entries before update or delete on public.ledger_entries
  for each row execute function private.refuse_change();
create trigger keep_all_entries before truncate on public.ledger_entries
  for each statement execute function private.refuse_change();

create function private.balance_movement()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  entries record;
begin
  -- Definer: judges all rows of the movement, whoever wrote one. Deferred, because the second row follows the first.
  select count(*) as rows, sum(l.amount_minor) as total, bool_and(l.currency = p.currency) as same_currency,
    bool_and(abs(l.amount_minor) = p.amount_minor) as same_amount into entries
  from public.ledger_entries l join public.payments p on p.payment_id = l.payment_id
  where l.payment_id = new.payment_id and l.movement = new.movement;
  if entries.rows <> 2 or entries.total <> 0 or not entries.same_currency or not entries.same_amount then
    perform private.fail('ledger_unbalanced', 409, 'A movement has two rows that cancel out.');
  end if;
  return null;
end $$;
create constraint trigger balance_movement after insert on public.ledger_entries
  deferrable initially deferred for each row execute function private.balance_movement();

-- Price changes reach the drafts that nobody has begun to pay.
create function private.follow_price()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: the drafts belong to patients, whom the doctor does not see.
  update public.consultations c set price_minor = new.price_minor, currency = new.currency,
    promised_minutes = new.answer_minutes, message_limit = new.message_limit, open_hours = new.open_hours
  where c.practitioner_id = new.practitioner_id and c.kind = new.kind and c.status = 'draft'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
  return null;
end $$;
create trigger follow_price after update on public.services
  for each row execute function private.follow_price();

create function private.follow_pool_price()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: as above, for the pool of a department.
  update public.consultations c set price_minor = new.pool_price_minor, currency = new.pool_currency,
    promised_minutes = new.pool_answer_minutes, message_limit = new.pool_message_limit, open_hours = new.pool_open_hours
  where c.department_code = new.code and c.practitioner_id is null and c.status = 'draft'
    and not exists (select 1 from public.payments p where p.consultation_id = c.consultation_id);
  return null;
end $$;
create trigger follow_pool_price after update on public.departments
  for each row when (new.pool_price_minor is not null) execute function private.follow_pool_price();

create function private.trace_payment()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: writes the trace.
  perform private.record_event('payment_' || new.status, 'system', c.patient_id, c.consultation_id,
    jsonb_build_object('amount_minor', new.amount_minor, 'currency', new.currency))
  from public.consultations c where c.consultation_id = new.consultation_id;
  return null;
end $$;
create trigger trace_payment after update of status on public.payments
  for each row when (old.status is distinct from new.status) execute function private.trace_payment();
