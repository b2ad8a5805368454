-- A check carried into a request: by its owner alone, about one patient, read by the doctor in charge, kept once paid.
begin;
set local search_path = public, extensions;
select plan(51);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
create function pg_temp.keep(p_name text, p_level text default 'doctor', p_patient uuid default null)
returns void language sql as $$
  select keep_symptom_check(md5(p_name)::uuid, p_level, '{"text": "A tight chest"}',
    jsonb_build_object('level', p_level, 'rules', jsonb_build_array('H01')), '2026.11.1', 'en', p_patient);
$$;
create function pg_temp.attach(p_name text, p_consultation text) returns void language sql as $$
  select attach_symptom_check(md5(p_name)::uuid, tests.consultation(p_consultation));
$$;
create function pg_temp.check_read(p_consultation text) returns jsonb language sql as $$
  select read_patient_record(tests.consultation(p_consultation)) -> 'check';
$$;
grant execute on all functions in schema pg_temp to public;
select tests.draft('theirs', 'bert', 'dora'), tests.draft('plain', 'anna', 'dora'),
  tests.draft('asked', 'anna', 'dora'), tests.draft('other', 'anna', 'dora');
select pg_temp.keep('chest'), pg_temp.keep('second'), pg_temp.keep('alarm', 'emergency');

-- who attaches what
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.attach('chest', 'asked') $$, '42501', 'visitors attach nothing');
select tests.act_as('bert');
select tests.refused($$ select pg_temp.attach('chest', 'asked') $$, 'consultation_not_found', 'nor another patient');
select tests.refused($$ select pg_temp.attach('chest', 'theirs') $$, 'check_not_found', 'nor theirs to one''s own');
select tests.act_as('dora');
select tests.refused($$ select pg_temp.attach('chest', 'asked') $$, 'consultation_not_found', 'nor the doctor asked');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.attach('chest', 'theirs') $$, 'consultation_not_found',
  'only to one''s own draft');
select tests.refused($$ select pg_temp.attach('nothing', 'asked') $$, 'check_not_found', 'only a check that was kept');
select tests.refused($$ update symptom_checks set consultation_id = tests.consultation('asked') $$, '42501',
  'never by hand');
select lives_ok($$ select pg_temp.attach('chest', 'asked') $$, 'a person attaches their check to their draft');
select lives_ok($$ select pg_temp.attach('chest', 'asked') $$, 'twice is once');
select tests.refused($$ select pg_temp.attach('second', 'asked') $$, 'check_attached', 'one request has one check');
select lives_ok($$ select pg_temp.attach('chest', 'other') $$, 'while a draft it moves to another');
select lives_ok($$ select pg_temp.attach('chest', 'asked') $$, 'and back');
select lives_ok($$ select pg_temp.attach('second', 'other') $$, 'which leaves room for the next');

-- about whom
insert into patients (patient_id, relationship, display_name, birth_date, sex, pregnancy)
values (md5('child')::uuid, 'child', 'Kim', '2020-05-01', 'male', 'not_applicable');
select pg_temp.keep('childs', 'doctor', md5('child')::uuid);
select tests.touches($$ update consultations set patient_id = md5('child')::uuid
  where consultation_id = tests.consultation('asked') $$, 1, 'a check that names nobody follows the draft''s patient');
update consultations set patient_id = tests.patient('anna') where consultation_id = tests.consultation('asked');
select tests.refused($$ select pg_temp.attach('childs', 'plain') $$, 'check_of_another',
  'a check about another person is refused');
select tests.touches($$ update consultations set patient_id = md5('child')::uuid
  where consultation_id = tests.consultation('plain') $$, 1, 'a draft without a check may change its own');
select lives_ok($$ select pg_temp.attach('childs', 'plain') $$, 'and then take the check');
select tests.refused($$ update consultations set patient_id = tests.patient('anna')
  where consultation_id = tests.consultation('plain') $$, 'check_of_another', 'and keeps its patient');

-- a draft is the patient's alone
select tests.act_as('dora');
select is_empty('select symptom_check_id from symptom_checks', 'doctors read no checks');
select tests.refused($$ select pg_temp.check_read('asked') $$, 'consultation_not_found', 'least of all a draft''s');
select tests.act_as('anna');
select tests.touches($$ delete from consultations where consultation_id = tests.consultation('other') $$, 1,
  'a draft is discarded');
select is((select consultation_id from symptom_checks where symptom_check_id = md5('second')::uuid), null,
  'and its check stays kept, free again');

