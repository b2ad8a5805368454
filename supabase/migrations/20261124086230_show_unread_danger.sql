-- ─────────────────────────────────────────────────────────────────────────────
-- Danger that no doctor has read, for the people who run the clinic.
-- ─────────────────────────────────────────────────────────────────────────────

create view admin.danger_unread with (security_invoker = true) as
select c.consultation_id, c.status, c.department_code, c.practitioner_id, p.display_name, m.flag,
  m.created_at as written_at, now() - m.created_at as unread_for
from public.messages m
join public.consultations c on c.consultation_id = m.consultation_id and c.status in ('waiting', 'open')
left join public.practitioners p on p.practitioner_id = c.practitioner_id
left join public.consultation_reads r on r.consultation_id = c.consultation_id and r.side = 'practitioner'
where m.flag is not null and m.seq > coalesce(r.last_read_seq, 0)
order by m.created_at;
comment on view admin.danger_unread is
  'Messages that tell of danger and that the doctor has not read: call the doctor, or set practitioner_id in '
  'public.consultations to a colleague. The patient was shown the emergency number at once.';
grant select on admin.danger_unread to service_role;
