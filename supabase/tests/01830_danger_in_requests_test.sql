-- Danger in a request, in its words or by its check: first from its first moment on, and told again while nobody reads.
begin;
set local search_path = public, extensions;
select plan(46);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
create function pg_temp.flag(p_name text, p_flag text default 'emergency', p_rules jsonb default '["H01"]')
returns text language sql as $$
  select flag_request(tests.consultation(p_name), p_flag, p_rules);
$$;
create function pg_temp.check_of(p_name text, p_level text, p_more jsonb default '{}') returns void language plpgsql
as $$
begin
  perform keep_symptom_check(md5(p_name)::uuid, p_level, '{"text": "A tight chest"}',
    jsonb_build_object('level', p_level, 'rules', jsonb_build_array('H01')) || p_more, '2026.11.1', 'en');
  perform attach_symptom_check(md5(p_name)::uuid, tests.consultation(p_name));
  perform acknowledge_emergency(md5(p_name)::uuid);
end $$;
create function pg_temp.mails(p_name text, p_template text default 'danger') returns text[] language sql as $$
  select coalesce(array_agg(j.payload ->> 'account_id' order by j.created_at), '{}') from private.jobs j
  where j.kind = 'send_mail' and j.payload ->> 'template' = p_template
    and j.payload ->> 'consultation_id' = tests.consultation(p_name)::text;
$$;
create function pg_temp.unread() returns setof uuid language sql as $$
  select consultation_id from admin.danger_unread order by since, consultation_id;
$$;
grant execute on all functions in schema pg_temp to public;

-- who flags
select tests.draft('grave', 'anna', 'dora');
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.flag('grave') $$, '42501', 'visitors flag nothing');
select tests.act_as('bert');
select tests.refused($$ select pg_temp.flag('grave') $$, 'consultation_not_found', 'nor does another patient');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.flag('grave') $$, 'consultation_not_found', 'nor another doctor');
select tests.act_as('dora');
select tests.refused($$ select pg_temp.flag('grave') $$, 'consultation_not_found', 'nor the doctor asked');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.flag('nothing') $$, 'consultation_not_found', 'nor is there what nobody asks');
select tests.refused($$ update consultations set flag = 'emergency' $$, '42501', 'nobody flags by hand');
select tests.refused($$ select pg_temp.flag('grave', 'urgent') $$, 'bad_input', 'a flag is one of two');
select tests.refused($$ select pg_temp.flag('grave', null) $$, 'bad_input', 'and never none');
select tests.refused($$ select pg_temp.flag('grave', 'emergency', '["crushing pain"]') $$, 'bad_input',
  'rules are ids, never words');
select is(pg_temp.flag('grave'), 'emergency', 'the patient''s side flags its draft');
select is(pg_temp.flag('grave', 'crisis'), 'emergency', 'once: the second flag finds the first');
select tests.act_as_owner();
select results_eq($$ select actor_kind::text, detail from audit_events where action = 'request_flagged' $$,
  $$ values ('system', '{"flag": "emergency", "rules": ["H01"]}'::jsonb) $$, 'with one trace, without words');
select is(pg_temp.mails('grave'), '{}', 'of a draft nobody is told');
select is_empty('select pg_temp.unread()', 'nor does it stand in a list');
select tests.refused($$ update consultations set flag = null where flag is not null $$, 'record_immutable',
  'the owner takes no flag back');
select tests.refused($$ update consultations set flag = 'urgent' where flag is null $$, '23514', 'nor makes up another')
from (select tests.draft('plain', 'bert', 'dora'), tests.act_as_owner()) drafted;

-- first from the moment it is sent
select tests.act_as('emil');
select save_push_subscription('https://push.example/1', repeat('k', 87), repeat('a', 22), 'en');
select tests.act_as('dora');
select save_push_subscription('https://push.example/2', repeat('k', 87), repeat('a', 22), 'zh-CN');
select tests.ask('calm', 'bert', 'dora');
select tests.act_as('anna');
select tests.pay('grave');
select tests.act_as_owner();
select is(pg_temp.mails('grave'), array[tests.id('dora')::text], 'the doctor asked gets one mail of danger');
select results_eq($$ select payload from private.jobs where kind = 'send_push' $$, $$ select jsonb_build_object(
  'account_id', tests.id('dora'), 'template', 'danger', 'consultation_id', tests.consultation('grave')) $$,
  'and their devices are woken, with ids alone');
select is(pg_temp.mails('grave', 'requested'), '{}', 'in place of the usual one');
select is(pg_temp.mails('calm', 'requested'), array[tests.id('dora')::text], 'which the others get');
select results_eq($$ select consultation_id, flag, in_request, overdue from admin.danger_unread $$,
  $$ values (tests.consultation('grave'), 'emergency', true, false) $$, 'whoever runs the clinic sees it');
select tests.act_as('dora');
select results_eq($$ select consultation_id, flag, flag_unread from read_worklist(array['waiting', 'open']) $$,
  $$ values (tests.consultation('grave'), 'emergency', true), (tests.consultation('calm'), null, false) $$,
  'it stands first in the doctor''s list');
select tests.act_as('anna');
select send_message(md5('more')::uuid, tests.consultation('grave'), 'It gets worse'),
  flag_message(md5('more')::uuid, 'crisis');
