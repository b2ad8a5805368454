-- Emergencies in a consultation: who may flag what, danger first, and the way to emergency care with the fee returned.
begin;
set local search_path = public, extensions;
select plan(58);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
create function pg_temp.message(p_name text) returns uuid language sql immutable as $$
  select md5('message ' || p_name)::uuid;
$$;
create function pg_temp.say(p_name text, p_consultation text, p_body text) returns void language sql as $$
  select public.send_message(md5('message ' || p_name)::uuid, tests.consultation(p_consultation), p_body);
$$;
create function pg_temp.flag(p_name text, p_flag text default 'emergency', p_rules jsonb default '["H01"]')
returns public.messages language sql as $$
  select public.flag_message(md5('message ' || p_name)::uuid, p_flag, p_rules);
$$;
grant execute on all functions in schema pg_temp to public;
select tests.open('calm', 'bert', 'dora'), tests.open('grave', 'anna', 'dora'), tests.ask('pool', 'anna', null),
  tests.ask('quiet', 'bert', null);
select tests.act_as('anna');
select pg_temp.say('pain', 'grave', 'Crushing chest pain'), pg_temp.say('pooled', 'pool', 'I cannot breathe');
select tests.act_as('dora');
select pg_temp.say('answer', 'grave', 'Since when?');

-- who flags
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.flag('pain') $$, '42501', 'visitors flag nothing');
select tests.act_as('bert');
select tests.refused($$ select pg_temp.flag('pain') $$, 'consultation_not_found', 'nor does another patient');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.flag('pain') $$, 'consultation_not_found', 'nor another doctor');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.flag('nothing') $$, 'consultation_not_found', 'nor is there what was never said');
select tests.refused($$ update messages set flag = 'emergency' $$, '42501', 'nobody flags by hand');
select tests.refused($$ insert into messages (message_id, consultation_id, body, flag)
  values (gen_random_uuid(), tests.consultation('grave'), 'Hello', 'crisis') $$, '42501', 'nor while writing');
select tests.refused($$ select pg_temp.flag('answer') $$, 'bad_input', 'what a doctor wrote is no sign');
select tests.refused($$ select pg_temp.flag('pain', 'urgent') $$, 'bad_input', 'a flag is one of two');
select tests.refused($$ select pg_temp.flag('pain', null) $$, 'bad_input', 'and never none');
select tests.refused($$ select pg_temp.flag('pain', 'emergency', '{"a": 1}') $$, 'bad_input', 'rules are a list');
select tests.refused($$ select pg_temp.flag('pain', 'emergency', '["crushing chest pain"]') $$, 'bad_input',
  'of ids, never of words');
select is((pg_temp.flag('pain')).event, 'emergency_flagged', 'the patient''s side flags');
select is((pg_temp.flag('pain', 'crisis', '[]')).event_detail, jsonb_build_object('message_id', pg_temp.message('pain'),
  'flag', 'emergency', 'rules', jsonb_build_array('H01')), 'once: the second flag finds the first');
select is((select flag from messages where message_id = pg_temp.message('pain')), 'emergency', 'as it was first');
select is((select count(*) from messages where event = 'emergency_flagged'), 1::bigint, 'with one line for both sides');
select tests.act_as_owner();
select is((select count(*) from audit_events where action = 'message_flagged' and actor_kind = 'system'), 1::bigint,
  'and one trace');
select results_eq($$ select payload ->> 'account_id' from private.jobs where payload ->> 'template' = 'danger' $$,
  $$ values (tests.id('dora')::text) $$, 'and one mail to the doctor');
select tests.refused($$ update messages set flag = null where flag is not null $$, 'record_immutable',
  'the owner takes no flag back');
select tests.refused($$ update messages set flag = 'crisis', body = 'No pain' where body = 'I cannot breathe' $$,
  'record_immutable', 'and changes nothing else with one');
select tests.refused($$ update messages set flag = 'crisis' where author_kind = 'practitioner' $$, '23514',
  'nor flags a doctor''s words');
