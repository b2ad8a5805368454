-- Doctors: the public part is public, the rest is not; and nobody verifies themselves.
begin;
set local search_path = public, extensions;
select plan(45);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('petra', 'dermatology', 'pending'), tests.add_doctor('sven', 'dermatology', 'suspended');

select tests.act_as_visitor();
select bag_eq($$ select practitioner_id from practitioners
  where practitioner_id in (tests.doctor('dora'), tests.doctor('emil'), tests.doctor('petra'), tests.doctor('sven')) $$,
  $$ values (tests.doctor('dora')), (tests.doctor('emil')) $$, 'visitors see verified doctors alone');
select is((select count(*) from services where practitioner_id in (tests.doctor('petra'), tests.doctor('sven'))),
  0::bigint,
  'and what they offer');
select is((select count(*) from services where practitioner_id = tests.doctor('dora')), 1::bigint, 'of the verified');
select tests.refused('select * from practitioner_accounts', '42501', 'not whose account it is');
select tests.refused('select * from practitioner_disclosures', '42501', 'nor the real name');
select tests.refused('select * from quick_replies', '42501', 'nor their sentences');
select tests.refused($$ update practitioners set bio_en = 'X' $$, '42501', 'and change nothing');
select is((select count(*) from find_practitioners(department => 'dermatology', query => 'dora')), 1::bigint,
  'visitors search the directory');
select is((select count(*) from find_practitioners(query => 'petra')), 0::bigint, 'where a pending doctor is not');
select is((select count(*) from find_practitioners(query => '100%_\'' or true')), 0::bigint,
  'signs in a search are only signs');
select is((select total_count from find_practitioners(query => 'dora', price_max => 3000)), 1::bigint,
  'a price limit holds');
select is((select count(*) from find_practitioners(query => 'dora', price_max => 2999)), 0::bigint, 'and excludes');
select is((select count(*) from find_practitioners(query => 'dora', kind => 'video')), 0::bigint, 'so does the kind');
select is((select count(*) from find_practitioners(query => 'dora', language => 'fr')), 0::bigint, 'the language');
select is((select count(*) from find_practitioners(query => 'dora', region => 'CN')), 1::bigint,
  'a country holds its regions');
select is((select count(*) from find_practitioners(query => 'dora', available => true)), 0::bigint, 'and the time');

select tests.act_as('anna');
select is((select count(*) from practitioner_accounts), 0::bigint, 'patients do not see a doctor''s account');
select is((select count(*) from practitioner_disclosures), 0::bigint, 'nor the real name before paying');
select tests.refused($$ select set_availability(30) $$, 'not_verified', 'patients have no switch');
select tests.refused($$ insert into practitioners (display_name, title_en, title_zh, department_code, region_code,
  time_zone,
  languages) values ('Me', 'x', 'x', 'dermatology', 'CN-11', 'UTC', '{en}') $$,
    '42501', 'nobody enters the list alone');
select tests.refused($$ insert into services (practitioner_id, kind, price_minor, currency, answer_minutes)
  values (tests.doctor('dora'), 'video', 1, 'CNY', 60) $$, '42501', 'nor offers in another''s name');
select tests.touches($$ update services set price_minor = 1 where practitioner_id = tests.doctor('dora') $$, 0,
  'nor changes another''s price');
select tests.ask('request', 'anna', 'dora');
select tests.act_as('anna');
select is((select legal_name from practitioner_disclosures), 'Real dora', 'who has paid sees who the doctor is');
select is((select count(*) from practitioner_accounts), 0::bigint, 'still not the account');
select tests.act_as('bert');
select is((select count(*) from practitioner_disclosures), 0::bigint, 'another patient does not');

select tests.act_as('dora');
select is((select practitioner_id from practitioner_accounts), tests.doctor('dora'),
  'a doctor knows which row is theirs');
select tests.touches($$ update practitioners set bio_en = 'Hello' $$, 1, 'describes themselves alone');
select tests.refused($$ update practitioners set status = 'verified' $$, '42501', 'and verifies nobody');
select tests.refused($$ update practitioners set rating_average = 5 $$, '42501', 'nor rates themselves');
select tests.touches($$ update services set price_minor = 4000 $$, 1, 'sets their price');
select is(set_availability(30), now() + interval '30 minutes', 'and says that they have time');
select is(set_availability(0), null, 'or not');
select tests.refused($$ select set_availability(241) $$, 'minutes_out_of_range', 'four hours at most');
select tests.touches($$ insert into quick_replies (practitioner_id, body) values (tests.doctor('dora'), 'Hello') $$, 1,
  'keeps sentences');
select tests.refused($$ insert into quick_replies (practitioner_id, body) values (tests.doctor('emil'), 'Hello') $$,
  '42501',
  'not in a colleague''s list');
select tests.act_as('emil');
select is((select count(*) from quick_replies), 0::bigint, 'which the colleague does not see');
select is((select count(*) from practitioner_disclosures), 1::bigint, 'a doctor sees their own disclosure alone');

select tests.act_as('petra');
select tests.refused($$ select set_availability(30) $$, 'not_verified', 'a pending doctor has no switch');
select is(my_role() ->> 'practitioner_status', 'pending', 'and knows it');
select tests.refused($$ select apply_as_practitioner('{}') $$,
  'profile_incomplete', 'an application says all that is needed');
select tests.act_as('bert');
select tests.refused($$ select apply_as_practitioner('{"display_name": "Dr B", "title_en": "t", "title_zh": "t",
  "department_code": "dental", "region_code": "GB", "languages": ["en"], "legal_name": "B", "hospital": "H",
  "licence_authority": "A", "licence_number": "1",
  "services": [{"kind": "text", "price_minor": -5, "currency": "GBP", "answer_minutes": 60}]}') $$, 'profile_invalid',
  'and nothing impossible');
select isnt(apply_as_practitioner('{"display_name": "Dr B", "title_en": "t", "title_zh": "t",
  "department_code": "dental",
  "region_code": "GB", "languages": ["en"], "legal_name": "B", "hospital": "H", "licence_authority": "A",
  "licence_number": "1", "status": "verified",
  "services": [{"kind": "text", "price_minor": 2000, "currency": "GBP",
    "answer_minutes": 60}]}'), null, 'anybody may apply');
select is((select status::text from practitioners where practitioner_id = (my_role() ->> 'practitioner_id')::uuid),
  'pending',
  'and waits, whatever they claim');
select tests.act_as_owner();
select tests.touches($$ update practitioners set status = 'verified' where practitioner_id = tests.doctor('petra') $$,
  1,
  'an admin approves by editing the row');
select tests.refused($$ update practitioners set status = 'pending' where practitioner_id = tests.doctor('petra') $$,
  'transition_refused', 'and cannot unsee it');

select * from finish();
rollback;
