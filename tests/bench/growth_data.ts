/** Numbers that name the two readers who are measured; all others come after them. */
export const USUAL = 1;
export const HEAVY = 2;

const MESSAGES_EACH = 20;
/** A full page of the timeline: the usual patient has as many however large the clinic is. */
const USUAL_CONSULTATIONS = 22;
/** A conversation longer than a page, of the usual patient's. */
const LONG_MESSAGES = 120;

export function accountId(number: number): string {
  return `e0000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`;
}

/** The usual patient's newest consultation, which holds the long conversation. */
export const LONG_CONSULTATION = "e4000000-0000-4000-8000-000000000001";

/**
 * SQL that fills a seeded clinic until it holds so many messages: about 20 in each consultation, a
 * tenth of them with a photo, a summary at the end. The usual patient has the same consultations
 * at every size; of the others half belong to the heavy one, the rest to patients with ten each.
 */
export function fillSql(messages: number): string {
  const consultations = Math.round((messages - LONG_MESSAGES) / MESSAGES_EACH) + 1;
  return `
set session_replication_role = replica;
create function pg_temp.id(kind text, number bigint) returns uuid language sql immutable as
  $$ select (kind || '000000-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid $$;

create temporary table filling as
select n as number, case
    when n <= ${USUAL_CONSULTATIONS} then ${USUAL}
    when n <= ${2 * USUAL_CONSULTATIONS} or n % 2 = 0 then ${HEAVY}
    else ${HEAVY} + 1 + n / 20 end as owner,
  pg_temp.id('d1', 101 + n % 12) as practitioner_id,
  now() - n * interval '5 minutes' as asked_at,
  case when n = 1 then ${LONG_MESSAGES} else ${MESSAGES_EACH} end as messages
from generate_series(1, ${consultations}) n;

insert into public.accounts (account_id) select distinct pg_temp.id('e0', owner) from filling;
insert into public.patients (patient_id, account_id, relationship, display_name, birth_date, sex)
select distinct pg_temp.id('e3', owner), pg_temp.id('e0', owner), 'self'::public.patient_relationship,
  'Patient ' || owner, date '1980-01-01', 'female'::public.sex from filling;

insert into public.consultations (consultation_id, account_id, patient_id, practitioner_id, department_code,
  kind, status, locale, concern, price_minor, currency, promised_minutes, message_limit, open_hours,
  patient_messages, requested_at, respond_by, accepted_at, answered_at, open_until, closed_at, last_seq, created_at)
select pg_temp.id('e4', number), pg_temp.id('e0', owner), pg_temp.id('e3', owner), practitioner_id,
  'general_practice', 'text', 'closed', 'en',
  'Number ' || number || ': since Monday my left arm has a red, itchy rash that feels warm.',
  2900, 'CNY', 60, 60, 48, messages / 2, asked_at, asked_at + interval '1 hour', asked_at, asked_at,
  asked_at + interval '2 days', asked_at + interval '1 day', messages, asked_at from filling;

insert into public.messages (message_id, consultation_id, seq, author_kind, practitioner_id, body,
  attachment_count, written_at, created_at)
select pg_temp.id('e5', number * 1000 + seq), pg_temp.id('e4', number), seq,
  (case seq % 2 when 0 then 'patient' else 'practitioner' end)::public.author_kind,
  case seq % 2 when 1 then practitioner_id end,
  'Message ' || seq || repeat(': it is a little better than yesterday, but still itches at night', 1 + seq % 3),
  (seq % 10 = 0)::integer, asked_at + seq * interval '1 minute', asked_at + seq * interval '1 minute'
from filling, generate_series(1, messages) seq;

insert into public.attachments (attachment_id, consultation_id, message_id, in_request, side, kind, mime_type,
  size_bytes, width, height, storage_path, status)
select message_id, consultation_id, message_id, false, 'patient', 'photo', 'image/jpeg', 200000, 1200, 900,
  consultation_id || '/' || message_id, 'checked' from public.messages where attachment_count > 0;

insert into public.consultation_reads (consultation_id, side, last_read_seq)
select pg_temp.id('e4', number), side, messages from filling,
  unnest(array['patient', 'practitioner']::public.participant_side[]) side;

insert into public.encounter_notes (consultation_id, practitioner_id, assessment, advice, watch_for, outcome)
select pg_temp.id('e4', number), practitioner_id, 'Contact dermatitis is likely.',
  'Wash with water alone and use the cream twice a day.', 'Fever, or the rash spreads.', 'resolved' from filling;

drop table filling;
set session_replication_role = origin;`;
}
