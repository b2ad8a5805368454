-- ─────────────────────────────────────────────────────────────────────────────
-- Patients: the people an account cares for, and what a doctor must know about them.
-- Doctors never read these tables: they ask read_patient_record, which leaves a trace.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.sex as enum ('female', 'male', 'other', 'unknown');
create type public.pregnancy_status as enum
  ('not_applicable', 'unknown', 'not_pregnant', 'pregnant', 'postpartum', 'breastfeeding');
create type public.allergy_status as enum ('unknown', 'none_known', 'listed');
create type public.patient_relationship as enum ('self', 'child', 'parent', 'partner', 'other');
create type public.allergy_criticality as enum ('low', 'high', 'unknown');

create table public.patients (
  patient_id uuid not null default gen_random_uuid(),
  account_id uuid not null default auth.uid(),
  relationship public.patient_relationship not null,
  display_name text not null,
  birth_date date not null,
  sex public.sex not null,
  pregnancy public.pregnancy_status not null default 'not_applicable',
  allergy_status public.allergy_status not null default 'unknown',
  region_code text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  constraint patients_pkey primary key (patient_id),
  constraint patients_account_id_fkey foreign key (account_id) references public.accounts (account_id),
  constraint patients_region_code_fkey foreign key (region_code) references public.regions (code),
  constraint patients_display_name_length check (char_length(btrim(display_name)) between 1 and 60),
  constraint patients_birth_date_range check (birth_date between date '1890-01-01' and current_date),
  constraint patients_pregnancy_fits check (pregnancy in ('not_applicable', 'unknown') or sex <> 'male')
);
comment on table public.patients is
  'A person cared for by an account: oneself, a child, a parent. At most twelve each.';
create index patients_account_id_idx on public.patients (account_id);
create index patients_region_code_idx on public.patients (region_code);
create unique index patients_one_self on public.patients (account_id) where relationship = 'self';

create table public.allergy_intolerances (
  allergy_id uuid not null default gen_random_uuid(),
  patient_id uuid not null,
  code_system text not null,
  code text not null,
  display_en text not null,
  display_zh text not null,
  reaction text not null default '',
  criticality public.allergy_criticality not null default 'unknown',
  recorded_at timestamptz not null default now(),
  constraint allergy_intolerances_pkey primary key (allergy_id),
  constraint allergy_intolerances_once unique (patient_id, code_system, code),
  constraint allergy_intolerances_patient_id_fkey foreign key (patient_id) references public.patients (patient_id),
  constraint allergy_intolerances_code_length check (char_length(code_system) between 1 and 40
    and char_length(code) between 1 and 80),
  constraint allergy_intolerances_display_length check (char_length(display_en) between 1 and 120
    and char_length(display_zh) between 1 and 120),
  constraint allergy_intolerances_reaction_length check (char_length(reaction) <= 200)
);
comment on table public.allergy_intolerances is
  'What a patient does not tolerate, as a code with its name in both languages.';

create table public.conditions (
  condition_id uuid not null default gen_random_uuid(),
  patient_id uuid not null,
  description text not null,
  since text not null default '',
  recorded_at timestamptz not null default now(),
  constraint conditions_pkey primary key (condition_id),
  constraint conditions_patient_id_fkey foreign key (patient_id) references public.patients (patient_id),
  constraint conditions_description_length check (char_length(btrim(description)) between 1 and 200),
  constraint conditions_since_length check (char_length(since) <= 60)
);
comment on table public.conditions is 'Lasting illnesses and operations, in the words of the patient.';
create index conditions_patient_id_idx on public.conditions (patient_id);

create table public.medication_statements (
  medication_id uuid not null default gen_random_uuid(),
  patient_id uuid not null,
  description text not null,
  recorded_at timestamptz not null default now(),
  constraint medication_statements_pkey primary key (medication_id),
  constraint medication_statements_patient_id_fkey foreign key (patient_id) references public.patients (patient_id),
  constraint medication_statements_description_length check (char_length(btrim(description)) between 1 and 200)
);
comment on table public.medication_statements is
  'Medicines taken now: name, dose and how often, as written by the patient.';
create index medication_statements_patient_id_idx on public.medication_statements (patient_id);

-- Grants ----------------------------------------------------------------------------

alter table public.patients enable row level security;
alter table public.allergy_intolerances enable row level security;
alter table public.conditions enable row level security;
alter table public.medication_statements enable row level security;
grant select,
  insert (patient_id, relationship, display_name, birth_date, sex, pregnancy, allergy_status, region_code),
  update (relationship, display_name, birth_date, sex, pregnancy, allergy_status, region_code, archived_at)
  on public.patients to authenticated;
grant select, delete,
  insert (allergy_id, patient_id, code_system, code, display_en, display_zh, reaction, criticality),
  update (reaction, criticality) on public.allergy_intolerances to authenticated;
grant select, delete, insert (condition_id, patient_id, description, since), update (description, since)
  on public.conditions to authenticated;