-- paid: the doctor in charge reads it, nobody takes it away
select tests.pay('asked');
select tests.act_as('dora');
select is(pg_temp.check_read('asked') #>> '{result,rules,0}', 'H01', 'the doctor in charge reads it before accepting');
select is(pg_temp.check_read('asked') #>> '{input,text}', 'A tight chest', 'with the person''s own words');
select is(pg_temp.check_read('asked') ? 'account_id', false, 'and does not learn whose account it is');
select is_empty('select symptom_check_id from symptom_checks', 'by that door alone');
select tests.refused($$ select private.read_patient(tests.consultation('asked')) $$, '42501', 'and no side door');
select tests.refused($$ select private.check_of(tests.consultation('asked')) $$, '42501', 'nor one without a trace');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.check_read('asked') $$, 'consultation_not_found', 'another doctor does not');
select tests.act_as('anna');
select is((select patient_id from symptom_checks where consultation_id = tests.consultation('asked')),
  tests.patient('anna'), 'it is about the request''s patient now');
select tests.refused($$ delete from symptom_checks where symptom_check_id = md5('chest')::uuid $$, 'record_immutable',
  'what was sent is not deleted');
select tests.refused($$ select pg_temp.attach('second', 'asked') $$, 'consultation_closed', 'nor another added');
select tests.draft('third', 'anna', 'dora');
select tests.refused($$ select pg_temp.attach('chest', 'third') $$, 'record_immutable', 'nor moved to another request');
select lives_ok($$ select pg_temp.attach('chest', 'asked') $$, 'saying it again changes nothing');
select tests.act_as('dora');
select hand_over_consultation(tests.consultation('asked'), tests.doctor('emil'));
select tests.refused($$ select pg_temp.check_read('asked') $$, 'consultation_not_found',
  'who handed over reads it no more');
select tests.act_as('emil');
select is(pg_temp.check_read('asked') ->> 'level', 'doctor', 'who took over does');

-- an emergency is read first
select tests.act_as('anna');
select pg_temp.attach('alarm', 'third');
select tests.refused($$ select tests.pay('third') $$, 'emergency_not_acknowledged',
  'nobody pays past an emergency unread');
select tests.refused($$ delete from symptom_checks where symptom_check_id = md5('alarm')::uuid $$,
  'emergency_unread', 'nor deletes it to get past');
select pg_temp.keep('loose', 'emergency');
select tests.touches($$ delete from symptom_checks where symptom_check_id = md5('loose')::uuid $$, 1,
  'one that goes nowhere is deleted');
select tests.draft('left', 'anna', 'dora');
select pg_temp.keep('left', 'emergency'), pg_temp.attach('left', 'left');
select tests.touches($$ delete from consultations where consultation_id = tests.consultation('left') $$, 1,
  'and so is a draft with one');
select tests.act_as('bert');
select acknowledge_emergency(md5('alarm')::uuid);
select tests.act_as('anna');
select tests.refused($$ select tests.pay('third') $$, 'emergency_not_acknowledged', 'nor when another says so');
select acknowledge_emergency(md5('alarm')::uuid);
select is((select count(*) from audit_events where action = 'emergency_acknowledged'
  and consultation_id = tests.consultation('third') and patient_id = tests.patient('anna')), 1::bigint,
  'that it was read stands in the patient''s own list');
select begin_payment(tests.consultation('third'), 3000, 'CNY');
select tests.refused($$ select pg_temp.attach('second', 'third') $$, 'draft_in_payment',
  'none comes in while one pays');
select lives_ok($$ select tests.pay('third') $$, 'read, it is paid');
select tests.act_as('dora');
select isnt(pg_temp.check_read('third') ->> 'acknowledged_at', null, 'and the doctor sees that it was read');

-- asked again
select tests.draft('again', 'anna', 'dora'), tests.draft('bare', 'anna', 'dora');
select repeat_symptom_check(tests.consultation('third'), tests.consultation('again')),
  repeat_symptom_check(tests.consultation('third'), tests.consultation('again')),
  repeat_symptom_check(tests.consultation('nothing'), tests.consultation('bare'));
select results_eq($$ select level, acknowledged_at is null, created_at = (select created_at from symptom_checks
    where consultation_id = tests.consultation('third')) from symptom_checks
    where consultation_id = tests.consultation('again') $$, $$ values ('emergency', true, true) $$,
  'who asks again takes a copy along, once, of its day, and reads the emergency anew');
select is_empty($$ select 1 from symptom_checks where consultation_id = tests.consultation('bare') $$,
  'where there was a check');
select tests.refused($$ select repeat_symptom_check(tests.consultation('third'), tests.consultation('plain')) $$,
  'check_of_another', 'never for another patient');
select tests.draft('again theirs', 'bert', 'dora');
select repeat_symptom_check(tests.consultation('third'), tests.consultation('again theirs'));
select is_empty($$ select 1 from symptom_checks where consultation_id = tests.consultation('again theirs') $$,
  'nor another''s check');

-- where it is switched off
select tests.act_as_owner();
insert into check_settings (enabled) values (false);
select tests.act_as('anna');
select tests.refused($$ select pg_temp.attach('second', 'bare') $$, 'check_not_offered',
  'where it is off none goes with a request');
select tests.act_as_owner();
select is((select consultation_id from symptom_checks where symptom_check_id = md5('second')::uuid), null,
  'and the check stays where it was');
select * from finish();
rollback;
