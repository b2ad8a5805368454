-- ─────────────────────────────────────────────────────────────────────────────
-- Queues for the people who run the clinic. They read them in Studio and act by editing a row.
-- ─────────────────────────────────────────────────────────────────────────────

create view admin.practitioners_to_approve with (security_invoker = true) as
select p.practitioner_id, p.display_name, d.legal_name, d.hospital, d.licence_authority, d.licence_number,
  p.department_code, p.region_code, p.languages, p.created_at
from public.practitioners p
left join public.practitioner_disclosures d on d.practitioner_id = p.practitioner_id
where p.status = 'pending' order by p.created_at;
comment on view admin.practitioners_to_approve is
  'Doctors who applied. Check the licence with its authority, then set status to verified in public.practitioners.';

create view admin.consultations_waiting with (security_invoker = true) as
select c.consultation_id, c.department_code, c.practitioner_id, c.requested_at, c.respond_by,
  c.respond_by - now() as remaining
from public.consultations c where c.status = 'waiting' order by c.respond_by;
comment on view admin.consultations_waiting is
  'Requests that wait for a doctor. Past respond_by the fee goes back by itself.';

create view admin.consultations_overdue with (security_invoker = true) as
select c.consultation_id, c.practitioner_id, p.display_name, p.status as practitioner_status,
  c.answered_at, c.open_until
from public.consultations c join public.practitioners p on p.practitioner_id = c.practitioner_id
where c.status = 'open' and (c.open_until < now() or p.status <> 'verified') order by c.open_until;
comment on view admin.consultations_overdue is
  'Answered, but not summed up in time, or left by a suspended doctor. '
  'Ask the doctor, or set practitioner_id to a colleague.';

create view admin.payments_in_flight with (security_invoker = true) as
select p.payment_id, p.status, p.amount_minor, p.currency, p.provider, p.provider_reference,
  c.status as consultation_status,
  p.created_at, p.held_at
from public.payments p join public.consultations c on c.consultation_id = p.consultation_id
where p.status in ('pending', 'held') order by p.created_at;
comment on view admin.payments_in_flight is
  'Money on its way. Held on an ended consultation for more than some minutes: look into admin.jobs_failed.';

create view admin.jobs_failed with (security_invoker = true) as
select j.job_id, j.kind, j.payload, j.attempts, j.last_error, j.run_at, j.created_at
from private.jobs j where j.finished_at is null and j.last_error is not null order by j.run_at;
comment on view admin.jobs_failed is
  'Jobs that did not work. After ten attempts mend the cause, then set attempts to 0 in private.jobs.';

create view admin.recent_audit with (security_invoker = true) as
select e.audit_event_id, e.occurred_at, e.actor_kind, e.actor_account_id, e.action, e.patient_id, e.consultation_id,
  e.detail
from public.audit_events e order by e.audit_event_id desc limit 500;
comment on view admin.recent_audit is
  'The last 500 events. select public.verify_audit_chain() tells whether the chain is whole.';

grant select on all tables in schema admin to service_role;
