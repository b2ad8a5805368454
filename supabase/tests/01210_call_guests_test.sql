-- Guests: by a link that opens once, with the patient's yes, for one day, until somebody sends them out.
begin;
set local search_path = public, extensions;
select plan(52);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
select tests.open('talk', 'anna', 'dora'), tests.ask('waiting', 'anna', 'dora');
select tests.act_as_owner();
create function pg_temp.invite(p_guest text, p_consultation text default 'talk', p_name text default 'Aunt May')
returns timestamptz language sql as $$
  select agreed_at from invite_guest(tests.id(p_guest), tests.consultation(p_consultation), p_name, 'family',
    rpad(p_guest, 40, '-'));
$$;
create function pg_temp.opens(p_guest text, p_browser text) returns text language sql as $$
  select open_guest_invitation(rpad(p_guest, 40, '-'), rpad(p_browser, 40, '+')) ->> 'name';
$$;
create function pg_temp.state(p_guest text) returns text language sql as $$
  select read_guest_invitation(rpad(p_guest, 40, '-')) ->> 'state';
$$;
create function pg_temp.joins(p_browser text) returns jsonb language sql as $$
  select join_call_as_guest(rpad(p_browser, 40, '+'));
$$;
create function pg_temp.reads(p_browser text) returns jsonb language sql as $$
  select read_call_as_guest(rpad(p_browser, 40, '+'));
$$;
grant execute on all functions in schema pg_temp to public;

-- inviting
select tests.act_as('bert');
select tests.refused($$ select pg_temp.invite('g0') $$, 'consultation_not_found', 'another patient invites nobody');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.invite('g0') $$, 'consultation_not_found', 'nor another doctor');
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.invite('g0') $$, '42501', 'nor a visitor');
select tests.refused('select * from call_guests', '42501', 'who reads no guests either');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.invite('g0', 'waiting') $$, 'call_not_open', 'not before it is accepted');
select tests.refused($$ select pg_temp.invite('g0', 'talk', '  ') $$, 'bad_input', 'nor without a name');
select tests.refused($$ select invite_guest(tests.id('g0'), tests.consultation('talk'), 'May', 'family', 'short') $$,
  'bad_input', 'nor with a secret that can be guessed');
select isnt(pg_temp.invite('g1'), null, 'the patient invites, and that is a yes');
select isnt(pg_temp.invite('g1'), null, 'pressing twice invites once');
select is((select count(*) from call_guests), 1::bigint, 'both read who was invited');
select tests.refused('select * from private.guest_keys', '42501', 'nobody reads the hashes');
select tests.refused($$ update call_guests set agreed_at = now() $$, '42501', 'or agrees by hand');
select tests.act_as('dora');
select is((select count(*) from call_guests), 1::bigint, 'the doctor too');
select is(pg_temp.invite('g2'), null, 'the doctor''s guest waits for a yes');
select tests.refused($$ select agree_to_guest(tests.id('g2')) $$, 'guest_waits', 'which is not the doctor''s to give');
select tests.act_as('bert');
select is((select count(*) from call_guests), 0::bigint, 'others read none');
select tests.refused($$ select agree_to_guest(tests.id('g2')) $$, 'guest_not_found', 'agree to none');
select tests.refused($$ select remove_guest(tests.id('g1')) $$, 'guest_not_found', 'and remove none');
select tests.act_as_service();
select tests.refused($$ select remove_guest(tests.id('g1')) $$, '42501', 'not even the service');

-- the link
select tests.act_as_visitor();
select is(read_guest_invitation(rpad('g1', 40, '-')) - 'guest_id', jsonb_build_object('name', 'Aunt May', 'role',
  'family', 'invited_by', 'patient', 'doctor_name', 'Dora', 'doctor_name_zh', null, 'state', 'open'),
  'a link says who it is for, and nothing of the patient');
