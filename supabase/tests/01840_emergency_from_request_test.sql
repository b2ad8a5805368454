-- To emergency care from a request that waits: who may, with the whole fee back, told and traced as after accepting.
begin;
set local search_path = public, extensions;
select plan(38);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('sven');
create function pg_temp.send(p_name text, p_note text default 'Call 120 now.') returns text language sql as $$
  select send_to_emergency(tests.consultation(p_name), p_note)::text;
$$;
create function pg_temp.mails(p_name text, p_account text) returns text[] language sql as $$
  select array_agg(j.payload ->> 'template' order by j.created_at, j.payload ->> 'template') from private.jobs j
  where j.kind = 'send_mail' and j.payload ->> 'consultation_id' = tests.consultation(p_name)::text
    and j.payload ->> 'account_id' = tests.id(p_account)::text;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.draft('grave', 'anna', 'dora');
select flag_request(tests.consultation('grave'), 'emergency');
select tests.pay('grave');
select tests.ask('pool', 'anna', null), tests.draft('written', 'anna', 'dora'), tests.ask('late', 'bert', 'dora'),
  tests.ask('given', 'bert', 'dora'), tests.ask('back', 'bert', 'dora'), tests.ask('plain', 'bert', 'dora'),
  tests.ask('stranded', 'anna', 'sven');
select tests.act_as_owner();
update practitioners set status = 'suspended' where practitioner_id = tests.doctor('sven');

-- who may
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.send('grave') $$, '42501', 'a visitor sends nobody');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.send('grave') $$, 'not_verified', 'nor the patient');
select tests.act_as('bert');
select tests.refused($$ select pg_temp.send('grave') $$, 'not_verified', 'nor another');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.send('grave') $$, 'consultation_not_found', 'nor a doctor who was not asked');
select tests.refused($$ select pg_temp.send('pool') $$, 'consultation_not_found',
  'what waits for a department shows its words to who accepts it');
select tests.act_as('sven');
select tests.refused($$ select pg_temp.send('stranded') $$, 'not_verified', 'nor a suspended doctor who was asked');
select tests.act_as('dora');
select tests.refused($$ select pg_temp.send('written') $$, 'consultation_not_found', 'a draft has not been sent');
select tests.refused($$ select pg_temp.send('grave', ' ') $$, 'message_empty', 'the patient is told what to do');
select tests.refused($$ select pg_temp.send('grave', repeat('a', 2001)) $$, 'note_too_long', 'in words that fit');
select is(tests.status('grave'), 'waiting', 'nothing of it moved the request');
select tests.act_as_owner();
insert into encounter_notes (consultation_id, practitioner_id, assessment, advice, watch_for, outcome)
values (tests.consultation('plain'), tests.doctor('dora'), 'Eczema', 'Moisturise', 'Fever', 'resolved');
select tests.refused($$ update consultations set status = 'closed', closed_at = now(), accepted_at = now(),
  open_until = now() where consultation_id = tests.consultation('plain') $$, 'transition_refused',
  'no other end closes a request, whoever writes it');

-- sent
select tests.act_as('dora');
select is(pg_temp.send('grave'), 'closed', 'the doctor asked sends');
select is(pg_temp.send('grave', 'Again'), 'closed', 'twice is once');
select is_empty($$ select 1 from read_worklist(array['waiting', 'open'])
  where consultation_id = tests.consultation('grave') $$, 'it waits no more');
select results_eq($$ select flag_unread from read_worklist(array['closed'])
  where consultation_id = tests.consultation('grave') $$, $$ values (false) $$, 'and stands among the closed');
select tests.refused($$ select accept_consultation(tests.consultation('grave')) $$, 'consultation_closed',
  'nobody accepts it any more');
select tests.act_as('anna');
select results_eq($$ select advice, outcome::text from encounter_notes $$, $$ values ('Call 120 now.', 'emergency') $$,
  'the patient reads what to do');
select results_eq($$ select event from messages where consultation_id = tests.consultation('grave') order by seq $$,
  $$ values ('requested'), ('sent_to_emergency') $$, 'in the conversation too');
select results_eq($$ select status::text, sent_to_emergency_at is null, answered_at is null, accepted_at is null
  from consultations where consultation_id = tests.consultation('grave') $$,
  $$ values ('closed', false, true, false) $$, 'it ended so, without an answer that earns');
select tests.refused($$ select rate_consultation(tests.consultation('grave'), 5) $$, 'rating_not_asked',
  'nobody asks how they liked it');
select tests.refused($$ select cancel_consultation(tests.consultation('grave')) $$, 'consultation_closed',
  'nor is it taken back');
select tests.act_as_owner();
select is(pg_temp.mails('grave', 'anna'), array['sent_to_emergency'], 'one mail tells the patient');
select results_eq($$ select action, actor_kind::text from audit_events
    where consultation_id = tests.consultation('grave')
      and action in ('consultation_accepted', 'consultation_sent_to_emergency', 'identity_disclosed') order by 1 $$,
  $$ values ('consultation_sent_to_emergency', 'practitioner'), ('identity_disclosed', 'practitioner') $$,
  'with the traces of a doctor who acted');
select is_empty('select 1 from admin.danger_unread', 'and no danger stands unread');

-- the whole fee
select is((select count(*) from private.jobs where dedupe_key = 'refund:' || tests.payment('grave')
  and finished_at is null), 1::bigint, 'one refund is ordered');
select is((select count(*) from private.jobs where dedupe_key = 'capture:' || tests.payment('grave')), 0::bigint,
  'and never a capture');
select tests.act_as_service();
select tests.refused($$ select settle_payment(tests.payment('grave'), 'captured') $$, 'not_answered',
  'nothing was earned');
select is((select status::text from settle_payment(tests.payment('grave'), 'refunded')), 'refunded',
  'the fee goes back');
select results_eq($$ select ledger_account::text, sum(amount_minor) from ledger_entries
    where payment_id = tests.payment('grave') group by 1 order by 1 $$,
  $$ values ('held', 0::numeric), ('patient', 0) $$, 'whole: the ledger is even');

-- after the promised time, after handing over, after it was taken back
select tests.act_as_owner();
update consultations set respond_by = now() - interval '1 minute' where consultation_id = tests.consultation('late');
select tests.act_as('dora');
select tests.refused($$ select accept_consultation(tests.consultation('late')) $$, 'consultation_closed',
  'a promise that has passed is not taken up');
select is(pg_temp.send('late'), 'closed', 'but the patient is sent while it waits');
select hand_over_consultation(tests.consultation('given'), tests.doctor('emil'));
select tests.refused($$ select pg_temp.send('given') $$, 'consultation_not_found', 'the former doctor sends nobody');
select tests.act_as('emil');
select is(pg_temp.send('given'), 'closed', 'the one who was handed the request does');
select tests.act_as('bert');
select cancel_consultation(tests.consultation('back'));
select tests.act_as('dora');
select tests.refused($$ select pg_temp.send('back') $$, 'consultation_closed', 'what was taken back has ended');
select tests.act_as_owner();
select is(pg_temp.mails('back', 'bert'), null, 'and the patient is told nothing');
select is((select count(*) from private.jobs where kind = 'refund_payment'), 4::bigint, 'each fee goes back once');
select is((verify_audit_chain() ->> 'ok'), 'true', 'the chain of traces is whole');
select is((select count(*) from encounter_notes where outcome = 'emergency'), 3::bigint, 'three were sent');
select * from finish();
rollback;
