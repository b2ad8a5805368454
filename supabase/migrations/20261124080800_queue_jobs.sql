-- ─────────────────────────────────────────────────────────────────────────────
-- Jobs: what must happen in the outside world, written down in the transaction that decides it.
-- At least once, so every job is safe to repeat; after ten attempts an admin looks at it.
-- ─────────────────────────────────────────────────────────────────────────────

create table private.jobs (
  job_id uuid not null default gen_random_uuid(),
  kind text not null,
  payload jsonb not null,
  dedupe_key text,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  locked_until timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint jobs_pkey primary key (job_id),
  constraint jobs_dedupe_key_key unique (dedupe_key),
  constraint jobs_kind_known check (kind in ('capture_payment', 'refund_payment', 'send_mail', 'delete_object'))
);
comment on table private.jobs is
  'The outbox. payload holds ids only. A job with ten attempts is left alone: mend the cause, then set attempts to 0.';
create index jobs_due_idx on private.jobs (run_at) where finished_at is null;
create index jobs_finished_idx on private.jobs (finished_at) where finished_at is not null;
grant select, update on private.jobs to service_role;

-- Private helpers -----------------------------------------------------------------------

create function private.enqueue(p_kind text, p_payload jsonb, p_dedupe_key text)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: the outbox belongs to nobody who asks.
  insert into private.jobs (kind, payload, dedupe_key) values (p_kind, p_payload, p_dedupe_key)
  on conflict on constraint jobs_dedupe_key_key do nothing;
$$;

create function private.enqueue_mail(p_account_id uuid, p_template text, p_consultation_id uuid)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: as above. The address is looked up when the mail is sent, so that none is kept here.
  select private.enqueue('send_mail',
    jsonb_build_object('account_id', p_account_id, 'template', p_template, 'consultation_id', p_consultation_id),
    concat_ws(':', 'mail', p_template, p_consultation_id, p_account_id))
  where p_account_id is not null;
$$;

create function private.take_jobs(p_kinds text[], p_limit integer)
returns table (job_id uuid, kind text, payload jsonb, attempts integer, run_at timestamptz)
language sql volatile security definer set search_path = '' as $$
  -- Definer: adds the address and language to a mail, which the queue itself does not hold.
  with due as (
    select j.job_id from private.jobs j
    where j.finished_at is null and j.run_at <= now() and j.attempts < 10 and j.kind = any (p_kinds)
      and (j.locked_until is null or j.locked_until < now())
    order by j.run_at limit least(greatest(p_limit, 1), 100)
    for update skip locked
  ), taken as (
    update private.jobs j set attempts = j.attempts + 1, locked_until = now() + interval '2 minutes'
    from due where j.job_id = due.job_id
    returning j.job_id, j.kind, j.payload, j.attempts, j.run_at
  )
  select t.job_id, t.kind, case when t.kind = 'send_mail'
      then t.payload || jsonb_build_object('email', u.email, 'locale', a.locale) else t.payload end,
    t.attempts, t.run_at
  from taken t
  left join public.accounts a on a.account_id = (t.payload ->> 'account_id')::uuid
  left join auth.users u on u.id = a.account_id
  order by t.run_at;
$$;

create function private.finish_job(p_job_id uuid)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: see above.
  update private.jobs j set finished_at = now(), locked_until = null, last_error = null
  where j.job_id = p_job_id and j.finished_at is null;
$$;

create function private.fail_job(p_job_id uuid, p_error text)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: see above. Waits 1, 2, 4 … minutes, at most six hours.
  update private.jobs j set last_error = left(p_error, 500), locked_until = null,
    run_at = now() + least(interval '1 minute' * power(2, j.attempts - 1), interval '6 hours')
  where j.job_id = p_job_id and j.finished_at is null;
$$;
grant execute on function private.take_jobs, private.finish_job, private.fail_job to service_role;

-- Public functions ------------------------------------------------------------------------

create function public.take_jobs(kinds text[], most integer default 10)
returns table (job_id uuid, kind text, payload jsonb, attempts integer, run_at timestamptz)
language sql volatile security invoker set search_path = '' as $$
  select * from private.take_jobs($1, $2);
$$;
comment on function public.take_jobs is 'Takes due jobs for two minutes. Mail jobs come with address and language.';

create function public.finish_job(job_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.finish_job($1);
$$;
comment on function public.finish_job is 'The job is done.';

create function public.fail_job(job_id uuid, error text)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.fail_job($1, $2);
$$;
comment on function public.fail_job is 'The job did not work: it is tried again later, ten times at most.';

grant execute on function public.take_jobs, public.finish_job, public.fail_job to service_role;
