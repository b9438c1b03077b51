-- The settings of the house: who may change which, and that none changes without what it was before and after.
grant select on beside.settings_changes, beside.message_templates to beside_staff;--> statement-breakpoint
grant select on beside.logos to beside_public, beside_staff;--> statement-breakpoint
grant insert (single, name, short_name, phone, duty_phone, email, hours, address, exit_url, reference_prefix, accent, logo_hash, updated_at),
  update (name, short_name, phone, duty_phone, email, hours, address, exit_url, reference_prefix, accent, logo_hash, updated_at)
  on beside.landlord to beside_staff;--> statement-breakpoint
grant insert, delete on beside.closure_days to beside_staff;--> statement-breakpoint
grant insert on beside.message_templates, beside.logos to beside_staff;--> statement-breakpoint
grant select, insert on beside.settings_changes to beside_gate;--> statement-breakpoint
grant select on beside.word_lists, beside.message_templates, beside.logos to beside_gate;--> statement-breakpoint
-- What the program refuses, the database refuses once more; what is stored already stays as it is.
alter table beside.landlord add constraint landlord_exit_is_secure check (exit_url ~ '^https://[^/@[:space:]]+\.[^/@[:space:]]+') not valid;--> statement-breakpoint
alter table beside.landlord add constraint landlord_prefix_is_two_letters check (reference_prefix ~ '^[A-Z]{2}$') not valid;--> statement-breakpoint
alter table beside.landlord add constraint landlord_accent_is_a_colour check (accent ~ '^#[0-9a-f]{6}$') not valid;--> statement-breakpoint
alter table beside.landlord add constraint landlord_logo_is_kept foreign key (logo_hash) references beside.logos (hash) not valid;--> statement-breakpoint
alter table beside.logos add constraint logos_named_by_their_bytes check (hash = encode(sha256(bytes), 'hex')) not valid;--> statement-breakpoint
alter table beside.logos add constraint logos_are_small check (octet_length(bytes) <= 262144 and width <= 640 and height <= 160) not valid;--> statement-breakpoint
alter table beside.logos add constraint logos_are_drawn check (substring(bytes from 1 for 8) = '\x89504e470d0a1a0a'::bytea) not valid;--> statement-breakpoint
create index word_lists_newest on beside.word_lists (list, version desc);--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.my_role() returns text language sql stable security definer set search_path = beside, pg_temp as $$
  select s.role from staff s where s.id = me() and s.active $$;--> statement-breakpoint
revoke execute on function beside.my_role() from public;--> statement-breakpoint
grant execute on function beside.my_role() to beside_staff;--> statement-breakpoint
-- One change of one setting, with only what differs. The owner, who fills a new database, is nobody.
create function beside.keep_change(_part text, _which text, _was jsonb, _is jsonb) returns void
  language plpgsql set search_path = beside, pg_temp as $$
declare
  fields text[];
begin
  if session_user = 'beside_staff' and me() is null then
    raise exception 'a setting is changed by somebody' using errcode = 'insufficient_privilege';
  end if;
  select array_agg(k) into fields from (select jsonb_object_keys(_was) k union select jsonb_object_keys(_is)) every
   where _was -> k is distinct from _is -> k;
  if me() is null or fields is null then return; end if;
  insert into settings_changes (id, at, by_id, part, which, before, after) values (gen_random_uuid(), clock(), me(), _part, _which,
    (select jsonb_object_agg(key, value) from jsonb_each_text(_was) where key = any (fields) and value is not null),
    (select jsonb_object_agg(key, value) from jsonb_each_text(_is) where key = any (fields) and value is not null));
end $$;--> statement-breakpoint
revoke execute on function beside.keep_change(text, text, jsonb, jsonb) from public;--> statement-breakpoint
create function beside.keep_landlord_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  look text[] := '{accent,logo_hash}';
begin
  perform keep_change('landlord', null, was - look - '{single,updated_at,audit_head_to}'::text[],
    to_jsonb(new) - look - '{single,updated_at,audit_head_to}'::text[]);
  perform keep_change('look', null, jsonb_build_object('accent', was -> 'accent', 'logo_hash', was -> 'logo_hash'),
    jsonb_build_object('accent', new.accent, 'logo_hash', new.logo_hash));
  return null;
end $$;--> statement-breakpoint
create function beside.keep_closure_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform keep_change('closure-day', coalesce(new.day, old.day)::text,
    case when tg_op = 'INSERT' then '{}' else to_jsonb(old) - 'day' end, case when tg_op = 'DELETE' then '{}' else to_jsonb(new) - 'day' end);
  return null;