select tests.refused($$ select pg_temp.state('guess') $$, 'guest_not_found', 'a guessed one says nothing');
select is(pg_temp.state('g2'), 'waits', 'one without a yes says so');
select tests.refused($$ select pg_temp.opens('g2', 'b2') $$, 'guest_waits', 'and does not open');
select is(pg_temp.opens('g1', 'b1'), 'Aunt May', 'it opens');
select is(pg_temp.opens('g1', 'b1'), 'Aunt May', 'again in the same browser');
select tests.refused($$ select pg_temp.opens('g1', 'other') $$, 'guest_used', 'once only');
select is(pg_temp.state('g1'), 'used', 'and says so');
select tests.act_as('anna');
select isnt((select agreed_at from agree_to_guest(tests.id('g2'))), null, 'the patient says yes');
select tests.act_as_visitor();
select is(pg_temp.opens('g2', 'b2'), 'Aunt May', 'then it opens');

-- in the call
select is(pg_temp.reads('b1'), null, 'before the call there is nothing to see');
select tests.refused($$ select pg_temp.joins('b1') $$, 'call_not_open', 'or to join');
select tests.ring('c1', 'talk', 'dora'), tests.act_as_visitor();
select tests.refused($$ select pg_temp.joins('b1') $$, 'call_not_open', 'nor while it rings');
select tests.act_as('anna');
select join_call(tests.call('c1'));
select tests.act_as_visitor();
select is(pg_temp.joins('b1') - 'identity' - 'call_id' - 'room', jsonb_build_object('party', 'guest',
  'can_publish', true, 'can_share_screen', false, 'can_send_data', true, 'encrypted', true, 'mode', 'video'),
  'a guest joins');
select is(pg_temp.joins('b1') ->> 'identity', pg_temp.joins('b1') ->> 'identity', 'again as the same');
select is(pg_temp.reads('b1') ->> 'side', 'guest', 'and sees the call as a guest');
select tests.refused($$ select pg_temp.joins('g1') $$, 'guest_not_found', 'the link itself joins nothing');
select lives_ok($$ select leave_call_as_guest(rpad('b1', 40, '+')) $$, 'a guest goes');
select tests.refused($$ select read_call(tests.call('c1')) $$, '42501', 'and has no other door');
select tests.act_as('dora');
select is((select string_agg(p ->> 'name', ' ') from jsonb_array_elements(read_call(tests.call('c1')) -> 'participants')
  p where p ->> 'party' = 'guest'), 'Aunt May', 'the two sides see the name');
select is((select count(*) from messages where event = 'guest_joined'), 1::bigint, 'the conversation says it once');
select is((select event_detail from messages where event = 'guest_joined'), '{"name": "Aunt May", "role": "family"}',
  'with name and role');

-- out again
select isnt((select removed_at from remove_guest(tests.id('g1'))), null, 'either side sends a guest out');
select tests.act_as_owner();
select is((select payload from private.jobs where kind = 'remove_participant'), jsonb_build_object('room',
  tests.call('c1'), 'identity', tests.identity('c1', 'guest')), 'out of the room');
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.joins('b1') $$, 'guest_not_found', 'for good');
select tests.refused($$ select pg_temp.reads('b1') $$, 'guest_not_found', 'blind');
select is(pg_temp.state('g1'), 'removed', 'and is told so');
select tests.act_as('anna');
select tests.refused($$ select agree_to_guest(tests.id('g1')) $$, 'guest_not_found', 'no yes brings them back');
select pg_temp.invite('g' || n) from generate_series(3, 7) n;
select tests.refused($$ select pg_temp.invite('g8') $$, 'call_full', 'eight people, no more');

-- time and rights
select tests.act_as_owner();
select is((select string_agg(action || ' ' || actor_kind, ', ' order by audit_event_id) from audit_events
    where detail ->> 'guest_id' in (tests.id('g1')::text, tests.id('g2')::text)),
  'guest_invited patient, guest_invited practitioner, guest_opened system, guest_agreed patient, guest_opened system, '
    || 'guest_removed practitioner', 'the trail tells who let whom in');
update call_guests set expires_at = now() - interval '1 second' where guest_id = tests.id('g2');
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.joins('b2') $$, 'guest_not_found', 'after a day the door is shut');
select is(pg_temp.opens('g3', 'b3'), 'Aunt May', 'others still come');
select tests.act_as('dora');
select send_message(gen_random_uuid(), tests.consultation('talk'), 'Hello'),
  close_consultation(tests.consultation('talk'), tests.note());
select tests.act_as_visitor();
select tests.refused($$ select pg_temp.joins('b3') $$, 'call_not_open', 'until the consultation ends');

select * from finish();
rollback;
