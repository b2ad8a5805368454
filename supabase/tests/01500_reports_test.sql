-- Safety: each side reports the other, and blocks them; nobody else, nobody twice, and a block is felt at once.
begin;
set local search_path = public, extensions;
select plan(38);
select tests.add_patient('anna'), tests.add_patient('bob'), tests.add_doctor('dora'), tests.add_doctor('emil');
create function pg_temp.report(p_name text, p_block boolean default false, p_number integer default 1)
returns void language sql as $$
  select report_consultation(md5(p_name || p_number)::uuid, tests.consultation(p_name), 'harassment', 'Shouted', p_block);
$$;
create function pg_temp.call(p_name text) returns uuid language sql immutable as $$
  select md5('call ' || p_name)::uuid;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.open('talk', 'anna', 'dora');

-- who may report
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.report('talk') $$, '42501', 'visitors report nobody');
select tests.act_as('bob');
select tests.refused($$ select pg_temp.report('talk') $$, 'consultation_not_found', 'nor do strangers');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.report('talk') $$, 'consultation_not_found', 'nor other doctors');
select tests.act_as('anna');
select tests.refused($$ select report_call(gen_random_uuid(), gen_random_uuid(), 'other') $$, 'call_not_found',
  'a call that is not there cannot be reported');
select tests.refused($$ select report_consultation(gen_random_uuid(), tests.consultation('talk'), 'other',
  repeat('x', 2001)) $$, 'message_too_long', 'a report has its length');
select tests.refused($$ insert into reports (report_id, consultation_id, account_id, practitioner_id, reported_by,
  reason) values (gen_random_uuid(), tests.consultation('talk'), tests.id('bob'), tests.doctor('dora'), 'patient',
  'other') $$, '42501', 'nobody writes reports past the function');
select lives_ok($$ select pg_temp.report('talk') $$, 'the patient reports');
select lives_ok($$ select pg_temp.report('talk') $$, 'pressing twice');
select is((select count(*) from reports), 1::bigint, 'is one report');
select is((select detail from reports), 'Shouted', 'which its writer can read');
select tests.refused('select account_id from reports', '42501', 'not by whom: that column is not theirs');
select tests.act_as('dora');
select is_empty('select report_id from reports', 'the other side does not see it');
select is_empty($$ select action from audit_events where action ~ 'report' $$, 'nor a trace of it');
select tests.draft('draft', 'anna', 'dora');
select tests.refused($$ select pg_temp.report('draft') $$, 'consultation_not_accepted', 'a draft has nobody to report');
select pg_temp.report('talk', false, number) from generate_series(2, 10) number;
select tests.refused($$ select pg_temp.report('talk', false, 11) $$, 'list_full', 'ten are enough');
select tests.act_as_owner();
select tests.refused($$ update reports set detail = 'Nothing' $$, 'record_immutable', 'a report stays as written');
select tests.refused($$ delete from reports $$, 'record_immutable', 'and stays');
select lives_ok($$ update reports set reviewed_at = now() where report_id <> md5('talk1')::uuid $$,
  'that it was seen to is added');
select is((select count(*) from admin.reports_open), 1::bigint, 'the queue shows what nobody has seen to');

-- in a call
select tests.act_as('dora');
select start_call(pg_temp.call('one'), tests.consultation('talk'), 'video');
select tests.act_as('anna');
select join_call(pg_temp.call('one'));
select tests.act_as('dora');
select lives_ok($$ select report_call(md5('dora')::uuid, pg_temp.call('one'), 'harassment', '', false) $$,
  'the doctor reports in a call');
select is((select (status, end_reason, ended_by)::text from calls where call_id = pg_temp.call('one')),
  '(ended,reported,practitioner)', 'which ends it');
select is((select count(*) from blocks), 0::bigint, 'without block there is none');

-- blocking
select start_call(pg_temp.call('two'), tests.consultation('talk'), 'voice');
select tests.act_as_owner();
select private.finish_call(pg_temp.call('two'), 'cancelled');
select tests.act_as('dora');
select start_call(pg_temp.call('three'), tests.consultation('talk'), 'voice');
select tests.act_as_owner();
insert into blocks (practitioner_id, account_id, blocked_by) values (tests.doctor('emil'), tests.id('anna'), 'patient');
select is((select status::text from calls where call_id = pg_temp.call('three')), 'ringing',
  'a block of another doctor changes nothing');
insert into blocks (practitioner_id, account_id, blocked_by) values (tests.doctor('dora'), tests.id('anna'), 'patient');
select is((select end_reason::text from calls where call_id = pg_temp.call('three')), 'rights_ended',
  'a block ends the live call at once');
select is((select count(*) from private.jobs where dedupe_key = 'close_room:' || pg_temp.call('three')), 1::bigint,
  'and closes its room');
select tests.act_as('dora');
select tests.refused($$ select start_call(gen_random_uuid(), tests.consultation('talk'), 'voice') $$,
  'call_not_allowed', 'the blocked side calls no more');
select lives_ok($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'Goodbye') $$,
  'what is open is written to its end');
select is_empty('select block_id from blocks', 'the blocked side does not see the block');
select is_empty('select * from read_blocks()', 'nor read it');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.report('talk', true); select tests.draft('new', 'anna', 'dora') $$,
  'blocked_by_you', 'whoever blocked is told to lift it first');
select tests.refused($$ select begin_payment(consultation_id, price_minor, currency) from consultations
  where consultation_id = tests.consultation('draft') $$, 'practitioner_unavailable', 'an older draft is not paid for');
select results_eq($$ select name from read_blocks() order by 1 $$, $$ values ('Dora'), ('Emil') $$, 'they see whom');
select tests.act_as('bob');
select tests.refused(format('select lift_block(%L)', (select gen_random_uuid())), 'block_not_found',
  'others lift nothing');
select tests.act_as('anna');
select lift_block(block_id) from read_blocks();
select is_empty('select * from read_blocks()', 'they lift it');
select lives_ok($$ select tests.draft('again', 'anna', 'dora') $$, 'and may ask again');

-- the doctor blocks
select tests.act_as('dora');
select pg_temp.report('talk', true, 1);
select results_eq('select name from read_blocks()', $$ values ('Anna') $$,
  'the doctor sees the name, and not the account');
select tests.refused('select account_id from blocks', '42501', 'which is not theirs to read');
select tests.act_as('anna');
select tests.refused($$ select tests.draft('later', 'anna', 'dora') $$, 'practitioner_unavailable',
  'to the patient the doctor is not available');

select * from finish();
rollback;
