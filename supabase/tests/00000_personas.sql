-- People for the tests, and ways to act as one of them. Runs first and stays; all other files roll back.
begin;
create extension if not exists pgtap with schema extensions;
grant usage on schema extensions to anon, authenticated, service_role;
grant execute on all functions in schema extensions to public;
drop schema if exists tests cascade;
create schema tests;
grant usage on schema tests to public;

-- The same name is the same person, wherever it is said.
create function tests.id(p_name text) returns uuid language sql immutable as $$
  select md5('account ' || p_name)::uuid;
$$;
create function tests.doctor(p_name text) returns uuid language sql immutable as $$
  select md5('practitioner ' || p_name)::uuid;
$$;
create function tests.patient(p_name text) returns uuid language sql immutable as $$
  select md5('patient ' || p_name)::uuid;
$$;
create function tests.consultation(p_name text) returns uuid language sql immutable as $$
  select md5('consultation ' || p_name)::uuid;
$$;

create function tests.act_as(p_name text) returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claim.sub', tests.id(p_name)::text, true),
    set_config('request.jwt.claim.role', 'authenticated', true),
    set_config('request.jwt.claims', json_build_object('sub', tests.id(p_name), 'role', 'authenticated')::text, true),
    set_config('role', 'authenticated', true);
end $$;
create function tests.act_as_nobody(p_role text) returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claim.sub', '', true), set_config('request.jwt.claim.role', p_role, true),
    set_config('request.jwt.claims', json_build_object('role', p_role)::text, true), set_config('role', p_role, true);
end $$;
create function tests.act_as_visitor() returns void language sql as $$ select tests.act_as_nobody('anon'); $$;
create function tests.act_as_service() returns void language sql as $$ select tests.act_as_nobody('service_role'); $$;
create function tests.act_as_owner() returns void language sql as $$ select tests.act_as_nobody(session_user::text); $$;

create function tests.add_account(p_name text) returns void language sql as $$
  insert into auth.users (id, email, raw_user_meta_data)
  values (tests.id(p_name), p_name || '@tests.example', '{"locale": "zh-CN", "region_code": "CN-11"}');
$$;

-- A person with consents, a profile and an allergy.
create function tests.add_patient(p_name text) returns void language plpgsql as $$
begin
  perform tests.act_as_owner();
  perform tests.add_account(p_name);
  perform tests.act_as(p_name);
  insert into public.consents (kind, version, locale) values ('terms', 1, 'en'), ('privacy', 2, 'en');
  insert into public.patients (patient_id, relationship, display_name, birth_date, sex)
  values (tests.patient(p_name), 'self', initcap(p_name), '1990-02-03', 'female');
  insert into public.allergy_intolerances (patient_id, code_system, code, display_en, display_zh)
  values (tests.patient(p_name), 'wenyi', 'penicillin', 'Penicillin', '青霉素');
  perform tests.act_as_owner();
end $$;

create function tests.add_doctor(p_name text, p_department text default 'dermatology',
  p_status public.practitioner_status default 'verified') returns void language plpgsql as $$
begin
  perform tests.act_as_owner();
  perform tests.add_account(p_name);
  insert into public.practitioners (practitioner_id, display_name, title_en, title_zh, department_code, region_code,
    time_zone, languages, status)
  values (tests.doctor(p_name), initcap(p_name), 'Attending physician', '主治医师', p_department, 'CN-11',
    'Asia/Shanghai', '{zh,en}', p_status);
  insert into public.practitioner_accounts (practitioner_id, account_id) values (tests.doctor(p_name),
    tests.id(p_name));
  insert into public.practitioner_disclosures (practitioner_id, legal_name, hospital, licence_authority, licence_number)
  values (tests.doctor(p_name), 'Real ' || p_name, 'Hospital', 'Authority', 'N-' || p_name);
  insert into public.services (practitioner_id, kind, price_minor, currency, answer_minutes, message_limit, open_hours)
  values (tests.doctor(p_name), 'text', 3000, 'CNY', 60, 3, 48);
end $$;

-- Brings a consultation of this name to a status, as the people in it would. No doctor means the pool.
create function tests.draft(p_name text, p_patient text, p_doctor text, p_department text default 'dermatology')
returns void language plpgsql as $$
begin
  perform tests.act_as(p_patient);
  insert into public.consultations (consultation_id, patient_id, practitioner_id, department_code, kind, locale,
    concern)
  values (tests.consultation(p_name), tests.patient(p_patient), tests.doctor(p_doctor), p_department, 'text', 'en',
    'An itchy red patch on the arm');
