-- Symptom checks: kept by their owner alone, never changed, an emergency acknowledged once with a trace.
begin;
set local search_path = public, extensions;
select plan(36);
select tests.add_patient('anna'), tests.add_patient('bob'), tests.add_doctor('dora');
create function pg_temp.keep(p_name text, p_level text default 'doctor', p_patient uuid default null)
returns void language sql as $$
  select keep_symptom_check(md5(p_name)::uuid, p_level, '{"text": "cough"}', jsonb_build_object('level', p_level),
    '2026.11.1', 'en', p_patient);
$$;
grant execute on all functions in schema pg_temp to public;

-- where it is offered
select tests.act_as_visitor();
select is(check_offered('GB', null), true, 'without a setting it is offered, to visitors too');
select tests.refused($$ insert into check_settings (enabled) values (false) $$, '42501', 'which they do not decide');
select tests.act_as('anna');
select tests.refused($$ insert into check_settings (enabled) values (false) $$, '42501', 'nor do patients');
select tests.act_as_owner();
insert into check_settings (region_code, enabled) values (null, false), ('US', true), ('US-CA', false);
select tests.act_as_visitor();
select is(check_offered('GB', null), false, 'the setting for everywhere holds where none is narrower');
select is(check_offered(null, null), false, 'and where no country is known');
select is(check_offered('US', null), true, 'a country''s goes before it');
select is(check_offered('US', 'US-CA'), false, 'and a region''s before that');
select tests.act_as_owner();
select throws_ok($$ insert into check_settings (enabled) values (true) $$, '23505', null, 'one setting for one place');
select tests.act_as('anna');
select is(check_offered('US', null), false, 'who is signed in is where their account is, whatever place is named');
select tests.refused($$ select pg_temp.keep('off') $$, 'check_not_offered', 'where it is off nothing is kept either');
select tests.act_as_owner();
insert into check_settings (region_code, enabled) select country_code, true from accounts
where account_id = tests.id('anna');
insert into check_settings (region_code, enabled) select region_code, false from accounts
where account_id = tests.id('anna');
select tests.act_as('anna');
select is(check_offered('US', null), false, 'down to its region');
select tests.act_as_owner();
delete from check_settings where region_code = (select region_code from accounts where account_id = tests.id('anna'));
select tests.act_as('anna');
select is(check_offered('US', 'US-CA'), true, 'also when it is offered there and not elsewhere');

-- kept by whom
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.keep('first') $$, '42501', 'visitors keep nothing');
select tests.act_as('anna');
select lives_ok($$ select pg_temp.keep('first') $$, 'a person keeps a check');
select lives_ok($$ select pg_temp.keep('first', 'today') $$, 'pressing twice');
select is((select array_agg(level) from symptom_checks), array['doctor'], 'is one, as it was first');
select lives_ok($$ select pg_temp.keep('mine', 'doctor', tests.patient('anna')) $$, 'also for one''s own patient');
select tests.refused($$ select pg_temp.keep('theirs', 'doctor', tests.patient('bob')) $$, 'patient_not_found',
  'never for somebody else''s');
select tests.refused($$ insert into symptom_checks (symptom_check_id, level, input, result, version, locale)
  values (gen_random_uuid(), 'doctor', '{}', '{"level": "doctor"}', '1', 'en') $$, '42501', 'nor past the function');
select tests.refused($$ update symptom_checks set level = 'self_care' $$, '42501', 'nobody changes it');
select throws_ok($$ select keep_symptom_check(gen_random_uuid(), 'doctor', '{}', '{"level": "today"}', '1', 'en') $$,
  '23514', null, 'its level is that of its result');
select throws_ok($$ select keep_symptom_check(gen_random_uuid(), 'self_care', '{}', '{}', '1', 'en') $$,
  '23514', null, 'which has one');
select throws_ok($$ select keep_symptom_check(gen_random_uuid(), 'fine', '{}', '{"level": "fine"}', '1', 'en') $$,
  '23514', null, 'of four that are known');
select tests.act_as('bob');
select is_empty('select symptom_check_id from symptom_checks', 'others do not see it');
select tests.refused($$ select pg_temp.keep('first') $$, 'id_taken', 'nor keep under its id');
select tests.touches($$ update consents set withdrawn_at = now() where kind = 'privacy' $$, 1,
  'who takes their consent back');
select tests.refused($$ select pg_temp.keep('bobs') $$, 'consent_missing', 'keeps nothing about their health');
insert into consents (kind, version, locale) values ('privacy', 2, 'en');
select lives_ok($$ select pg_temp.keep('bobs') $$, 'before they have given it again');
select tests.touches('delete from symptom_checks', 1, 'and delete it as before');
select tests.act_as('dora');
select is_empty('select symptom_check_id from symptom_checks', 'nor do doctors');

-- an emergency
select tests.act_as('anna');
select pg_temp.keep('alarm', 'emergency');
select tests.refused($$ update symptom_checks set acknowledged_at = now() $$, '42501',
  'reading it is told by the function');
select tests.act_as('bob');
select acknowledge_emergency(md5('alarm')::uuid);
select tests.act_as('anna');
select is((select acknowledged_at from symptom_checks where level = 'emergency'), null, 'not by others');
select acknowledge_emergency(md5('alarm')::uuid), acknowledge_emergency(md5('alarm')::uuid);
select isnt((select acknowledged_at from symptom_checks where level = 'emergency'), null, 'by its owner');
select tests.act_as_owner();
select is((select count(*) from audit_events where action = 'emergency_acknowledged'), 1::bigint, 'once, with a trace');
select tests.act_as('anna');
select lives_ok($$ delete from symptom_checks $$, 'its owner deletes what was kept');
select is_empty('select symptom_check_id from symptom_checks', 'and it is gone');
select * from finish();
rollback;
