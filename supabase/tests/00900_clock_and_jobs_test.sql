-- Time and jobs: what nobody answers comes back by itself, and what must be done is done at least once.
begin;
set local search_path = public, extensions;
select plan(27);
select tests.add_patient('anna'), tests.add_doctor('dora');
create function pg_temp.pass_time(p_name text) returns void language plpgsql as $$
begin
  perform tests.act_as_owner();
  update public.consultations set respond_by = respond_by - interval '2 hours',
    open_until = open_until - interval '3 days'
  where consultation_id = tests.consultation(p_name);
end $$;

grant execute on all functions in schema pg_temp to public;

select tests.ask('late', 'anna', 'dora'), tests.ask('fresh', 'anna', 'dora'), tests.open('silent', 'anna', 'dora'),
  tests.open('answered', 'anna', 'dora');
select send_message(gen_random_uuid(), tests.consultation('answered'), 'Hello');
select pg_temp.pass_time(name) from unnest(array['late', 'silent', 'answered']) name;
select tests.act_as('dora');
select tests.refused($$ select accept_consultation(tests.consultation('late')) $$,
  'consultation_closed', 'too late is too late');
select tests.refused('select run_clock()', '42501', 'doctors do not turn the clock');
select tests.act_as('anna');
select tests.refused('select run_clock()', '42501', 'nor patients');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('answered'), 'x') $$, 'time_over',
  'when the time is over the patient writes no more');
select tests.act_as_service();
select is((run_clock() ->> 'expired')::integer, 2, 'the clock ends what nobody answered');
select is(tests.status('late'), 'expired', 'the waiting one');
select is(tests.status('silent'), 'expired', 'and the accepted one that stayed silent');
select is(tests.status('fresh'), 'waiting', 'not the one with time left');
select is(tests.status('answered'), 'open', 'nor the answered one');
select is((run_clock() ->> 'expired')::integer, 0, 'once');
select is((select count(*) from private.jobs where kind = 'refund_payment'), 2::bigint, 'their fees go back');
select is((select count(*) from private.jobs where payload ->> 'template' = 'sum_up'), 1::bigint,
  'the doctor is reminded, once');
select is((settle_payment(tests.payment('late'), 'refunded', 'r')).status::text, 'refunded', 'and the refund settles');
select tests.act_as('dora');
select lives_ok($$ select close_consultation(tests.consultation('answered'), tests.note()) $$,
  'the doctor may still sum up');
select tests.refused($$ select close_consultation(tests.consultation('late'), tests.note()) $$, 'consultation_closed',
  'not what has expired');

-- jobs
select tests.act_as('anna');
select tests.refused($$ select take_jobs(array['send_mail']) $$, '42501', 'clients take no jobs');
select tests.refused('select * from private.jobs', '42501', 'nor see them');
select tests.act_as_owner();
delete from private.jobs where kind <> 'refund_payment';
select tests.act_as_service();
create temporary table taken as select * from take_jobs(array['refund_payment'], 1);
select is((select count(*) from taken), 1::bigint, 'the service takes as many as it wants');
select isnt((select job_id from take_jobs(array['refund_payment'], 9)), (select job_id from taken),
  'nobody takes the same');
select is((select count(*) from take_jobs(array['refund_payment'], 9)), 0::bigint, 'while it is held');
select fail_job((select job_id from taken), 'no network');
select is((select count(*) from take_jobs(array['refund_payment'], 9)), 0::bigint, 'a failed job waits');
select is((select run_at from private.jobs where job_id = (select job_id from taken)), now() + interval '1 minute',
  'a minute at first');
update private.jobs set run_at = now() where job_id = (select job_id from taken);
select is((select attempts from take_jobs(array['refund_payment'], 9)), 2, 'then it is tried again');
select finish_job((select job_id from taken));
select isnt((select finished_at from private.jobs where job_id = (select job_id from taken)), null, 'until it is done');
update private.jobs set finished_at = null, locked_until = null, attempts = 10;
select is((select count(*) from take_jobs(array['refund_payment'], 9)), 0::bigint, 'ten attempts are enough');
select tests.act_as_owner();
select private.enqueue_mail(tests.id('anna'), 'answered', tests.consultation('late'));
select is((select payload ? 'email' from private.jobs where kind = 'send_mail'), false, 'the queue keeps no address');
select tests.act_as_service();
select is((select payload ->> 'email' from take_jobs(array['send_mail'])), 'anna@tests.example', 'the taker learns it');

select * from finish();
rollback;
