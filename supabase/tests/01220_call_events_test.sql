-- The record of a call: told by the room server in any order, twice, or not at all; and the minutes that follow.
begin;
set local search_path = public, extensions;
select plan(45);
select tests.add_patient('anna'), tests.add_doctor('dora'), tests.add_doctor('emil');
select tests.open(name, 'anna', 'dora') from unnest(array['talk', 'late', 'mend', 'given']) name;
select tests.act_as_owner();
create function pg_temp.talked(p_call text) returns integer language sql as $$
  select talk_seconds from calls where call_id = tests.call(p_call);
$$;
create function pg_temp.present(p_call text, p_parties public.call_party[], p_ago interval) returns jsonb language sql
as $$
  select coalesce(jsonb_agg(jsonb_build_object('identity', tests.identity(p_call, party), 'session_id',
    p_call || ' ' || party, 'joined_at', now() - p_ago)), '[]') from unnest(p_parties) party;
$$;
grant execute on all functions in schema pg_temp to public;

-- for the service alone
select tests.talk('c1', 'talk', 'dora', 'anna');
select tests.refused($$ select record_call_event('{}') $$, '42501', 'a patient tells no events');
select tests.refused('select * from live_calls()', '42501', 'and lists no calls');
select tests.refused($$ select reconcile_call(tests.call('c1'), '[]') $$, '42501', 'or heals any');
select tests.refused('select run_clock()', '42501', 'or turns the clock');
select tests.act_as('dora');
select tests.refused($$ select record_call_event('{}') $$, '42501', 'nor does a doctor');
select tests.act_as_visitor();
select tests.refused($$ select record_call_event('{}') $$, '42501', 'nor a visitor');
select tests.act_as_service();
select is((select count(*) from live_calls()), 1::bigint, 'the service knows the live ones');
select tests.refused('insert into private.call_stays (session_id) values (1)', '42501', 'and writes no stay by hand');

-- in order
select ok(tests.tell('e1', 'participant_joined', 'c1', 'practitioner', '10 minutes'), 'the doctor is in');
select is(pg_temp.talked('c1'), 0, 'one side alone does not talk');
select is((select answered_at from consultations where consultation_id = tests.consultation('talk')), null,
  'nor is anything answered');
select ok(tests.tell('e2', 'participant_joined', 'c1', 'patient', '8 minutes'), 'the patient is in');
select is(pg_temp.talked('c1'), 480, 'from then on it counts');
select isnt((select answered_at from consultations where consultation_id = tests.consultation('talk')), null,
  'and is the doctor''s answer');
select is((select count(*) from private.jobs where kind = 'capture_payment'), 1::bigint, 'which earns the fee');
select ok(not tests.tell('e2', 'participant_joined', 'c1', 'patient', '9 minutes'), 'a replay is nothing');
select is(pg_temp.talked('c1'), 480, 'and changes nothing');
select tests.tell('e3', 'participant_left', 'c1', 'patient', '5 minutes');
select is(pg_temp.talked('c1'), 180, 'who leaves stops the time');
select tests.tell('e4', 'participant_joined', 'c1', 'patient', '4 minutes', 'c1 again');
select tests.act_as('anna');
select is((read_call(tests.call('c1')) ->> 'talking_since')::timestamptz, now() - interval '4 minutes',
  'who comes back goes on');
select is((read_call(tests.call('c1')) ->> 'talk_seconds')::integer, 420, 'and so does the time');
select is((select string_agg(p ->> 'present', ' ') from jsonb_array_elements(read_call(tests.call('c1'))
  -> 'participants') p), 'true true', 'both are seen to be there');
select tests.tell('e5', 'track_published', 'c1', 'patient', '3 minutes');
select tests.act_as('anna');
select end_call(tests.call('c1'));
select is((select event_detail ->> 'minutes' from messages where event = 'call_ended'), '7',
  'the conversation tells the minutes');
select tests.tell('e6', 'participant_left', 'c1', 'practitioner', '1 minute');
select is(pg_temp.talked('c1'), 360, 'a leave that arrives after the end still counts');
select tests.tell('e7', 'participant_joined', 'c1', 'patient', '0 seconds', 'c1 late');
select is(pg_temp.talked('c1'), 360, 'nobody talks in a call that has ended');

-- in any order
select tests.talk('c2', 'late', 'dora', 'anna');
select tests.tell('f1', 'participant_left', 'c2', 'patient', '2 minutes');
select is(pg_temp.talked('c2'), 0, 'a leave alone says nothing');
select tests.tell('f2', 'participant_left', 'c2', 'practitioner', '1 minute'),
  tests.tell('f3', 'participant_joined', 'c2', 'practitioner', '6 minutes'),
  tests.tell('f4', 'participant_joined', 'c2', 'patient', '5 minutes');
