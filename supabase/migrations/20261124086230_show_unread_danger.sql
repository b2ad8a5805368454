-- ─────────────────────────────────────────────────────────────────────────────
-- Danger that no doctor has read: after a quarter of an hour it is told once more, and whoever runs the clinic sees it.
-- ─────────────────────────────────────────────────────────────────────────────

create view admin.danger_unread with (security_invoker = true) as
select c.consultation_id, c.status, c.department_code, c.practitioner_id, p.display_name, u.flag,
  u.danger_id = c.consultation_id as in_request, u.since, u.overdue
from private.unread_dangers u
join public.consultations c on c.consultation_id = u.consultation_id
left join public.practitioners p on p.practitioner_id = c.practitioner_id
order by u.since;
comment on view admin.danger_unread is
  'Requests and messages that tell of danger and that the doctor in charge has not read. Overdue: they were told '
  'twice; call them, or set practitioner_id in public.consultations to a colleague. '
  'The patient was shown the emergency number at once.';
grant select on admin.danger_unread to service_role;

create function private.press_danger()
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: acts for nobody. Once for each stretch, by what began it, and each doctor who takes it over.
  select private.alert_of_danger(pa.account_id, late.consultation_id, concat_ws(':', 'again', late.danger_id))
  from (select distinct on (u.consultation_id) u.* from private.unread_dangers u
    order by u.consultation_id, u.since, u.danger_id) late
  join public.practitioner_accounts pa on pa.practitioner_id = late.practitioner_id
  where late.overdue;
$$;

create or replace function private.run_clock()
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  calls jsonb := private.run_call_clock();
  expired integer := private.expire_unanswered();
begin
  -- Definer: as above.
  perform private.remind_practitioners();
  perform private.press_danger();
  perform private.sweep();
  perform private.sweep_guest_keys();
  return calls || jsonb_build_object('expired', expired);
end $$;
