-- The telephone: whose may be rung, by whom and how often; how an attempt goes; and that no number is ever read back.
begin;
set local search_path = public, extensions;
select plan(72);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');
select tests.open('talk', 'anna', 'dora'), tests.act_as_owner();
create function pg_temp.leg(p_name text) returns uuid language sql immutable as $$
  select md5('leg ' || p_name)::uuid;
$$;
create function pg_temp.dial(p_leg text, p_call text, p_side participant_side default 'patient') returns jsonb
language sql as $$ select start_telephone_leg(pg_temp.leg(p_leg), tests.call(p_call), p_side); $$;
create function pg_temp.sealed(p_mark text) returns text language sql immutable as $$
  select 'k1.' || repeat(p_mark, 16) || '.' || repeat(p_mark, 40);
$$;
create function pg_temp.row(p_leg text) returns private.telephone_legs language sql stable security definer as $$
  select * from private.telephone_legs where leg_id = pg_temp.leg(p_leg);
$$;
create function pg_temp.call(p_name text) returns calls language sql stable security definer as $$
  select * from calls where call_id = tests.call(p_name);
$$;
create function pg_temp.events(p_event text) returns bigint language sql stable security definer as $$
  select count(*) from messages where event = p_event;
$$;
create function pg_temp.set(p_leg text, p_status telephone_leg_status, p_session text default null) returns boolean
language plpgsql as $$ begin
  perform tests.act_as_service();
  return set_telephone_leg(pg_temp.leg(p_leg), p_status, p_session);
end $$;
create function pg_temp.take(p_leg text) returns jsonb language plpgsql as $$ begin
  perform tests.act_as_service();
  return dial_telephone_leg(pg_temp.leg(p_leg));
end $$;
grant execute on all functions in schema pg_temp to public;

-- one's own number
select tests.act_as('anna');
select lives_ok($$ select save_phone_number('CN', '40', pg_temp.sealed('a')) $$, 'a patient leaves a number');
select is((select row(country_code, last_digits)::text from (select country_code, last_digits from phone_numbers) n),
  '(CN,40)', 'and recognises it by country and two digits');
select tests.refused('select sealed from phone_numbers', '42501', 'what is sealed is not read back');
select tests.refused($$ insert into phone_numbers (account_id, country_code, last_digits, sealed)
  values (tests.id('anna'), 'CN', '40', 'x') $$, '42501', 'nor written by hand');
select tests.refused($$ select save_phone_number('CN', '40', '+8613800000440') $$, '23514',
  'a number that is not sealed has no place here');
select tests.refused($$ select save_phone_number('CN', '440', pg_temp.sealed('a')) $$, '23514', 'nor a third digit');
select lives_ok($$ select save_phone_number('CN', '41', pg_temp.sealed('b')) $$, 'it can be replaced');
select is((select count(*) from phone_numbers), 1::bigint, 'which leaves one');
select tests.act_as('bert');
select is((select count(account_id) from phone_numbers), 0::bigint, 'nobody sees that of another');
select tests.refused('select * from private.telephone_legs', '42501', 'nor who was rung');
select tests.act_as('dora');
select is((select count(account_id) from phone_numbers), 0::bigint, 'the doctor does not either');
select is(read_telephone(tests.consultation('talk')) -> 'patient',
  '{"has_number": true, "refused": null, "currency": "USD", "per_minute_minor": 3, "longest_minutes": 30}',
  'but learns that there is one, and what it costs');
select is(read_telephone(tests.consultation('talk')) -> 'practitioner' ->> 'refused', 'phone_missing',
  'and that their own is missing');
select is((select count(*) > 20 from telephone_rates), true, 'the prices are no secret');
select tests.act_as('anna');
select tests.refused($$ select read_telephone(tests.consultation('talk')) $$, 'not_verified',
  'patients do not dial');
select tests.act_as('emil');
select tests.refused($$ select read_telephone(tests.consultation('talk')) $$, 'consultation_not_found',
  'nor other doctors');