select tests.refused($$ delete from messages $$, 'record_immutable', 'and removes nothing');

-- danger first
select results_eq($$ select consultation_id, flag, display_name from admin.danger_unread $$,
  $$ values (tests.consultation('grave'), 'emergency', 'Dora') $$, 'whoever runs the clinic sees what is unread');
select tests.act_as('dora');
select is((select event_detail ->> 'flag' from messages where event = 'emergency_flagged'), 'emergency',
  'the doctor reads the mark');
select results_eq($$ select consultation_id, flag, flag_unread from read_worklist(array['waiting', 'open']) $$,
  $$ values (tests.consultation('grave'), 'emergency', true), (tests.consultation('calm'), null, false) $$,
  'whoever wrote of danger stands first');
select results_eq($$ select consultation_id from read_worklist(array['open'], 1, 1) $$,
  $$ values (tests.consultation('calm')) $$, 'pages go on after it');
select mark_read(tests.consultation('grave'), 1000);
select results_eq($$ select consultation_id, flag, flag_unread from read_worklist(array['open']) $$,
  $$ values (tests.consultation('calm'), null, false), (tests.consultation('grave'), 'emergency', false) $$,
  'once read it keeps its mark, and stands as the others do');
select is_empty($$ select 1 from read_worklist(array['closed']) $$, 'other states hold none of it');
select tests.act_as_owner();
select is_empty($$ select 1 from admin.danger_unread $$, 'until it was read');
select tests.act_as('anna');
select is((pg_temp.flag('pooled', 'crisis')).event, 'emergency_flagged', 'also while a request waits');
select tests.act_as('dora');
select results_eq($$ select consultation_id, flag from read_open_pool() $$,
  $$ values (tests.consultation('pool'), 'crisis'), (tests.consultation('quiet'), null) $$,
  'in the department''s list too');

-- to emergency care: who, and from where
select tests.act_as('anna');
select tests.refused($$ select send_to_emergency(tests.consultation('grave'), 'Go') $$, 'not_verified',
  'a patient sends nobody');
select tests.act_as('emil');
select tests.refused($$ select send_to_emergency(tests.consultation('grave'), 'Go') $$, 'consultation_not_found',
  'nor another doctor');
select tests.act_as_visitor();
select tests.refused($$ select send_to_emergency(tests.consultation('grave'), 'Go') $$, '42501', 'nor a visitor');
select tests.act_as('dora');
select tests.refused($$ select send_to_emergency(tests.consultation('grave'), E' \n\u3000') $$, 'message_empty',
  'the patient is told what to do');
select tests.refused($$ select send_to_emergency(tests.consultation('grave'), repeat('a', 2001)) $$, 'note_too_long',
  'in words that fit');
select tests.refused($$ update consultations set sent_to_emergency_at = now() $$, '42501', 'never by hand');

-- after an answer: the earned fee goes back too
select tests.act_as_service();
select is((settle_payment(tests.payment('grave'), 'captured')).status::text, 'captured', 'the fee was earned');
select tests.refused($$ select settle_payment(tests.payment('grave'), 'refunded') $$, 'not_refundable', 'and stays so');
select tests.act_as('dora');
select is(send_to_emergency(tests.consultation('grave'), 'Call 120 now.')::text, 'closed', 'the doctor sends');
select is(send_to_emergency(tests.consultation('grave'), 'Again')::text, 'closed', 'twice is once');
select tests.act_as('anna');
select results_eq($$ select advice, outcome::text from encounter_notes $$, $$ values ('Call 120 now.', 'emergency') $$,
  'the patient reads what to do');
select is((select event from messages where consultation_id = tests.consultation('grave') order by seq desc limit 1),
  'sent_to_emergency', 'in the conversation too');
select isnt((select sent_to_emergency_at from consultations where consultation_id = tests.consultation('grave')), null,
  'and it is told apart from an ordinary end');
