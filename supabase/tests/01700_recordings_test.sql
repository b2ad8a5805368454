-- Recording: never by default, never without both, never past a no; and gone when its days are over.
begin;
set local search_path = public, extensions;
select plan(46);
select tests.add_patient('anna'), tests.add_patient('bob'), tests.add_doctor('dora'), tests.add_doctor('emil');
create function pg_temp.call(p_name text) returns uuid language sql immutable as $$
  select md5('call ' || p_name)::uuid;
$$;
create function pg_temp.record(p_name text) returns void language sql as $$
  select start_recording(md5('recording ' || p_name)::uuid, pg_temp.call(p_name));
$$;
create function pg_temp.recording(p_name text) returns public.recording_status language sql security definer as $$
  select status from public.recordings where recording_id = md5('recording ' || p_name)::uuid;
$$;
create function pg_temp.agree(p_given boolean) returns void language sql as $$
  select give_call_consent(tests.consultation('talk'), p_given);
$$;
create function pg_temp.talk(p_name text) returns void language plpgsql as $$
begin
  perform tests.act_as('dora');
  perform public.start_call(pg_temp.call(p_name), tests.consultation('talk'), 'video');
  perform tests.act_as('anna');
  perform public.join_call(pg_temp.call(p_name));
end $$;
grant execute on all functions in schema pg_temp to public;
select tests.open('talk', 'anna', 'dora');
select pg_temp.talk('one');

-- not allowed here
select tests.refused('select pg_temp.agree(true)', 'recording_not_allowed', 'where nothing is recorded nobody is asked');
select tests.act_as('dora');
select tests.refused($$ select pg_temp.record('one') $$, 'recording_not_allowed', 'nor may the doctor record');
select tests.act_as_service();
select lives_ok('update private.call_settings set recording_allowed = true, recording_days = 30',
  'the clinic allows it');

-- both must agree
select tests.act_as('dora');
select tests.refused($$ select pg_temp.record('one') $$, 'recording_not_agreed', 'nobody has agreed');
select pg_temp.agree(true);
select tests.refused($$ select pg_temp.record('one') $$, 'recording_not_agreed', 'the doctor alone is not enough');
select tests.act_as('bob');
select tests.refused('select pg_temp.agree(true)', 'consultation_not_found', 'strangers agree to nothing');
select is_empty('select * from call_consents', 'nor see who did');
select tests.refused($$ insert into call_consents (consultation_id, side) values (tests.consultation('talk'), 'patient') $$,
  '42501', 'nobody writes a consent past the function');
select tests.act_as('anna');
select pg_temp.agree(true), pg_temp.agree(true);
select is((select count(*) from call_consents), 2::bigint, 'each side has one consent');
select is(read_call(pg_temp.call('one')) -> 'consents' -> 'recording', '{"patient": true, "practitioner": true}',
  'both are told');
select tests.refused($$ select pg_temp.record('one') $$, 'recording_not_allowed', 'the patient starts no recording');
select tests.act_as('bob');
select tests.refused($$ select pg_temp.record('one') $$, 'call_not_found', 'nor does a stranger');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.record('one') $$, 'call_not_found', 'nor another doctor');
select tests.refused($$ insert into recordings (recording_id, call_id, consultation_id, storage_path)
  values (gen_random_uuid(), pg_temp.call('one'), tests.consultation('talk'), 'x') $$, '42501',
  'nobody writes a recording past the function');
select tests.act_as('dora');
select is((select encrypted from calls), true, 'until then the call is encrypted');
select lives_ok($$ select pg_temp.record('one') $$, 'then the doctor records');
select lives_ok($$ select pg_temp.record('one') $$, 'pressing twice is once');
select is(pg_temp.recording('one')::text, 'starting', 'it starts');
select is((select encrypted from calls), false, 'the call is no longer encrypted from end to end');
select is((select count(*) from messages where event = 'call_not_encrypted'), 1::bigint, 'and says so');
select is(read_call(pg_temp.call('one')) -> 'recording' ->> 'status', 'starting', 'both see that it is recorded');
select tests.refused($$ select start_recording(gen_random_uuid(), pg_temp.call('one')) $$, 'recording_busy',
  'one recording at a time');