grant select, delete, insert (medication_id, patient_id, description), update (description)
  on public.medication_statements to authenticated;
grant select on public.patients, public.allergy_intolerances, public.conditions, public.medication_statements
  to service_role;

-- Private helpers -----------------------------------------------------------------------

create function private.owns_patient(p_patient_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: asked by policies of other tables, without their own detour through the policy of patients.
  select exists (select 1 from public.patients p
    where p.patient_id = p_patient_id and p.account_id = (select auth.uid()));
$$;
grant execute on function private.owns_patient to authenticated;

-- Triggers ----------------------------------------------------------------------------

create function private.check_patient()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: counts and compares rows regardless of who asks; locks the account so that two tabs count as one.
  if tg_op = 'INSERT' then
    perform 1 from public.accounts a where a.account_id = new.account_id for update;
    if (select count(*) from public.patients p where p.account_id = new.account_id and p.archived_at is null) >= 12 then
      perform private.fail('too_many_patients', 409, 'An account cares for at most twelve people.');
    end if;
  elsif new.archived_at is not null and old.archived_at is null then
    new.archived_at := now();
  end if;
  if exists (select 1 from public.allergy_intolerances a where a.patient_id = new.patient_id) then
    if new.allergy_status = 'none_known' then
      perform private.fail('allergies_listed', 409, 'Remove the listed allergies first.');
    end if;
    new.allergy_status := 'listed';
  elsif new.allergy_status = 'listed' then
    new.allergy_status := 'unknown';
  end if;
  return new;
end $$;
comment on function private.check_patient is 'Holds the count, and keeps allergy_status true to the list.';
create trigger check_patient before insert or update on public.patients
  for each row execute function private.check_patient();

create function private.limit_patient_list()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  listed integer;
begin
  -- Definer: counts regardless of who asks, under the patient's row lock.
  perform 1 from public.patients p where p.patient_id = new.patient_id for update;
  execute format('select count(*) from public.%I t where t.patient_id = $1', tg_table_name)
    into listed using new.patient_id;
  if listed >= 50 then
    perform private.fail('list_full', 409, 'At most fifty entries fit in this list.');
  end if;
  return new;
end $$;
create trigger limit_allergies before insert on public.allergy_intolerances
  for each row execute function private.limit_patient_list();
create trigger limit_conditions before insert on public.conditions
  for each row execute function private.limit_patient_list();
create trigger limit_medications before insert on public.medication_statements
  for each row execute function private.limit_patient_list();

create function private.follow_allergies()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changed_patient uuid := case when tg_op = 'DELETE' then old.patient_id else new.patient_id end;
begin
  -- Definer: service and owner edit this list too. The row trigger on patients settles the value.
  update public.patients p set allergy_status = 'listed' where p.patient_id = changed_patient;
  return null;
end $$;
create trigger follow_allergies after insert or delete on public.allergy_intolerances
  for each row execute function private.follow_allergies();

-- Policies --------------------------------------------------------------------------------

create policy "People read whom they care for" on public.patients for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People add whom they care for" on public.patients for insert to authenticated
  with check (account_id = (select auth.uid()));
create policy "People edit whom they care for" on public.patients for update to authenticated
  using (account_id = (select auth.uid())) with check (account_id = (select auth.uid()));

create policy "People read allergies of whom they care for" on public.allergy_intolerances for select to authenticated
  using (private.owns_patient(patient_id));
create policy "People add allergies of whom they care for" on public.allergy_intolerances for insert to authenticated
  with check (private.owns_patient(patient_id));
create policy "People edit allergies of whom they care for" on public.allergy_intolerances for update to authenticated
  using (private.owns_patient(patient_id)) with check (private.owns_patient(patient_id));
create policy "People remove allergies of whom they care for" on public.allergy_intolerances for delete to authenticated
  using (private.owns_patient(patient_id));

create policy "People read conditions of whom they care for" on public.conditions for select to authenticated
  using (private.owns_patient(patient_id));
create policy "People add conditions of whom they care for" on public.conditions for insert to authenticated
  with check (private.owns_patient(patient_id));
create policy "People edit conditions of whom they care for" on public.conditions for update to authenticated
  using (private.owns_patient(patient_id)) with check (private.owns_patient(patient_id));
create policy "People remove conditions of whom they care for" on public.conditions for delete to authenticated
  using (private.owns_patient(patient_id));

create policy "People read medicines of whom they care for" on public.medication_statements for select to authenticated
  using (private.owns_patient(patient_id));
create policy "People add medicines of whom they care for" on public.medication_statements for insert to authenticated
  with check (private.owns_patient(patient_id));
create policy "People edit medicines of whom they care for" on public.medication_statements for update to authenticated
  using (private.owns_patient(patient_id)) with check (private.owns_patient(patient_id));
create policy "People remove medicines of whom they care for" on public.medication_statements
  for delete to authenticated
  using (private.owns_patient(patient_id));
