-- ─────────────────────────────────────────────────────────────────────────────
-- The life of an attachment: begin, confirm or refuse, send with a message, or remove.
-- ─────────────────────────────────────────────────────────────────────────────

create function private.check_attachment(p_kind public.attachment_kind, p_mime_type text, p_size_bytes bigint)
returns void language plpgsql stable set search_path = '' as $$
begin
  if p_size_bytes is null or p_size_bytes < 1 or p_size_bytes > 10485760 then
    perform private.fail('attachment_too_large', 413, 'A file may hold at most 10 MB.');
  elsif p_mime_type is null or p_kind is null or not (case p_kind
      when 'photo' then p_mime_type in ('image/jpeg', 'image/png', 'image/webp')
      when 'document' then p_mime_type = 'application/pdf'
      else p_mime_type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav') end) then
    perform private.fail('attachment_type_refused', 415, 'Send a JPEG, PNG or WebP photo, a PDF or a voice note.');
  end if;
end $$;

create function private.begin_attachment(p_attachment_id uuid, p_consultation_id uuid, p_kind public.attachment_kind,
  p_mime_type text, p_size_bytes bigint)
returns public.attachments language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.consultations := private.lock_consultation(p_consultation_id);
  own_side public.participant_side := private.side_of(c);
  attachment public.attachments;
begin
  -- Definer: clients do not write this table. The row lock makes the count of nine exact.
  select * into attachment from public.attachments a where a.attachment_id = p_attachment_id;
  if found and (attachment.consultation_id, attachment.side) = (p_consultation_id, own_side) then
    return attachment;
  elsif found then
    perform private.fail('id_taken', 409, 'This id is taken: send the file with a new one.');
  end if;
  if c.status <> 'draft' then
    perform private.require_writable(c, own_side);
  end if;
  perform private.check_attachment(p_kind, p_mime_type, p_size_bytes);
  if (select count(*) from public.attachments a where a.consultation_id = p_consultation_id and a.side = own_side
      and a.message_id is null and a.in_request = (c.status = 'draft') and a.status <> 'refused') >= 9 then
    perform private.fail('too_many_attachments', 409, 'At most nine files go together.');
  end if;
  insert into public.attachments
    (attachment_id, consultation_id, in_request, side, kind, mime_type, size_bytes, storage_path)
  values (p_attachment_id, p_consultation_id, c.status = 'draft', own_side, p_kind, p_mime_type, p_size_bytes,
    p_consultation_id || '/' || p_attachment_id)
  returning * into attachment;
  return attachment;
end $$;

create function private.confirm_attachment(p_attachment_id uuid, p_kind public.attachment_kind, p_mime_type text,
  p_size_bytes bigint, p_width integer, p_height integer, p_duration_seconds numeric)
returns public.attachments language plpgsql volatile security definer set search_path = '' as $$
declare
  attachment public.attachments;
begin
  -- Definer: what the content is, the server found out; the words of the uploader do not count.
  select * into attachment from public.attachments a where a.attachment_id = p_attachment_id for update;
  if not found then
    perform private.fail('attachment_not_found', 404, 'There is no such file.');
  elsif attachment.status <> 'checked' then
    update public.attachments a set status = 'checked', kind = p_kind, mime_type = p_mime_type,
      size_bytes = p_size_bytes, width = p_width, height = p_height, duration_seconds = p_duration_seconds
    where a.attachment_id = p_attachment_id returning * into attachment;
  end if;
  return attachment;
end $$;

create function private.refuse_attachment(p_attachment_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  path text;
begin
  -- Definer: see above. The refused file goes away, the row says that it was refused.
  update public.attachments a set status = 'refused'
  where a.attachment_id = p_attachment_id and a.status = 'pending' returning a.storage_path into path;
  if found then
    perform private.enqueue('delete_object', jsonb_build_object('bucket', 'attachments', 'path', path),
      'delete:' || path);
  end if;
end $$;

create function private.remove_attachment(p_attachment_id uuid)
returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  attachment public.attachments;
  c public.consultations;
begin
  -- Definer: clients do not write this table. A file already gone is fine: the wish is fulfilled.
  select * into attachment from public.attachments a where a.attachment_id = p_attachment_id;
  if not found then
    return;
  end if;
  c := private.lock_consultation(attachment.consultation_id);
  if private.side_of(c) <> attachment.side then
    perform private.fail('attachment_not_found', 404, 'There is no such file.');
  end if;
  delete from public.attachments a where a.attachment_id = p_attachment_id and a.message_id is null
    and (not a.in_request or c.status = 'draft');
  if not found then
    perform private.fail('attachment_sent', 409, 'This file has been sent and stays in the record.');
  end if;
end $$;

create function private.send_message(p_message_id uuid, p_consultation_id uuid, p_body text, p_written_at timestamptz,
  p_attachment_ids uuid[])
returns public.messages language plpgsql volatile security definer set search_path = '' as $$
declare
  ids uuid[] := array(select distinct unnest(p_attachment_ids));
  sent public.messages;
  attached integer;
begin
  -- Definer: binds files to the message in the same step. The trigger on messages decides all else.
  if cardinality(ids) > 9 then
    perform private.fail('too_many_attachments', 409, 'At most nine files go together.');
  end if;
  insert into public.messages (message_id, consultation_id, body, written_at, attachment_count)
  values (p_message_id, p_consultation_id, coalesce(p_body, ''), p_written_at, cardinality(ids)) returning * into sent;
  if not found then
    select * into sent from public.messages m where m.message_id = p_message_id;
    return sent;
  end if;
  update public.attachments a set message_id = p_message_id
  where a.attachment_id = any (ids) and a.consultation_id = p_consultation_id and a.side::text = sent.author_kind::text
    and a.message_id is null and not a.in_request and a.status = 'checked';
  get diagnostics attached = row_count;
  if attached <> cardinality(ids) then
    perform private.fail('attachment_not_ready', 409, 'A file is still on its way: send again when it is there.');
  end if;
  return sent;
end $$;
grant execute on function private.begin_attachment, private.remove_attachment, private.send_message to authenticated;
grant execute on function private.confirm_attachment, private.refuse_attachment to service_role;

-- Public functions ------------------------------------------------------------------------

create function public.begin_attachment(attachment_id uuid, consultation_id uuid, kind public.attachment_kind,
  mime_type text, size_bytes bigint)
returns public.attachments language sql volatile security invoker set search_path = '' as $$
  select private.begin_attachment($1, $2, $3, $4, $5);
$$;
comment on function public.begin_attachment is 'Announces a file; upload it to its storage_path.';

create function public.confirm_attachment(attachment_id uuid, kind public.attachment_kind, mime_type text,
  size_bytes bigint, width integer default null, height integer default null, duration_seconds numeric default null)
returns public.attachments language sql volatile security invoker set search_path = '' as $$
  select private.confirm_attachment($1, $2, $3, $4, $5, $6, $7);
$$;
comment on function public.confirm_attachment is 'The server has looked at the content: this is what it is.';

create function public.refuse_attachment(attachment_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.refuse_attachment($1);
$$;
comment on function public.refuse_attachment is 'The server has looked at the content and does not take it.';

create function public.remove_attachment(attachment_id uuid)
returns void language sql volatile security invoker set search_path = '' as $$
  select private.remove_attachment($1);
$$;
comment on function public.remove_attachment is 'Takes back a file that was not sent yet.';

create function public.send_message(message_id uuid, consultation_id uuid, body text,
  written_at timestamptz default null, attachment_ids uuid[] default '{}')
returns public.messages language sql volatile security invoker set search_path = '' as $$
  select private.send_message($1, $2, $3, $4, $5);
$$;
comment on function public.send_message is
  'Writes a message, with files. The same id again does nothing and reads back.';

grant execute on function public.begin_attachment, public.remove_attachment, public.send_message to authenticated;
grant execute on function public.confirm_attachment, public.refuse_attachment to service_role;
