-- ─────────────────────────────────────────────────────────────────────────────
-- Ringing: which devices may be woken by Web Push, and what rings for somebody at this moment.
-- A notice names nobody and says nothing of an illness; what it speaks of is read under the policies.
-- ─────────────────────────────────────────────────────────────────────────────

create table public.push_subscriptions (
  push_subscription_id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  locale text not null,
  created_at timestamptz not null default now(),
  constraint push_subscriptions_pkey primary key (push_subscription_id),
  constraint push_subscriptions_endpoint_key unique (endpoint),
  constraint push_subscriptions_account_id_fkey foreign key (account_id)
    references public.accounts (account_id) on delete cascade,
  constraint push_subscriptions_endpoint_form check (endpoint ~ '^https?://[^\s/@]+/'
    and char_length(endpoint) <= 1000),
  constraint push_subscriptions_p256dh_form check (p256dh ~ '^[A-Za-z0-9_-]{87}$'),
  constraint push_subscriptions_auth_form check (auth ~ '^[A-Za-z0-9_-]{22}$'),
  constraint push_subscriptions_locale_known check (locale in ('en', 'zh-CN'))
);
comment on table public.push_subscriptions is
  'Devices that ring while Wenyi is closed. The endpoint and its keys are for our server alone.';
create index push_subscriptions_account_id_idx on public.push_subscriptions (account_id, created_at);

-- Grants and policies ---------------------------------------------------------------

alter table public.push_subscriptions enable row level security;
grant select (push_subscription_id, account_id, locale, created_at) on public.push_subscriptions to authenticated;
grant delete on public.push_subscriptions to authenticated;
create policy "People see which of their devices ring" on public.push_subscriptions for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People silence their devices" on public.push_subscriptions for delete to authenticated
  using (account_id = (select auth.uid()));

-- Private helpers -----------------------------------------------------------------------

create function private.save_push_subscription(p_endpoint text, p_p256dh text, p_auth text, p_locale text)
returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  caller uuid := private.require_account();
  saved uuid;
begin
  -- Definer: a device that somebody else used before rings for its new person alone.
  insert into public.push_subscriptions as s (account_id, endpoint, p256dh, auth, locale)
  values (caller, p_endpoint, p_p256dh, p_auth, p_locale)
  on conflict on constraint push_subscriptions_endpoint_key do update
    set account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth, locale = excluded.locale,
      created_at = case when s.account_id = excluded.account_id then s.created_at else now() end
  returning push_subscription_id into saved;
  delete from public.push_subscriptions s where s.push_subscription_id in (
    select o.push_subscription_id from public.push_subscriptions o
    where o.account_id = caller and o.push_subscription_id <> saved order by o.created_at desc offset 9);
  return saved;
exception when check_violation then
  perform private.fail('push_invalid', 422, 'This is no address to which notices can be sent.');
  return null;
end $$;
grant execute on function private.save_push_subscription to authenticated;

create function private.read_push_subscriptions(p_account_id uuid)
returns table (endpoint text, p256dh text, auth text, locale text)
language sql stable security definer set search_path = '' as $$
  -- Definer: the keys are read by the sender alone.
  select s.endpoint, s.p256dh, s.auth, s.locale from public.push_subscriptions s where s.account_id = p_account_id;
$$;
create function private.drop_push_subscription(p_endpoint text)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: as above. The device has gone, its push service says.
  delete from public.push_subscriptions s where s.endpoint = p_endpoint;
$$;
grant execute on function private.read_push_subscriptions, private.drop_push_subscription to service_role;

create function private.enqueue_push(p_side public.participant_side, p_template text, k public.calls)
returns void language sql volatile security definer set search_path = '' as $$
  -- Definer: the outbox belongs to nobody. Only ids ride along; without a device there is nothing to do.
  select private.enqueue('send_push', jsonb_build_object('account_id', rung.account_id, 'template', p_template,
      'side', p_side, 'consultation_id', k.consultation_id, 'call_id', k.call_id, 'until', k.ring_until),
    concat_ws(':', 'push', p_template, k.call_id))
  from public.consultations c
  left join public.practitioner_accounts pa on pa.practitioner_id = k.practitioner_id
  cross join lateral (select case p_side when 'patient' then c.account_id else pa.account_id end as account_id) rung
  where c.consultation_id = k.consultation_id
    and exists (select 1 from public.push_subscriptions s where s.account_id = rung.account_id);
