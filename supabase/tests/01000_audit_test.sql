-- Audit: added to, never changed; and a change that happened all the same is found.
begin;
set local search_path = public, extensions;
select plan(21);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora');
select tests.close('told', 'anna', 'dora');

select tests.act_as('anna');
select set_eq($$ select action from audit_events where consultation_id = tests.consultation('told') $$,
  array['payment_held', 'consultation_requested', 'consultation_accepted', 'identity_disclosed',
    'consultation_answered',
    'consultation_closed'], 'every move left its trace');
select is((select count(*) from audit_events where action = 'consent_given'), 0::bigint,
  'a consent given before there was a profile belongs to no record');
select is((select count(*) from audit_events where action = 'allergy_added'), 1::bigint, 'a change of the record does');
select tests.refused('select actor_account_id from audit_events', '42501', 'whose account it was is not told');
select tests.refused('delete from audit_events', '42501', 'nobody erases a trace');
select tests.refused($$ insert into audit_events (audit_event_id, occurred_at, actor_kind, action, previous_hash, hash)
  values (0, now(), 'system', 'forged', '', '') $$, '42501', 'nor forges one');
select tests.refused('select verify_audit_chain()', '42501', 'the service verifies');
select tests.act_as('bert');
select is((select count(*) from audit_events where patient_id = tests.patient('anna')), 0::bigint,
  'nobody reads another''s trace');
select tests.act_as('dora');
select is((select count(*) from audit_events), 0::bigint, 'doctors read none');
select tests.act_as_visitor();
select tests.refused('select * from audit_events', '42501', 'visitors none');

select tests.act_as_service();
select is(verify_audit_chain() ->> 'ok', 'true', 'the chain is whole');
select tests.refused($$ update audit_events set action = 'x' $$, '42501', 'the service changes nothing');
select tests.act_as_owner();
select tests.refused($$ update audit_events set action = 'x' $$, 'record_immutable', 'nor does the owner');
select tests.refused('delete from audit_events', 'record_immutable', 'nor delete');
select tests.refused('truncate audit_events', 'record_immutable', 'nor empty it');

-- what an owner with bad intent can do, is seen
savepoint whole;
alter table audit_events disable trigger user;
update audit_events set detail = '{"forged": true}' where audit_event_id = (select min(audit_event_id) + 2
  from audit_events);
select is((verify_audit_chain() ->> 'first_broken_id')::bigint, (select min(audit_event_id) + 2 from audit_events),
  'a changed row is named');
rollback to whole;
alter table audit_events disable trigger user;
update audit_events e set detail = '{"forged": true}', hash = private.seal(jsonb_populate_record(e,
  '{"detail": {"forged": true}}'))
where audit_event_id = (select min(audit_event_id) + 2 from audit_events);
select is((verify_audit_chain() ->> 'first_broken_id')::bigint, (select min(audit_event_id) + 3 from audit_events),
  'a row sealed anew breaks the next');
rollback to whole;
alter table audit_events disable trigger user;
delete from audit_events where audit_event_id = (select min(audit_event_id) + 2 from audit_events);
select is((verify_audit_chain() ->> 'first_broken_id')::bigint, (select min(audit_event_id) + 3 from audit_events),
  'a missing row is noticed');
rollback to whole;
alter table audit_events disable trigger user;
delete from audit_events where audit_event_id = (select max(audit_event_id) from audit_events);
select is(verify_audit_chain() ->> 'ok', 'false', 'so is a cut end');
select is((verify_audit_chain() ->> 'first_broken_id')::bigint, (select max(audit_event_id) + 1 from audit_events),
  'and where');
rollback to whole;
select is(verify_audit_chain() ->> 'ok', 'true', 'and all is whole again');

select * from finish();
rollback;
