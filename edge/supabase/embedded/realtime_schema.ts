/** The part of hosted Supabase's schema `realtime` that policies and triggers of migrations use. */
export const REALTIME_SQL = `
do $$
begin
  if to_regclass('realtime.messages') is null then
    create table realtime.messages (
      id uuid not null default gen_random_uuid() constraint messages_pkey primary key,
      topic text not null,
      extension text not null,
      event text,
      payload jsonb,
      private boolean default false,
      inserted_at timestamp not null default now(),
      updated_at timestamp not null default now()
    );
    create index messages_inserted_at_index on realtime.messages (inserted_at);
    alter table realtime.messages enable row level security;
    grant select, insert, update on realtime.messages to anon, authenticated, service_role;
  end if;
end $$;

create or replace function realtime.topic() returns text language sql stable as $$
  select nullif(current_setting('realtime.topic', true), '')
$$;

create or replace function realtime.send(
  payload jsonb, event text, topic text, private boolean default true
) returns void language plpgsql as $$
declare
  message_id uuid := gen_random_uuid();
begin
  perform set_config('realtime.topic', topic, true);
  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (
    message_id,
    case when payload ? 'id' then payload else payload || jsonb_build_object('id', message_id) end,
    event, topic, private, 'broadcast'
  );
exception when others then
  -- As hosted: a hint that cannot be sent never undoes the change that it tells of.
  raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end
$$;

create or replace function realtime.broadcast_changes(
  topic_name text, event_name text, operation text, table_name text, table_schema text,
  new record, old record, level text default 'ROW'
) returns void language plpgsql as $$
begin
  if level = 'STATEMENT' then
    raise exception 'function can only be triggered for each row, not for each statement';
  end if;
  perform realtime.send(
    jsonb_build_object(
      'operation', operation, 'table', table_name, 'schema', table_schema,
      'record', to_jsonb(new), 'old_record', to_jsonb(old)
    ),
    event_name, topic_name
  );
end
$$;

create or replace function realtime.announce() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  whole text := jsonb_build_object(
    'id', new.id, 'topic', new.topic, 'event', new.event, 'payload', new.payload
  )::text;
begin
  -- A notification holds less than 8000 bytes; a longer message is read back by its id.
  perform pg_notify('realtime_messages', case
    when octet_length(whole) < 7900 then whole
    else jsonb_build_object('id', new.id)::text
  end);
  return null;
end
$$;
revoke execute on function realtime.announce() from public;
create or replace trigger announce_broadcast after insert on realtime.messages
  for each row when (new.extension = 'broadcast' and new.private)
  execute function realtime.announce();
`;