end $$;--> statement-breakpoint
-- An empty body: the words that come with the program.
create function beside.keep_template_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  was text;
begin
  select t.body into was from message_templates t where t.code = new.code and t.version < new.version order by t.version desc limit 1;
  if new.version <> 1 + coalesce((select max(t.version) from message_templates t where t.code = new.code and t.version < new.version), 0) then
    raise exception 'versions follow one another' using errcode = 'check_violation';
  end if;
  perform keep_change('template', new.code, jsonb_build_object('text', coalesce(was, '')), jsonb_build_object('text', new.body));
  return null;
end $$;--> statement-breakpoint
-- Item by item, each with what differs.
create function beside.keep_list_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  was jsonb;
  item record;
begin
  select l.items into was from word_lists l where l.list = new.list and l.version < new.version order by l.version desc limit 1;
  if was is null then return null; end if;
  for item in
    select coalesce(i.value ->> 'code', w.value ->> 'code') as code, coalesce(w.value, '{}') as was, coalesce(i.value, '{}') as is_now
      from jsonb_array_elements(was) w full join jsonb_array_elements(new.items) i on i.value ->> 'code' = w.value ->> 'code'
  loop
    perform keep_change(case when new.list = 'targets' then 'target' else 'word-list' end,
      case when new.list = 'targets' then item.code else new.list || '/' || item.code end, item.was - 'code', item.is_now - 'code');
  end loop;
  return null;
end $$;--> statement-breakpoint
-- A day that has come was closed or was not: what was counted with it stays true.
create function beside.keep_calendar() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare
  today date := (clock() at time zone 'Europe/London')::date;
begin
  if session_user <> 'beside_staff' then return coalesce(new, old); end if;
  if (tg_op = 'DELETE' and old.day <= today) or (tg_op = 'INSERT' and new.day < today) then
    raise exception 'a day that has come stays as it was' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;--> statement-breakpoint
grant execute on function beside.keep_landlord_change(), beside.keep_closure_change(), beside.keep_template_change(),
  beside.keep_list_change(), beside.keep_calendar() to session_user;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['settings_changes', 'message_templates', 'logos', 'landlord', 'closure_days', 'word_lists'] loop
    execute format('alter table beside.%I enable row level security', t);
    execute format('create policy house_gate on beside.%I to beside_gate using (true) with check (true)', t);
  end loop;
  -- What the landlord says of itself is read by both halves; whoever signs in may read what was changed.
  foreach t in array array['message_templates', 'logos', 'landlord', 'closure_days', 'word_lists'] loop
    execute format('create policy house_read on beside.%I for select to beside_public, beside_staff, beside_jobs using (true)', t);
  end loop;
  foreach t in array array['settings_changes', 'message_templates', 'logos', 'word_lists'] loop
    execute format('create trigger %I before update or delete on beside.%I for each row execute function beside.refuse_change()', t || '_keep', t);
    execute format('create trigger %I before truncate on beside.%I for each statement execute function beside.refuse_change()', t || '_keep_all', t);
  end loop;
end $$;--> statement-breakpoint
create policy house_read on beside.settings_changes for select to beside_staff using ((select beside.me()) is not null);--> statement-breakpoint
create policy house_enter on beside.landlord for insert to beside_staff with check ((select beside.my_role()) = 'SysAdmin');--> statement-breakpoint
create policy house_set on beside.landlord for update to beside_staff using ((select beside.my_role()) = 'SysAdmin');--> statement-breakpoint
create policy house_set on beside.logos for insert to beside_staff with check ((select beside.my_role()) = 'SysAdmin');--> statement-breakpoint
create policy calendar_add on beside.closure_days for insert to beside_staff with check ((select beside.my_role()) in ('SysAdmin', 'HSM'));--> statement-breakpoint
create policy calendar_take on beside.closure_days for delete to beside_staff using ((select beside.my_role()) in ('SysAdmin', 'HSM'));--> statement-breakpoint
create policy words_set on beside.message_templates for insert to beside_staff
  with check (made_by = (select beside.me()) and (select beside.my_role()) = 'HSM');--> statement-breakpoint
create policy words_set on beside.word_lists for insert to beside_staff
  with check (made_by = (select beside.me()) and (select beside.my_role()) = 'HSM');--> statement-breakpoint
create trigger landlord_change after insert or update on beside.landlord for each row execute function beside.keep_landlord_change();--> statement-breakpoint
create trigger closure_days_change after insert or update or delete on beside.closure_days for each row execute function beside.keep_closure_change();--> statement-breakpoint
create trigger closure_days_calendar before insert or delete on beside.closure_days for each row execute function beside.keep_calendar();--> statement-breakpoint
create trigger message_templates_change after insert on beside.message_templates for each row execute function beside.keep_template_change();--> statement-breakpoint
create trigger word_lists_change after insert on beside.word_lists for each row execute function beside.keep_list_change()
