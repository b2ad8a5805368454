-- What time does to a call, who is called back, and that no call outlives the right to it.
begin;
set local search_path = public, extensions;
select plan(48);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
select tests.open(name, 'anna', 'dora') from unnest(array['ring', 'lost', 'long', 'left', 'slow', 'r1', 'r2', 'r3',
  'r4', 'r5']) name;
select tests.act_as_owner();
create function pg_temp.ago(p_call text, p_ago interval) returns void language plpgsql as $$
begin
  perform tests.act_as_owner();
  update public.calls set ring_until = ring_until - p_ago, answered_at = answered_at - p_ago
  where call_id = tests.call(p_call);
  perform tests.act_as_service();
end $$;
create function pg_temp.ended(p_call text) returns text language sql as $$
  select status || ' ' || end_reason from public.calls where call_id = tests.call(p_call);
$$;
create function pg_temp.said(p_consultation text) returns text language sql as $$
  select string_agg(event, ' ' order by seq) from public.messages
  where consultation_id = tests.consultation(p_consultation) and event like 'call%';
$$;
create function pg_temp.tasks(p_consultation text) returns text language sql as $$
  select count(*) || ' of ' || count(*) filter (where done_at is null) from public.call_back_tasks
  where consultation_id = tests.consultation(p_consultation);
$$;
grant execute on all functions in schema pg_temp to public;

-- nobody answers
select tests.ring('c1', 'ring', 'dora'), tests.act_as_service();
select is(run_clock() - 'expired', '{"lost": 0, "ended": 0, "missed": 0}', 'a call rings');
select pg_temp.ago('c1', '46 seconds');
select is(run_clock() - 'expired', '{"lost": 0, "ended": 0, "missed": 1}', 'and stops by itself');
select is(pg_temp.ended('c1'), 'missed unanswered', 'unanswered');
select is((select event_detail from messages where event = 'call_missed'),
  '{"mode": "video", "started_by": "practitioner"}', 'which the conversation shows');
select tests.act_as('anna');
select tests.refused($$ select join_call(tests.call('c1')) $$, 'call_over', 'too late to answer');

-- one side is gone
select tests.talk('c2', 'lost', 'dora', 'anna'), pg_temp.ago('c2', '20 minutes');
select tests.tell('e1', 'participant_joined', 'c2', 'practitioner', '20 minutes'),
  tests.tell('e2', 'participant_joined', 'c2', 'patient', '20 minutes'),
  tests.tell('e3', 'participant_left', 'c2', 'patient', '50 seconds');
select is((run_clock() ->> 'lost')::integer, 0, 'within a minute nobody is lost');
select tests.tell('e4', 'participant_joined', 'c2', 'patient', '45 seconds', 'c2 again'),
  tests.tell('e5', 'participant_left', 'c2', 'practitioner', '65 seconds');
select is((run_clock() ->> 'lost')::integer, 1, 'after a minute they are');
select is(pg_temp.tasks('lost'), '1 of 1', 'and to be called back');
select is((run_clock() ->> 'lost')::integer, 0, 'once');
select is(pg_temp.said('lost'), 'call_started call_lost', 'both are told');
select tests.act_as('anna');
select is(read_call(tests.call('c2')) ->> 'call_back', 'true', 'the call shows it');
select is((select count(*) from call_back_tasks), 1::bigint, 'the patient sees it');
select tests.act_as('dora');
select is((select count(*) from call_back_tasks), 1::bigint, 'and the doctor');
select tests.act_as('emil');
select is((select count(*) from call_back_tasks), 0::bigint, 'not another');
select tests.refused($$ select finish_call_back(md5('x')::uuid) $$, 'call_not_found', 'who finishes none');
select tests.act_as('anna');
select tests.refused($$ select finish_call_back(call_back_task_id) from call_back_tasks $$, 'not_verified',
  'nor does the patient');
select tests.tell('e6', 'participant_joined', 'c2', 'practitioner', '5 seconds', 'c2 doctor');
select is(pg_temp.tasks('lost'), '1 of 0', 'talking again is being called back');
select is((run_clock() ->> 'lost')::integer, 0, 'and nobody is lost while both are there');
select tests.tell('e7', 'participant_left', 'c2', 'practitioner', '2 seconds', 'c2 doctor'),
  tests.tell('e8', 'participant_left', 'c2', 'patient', '1 second', 'c2 again');
select is((run_clock() ->> 'ended')::integer, 0, 'an empty room waits');
select tests.act_as_owner();
update private.call_stays set joined_at = joined_at - interval '6 minutes', left_at = left_at - interval '6 minutes';
update call_back_tasks set created_at = created_at - interval '20 minutes';
select tests.act_as_service();
select is((run_clock() ->> 'ended')::integer, 1, 'and closes after some minutes');
select is(pg_temp.ended('c2'), 'ended lost', 'as lost');

-- called back
select tests.ring('c3', 'lost', 'anna');
select end_call(tests.call('c3'));
select is(pg_temp.said('lost'), 'call_started call_lost call_ended call_missed',
  'for ten minutes the patient may ring in a written consultation too');
