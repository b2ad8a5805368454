-- Payments: agreed once, held, then earned by an answer or returned; and a ledger that always balances.
begin;
set local search_path = public, extensions;
select plan(42);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');

-- agreeing
select tests.draft('paid', 'anna', 'dora');
select tests.refused($$ select begin_payment(tests.consultation('paid'), 2999, 'CNY') $$,
  'price_changed', 'a wrong price is refused');
select tests.refused($$ select begin_payment(tests.consultation('paid'), 3000, 'USD') $$,
  'price_changed', 'so is another currency');
update consultations set concern = 'Itches   ';
select tests.refused($$ select begin_payment(tests.consultation('paid'), 3000, 'CNY') $$,
  'concern_too_short', 'a doctor needs words');
update consultations set concern = 'An itchy red patch';
update consents set withdrawn_at = now() where kind = 'privacy';
select tests.refused($$ select begin_payment(tests.consultation('paid'), 3000, 'CNY') $$,
  'consent_missing', 'consent comes first');
insert into consents (kind, version, locale) values ('privacy', 2, 'en');
select tests.act_as('bert');
select tests.refused($$ select begin_payment(tests.consultation('paid'), 3000, 'CNY') $$, 'consultation_not_found',
  'nobody pays in another''s name');
select tests.act_as_visitor();
select tests.refused($$ select begin_payment(tests.consultation('paid'), 3000, 'CNY') $$,
  '42501', 'visitors pay nothing');
select tests.act_as('anna');
select is((begin_payment(tests.consultation('paid'), 3000, 'CNY')).status::text, 'pending',
  'the patient agrees to the price');
select is((begin_payment(tests.consultation('paid'), 3000, 'CNY')).payment_id, tests.payment('paid'), 'twice is once');
select is((select count(*) from payments), 1::bigint, 'one payment for one consultation');
select tests.refused($$ select settle_payment(tests.payment('paid'), 'held') $$, '42501', 'nobody settles their own');
select tests.refused($$ update payments set status = 'held' $$, '42501', 'nor by hand');
select tests.refused($$ insert into payments (consultation_id, account_id, amount_minor, currency)
  values (tests.consultation('paid'), tests.id('anna'), 1, 'CNY') $$, '42501', 'nor another one');
select tests.refused($$ delete from consultations $$, '23503', 'a draft in payment is not deleted');
select tests.act_as('dora');
update services set price_minor = 9900;
select tests.act_as('anna');
select is((select price_minor from consultations), 3000::bigint, 'the agreed price stays');

-- settling
select tests.act_as_service();
select tests.refused($$ select settle_payment(tests.payment('paid'), 'captured') $$,
  'not_answered', 'no fee before an answer');
select tests.refused($$ select settle_payment(tests.payment('paid'), 'pending') $$,
  'transition_refused', 'pending is no settlement');
select tests.refused($$ select settle_payment(gen_random_uuid(), 'held') $$, 'payment_not_found', 'an unknown payment');
select is((settle_payment(tests.payment('paid'), 'failed', 'r0')).status::text, 'failed', 'a card may fail');
select is(tests.status('paid'), 'draft', 'then nothing is sent');
select tests.act_as('anna');
select is((begin_payment(tests.consultation('paid'), 3000, 'CNY')).status::text, 'pending', 'and one tries again');
select tests.act_as_service();
select is((settle_payment(tests.payment('paid'), 'held', 'r1', 'test')).provider_reference, 'r1', 'the money is held');
select is((settle_payment(tests.payment('paid'), 'held', 'r1', 'test')).provider_reference, 'r1',
  'telling it twice does nothing');
select is(tests.status('paid'), 'waiting', 'the request is sent');
select is((select respond_by - requested_at from consultations where consultation_id = tests.consultation('paid')),
  interval '60 minutes', 'with the promise to answer');
select is((select sum(amount_minor) from ledger_entries), 0::numeric, 'two entries cancel out');
select tests.refused($$ select settle_payment(tests.payment('paid'), 'captured') $$,
  'not_answered', 'held is not earned');
select tests.refused($$ select settle_payment(tests.payment('paid'), 'refunded') $$,
  'not_refundable', 'nor returned while one waits');
select tests.refused($$ update payments set status = 'captured' $$, '42501', 'the service moves no money by hand');
select tests.refused($$ insert into ledger_entries (payment_id, movement, ledger_account, amount_minor, currency)
  values (tests.payment('paid'), 'refund', 'patient', 3000, 'CNY') $$, '42501', 'nor writes the ledger');

select tests.act_as('dora');
select accept_consultation(tests.consultation('paid'));
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'capture_payment'), 0::bigint, 'accepting earns nothing');
select tests.act_as('dora');
select send_message(gen_random_uuid(), tests.consultation('paid'), 'Hello');
select send_message(gen_random_uuid(), tests.consultation('paid'), 'Hello again');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'capture_payment'), 1::bigint, 'the first answer does, once');
select tests.act_as_service();
select is((settle_payment(tests.payment('paid'), 'captured', 'r2')).status::text, 'captured', 'then it is captured');
select tests.refused($$ select settle_payment(tests.payment('paid'), 'refunded') $$,
  'not_refundable', 'and not returned');
select results_eq($$ select ledger_account::text, sum(amount_minor) from ledger_entries
    where payment_id = tests.payment('paid') group by 1 order by 1 $$,
  $$ values ('held', 0::numeric), ('patient', -3000), ('practitioner', 3000) $$, 'the ledger tells where the money is');

-- reading and tampering
select tests.act_as('anna');
select is((select count(*) from ledger_entries), 4::bigint, 'the patient sees the movements');
select tests.act_as('dora');
select is((select count(*) from payments) + (select count(*) from ledger_entries), 1::bigint,
  'the doctor their own entry alone');
select tests.act_as('bert');
select is((select count(*) from payments) + (select count(*) from ledger_entries), 0::bigint, 'others nothing');
select tests.act_as_owner();
select tests.refused('update ledger_entries set amount_minor = 0', 'record_immutable', 'the owner changes no entry');
select tests.refused('delete from ledger_entries', 'record_immutable', 'and removes none');
select tests.refused($$ update payments set status = 'pending', captured_at = null $$,
  'transition_refused', 'nor turns time back');
set constraints all deferred;
select tests.refused($$ do $do$ begin
  insert into public.ledger_entries (payment_id, movement, ledger_account, amount_minor, currency)
  values (tests.payment('paid'), 'refund', 'patient', 3000, 'CNY');
  set constraints all immediate; end $do$ $$, 'ledger_unbalanced', 'half a movement does not commit');
select tests.refused($$ do $do$ begin
  insert into public.ledger_entries (payment_id, movement, ledger_account, amount_minor, currency)
  values (tests.payment('paid'), 'refund', 'patient', 5000, 'CNY'), (tests.payment('paid'), 'refund', 'held', -5000,
    'CNY');
  set constraints all immediate; end $do$ $$, 'ledger_unbalanced', 'nor one of another amount');

select * from finish();
rollback;
