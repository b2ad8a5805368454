-- ─────────────────────────────────────────────────────────────────────────────
-- Messages: written once, in one order, by whom the database says; and how far each side has read.
-- ─────────────────────────────────────────────────────────────────────────────

create table public.messages (
  message_id uuid not null default gen_random_uuid(),
  consultation_id uuid not null,
  seq bigint not null,
  author_kind public.author_kind not null,
  practitioner_id uuid,
  body text not null default '',
  attachment_count smallint not null default 0,
  event text,
  event_detail jsonb,
  written_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint messages_pkey primary key (message_id),
  constraint messages_consultation_id_seq_key unique (consultation_id, seq),
  constraint messages_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id),
  constraint messages_practitioner_id_fkey foreign key (practitioner_id)
    references public.practitioners (practitioner_id),
  constraint messages_body_length check (char_length(body) <= 4000),
  constraint messages_attachment_count_range check (attachment_count between 0 and 9),
  constraint messages_says_something check (author_kind = 'system' or attachment_count > 0
    or btrim(body, E' \t\r\n\u00a0\u3000') <> ''),
  constraint messages_event_by_system check ((author_kind = 'system') = (event is not null)),
  constraint messages_practitioner_named check ((author_kind = 'practitioner') = (practitioner_id is not null))
);
comment on table public.messages is
  'What was said. seq only grows within a consultation; read on with seq > the last one seen.';
create index messages_practitioner_id_idx on public.messages (practitioner_id);

create table public.consultation_reads (
  consultation_id uuid not null,
  side public.participant_side not null,
  last_read_seq bigint not null,
  constraint consultation_reads_pkey primary key (consultation_id, side),
  constraint consultation_reads_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id) on delete cascade,
  constraint consultation_reads_seq_positive check (last_read_seq >= 0)
);
comment on table public.consultation_reads is 'How far each side has read. Unread is last_seq less this.';

-- Grants ----------------------------------------------------------------------------

alter table public.messages enable row level security;
alter table public.consultation_reads enable row level security;
grant select, insert (message_id, consultation_id, body, written_at) on public.messages to authenticated;
grant select on public.consultation_reads to authenticated;
grant select on public.messages, public.consultation_reads to service_role;

-- Private helpers -----------------------------------------------------------------------

create function private.side_of(c public.consultations)
returns public.participant_side language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: compares with the account that the doctor may not see. To strangers it does not exist.
  perform private.require_account();
  if c.account_id = auth.uid() then
    return 'patient';
  elsif c.status in ('waiting', 'open', 'closed') and c.practitioner_id = private.my_verified_practitioner_id() then
    return 'practitioner';
  end if;
  perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  return null;
end $$;

create function private.require_writable(c public.consultations, p_side public.participant_side)
returns void language plpgsql stable set search_path = '' as $$
begin
  if c.status = 'draft' then
    perform private.fail('consultation_not_paid', 409, 'Send the request first.');
  elsif c.status not in ('waiting', 'open') then
    perform private.fail('consultation_closed', 409, 'This consultation has ended: nothing can be added.');
  elsif p_side = 'practitioner' and c.status = 'waiting' then
    perform private.fail('consultation_not_accepted', 409, 'Accept the consultation first.');
  elsif p_side = 'patient' and c.open_until < now() then
    perform private.fail('time_over', 409, 'The time of this consultation is over: the doctor will sum up.');
  end if;
end $$;

create function private.note_answer(c public.consultations)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: the answer earns the fee and moves the doctor's usual answering time.
  update public.practitioners p set answer_minutes_median = (
    select greatest(1, percentile_cont(0.5) within group
      (order by extract(epoch from recent.answered_at - recent.requested_at) / 60))
    from (select a.answered_at, a.requested_at from public.consultations a
      where a.practitioner_id = c.practitioner_id and a.answered_at is not null
      order by a.answered_at desc limit 30) recent)
  where p.practitioner_id = c.practitioner_id;
  perform private.record_event('consultation_answered', 'practitioner', c.patient_id, c.consultation_id,
    jsonb_build_object('practitioner_id', c.practitioner_id));
  perform private.enqueue_mail(c.account_id, 'answered', c.consultation_id);
end $$;
create index consultations_answered_idx on public.consultations (practitioner_id, answered_at desc)
  where answered_at is not null;

