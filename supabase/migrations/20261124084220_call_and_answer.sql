-- ─────────────────────────────────────────────────────────────────────────────
-- Calling, as the API offers it: each runs with the rights of whoever calls, and asks private to decide.
-- ─────────────────────────────────────────────────────────────────────────────

create function public.start_call(call_id uuid, consultation_id uuid, mode public.call_mode)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.start_call($1, $2, $3);
$$;
comment on function public.start_call is
  'The caller rings the other side. The same id again gives the same call.';

create function public.join_call(call_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.join_call($1);
$$;
comment on function public.join_call is
  'Enters the call, and answers it while it rings: {room, identity, party, can_publish, can_share_screen, …}.';

create function public.decline_call(call_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.decline_call($1);
$$;
comment on function public.decline_call is
  'The rung side says no. Nothing changes where another device has answered.';

create function public.end_call(call_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.end_call($1);
$$;
comment on function public.end_call is
  'Ends the call for everybody; while it rings, takes it back or declines it.';

create function public.leave_call(call_id uuid)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.leave_call($1);
$$;
comment on function public.leave_call is
  'The caller steps out, the others stay. The last of both sides ends it.';

create function public.change_call_mode(call_id uuid, mode public.call_mode)
returns jsonb language sql volatile security invoker set search_path = '' as $$
  select private.change_call_mode($1, $2);
$$;
comment on function public.change_call_mode is
  'Moves the call up or down: video, voice, telephone.';

create function public.tell_call_quality(call_id uuid, quality text, sending text)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.tell_call_quality($1, $2, $3);
$$;
comment on function public.tell_call_quality is
  'How the caller''s own end does, and what it sends.';

create function public.finish_call_back(call_back_task_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.finish_call_back($1);
$$;
comment on function public.finish_call_back is
  'The doctor has called back, or otherwise seen to it.';

grant execute on function public.start_call, public.join_call, public.decline_call, public.end_call,
  public.leave_call, public.change_call_mode, public.tell_call_quality, public.finish_call_back to authenticated;
