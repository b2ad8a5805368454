-- Danger after a hand-over: what the former doctor read, the present one has not; they are told, and read for themselves.
begin;
set local search_path = public, extensions;
select plan(27);
select tests.add_patient('anna'), tests.add_doctor('dora'), tests.add_doctor('emil'), tests.add_doctor('fred');
create function pg_temp.mails(p_name text, p_account text) returns text[] language sql as $$
  select coalesce(array_agg(j.payload ->> 'template' order by j.payload ->> 'template'), '{}') from private.jobs j
  where j.kind = 'send_mail' and j.payload ->> 'consultation_id' = tests.consultation(p_name)::text
    and j.payload ->> 'account_id' = tests.id(p_account)::text;
$$;
create function pg_temp.unread() returns table (danger text, doctor text, overdue boolean) language sql as $$
  select case when u.in_request then 'request' else 'message' end, u.display_name, u.overdue
  from admin.danger_unread u where u.consultation_id = tests.consultation('grave') order by 1;
$$;
create function pg_temp.age() returns void language plpgsql as $$
begin
  perform tests.act_as_owner();
  alter table messages disable trigger user;
  update messages set created_at = created_at - interval '16 minutes';
  alter table messages enable trigger user;
  update consultations set requested_at = requested_at - interval '16 minutes' where requested_at is not null;
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.draft('grave', 'anna', 'dora');
select flag_request(tests.consultation('grave'), 'emergency');
select tests.pay('grave');
select tests.act_as('dora');
select accept_consultation(tests.consultation('grave'));
select tests.act_as('anna');
select send_message(md5('pain')::uuid, tests.consultation('grave'), 'Crushing chest pain'),
  flag_message(md5('pain')::uuid, 'emergency');
select tests.act_as('dora');
select is((read_patient_record(tests.consultation('grave')) ->> 'unread_danger')::bigint,
  (select seq from messages where message_id = md5('pain')::uuid), 'the doctor is told what they have not read');
select mark_read(tests.consultation('grave'), 1000);
select is(read_patient_record(tests.consultation('grave')) ->> 'unread_danger', null, 'and nothing once they have');
select pg_temp.age();
select is_empty('select * from pg_temp.unread()', 'the doctor in charge has read both');

-- the next one has not
select tests.open('calm', 'anna', 'dora');
select hand_over_consultation(tests.consultation('calm'), tests.doctor('emil')),
  hand_over_consultation(tests.consultation('grave'), tests.doctor('emil'));
select tests.act_as_owner();
select results_eq('select * from pg_temp.unread()', $$ values ('message', 'Emil', false), ('request', 'Emil', false) $$,
  'the one who takes over has read neither, and has their quarter of an hour');
select is(pg_temp.mails('grave', 'emil'), array['danger'], 'they are told of danger at once');
select is(pg_temp.mails('calm', 'emil'), array['requested'], 'of a calm one as ever');
select results_eq($$ select last_read_seq > 1 from consultation_reads
  where consultation_id = tests.consultation('grave') and side = 'practitioner' $$, $$ values (true) $$,
  'the patient goes on seeing what was read');
select tests.act_as('dora');
select tests.refused($$ select mark_read(tests.consultation('grave'), 1000) $$, 'consultation_not_found',
  'the former doctor reads for nobody');
select tests.act_as('emil');
select results_eq($$ select consultation_id, flag_unread from read_worklist(array['open']) $$,
  $$ values (tests.consultation('grave'), true), (tests.consultation('calm'), false) $$, 'it stands first in their list');

-- nobody reads
select pg_temp.age();
select results_eq('select * from pg_temp.unread()', $$ values ('message', 'Emil', true), ('request', 'Emil', true) $$,
  'a quarter of an hour after taking over it is overdue');
select tests.act_as_service();
select run_clock(), run_clock();
select tests.act_as_owner();
select is(pg_temp.mails('grave', 'emil'), array['danger', 'danger'], 'the present doctor is told once more');
select is(pg_temp.mails('grave', 'dora'), array['danger', 'danger'],
  'the former one has those of the request and of the message, and no more');

-- they read for themselves
delete from realtime.messages;
select tests.act_as('emil');
select is((read_patient_record(tests.consultation('grave')) ->> 'unread_danger')::bigint,
  (select seq from messages where message_id = md5('pain')::uuid), 'opening it tells how far to read');
select tests.act_as_owner();
select results_eq('select danger from pg_temp.unread()', $$ values ('message') $$, 'and reads the request alone');
select ok((select count(*) > 0 from realtime.messages where topic = 'practitioner:' || tests.doctor('emil')),
  'their list looks again, though the other side has read no further');
select tests.act_as('emil');
select mark_read(tests.consultation('grave'), 1);
select tests.act_as_owner();
select results_eq('select danger from pg_temp.unread()', $$ values ('message') $$, 'a mark before it is not enough');
select tests.act_as('emil');
select mark_read(tests.consultation('grave'), (select seq from messages where message_id = md5('pain')::uuid));
select tests.act_as_owner();
select is_empty('select * from pg_temp.unread()', 'their own mark reads it');
select tests.act_as('emil');
select mark_read(tests.consultation('grave'), 0);
select is(read_patient_record(tests.consultation('grave')) ->> 'unread_danger', null, 'and goes back by nothing');

-- an admin hands on what is stuck; back with who has read it
select tests.act_as_owner();
update consultations set practitioner_id = tests.doctor('fred') where consultation_id = tests.consultation('grave');
select results_eq('select danger, doctor from pg_temp.unread()', $$ values ('message', 'Fred'), ('request', 'Fred') $$,
  'a hand-over by an admin counts as one');
select is(pg_temp.mails('grave', 'fred'), array['danger'], 'and is told as one');
update consultations set practitioner_id = tests.doctor('emil') where consultation_id = tests.consultation('grave');
select is_empty('select * from pg_temp.unread()', 'who has read it before has read it');
select is(pg_temp.mails('grave', 'emil'), array['danger', 'danger', 'requested'], 'and is told of the hand-over alone');

-- a request that waits
select tests.draft('waits', 'anna', 'dora');
select flag_request(tests.consultation('waits'), 'crisis');
select tests.pay('waits');
select tests.act_as('dora');
select isnt(read_patient_record(tests.consultation('waits')), null, 'opened by the one');
select hand_over_consultation(tests.consultation('waits'), tests.doctor('emil'));
select tests.act_as('emil');
select is((select flag_unread from read_worklist(array['waiting'])), true, 'it is unread by the other');
select isnt(read_patient_record(tests.consultation('waits')), null, 'who opens it');
select is((select flag_unread from read_worklist(array['waiting'])), false, 'and has read it');
select tests.act_as_owner();
select is((select count(*) from private.practitioner_reads where consultation_id = tests.consultation('waits')), 2::bigint,
  'each for themselves');
select * from finish();
rollback;
