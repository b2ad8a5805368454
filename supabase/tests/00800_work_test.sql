-- The work of a doctor: accept, decline, hand over, close; the pool, the record, the stars.
begin;
set local search_path = public, extensions;
select plan(63);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('pia', 'paediatrics'), tests.add_doctor('petra', 'dermatology', 'pending'), tests.add_doctor('sven');

-- a direct request
select tests.ask('direct', 'anna', 'dora');
select tests.act_as('emil');
select tests.refused($$ select accept_consultation(tests.consultation('direct')) $$, 'consultation_not_found',
  'another doctor cannot take it');
select tests.act_as('petra');
select tests.refused($$ select accept_consultation(tests.consultation('direct')) $$,
  'not_verified', 'nor a pending one');
select tests.act_as('anna');
select tests.refused($$ select accept_consultation(tests.consultation('direct')) $$, 'not_verified', 'nor the patient');
select tests.act_as_visitor();
select tests.refused($$ select accept_consultation(tests.consultation('direct')) $$, '42501', 'nor a visitor');
select tests.act_as('dora');
select is(accept_consultation(tests.consultation('direct'))::text, 'open', 'the doctor asked accepts');
select is(accept_consultation(tests.consultation('direct'))::text, 'open', 'twice is once');
select is((select open_until - accepted_at from consultations where consultation_id = tests.consultation('direct')),
  interval '48 hours', 'and the promised time begins');

-- the pool
select tests.draft('pool', 'anna', null), tests.pay('pool');
select tests.act_as('dora');
select is((select row(department_code, age_band, sex, price_minor)::text from read_open_pool()),
  '(dermatology,18-39,female,3000)', 'the pool shows what helps to choose');
select is((select count(*) from consultations where consultation_id = tests.consultation('pool')), 0::bigint,
  'not the words');
select tests.refused($$ select read_patient_record(tests.consultation('pool')) $$,
  'consultation_not_found', 'nor the record');
select tests.act_as('pia');
select is((select count(*) from read_open_pool()), 0::bigint, 'another department sees another pool');
select tests.refused($$ select accept_consultation(tests.consultation('pool')) $$,
  'consultation_not_found', 'and takes nothing from it');
select tests.act_as('petra');
select is((select count(*) from read_open_pool()), 0::bigint, 'a pending doctor sees none');
select tests.act_as('bert');
select is((select count(*) from read_open_pool()), 0::bigint, 'nor does a patient');
select tests.act_as_visitor();
select tests.refused('select read_open_pool()', '42501', 'nor a visitor');
select tests.act_as('emil');
select is(accept_consultation(tests.consultation('pool'))::text, 'open', 'the first doctor takes it');
select tests.act_as('dora');
select tests.refused($$ select accept_consultation(tests.consultation('pool')) $$,
  'already_accepted', 'the second is told so');
select is((select count(*) from read_open_pool()), 0::bigint, 'and the pool is empty');

-- the record
select tests.act_as('dora');
select is(read_patient_record(tests.consultation('direct')) #>> '{allergies,0,code}', 'penicillin',
  'the doctor in charge reads the allergies');
select is(read_patient_record(tests.consultation('direct')) -> 'patient' ? 'birth_date', false,
  'the age, not the birth date');
select is((read_patient_record(tests.consultation('direct')))::text like '%' || tests.id('anna') || '%', false,
  'not the account');
select tests.act_as('emil');
select tests.refused($$ select read_patient_record(tests.consultation('direct')) $$,
  'consultation_not_found', 'others do not');
select tests.act_as('anna');
select tests.refused($$ select read_patient_record(tests.consultation('direct')) $$,
  'not_verified', 'patients read their own tables');
select is((select count(*) from audit_events where action = 'record_read'), 1::bigint,
  'and see that it was read, once an hour');
select is((select detail ->> 'practitioner_id' from audit_events where action = 'record_read'),
  tests.doctor('dora')::text, 'by whom');

-- the list
select tests.act_as('dora');
select is((select row(status, display_name, allergy_status)::text from read_worklist('{waiting,open}')),
  '(open,Anna,listed)',
  'the list shows what is theirs');
select tests.act_as('emil');
select is((select count(*) from read_worklist('{waiting,open,closed}')
  where consultation_id = tests.consultation('direct')), 0::bigint, 'and not a colleague''s');
select tests.act_as('anna');
select is((select count(*) from read_worklist('{waiting,open,closed}')), 0::bigint, 'patients have none');
select tests.act_as_visitor();
select tests.refused($$ select read_worklist('{open}') $$, '42501', 'visitors neither');

-- handing over
select tests.act_as('dora');
select tests.refused($$ select hand_over_consultation(tests.consultation('direct'), tests.doctor('petra')) $$,
  'practitioner_unavailable', 'nobody hands over to a pending doctor');
select tests.refused($$ select hand_over_consultation(tests.consultation('direct'), tests.doctor('dora')) $$,
  'practitioner_unavailable', 'nor to themselves');
