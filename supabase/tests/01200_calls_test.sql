-- Calls: who may ring whom and when, who answers, and that nobody else so much as learns of one.
begin;
set local search_path = public, extensions;
select plan(79);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('sven');
select tests.draft('draft', 'anna', 'dora'), tests.ask('waiting', 'anna', 'dora'), tests.open('talk', 'anna', 'dora'),
  tests.close('closed', 'anna', 'dora');

-- the price includes talk time
select tests.act_as('dora');
select tests.touches($$ insert into services (practitioner_id, kind, price_minor, currency, answer_minutes,
  call_minutes) values (tests.doctor('dora'), 'video', 9000, 'CNY', 60, 20) $$, 1, 'a doctor offers calls by picture');
select tests.act_as('anna');
insert into consultations (consultation_id, patient_id, practitioner_id, department_code, kind, locale, concern)
values (tests.consultation('video'), tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'video', 'en',
  'An itchy red patch on the arm');
select is((select row(price_minor, call_minutes)::text from consultations
  where consultation_id = tests.consultation('video')), '(9000,20)', 'asked for at its price, with its talk time');
select tests.act_as('dora');
update services set call_minutes = 25 where practitioner_id = tests.doctor('dora') and kind = 'video';
select tests.act_as('anna');
select is((select call_minutes from consultations where consultation_id = tests.consultation('video')), 25,
  'a draft follows the offer');
select tests.refused('update consultations set call_minutes = 90', '42501', 'nobody gives themselves more');
select tests.refused($$ insert into consultations (patient_id, department_code, kind, locale)
  values (tests.patient('anna'), 'dermatology', 'video', 'en') $$, 'department_unavailable',
  'a department answers in writing');
select tests.pay('video'), tests.act_as('dora');
select is(accept_consultation(tests.consultation('video'))::text, 'open', 'paid and accepted like any other');
select tests.act_as_owner();
select tests.refused($$ update consultations set call_minutes = 90
  where consultation_id = tests.consultation('video') $$, 'record_immutable', 'what was paid stays');

-- who may ring
select tests.act_as('dora');
select tests.refused($$ select tests.ring('c0', 'draft', 'dora') $$, 'consultation_not_found', 'not in a draft');
select tests.refused($$ select tests.ring('c0', 'waiting', 'dora') $$, 'call_not_open', 'nor before it is accepted');
select tests.refused($$ select tests.ring('c0', 'closed', 'dora') $$, 'call_not_open', 'nor after it was closed');
select tests.refused($$ select tests.ring('c0', 'closed', 'anna') $$, 'call_not_open', 'by neither side');
select tests.refused($$ select tests.ring('c0', 'talk', 'anna') $$, 'call_not_allowed',
  'in a written consultation the patient does not ring');
select tests.refused($$ select tests.ring('c0', 'talk', 'bert') $$, 'consultation_not_found',
  'another patient does not');
select tests.refused($$ select tests.ring('c0', 'talk', 'emil') $$, 'consultation_not_found', 'nor another doctor');
select tests.act_as_visitor();
select tests.refused($$ select start_call(gen_random_uuid(), tests.consultation('talk'), 'video') $$, '42501',
  'nor a visitor');

select tests.ring('c1', 'talk', 'dora');
select is(read_live_call(tests.consultation('talk')) ->> 'status', 'ringing', 'the doctor rings');
select is(start_call(tests.call('c1'), tests.consultation('talk'), 'video') ->> 'status', 'ringing',
  'pressing twice is ringing once');
select tests.refused($$ select tests.ring('c2', 'talk', 'dora') $$, 'call_busy', 'one call at a time');
select tests.refused($$ select tests.ring('c1', 'video', 'dora') $$, 'id_taken', 'an id belongs to one call');
select tests.refused($$ update calls set status = 'active' $$, '42501', 'nobody moves a call by hand');
select tests.refused($$ insert into calls (call_id, consultation_id) values (gen_random_uuid(),
  tests.consultation('talk')) $$, '42501', 'or makes one up');
