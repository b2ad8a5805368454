-- The rules of Supabase's database linter that apply here, in our own words. No finding is allowed.
begin;
set local search_path = public, extensions;
select plan(16);

create temporary view foreign_keys as
select c.conrelid, c.conname, c.conkey from pg_constraint c join pg_class t on t.oid = c.conrelid
where c.contype = 'f' and t.relnamespace in ('public'::regnamespace, 'private'::regnamespace);
select is_empty($$ select f.conname from foreign_keys f where not exists (select 1 from pg_index i
    where i.indrelid = f.conrelid and i.indpred is null
      and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey) $$, 'unindexed foreign keys');

create temporary view readable_policies as
select pol.polname, pol.polrelid, pol.polcmd, pol.polroles, pol.polpermissive,
  coalesce(pg_get_expr(pol.polqual, pol.polrelid), '') || ' ' || coalesce(pg_get_expr(pol.polwithcheck, pol.polrelid),
    '')
    as body
from pg_policy pol join pg_class t on t.oid = pol.polrelid
where t.relnamespace in ('public'::regnamespace, 'storage'::regnamespace, 'realtime'::regnamespace);
select is_empty($$ select polname from readable_policies
    where regexp_replace(body, 'select (auth\.(uid|jwt|role|email)|current_setting|realtime\.topic)\(', '', 'gi')
      ~* '(auth\.(uid|jwt|role|email)|current_setting|realtime\.topic)\(' $$, 'auth functions called once per row');
select is_empty($$ select p.polrelid, r, p.cmd, count(*) from (select polrelid, polroles, unnest(case polcmd
        when '*' then array['r', 'a', 'w', 'd'] else array[polcmd::text] end) as cmd from readable_policies
      where polpermissive) p, unnest(p.polroles) r
    group by 1, 2, 3 having count(*) > 1 $$, 'several permissive policies for one action and role');
select is_empty($$ select polname from readable_policies where polcmd <> 'r' and trim(body) in ('true', '(true)') $$,
  'policies that let everybody write');
select is_empty($$ select polname from readable_policies where body ~* 'user_metadata' $$,
  'policies that trust what the user can edit');
select is_empty($$ select polname from readable_policies where 0 = any (polroles) $$, 'policies for every role');

select is_empty($$ select relname from pg_class t where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and not relrowsecurity $$, 'row-level security disabled in public');
select is_empty($$ select relname from pg_class t where relkind = 'r' and relnamespace = 'public'::regnamespace
    and not relrowsecurity and exists (select 1 from pg_policy where polrelid = t.oid) $$,
      'policies without security on');
select is_empty($$ select relname from pg_class t where relkind = 'r' and relrowsecurity
    and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not exists (select 1 from pg_policy where polrelid = t.oid) $$, 'security on without a policy');

select is_empty($$ select relname from pg_class where relkind = 'v'
    and relnamespace in ('public'::regnamespace, 'admin'::regnamespace)
    and not coalesce(reloptions @> array['security_invoker=true'], false) $$, 'views with the owner''s rights');
select is_empty($$ select relname from pg_class where relkind in ('m', 'f')
  and relnamespace = 'public'::regnamespace $$,
  'materialised views or foreign tables in the API');
select is_empty($$ select e.extname from pg_extension e where e.extnamespace = 'public'::regnamespace $$,
  'extensions in public');
select is_empty($$ select a.indexrelid::regclass from pg_index a join pg_index b on a.indrelid = b.indrelid
    and a.indexrelid < b.indexrelid and a.indkey::text = b.indkey::text and a.indclass::text = b.indclass::text
    and a.indoption::text = b.indoption::text
    and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
    and a.indexprs is null and b.indexprs is null
  join pg_class t on t.oid = a.indrelid
  where t.relnamespace in ('public'::regnamespace, 'private'::regnamespace) $$, 'duplicate indexes');
select is_empty($$ select relname from pg_class t where relkind = 'r'
    and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary) $$,
      'tables without a primary key');
select is_empty($$ select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute')) $$,
  'definer functions that clients may call in the API');
select is_empty($$ select v.oid::regclass from pg_class v where v.relnamespace = 'public'::regnamespace
    and v.relkind in ('v', 'm') and pg_get_viewdef(v.oid) ~* 'auth\.users'
  union all select attrelid::regclass from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
    and a.attname ~* '(password|secret|token|ssn|card_number|email|phone)' $$, 'users or secrets shown by the API');

select * from finish();
rollback;
