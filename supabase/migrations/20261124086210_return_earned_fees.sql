-- ─────────────────────────────────────────────────────────────────────────────
-- The fee of who was sent to emergency care goes back also when an answer had earned it.
-- ─────────────────────────────────────────────────────────────────────────────

insert into private.transitions (thing, from_status, to_status) values ('payment', 'captured', 'refunded');

create or replace function private.require_settlement(c public.consultations, p_status public.payment_status)
returns void language plpgsql stable set search_path = '' as $$
begin
  if p_status = 'pending' or p_status is null then
    perform private.fail('transition_refused', 409, 'A payment is settled as held, captured, refunded or failed.');
  elsif p_status = 'captured' and c.answered_at is null then
    perform private.fail('not_answered', 409, 'The fee is earned only by an answer.');
  elsif p_status = 'refunded' and c.status not in ('declined', 'expired', 'cancelled')
    and c.sent_to_emergency_at is null then
    perform private.fail('not_refundable', 409, 'The fee goes back only when nobody has answered, or in an emergency.');
  end if;
end $$;

create or replace function private.move_money(p public.payments)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  moved public.ledger_movement := case p.status
    when 'held' then 'hold' when 'captured' then 'capture' else 'refund' end;
  -- Whoever has earned it gives it back.
  earner uuid := case moved when 'capture' then private.earner_of(p.consultation_id)
    when 'refund' then (select l.practitioner_id from public.ledger_entries l where l.payment_id = p.payment_id
      and l.movement = 'capture' and l.ledger_account = 'practitioner') end;
  source public.ledger_account := case when moved = 'hold' then 'patient'
    when moved = 'refund' and earner is not null then 'practitioner' else 'held' end;
  target public.ledger_account := case moved
    when 'hold' then 'held' when 'capture' then 'practitioner' else 'patient' end;
begin
  -- Definer: nobody else writes the ledger.
  insert into public.ledger_entries (payment_id, movement, ledger_account, practitioner_id, amount_minor, currency)
  values (p.payment_id, moved, source, case source when 'practitioner' then earner end, -p.amount_minor, p.currency),
    (p.payment_id, moved, target, case target when 'practitioner' then earner end, p.amount_minor, p.currency);
end $$;
