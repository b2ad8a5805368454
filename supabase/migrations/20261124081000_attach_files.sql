-- ─────────────────────────────────────────────────────────────────────────────
-- Attachments: photos, documents and voice notes. A row is begun before the upload, the server looks at
-- the content and confirms it, and only then does anybody see it.
-- ─────────────────────────────────────────────────────────────────────────────

create type public.attachment_kind as enum ('photo', 'document', 'voice');
create type public.attachment_status as enum ('pending', 'checked', 'refused');

create table public.attachments (
  attachment_id uuid not null,
  consultation_id uuid not null,
  message_id uuid,
  in_request boolean not null,
  side public.participant_side not null,
  kind public.attachment_kind not null,
  mime_type text not null,
  size_bytes bigint not null,
  width integer,
  height integer,
  duration_seconds numeric(8, 2),
  storage_path text not null,
  status public.attachment_status not null default 'pending',
  created_at timestamptz not null default now(),
  constraint attachments_pkey primary key (attachment_id),
  constraint attachments_storage_path_key unique (storage_path),
  constraint attachments_consultation_id_fkey foreign key (consultation_id)
    references public.consultations (consultation_id) on delete cascade,
  constraint attachments_message_id_fkey foreign key (message_id) references public.messages (message_id),
  constraint attachments_size_range check (size_bytes between 1 and 10485760),
  constraint attachments_request_or_message check (not in_request or message_id is null),
  constraint attachments_request_by_patient check (not in_request or side = 'patient'),
  constraint attachments_sent_checked check (message_id is null or status = 'checked'),
  constraint attachments_dimensions_positive check (width > 0 and height > 0),
  constraint attachments_duration_range check (duration_seconds between 0 and 600),
  constraint attachments_path_form check (storage_path = consultation_id || '/' || attachment_id),
  constraint attachments_mime_type_known check (case kind
    when 'photo' then mime_type in ('image/jpeg', 'image/png', 'image/webp')
    when 'document' then mime_type = 'application/pdf'
    else mime_type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav') end)
);
comment on table public.attachments is
  'Files of a consultation. in_request: part of what the patient asked; else sent with message_id, or not sent yet.';
create index attachments_consultation_id_idx on public.attachments (consultation_id);
create index attachments_message_id_idx on public.attachments (message_id);

insert into private.transitions (thing, from_status, to_status) values
  ('attachment', 'pending', 'checked'), ('attachment', 'pending', 'refused');

-- Grants and triggers -----------------------------------------------------------------

alter table public.attachments enable row level security;
grant select on public.attachments to authenticated, service_role;

create trigger guard_transition before update of status on public.attachments
  for each row execute function private.guard_transition('attachment');

create function private.forget_object()
returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Definer: the file itself is removed by the server, which asks the storage.
  perform private.enqueue('delete_object', jsonb_build_object('bucket', 'attachments', 'path', old.storage_path),
    'delete:' || old.storage_path);
  return null;
end $$;
create trigger forget_object after delete on public.attachments
  for each row execute function private.forget_object();

-- Private helpers -----------------------------------------------------------------------

create function private.attachment_visible(a public.attachments)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: asked by the policy and by the storage. Own files always; the other side's once checked and sent.
  select case
    when a.side = 'patient' and private.owns_consultation(a.consultation_id) then true
    when a.side = 'practitioner' and private.treats_consultation(a.consultation_id) then true
    else a.status = 'checked' and (a.in_request or a.message_id is not null)
      and private.reads_consultation(a.consultation_id) end;
$$;
create function private.may_download(p_path text)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: the storage asks by path alone.
  select exists (select 1 from public.attachments a
    where a.storage_path = p_path and a.status = 'checked' and private.attachment_visible(a));
$$;
create function private.may_upload(p_path text)
returns boolean language sql stable security definer set search_path = '' as $$
  -- Definer: as above. Only where the caller has begun an attachment that waits for its content.
  select exists (select 1 from public.attachments a
    where a.storage_path = p_path and a.status = 'pending' and case a.side
      when 'patient' then private.owns_consultation(a.consultation_id)
      else private.treats_consultation(a.consultation_id) end);
$$;
grant execute on function private.attachment_visible, private.may_download, private.may_upload to authenticated;

-- Policies and the bucket -----------------------------------------------------------------

create policy "Participants read checked files and their own" on public.attachments for select to authenticated
  using (private.attachment_visible(attachments));

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachments', 'attachments', false, 10485760, array['image/jpeg', 'image/png', 'image/webp',
  'application/pdf', 'audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'])
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

create policy "Participants download checked attachments" on storage.objects for select to authenticated
  using (bucket_id = 'attachments' and private.may_download(name));
create policy "Participants upload the attachments they have begun" on storage.objects for insert to authenticated
  with check (bucket_id = 'attachments' and private.may_upload(name));
