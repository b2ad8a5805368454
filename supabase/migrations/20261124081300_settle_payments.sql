-- ─────────────────────────────────────────────────────────────────────────────
-- Paying: begin_payment is the patient's yes to a price, settle_payment the provider's word.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.require_payable(c public.consultations)
returns void language plpgsql stable security definer set search_path = '' as $$
begin
  -- Definer: looks at consents and at the account behind the doctor.
  if c.status <> 'draft' then
    perform private.fail('consultation_closed', 409, 'This request is no draft any more.');
  elsif not private.consents_current(c.account_id) then
    perform private.fail('consent_missing', 409, 'Agree to the current terms and privacy policy first.');
  elsif char_length(btrim(c.concern)) < 10 then
    perform private.fail('concern_too_short', 422, 'Tell the doctor a little more: ten characters at least.');
  elsif c.practitioner_id is not null and not (private.takes_questions(c.practitioner_id)
      and exists (select 1 from public.services s
        where s.practitioner_id = c.practitioner_id and s.kind = c.kind and s.active)) then
    perform private.fail('practitioner_unavailable', 409, 'This doctor takes no questions at the moment.');
  end if;
end $$;

create function private.begin_payment(p_consultation_id uuid, p_amount_minor bigint, p_currency text)
returns public.payments language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  c public.consultations := private.lock_consultation(p_consultation_id);
  payment public.payments;
begin
  -- Definer: clients do not write this table. The row lock makes the second press wait and find the first.
  if c.account_id <> caller then
    perform private.fail('consultation_not_found', 404, 'There is no such consultation.');
  end if;
  select * into payment from public.payments p where p.consultation_id = p_consultation_id;
  if payment.status in ('held', 'captured', 'refunded') then
    return payment;
  end if;
  perform private.require_payable(c);
  if (p_amount_minor, p_currency) is distinct from (c.price_minor, c.currency) then
    perform private.fail('price_changed', 409, 'The price has changed: look at it again, then pay.');
  end if;
  if payment.status = 'failed' then
    update public.payments p set status = 'pending' where p.payment_id = payment.payment_id returning * into payment;
  elsif payment.payment_id is null then
    insert into public.payments (consultation_id, account_id, amount_minor, currency)
    values (p_consultation_id, caller, c.price_minor, c.currency) returning * into payment;
  end if;
  return payment;
end $$;
grant execute on function private.begin_payment to authenticated;

create function private.earner_of(p_consultation_id uuid)
returns uuid language sql stable security definer set search_path = '' as $$
  -- Definer: the doctor who answered first has earned the fee, also after a hand-over.
  select coalesce(
    (select m.practitioner_id from public.messages m
      where m.consultation_id = p_consultation_id and m.author_kind = 'practitioner' order by m.seq limit 1),
    (select c.practitioner_id from public.consultations c where c.consultation_id = p_consultation_id));
$$;

create function private.move_money(p public.payments)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  moved public.ledger_movement := case p.status 
    when 'held' then 'hold' when 'captured' then 'capture' else 'refund' end;
  source public.ledger_account := case moved when 'hold' then 'patient' else 'held' end;
  target public.ledger_account := case moved
    when 'hold' then 'held' when 'capture' then 'practitioner' else 'patient' end;
begin
  -- Definer: nobody else writes the ledger.
  insert into public.ledger_entries (payment_id, movement, ledger_account, practitioner_id, amount_minor, currency)
  values (p.payment_id, moved, source, null, -p.amount_minor, p.currency),
    (p.payment_id, moved, target, case target when 'practitioner' then private.earner_of(p.consultation_id) end,
      p.amount_minor, p.currency);
end $$;

create function private.require_settlement(c public.consultations, p_status public.payment_status)
returns void language plpgsql stable set search_path = '' as $$
begin
  if p_status = 'pending' or p_status is null then
    perform private.fail('transition_refused', 409, 'A payment is settled as held, captured, refunded or failed.');
  elsif p_status = 'captured' and c.answered_at is null then
    perform private.fail('not_answered', 409, 'The fee is earned only by an answer.');
  elsif p_status = 'refunded' and c.status not in ('declined', 'expired', 'cancelled') then
    perform private.fail('not_refundable', 409, 'The fee goes back only when nobody has answered.');
  end if;
end $$;

create function private.settle_payment(p_payment_id uuid, p_status public.payment_status, p_reference text,
  p_provider text)
returns public.payments language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations;
  payment public.payments;
begin
  -- Definer: the only place where money moves. Locks in the order of begin_payment, so that the two never block.
  select * into payment from public.payments p where p.payment_id = p_payment_id;
  if not found then
    perform private.fail('payment_not_found', 404, 'There is no such payment.');
  end if;
  c := private.lock_consultation(payment.consultation_id);
  select * into payment from public.payments p where p.payment_id = p_payment_id for update;
  if (payment.status = p_status and p_status <> 'pending')
    or (p_status = 'held' and payment.status in ('captured', 'refunded')) then
    return payment;
  end if;
  perform private.require_settlement(c, p_status);
  update public.payments p set status = p_status,
    provider = coalesce(p_provider, p.provider), provider_reference = coalesce(p_reference, p.provider_reference),
    held_at = case p_status when 'held' then now() else p.held_at end,
    captured_at = case p_status when 'captured' then now() end,
    refunded_at = case p_status when 'refunded' then now() end
  where p.payment_id = p_payment_id returning * into payment;
  if p_status <> 'failed' then
    perform private.move_money(payment);
  end if;
  if p_status = 'held' then
    -- The price that was agreed to stays, also when the doctor changed theirs at the same moment.
    update public.consultations k set status = 'waiting', requested_at = now(),
      price_minor = payment.amount_minor, currency = payment.currency,
      respond_by = now() + make_interval(mins => k.promised_minutes)
    where k.consultation_id = c.consultation_id;
  end if;
  return payment;
end $$;
grant execute on function private.settle_payment to service_role;

-- Public functions ------------------------------------------------------------------------

create function public.begin_payment(consultation_id uuid, amount_minor bigint, currency text)
returns public.payments language sql volatile security invoker set search_path = '' as $$
  select private.begin_payment($1, $2, $3);
$$;
comment on function public.begin_payment is
  'The patient agrees to this price. Pressing again reads back the same payment.';
grant execute on function public.begin_payment to authenticated;

create function public.settle_payment(payment_id uuid, status public.payment_status,
  provider_reference text default null, provider text default null)
returns public.payments language sql volatile security invoker set search_path = '' as $$
  select private.settle_payment($1, $2, $3, $4);
$$;
comment on function public.settle_payment is 'What the payment provider says. Telling it twice does nothing.';
grant execute on function public.settle_payment to service_role;
