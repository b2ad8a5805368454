-- ─────────────────────────────────────────────────────────────────────────────
-- The work on a consultation: accept, decline, hand over, close, cancel; one function per move.
-- Whatever moves one, a person or an admin, leaves a trace, a line in the conversation and a mail.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.encounter_outcome as enum ('resolved', 'follow_up', 'in_person', 'emergency');

create table public.encounter_notes (
  consultation_id uuid not null,
  practitioner_id uuid not null,
  assessment text not null,
  code_system text,
  code text,
  code_display_en text,
  code_display_zh text,
  advice text not null,
  watch_for text not null,
  follow_up text not null default '',
  follow_up_on date,
  outcome public.encounter_outcome not null,
  signed_at timestamptz not null default now(),
  constraint encounter_notes_pkey primary key (consultation_id),
  constraint encounter_notes_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint encounter_notes_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint encounter_notes_length check (char_length(btrim(assessment)) between 1 and 4000
    and char_length(btrim(advice)) between 1 and 4000 and char_length(btrim(watch_for)) between 1 and 2000
    and char_length(follow_up) <= 2000),
  constraint encounter_notes_code_whole check (
    num_nulls(code_system, code, code_display_en, code_display_zh) in (0, 4)),
  constraint encounter_notes_code_length check (char_length(code) <= 20 and char_length(code_display_en) <= 300
    and char_length(code_display_zh) <= 300)
);
comment on table public.encounter_notes is 'The doctor''s summary at the end. Signed once, never changed.';
create index encounter_notes_practitioner_id_idx on public.encounter_notes (practitioner_id);

create table public.handovers (
  handover_id uuid not null default gen_random_uuid(),
  consultation_id uuid not null,
  from_practitioner_id uuid not null,
  to_practitioner_id uuid not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  constraint handovers_pkey primary key (handover_id),
  constraint handovers_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint handovers_from_practitioner_id_fkey foreign key (from_practitioner_id)
    references public.practitioners (practitioner_id),
  constraint handovers_to_practitioner_id_fkey foreign key (to_practitioner_id)
    references public.practitioners (practitioner_id),
  constraint handovers_to_another check (from_practitioner_id <> to_practitioner_id),
  constraint handovers_note_length check (char_length(note) <= 2000)
);
comment on table public.handovers is 'What one doctor tells the next when a consultation changes hands.';
create index handovers_consultation_id_idx on public.handovers (consultation_id);
create index handovers_from_practitioner_id_idx on public.handovers (from_practitioner_id);
create index handovers_to_practitioner_id_idx on public.handovers (to_practitioner_id);

-- Grants and policies ---------------------------------------------------------------

alter table public.encounter_notes enable row level security;
alter table public.handovers enable row level security;
grant select on public.encounter_notes, public.handovers to authenticated, service_role;

create policy "Participants read the summary" on public.encounter_notes for select to authenticated
  using (private.reads_consultation(consultation_id));
create policy "The doctor in charge reads what colleagues handed over" on public.handovers for select to authenticated
  using (private.treats_consultation(consultation_id));

-- Triggers ----------------------------------------------------------------------------

create trigger keep_notes before update or delete on public.encounter_notes
  for each row execute function private.refuse_change();
create trigger keep_all_notes before truncate on public.encounter_notes
  for each statement execute function private.refuse_change();
create trigger keep_handovers before update or delete on public.handovers
  for each row execute function private.refuse_change();

create function private.actor_in(c public.consultations)
returns public.author_kind language sql stable security definer set search_path = '' as $$
  -- Definer: compares accounts that the caller may not see.
  select case when auth.uid() is null then 'system'::public.author_kind
    when c.account_id = auth.uid() then 'patient'
    when private.my_practitioner_id() is not null then 'practitioner' else 'system' end;
$$;

create function private.require_ground(c public.consultations)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: binds the service role too: no waiting without money held, no closing without a summary.
  if c.status = 'waiting' and not exists (select 1 from public.payments p
      where p.consultation_id = c.consultation_id and p.status = 'held') then
    perform private.fail('not_paid', 409, 'The payment is not held.');
  elsif c.status = 'closed' and not exists (select 1 from public.encounter_notes n
      where n.consultation_id = c.consultation_id) then
    perform private.fail('note_incomplete', 422, 'Write the summary first.');
  elsif c.status in ('declined', 'expired', 'cancelled') and c.answered_at is not null then
    perform private.fail('already_answered', 409, 'The doctor has answered: close with a summary.');
  end if;
end $$;

create function private.trace_consultation()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  happened text := case when old.status = new.status then 'handed_over'
    when new.status = 'waiting' then 'requested' when new.status = 'open' then 'accepted' else new.status::text end;
  payment_id uuid := (select p.payment_id from public.payments p where p.consultation_id = new.consultation_id);
begin
  -- Definer: writes the trace, the line in the conversation and the jobs.
  perform private.require_ground(new);
  perform private.record_event('consultation_' || happened, private.actor_in(new), new.patient_id, new.consultation_id,
    jsonb_build_object('practitioner_id', new.practitioner_id, 'from', old.practitioner_id));
  perform private.write_event(new.consultation_id, happened,
    jsonb_strip_nulls(jsonb_build_object('practitioner_id', new.practitioner_id)));
  if new.status in ('declined', 'expired', 'cancelled') then
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
create trigger trace_consultation after update of status, practitioner_id on public.consultations
  for each row when (old.status <> new.status
    or (old.status <> 'draft' and old.practitioner_id is distinct from new.practitioner_id))
  execute function private.trace_consultation();

create function private.earn_fee()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: the first answer turns the held money into the doctor's.
  perform private.enqueue('capture_payment', jsonb_build_object('payment_id', p.payment_id), 'capture:' || p.payment_id)
  from public.payments p where p.consultation_id = new.consultation_id;
  return null;
end $$;
create trigger earn_fee after update of answered_at on public.consultations
  for each row when (old.answered_at is null and new.answered_at is not null) execute function private.earn_fee();
