-- Consultations: who starts one, at whose price, who reads it, and how it moves.
begin;
set local search_path = public, extensions;
select plan(40);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil'),
  tests.add_doctor('petra', 'dermatology', 'pending'), tests.add_doctor('sven');

-- drafts
select tests.draft('first', 'anna', 'dora');
select is((select row(status, price_minor, currency, promised_minutes, message_limit)::text from consultations),
  '(draft,3000,CNY,60,3)', 'the price comes from the database');
select tests.touches($$ insert into consultations (consultation_id, patient_id, practitioner_id, department_code,
  kind, locale)
  values (tests.consultation('first'), tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'text', 'en') $$, 0,
  'the same id again does nothing');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale,
  price_minor)
  values (tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'text', 'en', 1) $$,
    '42501', 'nobody names a price');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale, status)
  values (tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'text', 'en', 'open') $$,
    '42501', 'nor a status');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('bert'), tests.doctor('dora'), 'dermatology', 'text', 'en') $$, 'patient_not_found',
  'nobody asks for another''s patient');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('anna'), tests.doctor('petra'), 'dermatology', 'text', 'en') $$, 'practitioner_unavailable',
  'nor of a pending doctor');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'video', 'en') $$, 'practitioner_unavailable',
  'nor what a doctor does not offer');
select tests.refused('update consultations set price_minor = 1', '42501', 'a price is not edited');
select tests.refused($$ update consultations set status = 'waiting' $$, '42501', 'nor is a status moved by hand');
select tests.refused('select account_id from consultations', '42501', 'the account behind it is not readable');
select tests.touches($$ update consultations set concern = 'It itches at night, more than before' $$, 1,
  'a draft is edited');
select tests.act_as('bert');
select tests.refused($$ insert into consultations (consultation_id, patient_id, practitioner_id, department_code,
  kind, locale)
  values (tests.consultation('first'), tests.patient('bert'), tests.doctor('dora'), 'dermatology', 'text', 'en') $$,
    'id_taken',
  'another''s id is refused');
select is((select count(*) from consultations), 0::bigint, 'another patient sees nothing');
select tests.touches($$ update consultations set concern = 'Forged words' $$, 0, 'edits nothing');
select tests.touches($$ delete from consultations $$, 0, 'and deletes nothing');
select tests.act_as('dora');
select is((select count(*) from consultations), 0::bigint, 'a draft is not the doctor''s to read');
select tests.touches('update services set price_minor = 3500', 1, 'the doctor changes the price');
select tests.act_as('anna');
select is((select price_minor from consultations), 3500::bigint, 'and the draft follows');
select mark_read(tests.consultation('first'), 0);
select tests.touches($$ delete from consultations $$, 1, 'a draft is deleted by its patient');

-- a doctor as a patient
select tests.act_as('dora');
insert into patients (patient_id, relationship, display_name, birth_date, sex)
values (tests.patient('dora'), 'self', 'Dora', '1980-01-01', 'female');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('dora'), tests.doctor('dora'), 'dermatology', 'text', 'en') $$, 'own_consultation',
  'nobody is their own doctor');

-- reading
select tests.ask('second', 'anna', 'dora');
select tests.act_as('dora');
select is((select concern from consultations), 'An itchy red patch on the arm', 'the doctor asked reads what is asked');
select tests.touches($$ update consultations set concern = 'Forged words' $$, 0, 'and cannot edit it');
select tests.act_as('emil');
select is((select count(*) from consultations), 0::bigint, 'another doctor does not');
select tests.act_as('anna');
select tests.touches($$ update consultations set concern = 'Other words now' $$, 0, 'what was sent stays as sent');
select tests.touches('delete from consultations', 0, 'and is not deleted');
select is((select count(*) from read_timeline()), 1::bigint, 'the patient''s timeline has it');
select tests.act_as('dora');
select is((select count(*) from read_timeline()), 0::bigint, 'the doctor''s own timeline as a patient has not');
select tests.act_as_visitor();
select tests.refused('select consultation_id from consultations', '42501', 'visitors read none');
select tests.refused('select read_timeline()', '42501', 'by no way');

