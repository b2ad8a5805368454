/** What hosted Supabase has before the first migration: roles, schemas, privileges, auth helpers. */

/** Roles and schemas; runs before lite makes its own tables. Safe to run again. */
export const ROLES_SQL = `
do $$
declare
  wanted text;
begin
  foreach wanted in array array['anon', 'authenticated', 'service_role', 'authenticator'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin noinherit', wanted);
    end if;
  end loop;
end $$;
alter role service_role bypassrls;
grant anon, authenticated, service_role to authenticator;
-- Once only: the migrations take these back, and a later start must not undo that.
do $$
begin
  if to_regnamespace('auth') is null then
    alter default privileges in schema public
      grant all on tables to anon, authenticated, service_role;
    alter default privileges in schema public
      grant all on functions to anon, authenticated, service_role;
    alter default privileges in schema public
      grant all on sequences to anon, authenticated, service_role;
    create schema auth;
    create schema if not exists storage;
    create schema if not exists realtime;
    create schema if not exists extensions;
    grant usage on schema public, auth, storage, realtime, extensions
      to anon, authenticated, service_role;
  end if;
end $$;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
`;

/** What stands on lite's tables; runs after them. Safe to run again. */
export const PRIVILEGES_SQL = `
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
  )::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
  )
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$$;
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb
$$;
grant execute on function auth.uid(), auth.role(), auth.email(), auth.jwt()
  to anon, authenticated, service_role;
do $$
begin
  if to_regclass('realtime.messages') is null then
    grant all on storage.buckets, storage.objects to anon, authenticated, service_role;
  end if;
end $$;
`;
