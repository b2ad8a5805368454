-- Accounts, consents and patients: everybody their own, nobody another's.
begin;
set local search_path = public, extensions;
select plan(47);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora');

-- accounts
select is((select locale || region_code || country_code from accounts where account_id = tests.id('anna')),
  'zh-CNCN-11CN', 'signing up opens an account with the wishes of the form');
insert into auth.users (id, email, raw_user_meta_data) values (tests.id('odd'), 'odd@tests.example',
  '{"locale": "xx", "region_code": "nowhere", "country_code": "<script>"}');
select is((select locale || country_code from accounts where account_id = tests.id('odd')), 'enCN',
  'nonsense in the form does not stop a sign-up');
select tests.act_as('anna');
select tests.touches('select * from accounts', 1, 'people read their own account alone');
select tests.touches($$ update accounts set locale = 'en' where account_id = tests.id('anna') $$, 1,
  'and set its language');
select tests.touches($$ update accounts set locale = 'en' where account_id = tests.id('bert') $$, 0, 'not another''s');
select tests.refused($$ update accounts set suspended_at = null $$, '42501', 'nobody lifts their own suspension');
select tests.refused($$ insert into accounts (account_id) values (gen_random_uuid()) $$,
  '42501', 'accounts come from Auth');
select tests.refused($$ select email from auth.users $$, '42501', 'addresses are out of reach');

-- consents
select tests.touches('select * from consents', 2, 'people read their own consents');
select tests.touches($$ insert into consents (kind, version, locale) values ('terms', 1, 'en') $$, 0,
  'a second press gives nothing twice');
select tests.refused($$ insert into consents (kind, version, locale, account_id) values ('terms', 1, 'en',
  tests.id('bert')) $$,
  '42501', 'nobody consents for another');
select tests.refused($$ insert into consents (kind, version, locale) values ('terms', 9, 'en') $$, '23503',
  'nor to what is not written');
select tests.touches($$ update consents set withdrawn_at = 'infinity' where kind = 'terms' $$, 1,
  'a consent is withdrawn');
select is((select withdrawn_at from consents where kind = 'terms'), now(), 'now, whatever the client says');
select is(my_role() ->> 'consents_current', 'false', 'then consents are no longer current');
select tests.refused($$ update consents set withdrawn_at = now() where kind = 'terms' $$, 'record_immutable', 'once');
select tests.touches($$ insert into consents (kind, version, locale) values ('terms', 1, 'en') $$, 1,
  'it can be given anew');
select is(my_role() ->> 'consents_current', 'true', 'and counts');
select tests.refused($$ delete from consents $$, '42501', 'consents are not erased');
select tests.act_as('bert');
select tests.touches($$ select * from consents where account_id = tests.id('anna') $$, 0,
  'nobody reads another''s consents');
select tests.act_as_owner();
select tests.refused($$ update consent_documents set body = '' $$,
  'record_immutable', 'what was agreed to stays as written');
select tests.act_as_visitor();
select tests.touches($$ select * from consent_documents where version = 1 $$, 4, 'everybody reads the documents');
select tests.refused('select * from accounts', '42501', 'visitors read no account');
select tests.refused('select * from consents', '42501', 'nor consents');
select tests.refused('select * from patients', '42501', 'nor patients');
select tests.refused('select my_role()', '42501', 'nor have a role');

-- patients
select tests.act_as('anna');
select is(my_role() ->> 'has_self', 'true', 'the own profile is known');
select tests.refused($$ insert into patients (relationship, display_name, birth_date, sex)
  values ('self', 'Again', '1990-01-01', 'female') $$, '23505', 'one is oneself once');
select tests.refused($$ insert into patients (relationship, display_name, birth_date, sex, account_id)
  values ('child', 'Forged', '2020-01-01', 'male', tests.id('bert')) $$, '42501', 'nobody adds to another''s family');
select tests.refused($$ insert into patients (relationship, display_name, birth_date, sex)
  values ('child', 'Unborn', current_date + 1, 'male') $$, '23514', 'a birth date lies in the past');
select tests.refused($$ insert into patients (relationship, display_name, birth_date, sex, pregnancy)
  values ('partner', 'Him', '1990-01-01', 'male', 'pregnant') $$, '23514', 'a man is not pregnant');
select tests.touches($$ update patients set display_name = 'X' where patient_id = tests.patient('bert') $$, 0,
  'nobody edits another''s patient');
select tests.touches($$ insert into patients (relationship, display_name, birth_date, sex)
  select 'child', 'Child ' || n, '2015-01-01', 'unknown' from generate_series(1, 11) n $$, 11, 'twelve fit');
select tests.refused($$ insert into patients (relationship, display_name, birth_date, sex)
  values ('child', 'Thirteenth', '2015-01-01', 'unknown') $$, 'too_many_patients', 'the thirteenth does not');
select tests.refused('delete from patients', '42501', 'patients are archived, not erased');

-- allergies, conditions, medicines
select is((select allergy_status::text from patients where patient_id = tests.patient('anna')), 'listed',
  'an allergy makes the list count');
select tests.refused($$ update patients set allergy_status = 'none_known' where patient_id = tests.patient('anna') $$,
  'allergies_listed', 'none known and listed exclude each other');
select tests.touches($$ insert into conditions (patient_id, description) values (tests.patient('anna'), 'Asthma') $$, 1,
  'people note illnesses');
select tests.touches($$ insert into medication_statements (patient_id, description) values (tests.patient('anna'),
  'Aspirin') $$, 1,
  'and medicines');
select tests.refused($$ insert into conditions (patient_id, description) values (tests.patient('bert'), 'Forged') $$,
  '42501',
  'not for another''s patient');
select tests.refused($$ insert into allergy_intolerances (patient_id, code_system, code, display_en, display_zh)
  values (tests.patient('bert'), 'wenyi', 'nuts', 'Nuts', '坚果') $$, '42501', 'nor allergies');
select tests.refused($$ insert into medication_statements (patient_id, description) values (tests.patient('bert'),
  'X') $$,
  '42501', 'nor medicines');
select tests.touches('delete from allergy_intolerances', 1, 'an allergy is removed, one''s own alone');
select is((select allergy_status::text from patients where patient_id = tests.patient('anna')), 'unknown',
  'an emptied list says unknown, never none');
select tests.act_as('bert');
select is((select count(*) from conditions) + (select count(*) from medication_statements), 0::bigint,
  'nobody reads another''s record');
select tests.act_as('dora');
select is((select count(*) from patients) + (select count(*) from allergy_intolerances), 0::bigint,
  'a doctor reads no patient table at all');
select tests.act_as_service();
select tests.refused($$ update patients set display_name = 'X' $$, '42501', 'the service rewrites no patient');

select * from finish();
rollback;