select is(pg_temp.talked('c2'), 180, 'its join arrives later, and the stay is whole');
select tests.tell('f5', 'participant_joined', 'c2', 'practitioner', '-5 minutes', 'c2 tomorrow');
select is((select joined_at from private.call_stays where session_id = 'c2 tomorrow'), now(),
  'a clock that is ahead is not believed');
select tests.tell('f6', 'room_finished', 'c2', 'patient', '0 seconds');
select is((select count(*) from private.call_stays where call_id = tests.call('c2') and left_at is null), 0::bigint,
  'a room that has gone is left by all');
select is(record_call_event(jsonb_build_object('event_id', 'f7', 'kind', 'participant_left', 'room', tests.call('c2'),
  'identity', tests.identity('c2', 'patient'), 'session_id', 'c2 lost', 'occurred_at', now() - interval '30 seconds',
  'joined_at', now() - interval '40 seconds')), true, 'a leave may tell its join');
select is((select left_at - joined_at from private.call_stays where session_id = 'c2 lost'), interval '10 seconds',
  'where that was lost');
select ok(not record_call_event(jsonb_build_object('event_id', 'f8', 'kind', 'room_started', 'room', gen_random_uuid(),
  'occurred_at', now())), 'a room that is not ours is nothing');
select ok(not record_call_event('{"event_id": "f9", "kind": "room_started", "room": "lobby"}'), 'nor one by name');
select ok(record_call_event(jsonb_build_object('event_id', 'f10', 'kind', 'participant_joined', 'room',
  tests.call('c2'), 'identity', 'EG_recorder', 'session_id', 'x', 'occurred_at', now())), 'who is nobody is noted');
select is((select count(*) from private.call_stays where session_id = 'x'), 0::bigint, 'and does not talk');

-- healing
select tests.talk('c3', 'mend', 'dora', 'anna'), tests.act_as_service();
select ok(reconcile_call(tests.call('c3'), pg_temp.present('c3', '{patient,practitioner}', '3 minutes')),
  'who is there, is there');
select is(pg_temp.talked('c3'), 180, 'though no webhook came');
select reconcile_call(tests.call('c3'), pg_temp.present('c3', '{practitioner}', '3 minutes'));
select is((select count(*) from private.call_stays where call_id = tests.call('c3') and left_at is null), 1::bigint,
  'who is not there any more has left');
select tests.tell('g1', 'participant_left', 'c3', 'patient', '1 minute');
select is(pg_temp.talked('c3'), 120, 'the webhook that comes late knows better when');
select reconcile_call(tests.call('c3'), pg_temp.present('c3', '{patient,practitioner}', '3 minutes'));
select is((select count(*) from private.call_stays where call_id = tests.call('c3') and left_at is null), 2::bigint,
  'who was thought gone and is there, is there');
select tests.tell('g2', 'participant_joined', 'c3', 'patient', '2 seconds', 'c3 fresh');
select reconcile_call(tests.call('c3'), pg_temp.present('c3', '{patient,practitioner}', '3 minutes'));
select is((select left_at from private.call_stays where session_id = 'c3 fresh'), null,
  'who came this moment is not yet missed');
select tests.act_as('dora');
select end_call(tests.call('c3'));
select tests.act_as_service();
select ok(not reconcile_call(tests.call('c3'), '[]'), 'of an ended call the service learns that it is over');

-- a telephone, and the fee
select tests.talk('c4', 'given', 'dora', 'anna'), tests.act_as_owner();
insert into private.call_participants (call_id, party) values (tests.call('c4'), 'patient_phone');
-- When a line counts as answered is the telephone's story: here somebody has answered it.
set constraints all immediate;
alter table private.call_stays disable trigger user;
insert into private.call_stays (session_id, call_id, identity, joined_at)
values ('phone', tests.call('c4'), tests.identity('c4', 'patient_phone'), now() - interval '4 minutes');
alter table private.call_stays enable trigger user;
select tests.tell('h1', 'participant_joined', 'c4', 'practitioner', '3 minutes'),
  tests.tell('h2', 'participant_joined', 'c4', 'patient', '2 minutes');
select is(pg_temp.talked('c4'), 180, 'a telephone is its side; two devices of one side count once');
select tests.act_as('dora');
select hand_over_consultation(tests.consultation('given'), tests.doctor('emil'));
select tests.act_as_owner();
select is((select end_reason::text from calls where call_id = tests.call('c4')), 'rights_ended',
  'a hand-over ends the call');
select is(private.earner_of(tests.consultation('given')), tests.doctor('dora'), 'the fee is of who talked');
select tests.act_as('emil');
select send_message(gen_random_uuid(), tests.consultation('given'), 'Hello');
select tests.act_as_owner();
select is(private.earner_of(tests.consultation('given')), tests.doctor('dora'), 'also when the next one writes');

select * from finish();
rollback;