select tests.refused('select storage_path from recordings', '42501', 'where the file lies is for the service alone');
select tests.refused($$ select set_recording(md5('recording one')::uuid, 'kept') $$, '42501',
  'clients do not report for the recorder');
select tests.act_as_owner();
select is((select payload from private.jobs where kind = 'start_recording'),
  jsonb_build_object('recording_id', md5('recording one')::uuid), 'the recorder is told');

-- the recorder reports
select tests.act_as_service();
select is(read_recording(md5('recording one')::uuid) ->> 'room', pg_temp.call('one')::text, 'it learns the room');
select is(set_recording(md5('recording one')::uuid, 'active', 'EG_1'), true, 'it has begun');
select is(set_recording(md5('recording one')::uuid, 'active', 'EG_1'), false, 'a report again changes nothing');
select tests.act_as('anna');
select lives_ok($$ select stop_recording(md5('recording one')::uuid) $$, 'the patient stops it');
select is(pg_temp.recording('one')::text, 'stopping', 'and it stops');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'stop_recording'), 1::bigint, 'the recorder is told');
select tests.act_as_service();
select is(set_recording(md5('recording one')::uuid, 'kept', 'EG_1', 61, 4096), true, 'the file is kept');
select is(set_recording(md5('recording one')::uuid, 'active', 'EG_1'), false, 'a late report does not wake it');

-- a no, a guest and the end of the call
select tests.act_as('dora');
select start_recording(md5('recording two')::uuid, pg_temp.call('one'));
select tests.act_as('anna');
select pg_temp.agree(false);
select is(pg_temp.recording('two')::text, 'stopping', 'a no stops it at once');
select tests.act_as_service();
select is(set_recording(md5('recording two')::uuid, 'active', 'EG_2'), false, 'a recorder that begins too late');
select is((select count(*) from private.jobs where kind = 'stop_recording'
  and payload ->> 'recording_id' = md5('recording two')::uuid::text), 2::bigint, 'is stopped by its number');
select set_recording(md5('recording two')::uuid, 'failed', failure => 'stopped_early');
select tests.act_as('dora');
select tests.refused($$ select start_recording(gen_random_uuid(), pg_temp.call('one')) $$, 'recording_not_agreed',
  'and forbids the next');
select tests.act_as('anna');
select pg_temp.agree(true);
select tests.act_as('dora');
select start_recording(md5('recording three')::uuid, pg_temp.call('one'));
select tests.act_as_owner();
insert into call_guests (guest_id, consultation_id, name, role, invited_by, agreed_at) values
  (md5('guest')::uuid, tests.consultation('talk'), 'Aunt', 'family', 'patient', now());
insert into private.call_participants (call_id, party, guest_id) values (pg_temp.call('one'), 'guest', md5('guest')::uuid);
select is(pg_temp.recording('three')::text, 'stopping', 'a guest, who was not asked, stops it');
select tests.act_as_service();
select set_recording(md5('recording three')::uuid, 'kept');
select tests.act_as('dora');
select lives_ok($$ select start_recording(md5('recording four')::uuid, pg_temp.call('one')) $$,
  'a guest who has not come in does not hinder');
select end_call(pg_temp.call('one'));
select is(pg_temp.recording('four')::text, 'stopping', 'the end of the call ends it');
select tests.refused($$ select start_recording(gen_random_uuid(), pg_temp.call('one')) $$, 'call_over',
  'what has ended is not recorded');

-- retention
select tests.act_as_service();
select run_clock();
select is(pg_temp.recording('one')::text, 'kept', 'it stays for its days');
select tests.act_as_owner();
update recordings set delete_after = now() - interval '1 second' where recording_id = md5('recording one')::uuid;
select tests.act_as_service();
select run_clock();
select is(pg_temp.recording('one')::text, 'deleted', 'and goes when they are over');
select is((select payload ->> 'bucket' from private.jobs where kind = 'delete_object'), 'recordings',
  'with the file');
select tests.act_as_owner();
select tests.refused('delete from recordings', 'record_immutable', 'that there was one stays');
select tests.act_as('anna');
select is((select count(*) from audit_events where action = 'recording_started'), 4::bigint,
  'the patient sees each in the trace');

select * from finish();
rollback;