select tests.refused($$ select pg_temp.flag('more') $$, 'consultation_not_found', 'nothing new is said there');
select tests.refused($$ select rate_consultation(tests.consultation('grave'), 5) $$, 'rating_not_asked',
  'and nobody asks how they liked it');
select tests.act_as_owner();
select tests.refused($$ insert into ratings (consultation_id, practitioner_id, score)
  values (tests.consultation('grave'), tests.doctor('dora'), 5) $$, 'rating_not_asked', 'not even the owner rates it');
select results_eq($$ select count(*) from private.jobs where dedupe_key = 'refund:' || tests.payment('grave')
    and finished_at is null
  union all select count(*) from private.jobs where dedupe_key = 'capture:' || tests.payment('grave')
    and finished_at is null
  union all select count(*) from private.jobs where payload ->> 'template' = 'sent_to_emergency'
  union all select count(*) from audit_events where action = 'consultation_sent_to_emergency' $$,
  $$ values (1::bigint), (0), (1), (1) $$, 'a refund is ordered, no capture is; one mail, one trace');
select tests.act_as_service();
select is((settle_payment(tests.payment('grave'), 'refunded')).status::text, 'refunded', 'the fee goes back');
select tests.refused($$ select settle_payment(tests.payment('grave'), 'captured') $$, 'transition_refused',
  'and no late capture takes it again');
select results_eq($$ select ledger_account::text, sum(amount_minor) from ledger_entries
    where payment_id = tests.payment('grave') group by 1 order by 1 $$,
  $$ values ('held', 0::numeric), ('patient', 0), ('practitioner', 0) $$, 'and the ledger is even for all three');

-- before an answer: the held fee
select tests.talk('spoken', 'calm', 'dora', 'bert');
select tests.act_as('dora');
select send_to_emergency(tests.consultation('calm'), 'Call 120 now.');
select tests.act_as_owner();
select is((select end_reason::text from calls where call_id = tests.call('spoken')), 'consultation_ended',
  'a call under way ends with it');
select tests.act_as_service();
select is((settle_payment(tests.payment('calm'), 'refunded')).status::text, 'refunded', 'held money goes back as well');
select tests.act_as_owner();
select is((select answered_at from consultations where consultation_id = tests.consultation('calm')), null,
  'sending somebody away is no answer that earns');
select tests.refused($$ update consultations set sent_to_emergency_at = now() where status = 'open' $$, '23514',
  'an open one was not sent') from (select tests.open('other', 'bert', 'emil'), tests.act_as_owner()) opened;
select tests.act_as_owner();
select is((verify_audit_chain() ->> 'ok'), 'true', 'the chain of traces is whole');
-- one mail until it was read
select tests.act_as_owner();
select tests.open('late', 'bert', 'dora');
create function pg_temp.mails() returns bigint language sql as $$
  select count(*) from private.jobs j where j.payload ->> 'template' = 'danger'
    and j.payload ->> 'consultation_id' = tests.consultation('late')::text;
$$;
select tests.act_as('bert');
select pg_temp.say('late 1', 'late', 'Crushing chest pain'), pg_temp.flag('late 1');
select pg_temp.say('late 2', 'late', 'Still there'), pg_temp.flag('late 2');
select tests.act_as_owner();
select is(pg_temp.mails(), 1::bigint, 'one mail tells of danger that is not read yet');
select tests.act_as('dora');
select mark_read(tests.consultation('late'), 1000);
select tests.act_as('bert');
select pg_temp.say('late 3', 'late', 'There again'), pg_temp.flag('late 3'), pg_temp.flag('late 3');
select tests.act_as_owner();
select is(pg_temp.mails(), 2::bigint, 'danger that comes after that is told by its own');
select is((select count(distinct j.dedupe_key) from private.jobs j where j.payload ->> 'template' = 'danger'
  and j.payload ->> 'account_id' <> tests.id('dora')::text), 0::bigint, 'to nobody else');
select * from finish();
rollback;
