-- Attachments: by row and by path in the storage, nine at most, seen when checked and sent.
begin;
set local search_path = public, extensions;
select plan(39);
select tests.add_patient('anna'), tests.add_patient('bert'), tests.add_doctor('dora'), tests.add_doctor('emil');

create function pg_temp.begin_photo(p_name text, p_consultation text) returns text language sql as $$
  select (begin_attachment(tests.id(p_name), tests.consultation(p_consultation), 'photo', 'image/jpeg',
    1000)).storage_path;
$$;
create function pg_temp.upload(p_path text) returns text language sql as $$
  select format('insert into storage.objects (bucket_id, name) values (%L, %L)', 'attachments', p_path);
$$;
create function pg_temp.path(p_name text, p_consultation text) returns text language sql as $$
  select tests.consultation(p_consultation) || '/' || tests.id(p_name);
$$;
grant execute on all functions in schema pg_temp to public;

-- the request
select tests.draft('skin', 'anna', 'dora');
select is(pg_temp.begin_photo('photo1', 'skin'), pg_temp.path('photo1', 'skin'),
  'a patient begins a photo for the request');
select is(pg_temp.begin_photo('photo1', 'skin'), pg_temp.path('photo1', 'skin'), 'beginning again reads back');
select is((select row(in_request, side, status)::text from attachments), '(t,patient,pending)',
  'it waits for its content');
select tests.refused($$ select begin_attachment(gen_random_uuid(), tests.consultation('skin'), 'photo', 'image/jpeg',
  31457280) $$,
  'attachment_too_large', 'thirty megabytes are too much');
select tests.refused($$ select begin_attachment(gen_random_uuid(), tests.consultation('skin'), 'photo',
  'application/x-msdownload', 10) $$,
  'attachment_type_refused', 'a program is no photo');
select tests.refused($$ select begin_attachment(gen_random_uuid(), tests.consultation('skin'), 'document',
  'image/jpeg', 10) $$,
  'attachment_type_refused', 'nor is a photo a document');
select tests.refused($$ insert into attachments (attachment_id, consultation_id, in_request, side, kind, mime_type,
  size_bytes,
  storage_path) values (gen_random_uuid(), tests.consultation('skin'), true, 'patient', 'photo', 'image/jpeg', 1,
    'x') $$, '42501',
  'rows come from the function alone');
select tests.refused($$ update attachments set status = 'checked' $$, '42501', 'nobody checks their own file');
select tests.refused($$ select confirm_attachment(tests.id('photo1'), 'photo', 'image/jpeg', 1) $$,
  '42501', 'by no function');

-- storage, by path
select tests.touches(pg_temp.upload(pg_temp.path('photo1', 'skin')), 1, 'the content goes to its path');
select tests.refused(pg_temp.upload(tests.consultation('skin') || '/elsewhere'), '42501', 'and to no other');
select tests.act_as('bert');
select tests.refused($$ select begin_attachment(gen_random_uuid(), tests.consultation('skin'), 'photo', 'image/jpeg',
  10) $$,
  'consultation_not_found', 'another patient begins nothing there');
select tests.refused(pg_temp.upload(pg_temp.path('photo1', 'skin')), '42501', 'uploads nothing there');
select tests.refused($$ select remove_attachment(tests.id('photo1')) $$,
  'consultation_not_found', 'and removes nothing');
select tests.act_as('anna');
select is((select count(*) from storage.objects), 0::bigint, 'unchecked content is downloaded by nobody');
select tests.act_as_service();
select is((confirm_attachment(tests.id('photo1'), 'photo', 'image/jpeg', 900, 640, 480)).status::text, 'checked',
  'the server confirms what it found');
select tests.act_as('anna');
select is((select count(*) from storage.objects), 1::bigint, 'then its patient sees it');
select tests.refused(pg_temp.upload(pg_temp.path('photo1', 'skin') ), '42501', 'and it is not replaced');
select tests.touches('update storage.objects set name = name', 0, 'nor renamed');
select tests.touches('delete from storage.objects', 0, 'nor deleted by path');
select tests.act_as('dora');
select is((select count(*) from storage.objects) + (select count(*) from attachments), 0::bigint,
  'a draft''s photo is not the doctor''s to see');
select tests.act_as('anna');
select pg_temp.begin_photo('photo' || n, 'skin') from generate_series(2, 9) n;
select tests.refused($$ select pg_temp.begin_photo('photo10', 'skin') $$, 'too_many_attachments', 'nine are enough');
select lives_ok($$ select remove_attachment(tests.id('photo9')) $$, 'one is taken back');
select is((select count(*) from attachments), 8::bigint, 'and gone');
select tests.pay('skin');
select tests.act_as_owner();
select is((select count(*) from private.jobs where kind = 'delete_object'), 1::bigint, 'its content will follow');
select tests.act_as('dora');
select is((select count(*) from attachments), 1::bigint, 'the doctor sees what was checked');
select is((select count(*) from storage.objects), 1::bigint, 'by path too');
select tests.act_as('emil');
select is((select count(*) from storage.objects) + (select count(*) from attachments), 0::bigint,
  'another doctor does not');
select tests.act_as('bert');
select is((select count(*) from storage.objects where name = pg_temp.path('photo1', 'skin')), 0::bigint,
  'another patient who knows the path does not');
select tests.act_as_visitor();
select is((select count(*) from storage.objects), 0::bigint, 'visitors do not');
select tests.refused('select * from attachments', '42501', 'nor the list');

-- with a message
select tests.act_as('dora');
select accept_consultation(tests.consultation('skin'));
select tests.act_as('anna');
select tests.refused($$ select remove_attachment(tests.id('photo1')) $$, 'attachment_sent', 'what was sent stays');
select pg_temp.begin_photo('later', 'skin');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('skin'), '', null,
  array[tests.id('later')]) $$,
  'attachment_not_ready', 'an unchecked file is not sent');
select tests.act_as_service();
select confirm_attachment(tests.id('later'), 'photo', 'image/png', 900, 10, 10);
select tests.act_as('dora');
select is((select count(*) from attachments where attachment_id = tests.id('later')), 0::bigint,
  'before it is sent the other side does not see it');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('skin'), '', null,
  array[tests.id('later')]) $$,
  'attachment_not_ready', 'nor sends it as their own');
select tests.act_as('anna');
select is((send_message(tests.id('with photo'), tests.consultation('skin'), '', null,
  array[tests.id('later')])).attachment_count::integer,
  1, 'a photo needs no words');
select tests.act_as('dora');
select is((select message_id from attachments where attachment_id = tests.id('later')), tests.id('with photo'),
  'and arrives with it');
select tests.refused($$ select send_message(gen_random_uuid(), tests.consultation('skin'), '',
  null, array(select gen_random_uuid() from generate_series(1, 10))) $$,
    'too_many_attachments', 'nine files a message');
select tests.act_as_owner();
select is((select row(public, file_size_limit)::text from storage.buckets where id = 'attachments'), '(f,10485760)',
  'the bucket is private and small');

select * from finish();
rollback;
