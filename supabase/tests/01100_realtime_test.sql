-- Channels: who may listen where, and that a hint neither tells nor breaks anything.
begin;
set local search_path = public, extensions;
select plan(20);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('petra', 'dermatology', 'pending');
select tests.open('talk', 'anna', 'dora');

select tests.act_as_owner();
-- joins as Realtime asks: may this person read, or write, a message on the topic that is set?
create function pg_temp.joins(p_topic text, p_extension text default 'broadcast') returns boolean language plpgsql as $$
declare
  heard integer;
begin
  perform set_config('realtime.topic', p_topic, true);
  select count(*) into heard from realtime.messages m where m.topic = p_topic and m.extension = p_extension;
  return heard > 0;
end $$;
grant execute on all functions in schema pg_temp to public;
insert into realtime.messages (topic, extension)
select topic, extension from unnest(array['consultation:' || tests.consultation('talk'), 'account:' || tests.id('anna'),
  'practitioner:' || tests.doctor('dora'), 'department:dermatology', 'consultation:nonsense', 'everything']) topic,
  unnest(array['broadcast', 'presence']) extension;

select tests.act_as('anna');
select ok(pg_temp.joins('consultation:' || tests.consultation('talk')), 'the patient hears their consultation');
select ok(pg_temp.joins('account:' || tests.id('anna')), 'and their account');
select ok(not pg_temp.joins('practitioner:' || tests.doctor('dora')), 'not the doctor''s list');
select ok(not pg_temp.joins('department:dermatology'), 'nor a department');
select ok(not pg_temp.joins('consultation:nonsense') and not pg_temp.joins('everything'), 'nor what does not exist');
select tests.act_as('dora');
select ok(pg_temp.joins('consultation:' || tests.consultation('talk')), 'so does the doctor in charge');
select ok(pg_temp.joins('practitioner:' || tests.doctor('dora')) and pg_temp.joins('department:dermatology'),
  'with their own list and their department');
select ok(not pg_temp.joins('account:' || tests.id('anna')), 'not the patient''s account');
select tests.act_as('bert');
select ok(not pg_temp.joins('consultation:' || tests.consultation('talk')), 'another patient hears nothing');
select tests.act_as('emil');
select ok(not pg_temp.joins('consultation:' || tests.consultation('talk')), 'nor another doctor');
select tests.act_as('petra');
select ok(not pg_temp.joins('department:dermatology'), 'nor a pending one of their department');
select tests.act_as_visitor();
select ok(not pg_temp.joins('consultation:' || tests.consultation('talk')), 'nor a visitor');

-- writing: presence alone, where one takes part
select tests.act_as('anna');
select set_config('realtime.topic', 'consultation:' || tests.consultation('talk'), true);
select lives_ok($$ insert into realtime.messages (topic, extension) values (realtime.topic(), 'presence') $$,
  'one shows presence');
select tests.refused($$ insert into realtime.messages (topic, extension) values (realtime.topic(), 'broadcast') $$,
  '42501',
  'nobody broadcasts');
select tests.act_as('bert');
select tests.refused($$ insert into realtime.messages (topic, extension) values (realtime.topic(), 'presence') $$,
  '42501',
  'nor shows up elsewhere');

-- hints
select tests.act_as_owner();
delete from realtime.messages;
select tests.act_as('anna');
select send_message(gen_random_uuid(), tests.consultation('talk'), 'A secret about my skin');
select tests.act_as_owner();
select ok((select count(*) > 0 from realtime.messages where event = 'message_sent' and private),
  'a message sends a private hint');
select is((select count(*) from realtime.messages where payload::text like '%secret%'), 0::bigint, 'without its words');
select set_eq($$ select topic from realtime.messages $$, array['consultation:' || tests.consultation('talk'),
  'practitioner:' || tests.doctor('dora')], 'to those who take part');
-- Hosted, Realtime belongs to somebody else: there the next two hold without breaking it.
do $$ begin
  alter function realtime.send(jsonb, text, text, boolean) rename to send_elsewhere;
exception when insufficient_privilege then null;
end $$;
select tests.act_as('anna');
select lives_ok($$ select send_message(gen_random_uuid(), tests.consultation('talk'), 'Without Realtime') $$,
  'a missing Realtime breaks nothing');
select is((select count(*) from messages where body = 'Without Realtime'), 1::bigint, 'the message is there');

select * from finish();
rollback;