select tests.act_as_owner();
select is(cardinality(pg_temp.mails('grave')), 1, 'danger written on top of it needs no second mail');
select tests.act_as('dora');
select is((select flag from read_worklist(array['waiting']) limit 1), 'emergency', 'the graver flag is shown');
select mark_read(tests.consultation('grave'), 1000);
select results_eq($$ select flag, flag_unread from read_worklist(array['waiting'])
  where consultation_id = tests.consultation('grave') $$, $$ values ('emergency', false) $$,
  'once read it is as others');

-- opening a request reads it, accepting does too
select tests.ask('opened', 'anna', 'dora'), tests.ask('taken', 'anna', 'dora');
select tests.act_as('anna');
select is(pg_temp.flag('opened') || pg_temp.flag('taken', 'crisis'), 'emergencycrisis', 'also while it waits');
select tests.act_as_owner();
select is(pg_temp.mails('opened') || pg_temp.mails('taken'), array_fill(tests.id('dora')::text, array[2]),
  'the doctor is told at once');
select tests.act_as('emil');
select tests.refused($$ select read_patient_record(tests.consultation('opened')) $$, 'consultation_not_found',
  'another doctor opens nothing');
select tests.act_as_owner();
select is((select count(*) from pg_temp.unread()), 2::bigint, 'and reads nothing');
select tests.act_as('dora');
select isnt(read_patient_record(tests.consultation('opened')), null, 'the doctor opens one');
select accept_consultation(tests.consultation('taken'));
select results_eq($$ select consultation_id, flag from read_worklist(array['waiting', 'open']) where flag_unread $$,
  $$ select null::uuid, null::text limit 0 $$, 'neither is unread');
select tests.act_as('anna');
select is(pg_temp.flag('taken'), 'crisis', 'the flag stays');
select tests.open('begun', 'anna', 'dora');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.flag('begun') $$, 'consultation_closed', 'what was accepted has been read');

-- by its check, past every page
select tests.draft('checked', 'anna', 'dora');
select pg_temp.check_of('checked', 'emergency');
select tests.pay('checked');
select tests.draft('low', 'anna', 'dora');
select pg_temp.check_of('low', 'emergency', '{"crisis": "self_harm"}');
select tests.pay('low');
select tests.draft('mild', 'anna', 'dora');
select pg_temp.check_of('mild', 'today');
select tests.pay('mild');
select tests.act_as_owner();
select results_eq($$ select consultation_id, flag from consultations
    where consultation_id in (tests.consultation('checked'), tests.consultation('low'), tests.consultation('mild'))
    order by flag $$,
  $$ values (tests.consultation('low'), 'crisis'), (tests.consultation('checked'), 'emergency'),
    (tests.consultation('mild'), null) $$, 'an emergency in its check flags a request that nobody flagged');
select is((select detail ->> 'symptom_check_id' from audit_events where action = 'request_flagged'
  and consultation_id = tests.consultation('checked')), md5('checked')::uuid::text, 'with a trace of its own');
select is(pg_temp.mails('checked'), array[tests.id('dora')::text], 'and the mail');

-- in the department's list
select tests.ask('early', 'bert', null), tests.draft('pool', 'anna', null);
select pg_temp.flag('pool', 'crisis');
select tests.pay('pool');
select tests.act_as('emil');
select results_eq($$ select consultation_id, flag from read_open_pool() $$,
  $$ values (tests.consultation('pool'), 'crisis'), (tests.consultation('early'), null) $$,
  'the department sees it first');

-- a quarter of an hour later
select tests.act_as('anna');
select tests.refused('select run_clock()', '42501', 'patients do not turn the clock');
select tests.act_as_service();
select run_clock();
select tests.act_as_owner();
select is(cardinality(pg_temp.mails('checked')), 1, 'before its time the clock tells nobody again');
alter table messages disable trigger user;
update messages set created_at = now() - interval '16 minutes' where message_id = md5('more')::uuid;
update private.practitioner_reads set last_read_seq = 1 where consultation_id = tests.consultation('grave');
alter table messages enable trigger user;
update consultations set requested_at = now() - interval '16 minutes'
where consultation_id in (tests.consultation('checked'), tests.consultation('pool'), tests.consultation('opened'));
select tests.act_as_service();
select run_clock(), run_clock();
select tests.act_as_owner();
select is(pg_temp.mails('checked'), array_fill(tests.id('dora')::text, array[2]), 'then the doctor is told once more');
select is(cardinality(pg_temp.mails('grave')), 2, 'of a message as of a request');
select is((select count(*) from private.jobs where kind = 'send_push'
  and payload ->> 'consultation_id' = tests.consultation('checked')::text), 2::bigint, 'their devices are woken again');
select is((select count(*) from private.jobs where kind = 'send_push'
  and payload ->> 'account_id' <> tests.id('dora')::text), 0::bigint, 'and nobody else''s');
select is(cardinality(pg_temp.mails('low')) + cardinality(pg_temp.mails('opened')), 2,
  'not of what is new, nor of what was read');
select is(pg_temp.mails('pool'), '{}', 'a pool has no doctor to tell');
select set_eq('select consultation_id from admin.danger_unread where overdue',
  $$ values (tests.consultation('checked')),
  (tests.consultation('grave')), (tests.consultation('pool')) $$, 'but whoever runs the clinic sees it overdue');
select * from finish();
rollback;