-- suspended in the meantime
select tests.ask('third', 'anna', 'sven');
select tests.act_as_owner();
update practitioners set status = 'suspended' where practitioner_id = tests.doctor('sven');
select tests.act_as('sven');
select is((select count(*) from consultations), 0::bigint, 'a suspended doctor reads nothing any more');
select tests.act_as_owner();
update accounts set suspended_at = now() where account_id = tests.id('emil');
select tests.act_as('emil');
select tests.refused($$ select set_availability(10) $$, 'account_suspended', 'nor does a suspended account act');
select tests.act_as('bert');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('bert'), tests.doctor('emil'), 'dermatology', 'text', 'en') $$, 'practitioner_unavailable',
  'nor can it be asked');

-- every move that is not on the list, for everybody: the owner of the database included
select tests.act_as_owner();
create function pg_temp.refused_moves() returns text language plpgsql as $$
declare
  move record;
  code text;
  wrong text := '';
begin
  for move in select f.status as source, t.status as target,
      exists (select 1 from private.transitions x where x.thing = 'consultation' and x.from_status = f.status::text
        and x.to_status = t.status::text) as listed
    from unnest(enum_range(null::consultation_status)) f (status),
      unnest(enum_range(null::consultation_status)) t (status)
    where f.status <> t.status
  loop
    code := 'nothing';
    begin
      alter table consultations disable trigger user;
      update consultations set status = move.source, practitioner_id = tests.doctor('dora'), requested_at = now(),
        respond_by = now(),
        accepted_at = now(), open_until = now(), closed_at = case when move.source not in ('draft', 'waiting', 'open')
          then now() end,
        decline_reason = case when move.source = 'declined' then 'x' end
      where consultation_id = tests.consultation('second');
      alter table consultations enable trigger user;
      update consultations set status = move.target, closed_at = case when move.target not in ('draft', 'waiting',
        'open') then now() end,
        decline_reason = case when move.target = 'declined' then 'x' end
      where consultation_id = tests.consultation('second');
      raise exception 'undo';
    exception when others then
      code := case when sqlstate = 'PGRST' then sqlerrm::json ->> 'code' else sqlerrm end;
    end;
    if (code = 'transition_refused') = move.listed then
      wrong := wrong || format('%s→%s: %s; ', move.source, move.target, code);
    end if;
  end loop;
  return wrong;
end $$;
select is(pg_temp.refused_moves(), '', 'exactly the listed moves pass, for the owner too');
select is((select count(*) from private.transitions where thing = 'consultation'), 9::bigint, 'and nine are listed');
select tests.refused($$ update consultations set status = 'open', accepted_at = now(), open_until = now(),
  practitioner_id = null
  where consultation_id = tests.consultation('second') $$, '23514', 'open means that a doctor is there');
select tests.refused($$ update consultations set concern = 'Forged words'
  where consultation_id = tests.consultation('second') $$,
  'record_immutable', 'words stay, for the owner too');
select tests.refused($$ update consultations set price_minor = 1
  where consultation_id = tests.consultation('second') $$,
  'record_immutable', 'and prices');
select tests.refused($$ update consultations set practitioner_id = tests.doctor('petra')
  where consultation_id = tests.consultation('second') $$,
    'practitioner_unavailable', 'a pending doctor takes over nothing');
select tests.act_as_service();
select tests.refused($$ update consultations set status = 'expired' $$, '42501', 'the service moves nothing by hand');
select tests.refused($$ insert into consultations (patient_id, practitioner_id, department_code, kind, locale)
  values (tests.patient('anna'), tests.doctor('dora'), 'dermatology', 'text', 'en') $$, '42501', 'nor asks in a name');

select * from finish();
rollback;