select tests.act_as_visitor();
select tests.refused($$ select save_phone_number('CN', '40', pg_temp.sealed('a')) $$, '42501', 'nor visitors');
select tests.refused('select account_id from phone_numbers', '42501', 'who see no numbers');

-- who has whom rung
select tests.ring('c1', 'talk', 'dora');
select tests.act_as('anna');
select tests.refused($$ select pg_temp.dial('l1', 'c1') $$, 'call_not_allowed', 'the patient has nobody rung');
select tests.act_as('emil');
select tests.refused($$ select pg_temp.dial('l1', 'c1') $$, 'call_not_found', 'nor does a stranger');
select tests.act_as('dora');
select tests.refused($$ select pg_temp.dial('l1', 'c1', 'practitioner') $$, 'phone_missing', 'not without a number');
select is(pg_temp.dial('l1', 'c1') -> 'legs' -> 0 ->> 'status', 'waiting', 'the doctor has the patient rung');
select is(jsonb_array_length(pg_temp.dial('l1', 'c1') -> 'legs'), 1, 'twice is once');
select tests.refused($$ select pg_temp.dial('l2', 'c1') $$, 'leg_busy', 'one telephone rings once');
select is(pg_temp.call('c1')::text like '%telephone%', true, 'the call is one by telephone now');
select is((pg_temp.call('c1')).encrypted, false, 'and no longer encrypted from end to end');
select is(pg_temp.events('call_not_encrypted'), 1::bigint, 'which both are told');
select is((select count(*) from messages where event_detail::text like '%138%'), 0::bigint, 'without the number');

-- an attempt
select tests.refused($$ select dial_telephone_leg(pg_temp.leg('l1')) $$, '42501', 'the doctor never gets the number');
select tests.refused($$ select set_telephone_leg(pg_temp.leg('l1'), 'answered') $$, '42501', 'nor says how it went');
select is(pg_temp.take('l1') ->> 'sealed', pg_temp.sealed('b'), 'the server gets it, to dial');
select is((pg_temp.row('l1')).status::text, 'dialling', 'which is an attempt');
select is((pg_temp.take('l1') ->> 'interrupted')::boolean, true, 'an attempt whose server died is known as such');
select is(pg_temp.set('l1', 'ringing'), true, 'it rings');
select is((record_call_event(jsonb_build_object('event_id', 'e1', 'kind', 'participant_joined', 'room',
  tests.call('c1'), 'identity', (pg_temp.row('l1')).identity, 'session_id', 'PA_1', 'occurred_at', now()))), true,
  'the bridge is in the room');
select tests.act_as('dora');
select is(read_call(tests.call('c1')) -> 'participants' @> '[{"party": "patient_phone", "present": true}]', false,
  'which is nobody yet');
select is(pg_temp.set('l1', 'busy'), true, 'busy');
select is((pg_temp.row('l1')).retry_at, now() + interval '1 minute', 'it is tried again after a minute');
select is((select run_at from private.jobs where dedupe_key = 'dial_leg:' || pg_temp.leg('l1') || ':2'),
  now() + interval '1 minute', 'by the clock');
select is((pg_temp.call('c1')).ring_until > now() + interval '2 minutes', true, 'until then the call rings on');
select is((pg_temp.call('c1')).encrypted, false, 'as a call by telephone');
select isnt(pg_temp.take('l1'), null, 'the second attempt');
select is(pg_temp.set('l1', 'no_answer'), true, 'nobody answers');
select isnt(pg_temp.take('l1'), null, 'the third');
select is(pg_temp.set('l1', 'no_answer'), true, 'nobody answers');
select isnt((pg_temp.row('l1')).over_at, null, 'which was the last');
select is(pg_temp.take('l1'), null, 'there is no fourth');
select is(pg_temp.set('l1', 'ringing'), false, 'and nothing more to tell');
select is((pg_temp.call('c1')).encrypted, true, 'browsers are alone again, and encrypted');
select is((pg_temp.call('c1')).mode::text, 'video', 'in the mode they had');
select is((pg_temp.row('l1')).cost_minor, 0::bigint, 'nobody picked up, so it cost nothing');

