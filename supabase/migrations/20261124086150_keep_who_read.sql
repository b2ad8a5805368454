-- ─────────────────────────────────────────────────────────────────────────────
-- How far each doctor has read by themselves: what one has read, the colleague who takes over has not.
-- The patient goes on seeing how far the other side has read, whoever it was.
-- ─────────────────────────────────────────────────────────────────────────────

create table private.practitioner_reads (
  consultation_id uuid not null,
  practitioner_id uuid not null,
  last_read_seq bigint not null,
  constraint practitioner_reads_pkey primary key (consultation_id, practitioner_id),
  constraint practitioner_reads_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id) on delete cascade,
  constraint practitioner_reads_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint practitioner_reads_seq_positive check (last_read_seq >= 0)
);
comment on table private.practitioner_reads is 'How far each doctor has read a consultation that is or was theirs.';
create index practitioner_reads_practitioner_id_idx on private.practitioner_reads (practitioner_id);
grant select on private.practitioner_reads to service_role;

create function private.note_read(p_consultation_id uuid, p_practitioner_id uuid, p_seq bigint)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: asked by the doors alone. A mark only moves forward.
  insert into private.practitioner_reads as r (consultation_id, practitioner_id, last_read_seq)
  values (p_consultation_id, p_practitioner_id, p_seq)
  on conflict on constraint practitioner_reads_pkey
    do update set last_read_seq = excluded.last_read_seq where r.last_read_seq < excluded.last_read_seq;
$$;

-- As before, and for the doctor who reads by name.
create or replace function private.mark_read(p_consultation_id uuid, p_seq bigint)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  side public.participant_side := private.side_of(c);
  seq bigint := least(greatest(p_seq, 0), c.last_seq);
begin
  -- Definer: a mark only moves forward, and never past what is there.
  insert into public.consultation_reads as r (consultation_id, side, last_read_seq)
  values (p_consultation_id, side, seq)
  on conflict on constraint consultation_reads_pkey
    do update set last_read_seq = excluded.last_read_seq where r.last_read_seq < excluded.last_read_seq;
  if side = 'practitioner' then
    perform private.note_read(p_consultation_id, c.practitioner_id, seq);
  end if;
end $$;

-- A doctor's own mark moves at least as often as that of their side.
drop trigger hint_worklist on public.consultation_reads;
create trigger hint_worklist after insert or update on private.practitioner_reads
  for each row execute function private.hint_worklist();