select tests.refused($$ select hand_over_consultation(tests.consultation('pool'), tests.doctor('dora')) $$,
  'consultation_not_found', 'nor what is another''s');
select tests.refused($$ update consultations set practitioner_id = tests.doctor('emil') $$, '42501', 'nor by hand');
select lives_ok($$ select hand_over_consultation(tests.consultation('direct'), tests.doctor('emil'),
  'Looks like eczema') $$,
  'a colleague takes over');
select is((select count(*) from consultations) + (select count(*) from messages) + (select count(*) from handovers),
  0::bigint,
  'the former doctor reads nothing any more');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('direct'), 'x') $$,
  'consultation_not_found',
  'and writes nothing');
select tests.act_as('emil');
select is((select note from handovers), 'Looks like eczema', 'the colleague reads the note');
select tests.refused($$ insert into handovers (consultation_id, from_practitioner_id, to_practitioner_id)
  values (tests.consultation('direct'), tests.doctor('emil'), tests.doctor('dora')) $$,
    '42501', 'notes come from handing over alone');
select tests.act_as('anna');
select is((select count(*) from handovers), 0::bigint, 'the note is between doctors');
select is((select count(*) from messages where event = 'handed_over'), 1::bigint, 'that it happened, the patient sees');

-- closing
select tests.act_as('emil');
select tests.refused($$ select close_consultation(tests.consultation('direct'), tests.note() - 'watch_for') $$,
  'note_incomplete',
  'a summary says what to watch for');
select tests.refused($$ select close_consultation(tests.consultation('direct'),
  tests.note() || '{"outcome": "cured"}') $$,
  'note_incomplete', 'and how it ends');
select tests.refused($$ select close_consultation(tests.consultation('direct'),
  tests.note() || '{"follow_up_on": "2027-02-31"}') $$, 'note_incomplete', 'a follow-up has a real date');
select tests.refused($$ insert into encounter_notes (consultation_id, practitioner_id, assessment, advice, watch_for,
  outcome)
  values (tests.consultation('direct'), tests.doctor('emil'), 'a', 'b', 'c', 'resolved') $$,
    '42501', 'it is written by closing alone');
select tests.act_as('dora');
select tests.refused($$ select close_consultation(tests.consultation('direct'), tests.note()) $$,
  'consultation_not_found',
  'the former doctor does not close');
select tests.act_as('anna');
select tests.refused($$ select close_consultation(tests.consultation('direct'), tests.note()) $$,
  'not_verified', 'nor the patient');
select tests.act_as('emil');
select is(close_consultation(tests.consultation('direct'), tests.note())::text, 'closed', 'the doctor in charge does');
select is(close_consultation(tests.consultation('direct'), tests.note())::text, 'closed', 'twice is once');
select tests.act_as('anna');
select is((select assessment from encounter_notes), 'Eczema', 'the patient keeps the summary');
select is((select note ->> 'advice' from read_timeline() where consultation_id = tests.consultation('direct')),
  'Moisturise',
  'in the timeline too');
select tests.act_as('bert');
select is((select count(*) from encounter_notes), 0::bigint, 'nobody else');
select tests.act_as_owner();
select tests.refused($$ update encounter_notes set advice = 'x' $$, 'record_immutable', 'and nobody changes it');

-- declining and cancelling
select tests.ask('no', 'anna', 'dora');
select tests.act_as('dora');
select tests.refused($$ select decline_consultation(tests.consultation('no'), ' ') $$,
  'reason_missing', 'a no has a reason');
select is(decline_consultation(tests.consultation('no'), 'Please see a dentist')::text, 'declined',
  'then it is declined');
select tests.refused($$ select decline_consultation(tests.consultation('direct'), 'x') $$, 'consultation_not_found',
  'another''s is not to decline');
select tests.ask('back', 'anna', 'dora');
select tests.act_as('bert');
select tests.refused($$ select cancel_consultation(tests.consultation('back')) $$,
  'consultation_not_found', 'nobody takes back another''s');
select tests.act_as('anna');
select is(cancel_consultation(tests.consultation('back'))::text, 'cancelled', 'a patient takes a request back');
select tests.refused($$ select cancel_consultation(tests.consultation('direct')) $$,
  'consultation_closed', 'while it waits');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'refund_payment'), 2::bigint, 'both return the fee');

-- stars
select tests.act_as('bert');
select tests.refused($$ select rate_consultation(tests.consultation('direct'), 1) $$,
  'consultation_not_found', 'strangers do not rate');
select tests.act_as('anna');
select tests.refused($$ select rate_consultation(tests.consultation('pool'), 5) $$,
  'consultation_not_closed', 'nor before the end');
select tests.refused($$ insert into ratings (consultation_id, practitioner_id, score)
  values (tests.consultation('direct'), tests.doctor('emil'), 5) $$, '42501', 'nor by hand');
select rate_consultation(tests.consultation('direct'), 4, 'Good');
select is((select row(rating_average, rating_count)::text from practitioners
  where practitioner_id = tests.doctor('emil')),
  '(4.00,1)', 'the average follows');

select * from finish();
rollback;
