-- Messages: one's own name, one order, once; and nothing after the end.
begin;
set local search_path = public, extensions;
select plan(38);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');

-- while waiting
select tests.ask('talk', 'anna', 'dora');
select tests.act_as('anna');
select is((send_message(tests.id('m1'), tests.consultation('talk'), 'One more thing')).author_kind::text, 'patient',
  'a patient may add words while waiting');
select tests.act_as('dora');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'Hello') $$,
  'consultation_not_accepted', 'the doctor accepts before answering');
select accept_consultation(tests.consultation('talk'));

-- author and order
select is((send_message(tests.id('m2'), tests.consultation('talk'), 'Hello Anna')).practitioner_id,
  tests.doctor('dora'),
  'the author is stamped from who signs in');
select is((select array_agg(author_kind::text order by seq) from messages), '{system,patient,system,practitioner}',
  'lines of the system and of people share one order');
select is((select max(seq) from messages), (select last_seq from consultations), 'which the consultation counts');
select tests.refused($$ insert into messages (consultation_id, body, author_kind) values (tests.consultation('talk'),
  'x', 'patient') $$,
  '42501', 'nobody names an author');
select tests.refused($$ insert into messages (consultation_id, body, seq) values (tests.consultation('talk'), 'x',
  1) $$, '42501',
  'nor a place in the order');
select tests.touches($$ insert into messages (message_id, consultation_id, body) values (tests.id('m3'),
  tests.consultation('talk'), 'A plain insert works too') $$, 1, 'a plain insert passes the same gate');
select tests.act_as_owner();
select tests.refused($$ insert into messages (consultation_id, body, author_kind, practitioner_id)
  values (tests.consultation('talk'), 'x', 'practitioner', tests.doctor('dora')) $$, 'author_forged',
  'not even the owner writes in a doctor''s name');
select tests.act_as_service();
select tests.refused($$ insert into messages (consultation_id, body) values (tests.consultation('talk'), 'x') $$,
  '42501',
  'the service writes no message');

-- replays
select tests.act_as('dora');
select is((send_message(tests.id('m2'), tests.consultation('talk'), 'Hello Anna')).seq, 4::bigint,
  'a replay reads back');
select tests.touches($$ insert into messages (message_id, consultation_id, body) values (tests.id('m2'),
  tests.consultation('talk'), 'Hello Anna') $$, 0, 'and a replayed insert does nothing');
select is((select last_seq from consultations), 5::bigint, 'no number is burnt');
select tests.refused($$ select send_message(tests.id('m1'), tests.consultation('talk'), 'Mine?') $$, 'id_taken',
  'the patient''s id is not the doctor''s to use');
select tests.open('other', 'bert', 'emil');
select tests.act_as('bert');
select tests.refused($$ select send_message(tests.id('m1'), tests.consultation('other'), 'Mine?') $$, 'id_taken',
  'nor another consultation''s');

-- strangers
select is((select count(*) from messages where consultation_id = tests.consultation('talk')), 0::bigint,
  'another patient reads nothing');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'x') $$,
  'consultation_not_found',
  'nor writes');
select tests.refused($$ select mark_read(tests.consultation('talk'), 1) $$,
  'consultation_not_found', 'nor marks as read');
select tests.act_as('emil');
select is((select count(*) from messages where consultation_id = tests.consultation('talk')), 0::bigint,
  'another doctor reads nothing');
select tests.refused($$ insert into messages (consultation_id, body) values (tests.consultation('talk'), 'x') $$,
  'consultation_not_found', 'nor writes');
select tests.act_as_visitor();
select tests.refused('select * from messages', '42501', 'visitors read nothing');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'x') $$,
  '42501', 'nor write');
select tests.refused('select * from consultation_reads', '42501', 'nor see who has read');

-- limits
select tests.act_as('anna');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), E' \n ') $$, 'message_empty',
  'an empty message is none');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), repeat('😀', 4001)) $$,
  'message_too_long', 'four thousand characters are enough');
select is(char_length((send_message(tests.id('long'), tests.consultation('talk'), repeat('😀', 4000))).body), 4000,
  'counted as people count them');
select send_message(gen_random_uuid(), tests.consultation('talk'), 'The third of three');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'The fourth') $$,
  'message_limit_reached', 'the promised number of messages holds');
select is((send_message(tests.id('m1'), tests.consultation('talk'), 'One more thing')).seq, 2::bigint,
  'a replay reads back beyond the limit');

-- read marks
select lives_ok($$ select mark_read(tests.consultation('talk'), 999) $$, 'a side marks what it has read');
select is((select last_read_seq from consultation_reads where side = 'patient'), (select last_seq from consultations
  where consultation_id = tests.consultation('talk')), 'never past what is there');
select mark_read(tests.consultation('talk'), 1);
select isnt((select last_read_seq from consultation_reads where side = 'patient'), 1::bigint, 'and never backwards');
select tests.refused($$ update consultation_reads set last_read_seq = 0 $$, '42501', 'by no other way');

-- immutable, and closed
select tests.refused($$ update messages set body = 'x' $$, '42501', 'nobody edits a message');
select tests.act_as_owner();
select tests.refused($$ update messages set body = 'x' $$, 'record_immutable', 'the owner included');
select tests.refused('delete from messages', 'record_immutable', 'nor deletes one');
select tests.act_as('dora');
select close_consultation(tests.consultation('talk'), tests.note());
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'PS') $$,
  'consultation_closed',
  'after the end the doctor writes no more');
select tests.act_as('anna');
select tests.refused($$ insert into messages (consultation_id, body) values (tests.consultation('talk'), 'PS') $$,
  'consultation_closed', 'nor does the patient');
select is((send_message(tests.id('m1'), tests.consultation('talk'), 'One more thing')).seq, 2::bigint,
  'what was sent before reads back even then');

select * from finish();
rollback;
