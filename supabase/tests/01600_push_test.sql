-- Ringing: a device rings for its own person, its keys stay with the sender, and a notice holds ids alone.
begin;
set local search_path = public, extensions;
select plan(27);
select tests.add_patient('anna'), tests.add_patient('bob'), tests.add_doctor('dora');
create function pg_temp.device(p_number integer) returns text language sql as $$
  select 'https://push.example/' || p_number;
$$;
create function pg_temp.subscribe(p_number integer) returns uuid language sql as $$
  select save_push_subscription(pg_temp.device(p_number), repeat('k', 87), repeat('a', 22), 'en');
$$;
create function pg_temp.call(p_name text) returns uuid language sql immutable as $$
  select md5('call ' || p_name)::uuid;
$$;
create function pg_temp.pushes(p_template text) returns bigint language sql as $$
  select count(*) from private.jobs where kind = 'send_push' and payload ->> 'template' = p_template;
$$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as_visitor();
select tests.refused('select pg_temp.subscribe(1)', '42501', 'visitors have no device');
select tests.act_as('anna');
select isnt(pg_temp.subscribe(1), null, 'a person subscribes a device');
select is(pg_temp.subscribe(1), (select push_subscription_id from push_subscriptions),
  'once, however often they press');
select tests.refused('select endpoint from push_subscriptions', '42501', 'even the owner does not read the endpoint');
select tests.refused('select p256dh from push_subscriptions', '42501', 'nor its keys');
select tests.refused($$ select save_push_subscription('file:///etc/passwd', repeat('k', 87), repeat('a', 22), 'en') $$,
  'push_invalid', 'an endpoint is an address of the web');
select tests.refused($$ select save_push_subscription(pg_temp.device(2), 'short', repeat('a', 22), 'en') $$,
  'push_invalid', 'its key has its length');
select tests.refused($$ select save_push_subscription(pg_temp.device(2), repeat('k', 87), repeat('a', 22), 'xx') $$,
  'push_invalid', 'its language is one of ours');
select tests.refused($$ select read_push_subscriptions(tests.id('anna')) $$, '42501', 'clients do not read devices');
select tests.refused($$ select drop_push_subscription(pg_temp.device(1)) $$, '42501', 'nor drop them by address');

select tests.act_as('bob');
select is_empty('select push_subscription_id from push_subscriptions', 'others do not see the device');
select tests.act_as_owner();
create temporary table annas as select push_subscription_id as id from push_subscriptions;
grant select on annas to public;
select tests.act_as('bob');
select delete_push_subscription((select id from annas));
select tests.act_as_owner();
select is((select account_id from push_subscriptions), tests.id('anna'), 'nor silence it');
select tests.act_as('bob');
select pg_temp.subscribe(1);
select tests.act_as_owner();
select is((select account_id from push_subscriptions), tests.id('bob'),
  'a device that changes hands rings for its new person alone');
select tests.act_as('bob');
select pg_temp.subscribe(number) from generate_series(2, 12) number;
select is((select count(*) from push_subscriptions), 10::bigint, 'ten devices at most');
select delete_push_subscription(push_subscription_id) from push_subscriptions;
select is_empty('select push_subscription_id from push_subscriptions', 'and one can silence them');

-- ringing
select tests.open('talk', 'anna', 'dora');
select tests.act_as('dora');
select start_call(pg_temp.call('deaf'), tests.consultation('talk'), 'video');
select tests.act_as_owner();
select is(pg_temp.pushes('incoming_call'), 0::bigint, 'where no device listens nothing is sent');
select tests.act_as('anna');
select is(read_ringing_call() ->> 'call_id', pg_temp.call('deaf')::text, 'the patient learns what rings');
select is(read_ringing_call() ->> 'name', 'Dora', 'and who');
select is(read_ringing_call() ->> 'side', 'patient', 'and on which side they stand');
select pg_temp.subscribe(20);
select tests.act_as('dora');
select is(read_ringing_call(), null, 'for the caller nothing rings');
select end_call(pg_temp.call('deaf'));
select start_call(pg_temp.call('heard'), tests.consultation('talk'), 'voice');
select tests.act_as('bob');
select is(read_ringing_call(), null, 'nor for a stranger');
select tests.act_as_owner();
select is(pg_temp.pushes('incoming_call'), 1::bigint, 'a device that listens is rung, once');
select is((select array_agg(key order by key) from private.jobs, jsonb_object_keys(payload) key
    where payload ->> 'template' = 'incoming_call'),
  array['account_id', 'call_id', 'consultation_id', 'side', 'template', 'until'], 'the job holds ids and a time');
select is((select payload ->> 'account_id' from private.jobs where payload ->> 'template' = 'incoming_call'),
  tests.id('anna')::text, 'for the side that is rung');
select is(pg_temp.pushes('missed_call'), 1::bigint, 'what was taken back is told as missed');
select tests.act_as_service();
select results_eq($$ select endpoint from read_push_subscriptions(tests.id('anna')) $$,
  $$ values (pg_temp.device(20)) $$, 'the service reads where to send');
select drop_push_subscription(pg_temp.device(20));
select is_empty($$ select * from read_push_subscriptions(tests.id('anna')) $$, 'and forgets a device that has gone');

select * from finish();
rollback;