select is((select count(*) from calls), 1::bigint, 'the doctor reads it');
select is(join_call(tests.call('c1')) ->> 'party', 'practitioner', 'the one who rings waits in the room');
select is(read_call(tests.call('c1')) ->> 'status', 'ringing', 'which answers nothing');

-- strangers
select tests.act_as('bert');
select is((select count(*) from calls), 0::bigint, 'another patient reads no call');
select is(read_live_call(tests.consultation('talk')), null, 'learns of none');
select tests.refused($$ select read_call(tests.call('c1')) $$, 'call_not_found', 'asks for none');
select tests.refused($$ select join_call(tests.call('c1')) $$, 'call_not_found', 'and joins none');
select tests.act_as('emil');
select is((select count(*) from calls), 0::bigint, 'nor does another doctor');
select is(read_live_call(tests.consultation('talk')), null, 'learn of it');
select tests.refused($$ select join_call(tests.call('c1')) $$, 'call_not_found', 'join it');
select tests.refused($$ select end_call(tests.call('c1')) $$, 'call_not_found', 'end it');
select tests.refused($$ select decline_call(tests.call('c1')) $$, 'call_not_found', 'decline it');
select tests.refused($$ select leave_call(tests.call('c1')) $$, 'call_not_found', 'leave it');
select tests.refused($$ select change_call_mode(tests.call('c1'), 'voice') $$, 'call_not_found', 'change it');
select tests.refused($$ select tell_call_quality(tests.call('c1'), 'good', 'full') $$, 'call_not_found',
  'or speak for it');
select tests.act_as_visitor();
select tests.refused('select * from calls', '42501', 'visitors read no table of calls');
select tests.refused($$ select read_call(tests.call('c1')) $$, '42501', 'nor a call');
select tests.act_as('anna');
select tests.refused('select * from private.call_participants', '42501', 'identities are read by no client');
select tests.refused('select * from private.call_stays', '42501', 'nor stays');
select tests.refused('select * from private.call_events', '42501', 'nor events');
select tests.refused('select * from private.call_settings', '42501', 'nor are settings edited');
select is((call_settings() ->> 'ring_seconds')::integer, 45, 'but told');

-- answering
select is(join_call(tests.call('c1')) - 'identity' - 'call_id' - 'room', jsonb_build_object('party', 'patient',
  'can_publish', true, 'can_share_screen', false, 'can_send_data', true, 'encrypted', true, 'mode', 'video'),
  'to join is to answer');
select is(join_call(tests.call('c1')) ->> 'identity', tests.identity('c1', 'patient')::text,
  'on every device the same person');
select is(decline_call(tests.call('c1')) ->> 'status', 'active', 'a late no on another device ends nothing');
select is((select status from calls where call_id = tests.call('c1'))::text, 'active', 'the call goes on');
select is(change_call_mode(tests.call('c1'), 'voice') ->> 'mode', 'voice', 'down the ladder');
select is(change_call_mode(tests.call('c1'), 'video') ->> 'mode', 'video', 'and up again');
select tell_call_quality(tests.call('c1'), 'poor', 'stills'), tell_call_quality(tests.call('c1'), 'good', 'full');
select is((select p ->> 'quality' from jsonb_array_elements(read_call(tests.call('c1')) -> 'participants') p
  where p ->> 'party' = 'patient'), 'good', 'one tells how one''s own end does');
select tests.act_as_owner();
select is((select worst_quality from private.call_participants where identity = tests.identity('c1', 'patient')),
  'poor', 'the worst of it is kept');
select is((select count(*) from private.call_participants where quality is not null), 1::bigint,
  'nobody speaks for another''s end');
select tests.act_as('anna');
select tests.refused($$ select tell_call_quality(tests.call('c1'), 'splendid', 'full') $$, 'bad_input',
  'in the words that there are');
