-- ─────────────────────────────────────────────────────────────────────────────
-- Deny by default
-- Nothing made later can be read, written or called unless a line says so. The API is the
-- schema public; private holds what decides, admin holds what people look at in Studio.
-- ─────────────────────────────────────────────────────────────────────────────

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;

create schema private;
comment on schema private is 'Rules and records that no client may reach. Never exposed by the API.';
create schema admin;
comment on schema admin is 'Queues for the people who run the clinic, read in Studio. Never exposed by the API.';

-- Grants ------------------------------------------------------------------------

revoke create on schema public from public;
grant usage on schema public to anon, authenticated, service_role;
grant usage on schema private to anon, authenticated, service_role;
grant usage on schema admin to service_role;

-- Both forms: the first takes away what Postgres gives to everybody, the second what Supabase adds.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

-- Private helpers -----------------------------------------------------------------

-- PostgREST turns this error into an answer of the given status, so that the stable code reaches the client.
create function private.fail(p_code text, p_status integer, p_message text)
returns void language plpgsql volatile set search_path = '' as $$
begin
  raise sqlstate 'PGRST' using
    message = json_build_object('code', p_code, 'message', p_message, 'details', null, 'hint', null)::text,
    detail = json_build_object('status', p_status, 'headers', json_build_object())::text;
end $$;
comment on function private.fail is 'Refuses with a stable code, an HTTP status and a plain sentence.';

create function private.touch_updated_at()
returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;

create function private.refuse_change()
returns trigger language plpgsql set search_path = '' as $$
begin
  perform private.fail('record_immutable', 409, format('Cannot %s %s: it is kept as written.',
    lower(tg_op), replace(tg_table_name, '_', ' ')));
  return null;
end $$;
comment on function private.refuse_change is 'Trigger for records which nobody changes, the owner included.';

-- A thing with a life moves only along these lines -----------------------------------

create table private.transitions (
  thing text not null,
  from_status text not null,
  to_status text not null,
  constraint transitions_pkey primary key (thing, from_status, to_status),
  constraint transitions_moves check (from_status <> to_status)
);
comment on table private.transitions is
  'Every move that a status may make; a trigger holds all roles to it, the service role too.';

create function private.guard_transition()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: clients may not read the transitions, yet they are bound by them.
  if new.status is distinct from old.status and not exists (
    select 1 from private.transitions t
    where t.thing = tg_argv[0] and t.from_status = old.status::text and t.to_status = new.status::text
  ) then
    perform private.fail('transition_refused', 409,
      format('Cannot move %s from %s to %s.', tg_argv[0], old.status, new.status));
  end if;
  return new;
end $$;
