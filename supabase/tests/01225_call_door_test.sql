-- The door of a room: a token that still holds lets nobody stay who may no longer be there.
begin;
set local search_path = public, extensions;
select plan(9);
select tests.add_patient('anna'), tests.add_doctor('dora');
select tests.open('talk', 'anna', 'dora');
select tests.act_as_owner();
create function pg_temp.tell(p_event text, p_kind text, p_identity uuid) returns boolean language plpgsql as $$
begin
  perform tests.act_as_service();
  return record_call_event(jsonb_build_object('event_id', p_event, 'kind', p_kind, 'room', tests.call('c1'),
    'identity', p_identity, 'session_id', p_event, 'occurred_at', now()));
end $$;
create function pg_temp.jobs(p_kind text) returns bigint language sql security definer as $$
  select count(*) from private.jobs where kind = p_kind;
$$;
grant execute on all functions in schema pg_temp to public;

-- who may be there stays
select tests.talk('c1', 'talk', 'dora', 'anna');
select invite_guest(tests.id('g1'), tests.consultation('talk'), 'Aunt May', 'family', repeat('s', 40));
select tests.act_as_visitor();
select open_guest_invitation(repeat('s', 40), repeat('b', 40));
create temporary table seat as select (join_call_as_guest(repeat('b', 40)) ->> 'identity')::uuid as identity;
grant select on seat to public;
select ok(pg_temp.tell('e1', 'room_started', null), 'the room is there');
select ok(pg_temp.tell('e2', 'participant_joined', tests.identity('c1', 'patient')), 'the patient is in');
select ok(pg_temp.tell('e3', 'participant_joined', (select identity from seat)), 'and the guest');
select is(pg_temp.jobs('close_room') + pg_temp.jobs('remove_participant'), 0::bigint, 'all of them stay');

-- who was removed does not come back
select tests.act_as('anna');
select remove_guest(tests.id('g1'));
select is(pg_temp.jobs('remove_participant'), 1::bigint, 'a guest is sent out');
select pg_temp.tell('e4', 'participant_joined', (select identity from seat));
select is(pg_temp.jobs('remove_participant'), 2::bigint, 'and again when they come back with their token');
select pg_temp.tell('e4', 'participant_joined', (select identity from seat));
select is(pg_temp.jobs('remove_participant'), 2::bigint, 'once for each time');

-- a call that is over stays so
select tests.act_as('dora');
select end_call(tests.call('c1'));
select is(pg_temp.jobs('close_room'), 1::bigint, 'the end closes the room');
select pg_temp.tell('e5', 'room_started', null);
select is(pg_temp.jobs('close_room'), 2::bigint, 'and a room that is opened again');
select * from finish();
rollback;
