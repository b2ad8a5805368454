-- ─────────────────────────────────────────────────────────────────────────────
-- Accounts and consents
-- An account is a person who signs in. It exists as soon as Auth knows the person.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.consent_kind as enum ('terms', 'privacy');

create table public.accounts (
  account_id uuid not null,
  locale text not null default 'en',
  region_code text,
  country_code text not null default 'CN',
  suspended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint accounts_pkey primary key (account_id),
  constraint accounts_account_id_fkey foreign key (account_id) references auth.users (id) on delete cascade,
  constraint accounts_region_code_fkey foreign key (region_code) references public.regions (code),
  constraint accounts_locale_known check (locale in ('en', 'zh-CN')),
  constraint accounts_country_code_form check (country_code ~ '^[A-Z]{2}$')
);
comment on table public.accounts is
  'People who sign in. To suspend one, set suspended_at: they still read their record and can do nothing else.';
create index accounts_region_code_idx on public.accounts (region_code);

create table public.consent_documents (
  kind public.consent_kind not null,
  version integer not null,
  locale text not null,
  title text not null,
  body text not null,
  effective_at timestamptz not null,
  constraint consent_documents_pkey primary key (kind, version, locale),
  constraint consent_documents_version_positive check (version > 0),
  constraint consent_documents_locale_known check (locale in ('en', 'zh-CN'))
);
comment on table public.consent_documents is
  'Terms and privacy policy, by version and language. Add a version; never change one that people have agreed to.';

create table public.consents (
  consent_id uuid not null default gen_random_uuid(),
  account_id uuid not null default auth.uid(),
  kind public.consent_kind not null,
  version integer not null,
  locale text not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint consents_pkey primary key (consent_id),
  constraint consents_account_id_fkey foreign key (account_id)
    references public.accounts (account_id) on delete cascade,
  constraint consents_document_fkey foreign key (kind, version, locale)
    references public.consent_documents (kind, version, locale),
  constraint consents_withdrawn_after_given check (withdrawn_at >= given_at)
);
comment on table public.consents is 'Who agreed to which version, in which language, when; and when it was withdrawn.';
create unique index consents_one_in_force on public.consents (account_id, kind, version) where withdrawn_at is null;
create index consents_account_id_idx on public.consents (account_id);
create index consents_document_idx on public.consents (kind, version, locale);

-- Grants ----------------------------------------------------------------------------

alter table public.accounts enable row level security;
alter table public.consent_documents enable row level security;
alter table public.consents enable row level security;
grant select, update (locale, region_code, country_code) on public.accounts to authenticated;
grant select on public.consent_documents to anon, authenticated;
grant select, insert (kind, version, locale), update (withdrawn_at) on public.consents to authenticated;
grant select, update on public.accounts to service_role;
grant select, insert on public.consent_documents to service_role;
grant select on public.consents to service_role;

-- Triggers ----------------------------------------------------------------------------

-- What a sign-up form sends is advice: anything unknown falls back, because it must never stop a sign-up.
create function private.open_account()
returns trigger language plpgsql security definer set search_path = '' as $$
declare
  wished_region text := (select r.code from public.regions r where r.code = new.raw_user_meta_data ->> 'region_code');
  wished_country text := new.raw_user_meta_data ->> 'country_code';
begin
  -- Definer: Auth's own role makes the user and has no rights here.
  insert into public.accounts (account_id, locale, region_code, country_code)
  values (
    new.id,
    case when new.raw_user_meta_data ->> 'locale' in ('zh', 'zh-CN') then 'zh-CN' else 'en' end,
    wished_region,
    case when wished_country ~ '^[A-Z]{2}$' then wished_country else coalesce(left(wished_region, 2), 'CN') end
  ) on conflict on constraint accounts_pkey do nothing;
  return new;
end $$;
create trigger open_account after insert on auth.users for each row execute function private.open_account();

create function private.stamp_consent()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: looks for a consent in force, whoever asks. The second press of a button does nothing.
  if tg_op = 'INSERT' then
    new.given_at := now();
    new.withdrawn_at := null;
    if exists (select 1 from public.consents c where c.account_id = new.account_id and c.kind = new.kind
      and c.version = new.version and c.withdrawn_at is null) then
      return null;
    end if;
  elsif old.withdrawn_at is not null then
    perform private.fail('record_immutable', 409, 'Cannot change a consent that was withdrawn: give it anew.');
  else
    new.withdrawn_at := now();
  end if;
  return new;
end $$;
create trigger stamp_consent before insert or update on public.consents
  for each row execute function private.stamp_consent();

create trigger keep_documents before update or delete on public.consent_documents
  for each row execute function private.refuse_change();

-- Private helpers -----------------------------------------------------------------------

create function private.consents_current(p_account_id uuid)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: the rules of payment ask it about the account that pays.
  select not exists (
    select 1 from (select d.kind, max(d.version) as version from public.consent_documents d
      where d.effective_at <= now() group by d.kind) newest
    where not exists (select 1 from public.consents c where c.account_id = p_account_id
      and c.kind = newest.kind and c.version = newest.version and c.withdrawn_at is null));
$$;

create function private.require_account()
returns uuid language plpgsql stable security definer set search_path = '' as $$
declare
  caller uuid := auth.uid();
begin
  -- Definer: a suspended account must not be able to hide that it is.
  if caller is null then
    perform private.fail('sign_in_required', 401, 'Sign in first.');
  end if;
  if exists (select 1 from public.accounts a where a.account_id = caller and a.suspended_at is not null) then
    perform private.fail('account_suspended', 403, 'This account is suspended: write to us to have it looked at.');
  end if;
  return caller;
end $$;
comment on function private.require_account is 'The account that acts, or a refusal.';

-- Policies --------------------------------------------------------------------------------

create policy "People read their own account" on public.accounts for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People set their own language and region" on public.accounts for update to authenticated
  using (account_id = (select auth.uid())) with check (account_id = (select auth.uid()));
create policy "Everybody reads terms and privacy" on public.consent_documents for select to anon, authenticated
  using (true);
create policy "People read their own consents" on public.consents for select to authenticated
  using (account_id = (select auth.uid()));
create policy "People give their own consent" on public.consents for insert to authenticated
  with check (account_id = (select auth.uid()));
create policy "People withdraw their own consent" on public.consents for update to authenticated
  using (account_id = (select auth.uid())) with check (account_id = (select auth.uid()));