end $$;
create function tests.pay(p_name text) returns void language plpgsql as $$
declare
  payment public.payments;
begin
  select p.* into payment from public.consultations c
  cross join lateral public.begin_payment(c.consultation_id, c.price_minor, c.currency) p
  where c.consultation_id = tests.consultation(p_name);
  perform tests.act_as_service();
  perform public.settle_payment(payment.payment_id, 'held', 'reference', 'test');
end $$;
create function tests.ask(p_name text, p_patient text, p_doctor text, p_department text default 'dermatology')
returns void language plpgsql as $$
begin
  perform tests.draft(p_name, p_patient, p_doctor, p_department);
  perform tests.pay(p_name);
end $$;
create function tests.open(p_name text, p_patient text, p_doctor text) returns void language plpgsql as $$
begin
  perform tests.ask(p_name, p_patient, p_doctor);
  perform tests.act_as(p_doctor);
  perform public.accept_consultation(tests.consultation(p_name));
end $$;
create function tests.note() returns jsonb language sql immutable as $$
  select jsonb_build_object('assessment', 'Eczema', 'advice', 'Moisturise', 'watch_for', 'Spreading, fever',
    'outcome', 'resolved');
$$;
create function tests.close(p_name text, p_patient text, p_doctor text) returns void language plpgsql as $$
begin
  perform tests.open(p_name, p_patient, p_doctor);
  perform public.send_message(gen_random_uuid(), tests.consultation(p_name), 'Hello');
  perform public.close_consultation(tests.consultation(p_name), tests.note());
end $$;
create function tests.payment(p_name text) returns uuid language sql stable security definer as $$
  select payment_id from public.payments where consultation_id = tests.consultation(p_name);
$$;
create function tests.status(p_name text) returns text language sql stable security definer as $$
  select status::text from public.consultations where consultation_id = tests.consultation(p_name);
$$;

-- A call of this name, rung and answered as the people would; and a device of theirs in its room, so long ago.
create function tests.call(p_name text) returns uuid language sql immutable as $$
  select md5('call ' || p_name)::uuid;
$$;
create function tests.ring(p_name text, p_consultation text, p_by text, p_mode public.call_mode default 'video')
returns void language plpgsql as $$
begin
  perform tests.act_as(p_by);
  perform public.start_call(tests.call(p_name), tests.consultation(p_consultation), p_mode);
end $$;
create function tests.talk(p_name text, p_consultation text, p_by text, p_to text) returns void language plpgsql as $$
begin
  perform tests.ring(p_name, p_consultation, p_by);
  perform tests.act_as(p_to);
  perform public.join_call(tests.call(p_name));
end $$;
create function tests.identity(p_name text, p_party public.call_party) returns uuid language sql stable
security definer as $$
  select identity from private.call_participants where call_id = tests.call(p_name) and party = p_party;
$$;
create function tests.tell(p_event text, p_kind text, p_name text, p_party public.call_party, p_ago interval,
  p_session text default null) returns boolean language plpgsql as $$
begin
  perform tests.act_as_service();
  return public.record_call_event(jsonb_build_object('event_id', p_event, 'kind', p_kind, 'room', tests.call(p_name),
    'identity', tests.identity(p_name, p_party), 'session_id', coalesce(p_session, p_name || ' ' || p_party),
    'occurred_at', now() - p_ago));
end $$;

-- Refused with this code: ours where private.fail speaks, else the SQLSTATE.
create function tests.refused(p_sql text, p_code text, p_description text) returns text language plpgsql as $$
declare
  code text := 'nothing';
begin
  begin
    execute p_sql;
  exception when others then
    code := case when sqlstate = 'PGRST' then sqlerrm::json ->> 'code' else sqlstate end;
  end;
  return extensions.is(code, p_code, p_description);
end $$;
-- Runs it and counts the rows that it gave or touched.
create function tests.touches(p_sql text, p_rows integer, p_description text) returns text language plpgsql as $$
declare
  touched integer;
begin
  execute p_sql;
  get diagnostics touched = row_count;
  return extensions.is(touched, p_rows, p_description);
end $$;
grant execute on all functions in schema tests to public;

commit;

begin;
set local search_path = public, extensions;
select plan(1);
select has_schema('tests', 'the personas are there');
select * from finish();
rollback;