-- answered
select tests.act_as('dora');
select is(pg_temp.dial('l3', 'c1') ->> 'status', 'ringing', 'once more');
select is(pg_temp.take('l3') is null or not pg_temp.set('l3', 'ringing'), false, 'it rings');
select is(pg_temp.set('l3', 'confirming'), true, 'somebody or something picks up');
select is((pg_temp.call('c1')).status::text, 'ringing', 'which is no answer yet');
select tests.refused($$ select pg_temp.set('l3', 'ringing') $$, 'transition_refused', 'a leg does not go back');
select tests.refused($$ select pg_temp.set('l3', 'answered') $$, '23514', 'an answer is one of a stay in the room');
select is(pg_temp.set('l3', 'answered', 'PA_3'), true, 'the key is pressed');
select is((pg_temp.call('c1')).status::text, 'active', 'now the call is answered');
select tests.act_as('dora');
select is(read_call(tests.call('c1')) -> 'participants' @> '[{"party": "patient_phone", "present": true}]', true,
  'by somebody who is there');
select tests.act_as_owner();
update private.telephone_legs set picked_up_at = now() - interval '61 seconds' where leg_id = pg_temp.leg('l3');
select tests.act_as_service();
select record_call_event(jsonb_build_object('event_id', 'e3', 'kind', 'participant_left', 'room', tests.call('c1'),
  'identity', (pg_temp.row('l3')).identity, 'session_id', 'PA_3', 'occurred_at', now()));
set constraints all immediate;
set constraints all deferred;
select is((pg_temp.row('l3')).status::text, 'ended', 'who hangs up has left');
select is((pg_temp.row('l3')).cost_minor, 6::bigint, 'two minutes were begun');
select is((pg_temp.call('c1')).encrypted, true, 'what goes on in browsers is encrypted again');

-- hung up by the doctor, by the end of the call, by taking the number back
select tests.act_as('dora');
select is(pg_temp.dial('l4', 'c1') ->> 'encrypted', 'false', 'up and down the ladder');
select is(end_telephone_leg(pg_temp.leg('l4')) ->> 'encrypted', 'true', 'the doctor has it hung up');
select is((pg_temp.row('l4')).status::text, 'ended', 'and it is over');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'end_leg'), 1::bigint, 'the line is cut');
select tests.act_as('emil');
select tests.refused($$ select end_telephone_leg(pg_temp.leg('l3')) $$, 'call_not_found', 'strangers hang nothing up');
select tests.act_as('dora');
select pg_temp.dial('l5', 'c1'), tests.act_as('anna'), delete_phone_number();
select is((pg_temp.row('l5')).over_at is not null and pg_temp.take('l5') is null, true,
  'a number that was taken back is not rung');
select tests.act_as('anna');
select save_phone_number('CN', '40', pg_temp.sealed('a')), tests.act_as('dora'), pg_temp.dial('l6', 'c1'),
  end_call(tests.call('c1'));
select is((pg_temp.row('l6')).status::text, 'ended', 'a call takes its telephones with it');

-- limits
select tests.act_as_owner();
update telephone_rates set calls_per_day = 5 where country_code = 'CN';
select tests.ring('c2', 'talk', 'dora');
select tests.refused($$ select pg_temp.dial('l7', 'c2') $$, 'phone_limit_reached', 'so many times a day');
select tests.act_as_owner();
update telephone_rates set calls_per_day = 50, active = false where country_code = 'CN';
select tests.act_as('dora');
select tests.refused($$ select pg_temp.dial('l7', 'c2') $$, 'phone_country_refused', 'not where we do not call');

select * from finish();
rollback;
