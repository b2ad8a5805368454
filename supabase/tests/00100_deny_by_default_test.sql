-- Nothing is open that is not meant to be, by the catalogue itself.
begin;
set local search_path = public, extensions;
select plan(15);

select is_empty($$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  and not relrowsecurity $$, 'every table has row-level security on');

select results_eq($$ select p.proname::text collate "C" from pg_proc p where p.pronamespace in ('public'::regnamespace,
    'private'::regnamespace, 'admin'::regnamespace) and has_function_privilege('anon', p.oid, 'execute') order by 1 $$,
  $$ values ('check_offered' collate "C"), ('comparable_price'), ('find_practitioners'), ('join_call_as_guest'),
    ('join_call_as_guest'), ('leave_call_as_guest'), ('leave_call_as_guest'),
    ('open_guest_invitation'), ('open_guest_invitation'), ('read_call_as_guest'), ('read_call_as_guest'), ('read_guest_invitation'), ('read_guest_invitation') $$,
    'visitors call the directory, guests what their invitation opens, and nothing else');

select results_eq($$ select distinct table_name::text collate "C" from information_schema.role_column_grants
    where grantee = 'anon' and table_schema in ('public', 'private', 'admin') order by 1 $$,
  $$ values ('check_settings' collate "C"), ('consent_documents'), ('departments'), ('practitioners'), ('regions'),
    ('services') $$,
  'visitors read the public directory and nothing else');
select is_empty($$ select * from information_schema.role_column_grants where grantee = 'anon'
    and privilege_type <> 'SELECT' and table_schema in ('public', 'private', 'admin') $$, 'visitors write nowhere');
select is_empty($$ select * from information_schema.role_column_grants where grantee in ('anon', 'authenticated',
  'PUBLIC')
    and table_schema in ('private', 'admin') $$, 'no client reaches a private table or a queue');
select is_empty($$ select * from information_schema.role_column_grants where grantee = 'PUBLIC'
    and table_schema = 'public' $$, 'nothing is granted to everybody');

select results_eq($$ select table_name || ' ' || lower(privilege_type) || ': '
      || string_agg(column_name, ' ' order by column_name collate "C") collate "C"
    from information_schema.role_column_grants where grantee = 'authenticated' and table_schema = 'public'
      and privilege_type in ('INSERT', 'UPDATE') group by table_name, privilege_type order by 1 $$,
  $$ values ('accounts update: country_code locale region_code' collate "C"),
    ('allergy_intolerances insert: allergy_id code code_system criticality display_en display_zh patient_id reaction'),
    ('allergy_intolerances update: criticality reaction'),
    ('conditions insert: condition_id description patient_id since'),
    ('conditions update: description since'),
    ('consents insert: kind locale version'),
    ('consents update: withdrawn_at'),
    ('consultations insert: concern consultation_id department_code expectation kind locale onset '
      || 'patient_id practitioner_id tried'),
    ('consultations update: concern expectation onset patient_id tried'),
    ('medication_statements insert: description medication_id patient_id'),
    ('medication_statements update: description'),
    ('messages insert: body consultation_id message_id written_at'),
    ('patients insert: allergy_status birth_date display_name patient_id pregnancy region_code relationship sex'),
    ('patients update: allergy_status archived_at birth_date display_name pregnancy region_code relationship sex'),
    ('practitioners update: bio_en bio_zh languages time_zone'),
    ('quick_replies insert: body position practitioner_id quick_reply_id'),
    ('quick_replies update: body position'),
    ('services insert: active answer_minutes call_minutes currency kind message_limit open_hours practitioner_id '
      || 'price_minor'),
    ('services update: active answer_minutes call_minutes currency message_limit open_hours price_minor') $$,
  'people write these columns and no others');
select results_eq($$ select table_name::text collate "C" from information_schema.role_table_grants
    where grantee = 'authenticated' and table_schema = 'public' and privilege_type = 'DELETE' order by 1 $$,
  $$ values ('allergy_intolerances' collate "C"), ('conditions'), ('consultations'), ('medication_statements'),
    ('push_subscriptions'), ('quick_replies'), ('symptom_checks') $$, 'and delete from these tables and no others');

select is_empty($$ select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef $$,
  'no function of the API runs with the owner''s rights');
select is_empty($$ select p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace,
  'private'::regnamespace)
    and not coalesce(p.proconfig @> array['search_path=""'], false) $$, 'every function pins its search path');
select is_empty($$ select p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace,
  'private'::regnamespace)
    and p.prorettype = 'trigger'::regtype and (has_function_privilege('authenticated', p.oid, 'execute')
      or has_function_privilege('service_role', p.oid, 'execute')) $$, 'nobody calls a trigger''s function');

select results_eq($$ select p.proname::text collate "C" from pg_proc p where p.pronamespace = 'public'::regnamespace
    and has_function_privilege('service_role', p.oid, 'execute')
    and not has_function_privilege('authenticated', p.oid, 'execute') order by 1 $$,
  $$ values ('confirm_attachment' collate "C"), ('dial_telephone_leg'), ('drop_push_subscription'), ('fail_job'),
    ('finish_job'),
    ('live_calls'), ('read_push_subscriptions'), ('read_recording'), ('reconcile_call'), ('record_call_event'),
    ('refuse_attachment'), ('run_clock'), ('set_recording'), ('set_telephone_leg'),
    ('settle_payment'), ('take_jobs'), ('verify_audit_chain') $$,
  'these belong to the service alone');

select is_empty($$ select * from (values ('payments'), ('ledger_entries'), ('audit_events'), ('messages'),
    ('encounter_notes'), ('handovers'), ('consultations'), ('attachments'), ('calls'),
    ('call_guests'), ('call_back_tasks'), ('call_consents'), ('recordings')) as kept (name)
  where has_any_column_privilege('service_role', 'public.' || name, 'insert, update')
    or has_table_privilege('service_role', 'public.' || name, 'delete, truncate') $$,
  'not even the service writes money, traces, words or states directly');

select is_empty($$ select conname from pg_constraint where connamespace in ('public'::regnamespace,
  'private'::regnamespace)
    and contype in ('c', 'u', 'p', 'f', 'x') and conrelid <> 0
    and conname !~ ('^' || (select relname from pg_class where oid = conrelid)) $$,
  'every constraint is named after its table');
select is_empty($$ select relname from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace,
    'admin'::regnamespace) and relkind in ('r', 'v') and obj_description(oid, 'pg_class') is null $$,
  'every table and queue says what it is');

select * from finish();
rollback;