create function private.write_event(p_consultation_id uuid, p_event text, p_detail jsonb default '{}')
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: only the database speaks as the system.
  insert into public.messages (consultation_id, author_kind, event, event_detail)
  values (p_consultation_id, 'system', p_event, p_detail);
$$;

-- Triggers ----------------------------------------------------------------------------

create function private.check_message_text(m public.messages)
returns void language plpgsql stable set search_path = '' as $$
begin
  -- Blank in Chinese too: U+3000 is the space that its keyboards write.
  if btrim(m.body, E' \t\r\n\u00a0\u3000') = '' and m.attachment_count = 0 then
    perform private.fail('message_empty', 422, 'Write something first.');
  elsif char_length(m.body) > 4000 then
    perform private.fail('message_too_long', 422, 'A message holds at most 4000 characters.');
  end if;
end $$;

-- The one gate: order, author and state are decided here under the consultation's row lock, whoever writes.
create function private.stamp_message()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(new.consultation_id);
  side public.participant_side;
  earlier public.messages;
begin
  -- Definer: stamps columns that clients cannot write, and looks for the id among all messages.
  if new.author_kind is null then
    side := private.side_of(c);
    new.author_kind := side::text::public.author_kind;
    new.practitioner_id := case side when 'practitioner' then c.practitioner_id end;
    select * into earlier from public.messages m where m.message_id = new.message_id;
    if found and (earlier.consultation_id, earlier.author_kind) = (new.consultation_id, new.author_kind)
      and earlier.practitioner_id is not distinct from new.practitioner_id then
      return null;
    elsif found then
      perform private.fail('id_taken', 409, 'This id is taken: send the message with a new one.');
    end if;
    perform private.check_message_text(new);
    perform private.require_writable(c, side);
    if side = 'patient' and c.patient_messages >= c.message_limit then
      perform private.fail('message_limit_reached', 409, 'All messages of this consultation are used.');
    end if;
  elsif new.author_kind <> 'system' then
    perform private.fail('author_forged', 403, 'Nobody writes in the name of another.');
  end if;
  new.seq := c.last_seq + 1;
  new.created_at := now();
  -- The writer's clock is advice: it may be wrong, and "infinity" is no time that a page could show.
  new.written_at := least(greatest(coalesce(new.written_at, now()), now() - interval '1 year'), now());
  update public.consultations k set last_seq = new.seq,
    patient_messages = k.patient_messages + (side is not distinct from 'patient')::integer,
    answered_at = case when side = 'practitioner' then coalesce(k.answered_at, now()) else k.answered_at end
  where k.consultation_id = c.consultation_id;
  if side = 'practitioner' and c.answered_at is null then
    perform private.note_answer(c);
  end if;
  return new;
end $$;
create trigger stamp_message before insert on public.messages
  for each row execute function private.stamp_message();
create trigger keep_messages before update or delete on public.messages
  for each row execute function private.refuse_change();
create trigger keep_all_messages before truncate on public.messages
  for each statement execute function private.refuse_change();

-- Policies --------------------------------------------------------------------------------

create policy "Participants read their messages" on public.messages for select to authenticated
  using (private.reads_consultation(consultation_id));
create policy "Participants write messages in their own name" on public.messages for insert to authenticated
  with check (author_kind <> 'system' and private.reads_consultation(consultation_id));
create policy "Participants see how far each side has read" on public.consultation_reads for select to authenticated
  using (private.reads_consultation(consultation_id));

-- Public functions ------------------------------------------------------------------------

create function private.mark_read(p_consultation_id uuid, p_seq bigint)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  side public.participant_side := private.side_of(c);
begin
  -- Definer: a mark only moves forward, and never past what is there.
  insert into public.consultation_reads as r (consultation_id, side, last_read_seq)
  values (p_consultation_id, side, least(greatest(p_seq, 0), c.last_seq))
  on conflict on constraint consultation_reads_pkey
    do update set last_read_seq = excluded.last_read_seq where r.last_read_seq < excluded.last_read_seq;
end $$;
grant execute on function private.mark_read to authenticated;

create function public.mark_read(consultation_id uuid, seq bigint)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.mark_read($1, $2);
$$;
comment on function public.mark_read is 'The caller has read up to this message.';
grant execute on function public.mark_read to authenticated;