select tests.act_as_owner();
insert into call_back_tasks (consultation_id, call_id) values (tests.consultation('lost'), tests.call('c2'));
select tests.act_as('dora');
select lives_ok($$ select finish_call_back(call_back_task_id) from call_back_tasks where done_at is null $$,
  'the doctor sees to it');
select is(pg_temp.tasks('lost'), '2 of 0', 'and it is done');
select tests.act_as_owner();
insert into call_back_tasks (consultation_id, call_id) values (tests.consultation('lost'), tests.call('c2'));
select tests.talk('c4', 'lost', 'dora', 'anna');
select is(pg_temp.tasks('lost'), '3 of 0', 'a call that begins is the call back');

-- who steps out is not lost; what never ends, ends
select tests.talk('c5', 'left', 'dora', 'anna');
select tests.tell('f1', 'participant_joined', 'c5', 'patient', '0 seconds'), tests.act_as('dora');
select leave_call(tests.call('c5')), pg_temp.ago('c5', '10 minutes');
select is(run_clock() - 'expired', '{"lost": 0, "ended": 0, "missed": 0}', 'one who stepped out is waited for');
select is(pg_temp.ended('c5'), null, 'as long as the other is there');
select tests.talk('c6', 'long', 'dora', 'anna'), pg_temp.ago('c6', '61 minutes');
select is((run_clock() ->> 'ended')::integer, 1, 'an hour is enough');
select is(pg_temp.ended('c6'), 'ended time_over', 'for any call');

-- a call is an answer on its way
select tests.talk('c7', 'slow', 'dora', 'anna'), tests.act_as_owner();
update consultations set respond_by = now() - interval '1 minute'
where consultation_id in (tests.consultation('slow'), tests.consultation('r5'));
select tests.act_as_service();
select is((run_clock() ->> 'expired')::integer, 1, 'the other clock goes on');
select is(tests.status('slow'), 'open', 'but ends nothing while people are talking');

-- rights
select tests.talk('k1', 'r1', 'dora', 'anna'), tests.act_as_owner();
insert into call_back_tasks (consultation_id, call_id) values (tests.consultation('r1'), tests.call('k1'));
select tests.act_as('dora');
select close_consultation(tests.consultation('r1'), tests.note());
select is(pg_temp.ended('k1'), 'ended consultation_ended', 'closing ends the call');
select is(pg_temp.tasks('r1'), '1 of 0', 'and nobody waits for another');
select is(pg_temp.said('r1'), 'call_started call_ended', 'before the last line');
select tests.talk('k2', 'r2', 'dora', 'anna'), tests.act_as('dora');
select hand_over_consultation(tests.consultation('r2'), tests.doctor('emil'));
select tests.act_as_owner();
select is(pg_temp.ended('k2'), 'ended rights_ended', 'so does a hand-over');
select tests.act_as('dora');
select tests.refused($$ select join_call(tests.call('k2')) $$, 'call_not_found', 'after which it is not theirs');
select tests.act_as('emil');
select is(read_call(tests.call('k2')) ->> 'status', 'ended', 'the next doctor reads that it was');
select tests.ring('k3', 'r2', 'emil'), tests.talk('k4', 'r3', 'dora', 'anna'), tests.act_as_owner();
update practitioners set status = 'suspended' where practitioner_id = tests.doctor('dora');
select is(pg_temp.ended('k4'), 'ended rights_ended', 'a suspended doctor is cut off');
select is(pg_temp.ended('c5'), 'ended rights_ended', 'in every call');
select is(pg_temp.ended('k3'), null, 'nobody else is');
update accounts set suspended_at = now() where account_id = tests.id('emil');
select is(pg_temp.ended('k3'), 'cancelled rights_ended', 'a doctor''s barred account stops the ringing');
update accounts set suspended_at = null where account_id = tests.id('emil');
update practitioners set status = 'verified' where practitioner_id = tests.doctor('dora');
select tests.talk('k5', 'r4', 'dora', 'anna'), tests.act_as_owner();
update accounts set suspended_at = now() where account_id = tests.id('anna');
select is(pg_temp.ended('k5'), 'ended rights_ended', 'and a barred patient is cut off');
select is((select count(*) from private.jobs j where j.kind = 'close_room'
  and j.payload ->> 'room' in (select call_id::text from calls where ended_at is not null)),
  (select count(*) from calls where ended_at is not null), 'every room is closed');
select is((select count(*) from calls where ended_at is null), 0::bigint, 'and no call is left');
select is((select string_agg(action || ' ' || actor_kind, ', ' order by audit_event_id) from audit_events
    where consultation_id = tests.consultation('lost') and action like 'call%'),
  'call_rung practitioner, call_answered patient, call_ended system, call_rung patient, call_cancelled patient, '
    || 'call_rung practitioner, call_answered patient, call_ended system', 'the trail tells who did what');
select is((private.verify_audit_chain() ->> 'ok')::boolean, true, 'and is whole');
select tests.act_as_service();
select is(jsonb_typeof(to_jsonb(array(select call_id from admin.recent_calls))), 'array', 'the clinic reads its calls');
select is((select count(*) from admin.call_backs_waiting), 0::bigint, 'and who waits');

select * from finish();
rollback;