$$;

-- Triggers ----------------------------------------------------------------------------

create function private.push_call()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  rung public.participant_side := case new.started_by when 'patient' then 'practitioner' else 'patient' end;
begin
  -- Definer: knows both sides. Whoever was rung in vain finds it on the locked screen, in place of the ringing.
  -- A doctor hears it on any page, also where they are somebody's patient.
  perform private.hint('account:' || pa.account_id, 'call_changed', jsonb_build_object('call_id', new.call_id,
    'consultation_id', new.consultation_id, 'status', new.status))
  from public.practitioner_accounts pa where pa.practitioner_id = new.practitioner_id;
  if new.status = 'ringing' then
    perform private.enqueue_push(rung, 'incoming_call', new);
  elsif new.status in ('missed', 'cancelled') then
    perform private.enqueue_push(rung, 'missed_call', new);
  end if;
  return null;
end $$;
create trigger push_call after insert on public.calls for each row execute function private.push_call();
create trigger push_missed_call after update of status on public.calls
  for each row when (old.status <> new.status) execute function private.push_call();

-- What rings ----------------------------------------------------------------------------

create function private.read_ringing_call()
returns jsonb language sql stable security definer set search_path = '' as $$
  -- Definer: a doctor does not read patients; of one who rings they get the name, as in their list.
  select jsonb_build_object('call_id', k.call_id, 'consultation_id', k.consultation_id, 'mode', k.mode,
    'side', case k.started_by when 'patient' then 'practitioner' else 'patient' end, 'ring_until', k.ring_until,
    'name', case k.started_by when 'patient' then p.display_name else d.display_name end,
    'name_zh', case k.started_by when 'practitioner' then d.display_name_zh end)
  from public.calls k
  join public.consultations c on c.consultation_id = k.consultation_id
  join public.patients p on p.patient_id = c.patient_id
  join public.practitioners d on d.practitioner_id = k.practitioner_id
  where k.status = 'ringing' and k.ring_until > now()
    and case k.started_by when 'patient' then k.practitioner_id = private.my_verified_practitioner_id()
      else c.account_id = (select auth.uid()) end
  order by k.created_at desc limit 1;
$$;
grant execute on function private.read_ringing_call to authenticated;

-- Public functions ------------------------------------------------------------------------

create function public.save_push_subscription(endpoint text, p256dh text, auth text, locale text)
returns uuid language sql volatile security invoker set search_path = '' as $$
  select private.save_push_subscription($1, $2, $3, $4);
$$;
comment on function public.save_push_subscription is
  'This device rings for the caller while Wenyi is closed; ten devices at most, the oldest gives way.';

create function public.delete_push_subscription(push_subscription_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  delete from public.push_subscriptions s where s.push_subscription_id = $1;
$$;
comment on function public.delete_push_subscription is 'The device rings no more.';

create function public.read_ringing_call()
returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.read_ringing_call();
$$;
comment on function public.read_ringing_call is
  'The call that rings for the caller now, or null: {call_id, consultation_id, mode, side, name, name_zh, ring_until}.';
grant execute on function public.save_push_subscription, public.delete_push_subscription, public.read_ringing_call
  to authenticated;

create function public.read_push_subscriptions(account_id uuid)
returns table (endpoint text, p256dh text, auth text, locale text)
language sql stable security invoker set search_path = '' as $$
  select * from private.read_push_subscriptions($1);
$$;
comment on function public.read_push_subscriptions is 'Where notices for somebody go, with the keys that seal them.';

create function public.drop_push_subscription(endpoint text)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.drop_push_subscription($1);
$$;
comment on function public.drop_push_subscription is 'The push service says that this device has gone.';
grant execute on function public.read_push_subscriptions, public.drop_push_subscription to service_role;
