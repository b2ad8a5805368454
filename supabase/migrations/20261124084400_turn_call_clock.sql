-- ─────────────────────────────────────────────────────────────────────────────
-- What time alone does to calls: nobody answers, somebody is gone, everybody is gone, it has gone on too long.
-- Turned with the other clock, every few seconds; cheap where nobody calls.
-- ─────────────────────────────────────────────────────────────────────────────

-- Since when each side is missing from a call, null where it is there. Guests do not hold a call.
create function private.call_absences(k public.calls, out patient timestamptz, out practitioner timestamptz,
  out stepped_out boolean)
language sql stable security definer set search_path = '' as $$
  -- Definer: reads the stays, which no client may.
  with sides as (
    select p.party in ('patient', 'patient_phone') as is_patient,
      coalesce(bool_or(s.joined_at is not null and s.left_at is null), false) as there,
      greatest(max(s.left_at), k.answered_at) as gone_since,
      bool_or(p.stepped_out_at is not null) as stepped_out
    from private.call_participants p left join private.call_stays s on s.identity = p.identity
    where p.call_id = k.call_id and p.party <> 'guest'
    group by 1
  )
  select max(s.gone_since) filter (where s.is_patient and not s.there),
    max(s.gone_since) filter (where not s.is_patient and not s.there),
    coalesce(bool_or(s.stepped_out and not s.there), false)
  from sides s;
$$;

create function private.note_loss(k public.calls, p_since timestamptz)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Definer: clients do not write this table. Once for each time that somebody was lost.
  if exists (select 1 from public.call_back_tasks t where t.call_id = k.call_id and t.created_at >= p_since) then
    return false;
  end if;
  insert into public.call_back_tasks (consultation_id, call_id) values (k.consultation_id, k.call_id)
  on conflict (consultation_id) where done_at is null do nothing;
  if found then
    perform private.write_event(k.consultation_id, 'call_lost');
    perform private.hint_call(k);
  end if;
  return found;
end $$;

create function private.turn_call(k public.calls, s private.call_settings)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  gone record;
  since timestamptz;
begin
  -- Definer: acts for nobody.
  if k.status = 'ringing' then
    perform private.finish_call(k.call_id, 'unanswered') where k.ring_until < now();
    return case when k.ring_until < now() then 'missed' end;
  elsif k.answered_at < now() - make_interval(mins => s.longest_minutes) then
    perform private.finish_call(k.call_id, 'time_over');
    return 'ended';
  end if;
  gone := private.call_absences(k);
  -- The later of the two: null, and so never too long, while either is there.
  since := case when gone.patient > gone.practitioner then gone.patient when gone.patient is not null
    then gone.practitioner end;
  if since < now() - make_interval(mins => s.empty_minutes) then
    perform private.finish_call(k.call_id, 'lost');
    return 'ended';
  end if;
  since := least(gone.patient, gone.practitioner);
  -- Two steps: `null and f()` still calls f, and nobody is missing while since is null.
  if not gone.stepped_out and since < now() - make_interval(secs => s.lost_after_seconds) then
    return case when private.note_loss(k, since) then 'lost' end;
  end if;
  return null;
end $$;

create function private.run_call_clock()
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  settings private.call_settings := private.call_settings();
  turned text[] := '{}';
  live uuid;
  k public.calls;
begin
  -- Definer: as above. A call that somebody holds at this moment waits for the next turn.
  for live in select o.call_id from public.calls o where o.ended_at is null order by o.created_at loop
    perform 1 from public.consultations c join public.calls o on o.consultation_id = c.consultation_id
    where o.call_id = live for update of c skip locked;
    continue when not found;
    select * into k from public.calls o where o.call_id = live and o.ended_at is null;
    turned := turned || case when found then private.turn_call(k, settings) end;
  end loop;
  return jsonb_build_object('missed', cardinality(array_positions(turned, 'missed')),
    'ended', cardinality(array_positions(turned, 'ended')), 'lost', cardinality(array_positions(turned, 'lost')));
end $$;
comment on function private.run_call_clock is
  'Ends calls that nobody answers, that are empty or too long, and notes who was lost: {missed, ended, lost}.';

-- Within the clock of everything else ---------------------------------------------------------

create or replace function private.expire_unanswered()
returns integer language plpgsql volatile security definer set search_path = '' as $$
declare
  expired integer;
begin
  -- Definer: acts for nobody. Rows that somebody holds at this moment wait for the next minute, and so does
  -- whoever is being talked to at last.
  with late as (
    select c.consultation_id from public.consultations c
    where c.status in ('waiting', 'open') and c.answered_at is null and c.respond_by < now()
      and not exists (select 1 from public.calls k where k.consultation_id = c.consultation_id
        and k.status = 'active')
    order by c.respond_by limit 200 for update skip locked
  )
  update public.consultations c set status = 'expired', closed_at = now()
  from late where c.consultation_id = late.consultation_id;
  get diagnostics expired = row_count;
  return expired;
end $$;

-- A link that nobody can open any more needs no hash.
create function private.sweep_guest_keys()
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: as above.
  delete from private.guest_keys k using public.call_guests g
  where g.guest_id = k.guest_id and g.expires_at < now() - interval '7 days';
$$;

create or replace function private.run_clock()
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  calls jsonb := private.run_call_clock();
  expired integer := private.expire_unanswered();
begin
  -- Definer: as above.
  perform private.remind_practitioners();
  perform private.sweep();
  perform private.sweep_guest_keys();
  return calls || jsonb_build_object('expired', expired);
end $$;