select is(leave_call(tests.call('c1')) ->> 'status', 'active', 'one side steps out');
select is(join_call(tests.call('c1')) ->> 'party', 'patient', 'and comes back');
select tests.act_as('dora');
select is(leave_call(tests.call('c1')) ->> 'status', 'active', 'the other too');
select tests.act_as('anna');
select is(leave_call(tests.call('c1')) ->> 'end_reason', 'hung_up', 'when nobody is left it ends');
select is(end_call(tests.call('c1')) ->> 'ended_by', 'patient', 'once');
select tests.refused($$ select join_call(tests.call('c1')) $$, 'call_over', 'and is not joined again');
select tests.refused($$ select change_call_mode(tests.call('c1'), 'voice') $$, 'call_over', 'nor changed');

-- what both find in the conversation, and the room's end
select tests.ring('c3', 'talk', 'dora', 'telephone');
select is(read_call(tests.call('c3')) ->> 'encrypted', 'false', 'the telephone is never encrypted');
select end_call(tests.call('c3')), tests.ring('c4', 'talk', 'dora', 'voice'), tests.act_as('anna');
select is(decline_call(tests.call('c4')) ->> 'end_reason', 'declined', 'the rung side says no');
select is((select string_agg(event || event_detail::text, ' ' order by seq) from messages
    where consultation_id = tests.consultation('talk') and event like 'call%'),
  'call_started{"mode": "video"} call_ended{"mode": "video", "minutes": 0} '
    || 'call_missed{"mode": "telephone", "started_by": "practitioner"} call_declined{"mode": "voice"}',
  'each leaves its line in the conversation');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'close_room'), 3::bigint, 'and each room is closed');
select ok((select count(*) > 0 from realtime.messages where event = 'job_ready' and topic = 'jobs' and private),
  'at once');
select ok((select count(*) > 0 from realtime.messages where event = 'call_changed'
  and topic = 'account:' || tests.id('anna')), 'both are told to look');

-- kept as it was, whoever asks
select tests.refused($$ update calls set status = 'active' where call_id = tests.call('c1') $$, 'transition_refused',
  'what has ended does not begin again');
select tests.refused($$ update calls set status = 'ended' where call_id = tests.call('c4') $$, 'transition_refused',
  'what was declined was not held');
select tests.refused($$ update calls set end_reason = 'lost' where call_id = tests.call('c1') $$, 'record_immutable',
  'nor does it end otherwise');
select tests.refused($$ update calls set started_by = 'patient' $$, 'record_immutable', 'or start');
select tests.refused('delete from calls', 'record_immutable', 'or vanish');

-- the patient rings where a conversation was bought, and not without end
select tests.ring(name, 'video', 'anna'), end_call(tests.call(name)) from unnest(array['v1', 'v2', 'v3']) name;
select tests.refused($$ select tests.ring('v4', 'video', 'anna') $$, 'call_too_often', 'three times, then one writes');
select tests.ring('v5', 'video', 'dora'), tests.act_as('anna');
select is(join_call(tests.call('v5')) ->> 'party', 'patient', 'the doctor may still ring');
select end_call(tests.call('v5'));
select tests.act_as_owner();
update consultations set open_until = now() - interval '1 minute' where consultation_id = tests.consultation('video');
select tests.refused($$ select tests.ring('v6', 'video', 'anna') $$, 'time_over',
  'after its time the patient rings no more');
select tests.ring('v7', 'video', 'dora'), tests.act_as('anna');
select is(join_call(tests.call('v7')) ->> 'party', 'patient', 'but answers, and comes back to, the doctor who does');

-- those who lost a right
select tests.act_as_owner();
update practitioners set status = 'suspended' where practitioner_id = tests.doctor('dora');
select tests.act_as('dora');
select tests.refused($$ select read_call(tests.call('c1')) $$, 'call_not_found', 'a suspended doctor reads no call');
select tests.refused($$ select tests.ring('c9', 'talk', 'dora') $$, 'consultation_not_found', 'and starts none');
select tests.act_as_owner();
update practitioners set status = 'verified' where practitioner_id = tests.doctor('dora');
update accounts set suspended_at = now() where account_id = tests.id('anna');
select tests.refused($$ select tests.ring('c9', 'talk', 'dora') $$, 'call_not_allowed', 'a barred patient is not rung');
select tests.refused($$ select tests.ring('c9', 'video', 'anna') $$, 'account_suspended', 'and rings nobody');

select * from finish();
rollback;
