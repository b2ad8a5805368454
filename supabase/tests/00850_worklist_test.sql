-- The worklist: a doctor sees who is theirs, as far as choosing needs it, and nobody else does.
begin;
set local search_path = public, extensions;
select plan(9);
select tests.add_patient('anna');
select tests.add_doctor('dora');
select tests.add_doctor('dirk');
select tests.add_doctor('petra', 'dermatology', 'pending');
select tests.ask('waits', 'anna', 'dora');
select tests.open('talks', 'anna', 'dora');
select tests.close('ended', 'anna', 'dora');
select tests.ask('pool', 'anna', null);

select tests.act_as('anna');
select public.send_message(gen_random_uuid(), tests.consultation('talks'), 'It itches more');
select tests.act_as('dora');
select results_eq($$ select consultation_id, unread from public.read_worklist(array['waiting', 'open']) order by 1 $$,
  $$ select id, unread from (values (tests.consultation('waits'), 0::bigint), (tests.consultation('talks'), 1::bigint))
    as expected (id, unread) order by 1 $$, 'her own, with what she has not read; the pool is another list');
select results_eq($$ select display_name, allergy_status::text, sex::text from public.read_worklist(array['open']) $$,
  $$ values ('Anna', 'listed', 'female') $$, 'who it is, and whether there are allergies');
select results_eq($$ select consultation_id from public.read_worklist(array['closed']) $$,
  $$ values (tests.consultation('ended')) $$, 'closed ones on demand');
select is_empty($$ select 1 from public.read_worklist(array['draft', 'declined', 'expired', 'cancelled']) $$,
  'what has left her is not hers to read');
select is_empty($$ select 1 from public.read_worklist(array['waiting', 'open', 'closed'], 1, 3) $$,
  'pages end where the list ends');
select tests.act_as('dirk');
select is_empty($$ select 1 from public.read_worklist(array['waiting', 'open', 'closed']) $$, 'a colleague sees none');
select tests.act_as('petra');
select is_empty($$ select 1 from public.read_worklist(array['waiting', 'open', 'closed']) $$, 'a pending doctor none');
select tests.act_as('anna');
select is_empty($$ select 1 from public.read_worklist(array['waiting', 'open', 'closed']) $$, 'a patient none');
select tests.act_as_visitor();
select tests.refused($$ select 1 from public.read_worklist(array['open']) $$, '42501', 'a visitor may not ask');

select * from finish();
rollback;
