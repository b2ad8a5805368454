-- ─────────────────────────────────────────────────────────────────────────────
-- Calls, for the people who run the clinic: what was billed, how well it went, and who still waits for a call.
-- ─────────────────────────────────────────────────────────────────────────────

create view admin.recent_calls with (security_invoker = true) as
select k.call_id, k.consultation_id, k.practitioner_id, p.display_name, k.mode, k.status, k.end_reason, k.started_by,
  k.encrypted, k.created_at, k.answered_at, k.ended_at, k.talk_seconds,
  (select q.worst_quality from private.call_participants q where q.call_id = k.call_id and q.party = 'patient')
    as patient_quality,
  (select q.worst_quality from private.call_participants q where q.call_id = k.call_id and q.party = 'practitioner')
    as practitioner_quality,
  (select count(*) from private.call_participants q where q.call_id = k.call_id and q.party = 'guest') as guests
from public.calls k join public.practitioners p on p.practitioner_id = k.practitioner_id
order by k.created_at desc limit 500;
comment on view admin.recent_calls is
  'The last 500 calls, with the talk time that the room server''s signed reports add up to and the worst quality told.';

create view admin.call_backs_waiting with (security_invoker = true) as
select t.call_back_task_id, t.consultation_id, k.practitioner_id, p.display_name, t.created_at,
  now() - t.created_at as waiting
from public.call_back_tasks t
join public.calls k on k.call_id = t.call_id
join public.practitioners p on p.practitioner_id = k.practitioner_id
where t.done_at is null order by t.created_at;
comment on view admin.call_backs_waiting is
  'Calls that broke off and were not taken up again. Ask the doctor, or hand the consultation to a colleague.';

grant select on admin.recent_calls, admin.call_backs_waiting to service_role;
