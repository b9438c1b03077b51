-- Case files that leave the house: rights and walls, and two people for each.
do $$
declare t text;
begin
  foreach t in array array['case_files', 'case_file_people', 'case_file_passages', 'case_file_chunks', 'case_file_openings'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['case_file_people', 'case_file_passages', 'case_file_chunks', 'case_file_openings'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.case_files f where f.id = %I.file_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.case_files as restrictive to beside_staff using (exists (select from beside.cases c where c.id = case_files.case_id));--> statement-breakpoint
create policy signed on beside.case_files as restrictive for insert to beside_staff
  with check (asked_by = (select beside.me()) and agreed_by is null and state = 'preparing');--> statement-breakpoint
create policy signed on beside.case_file_passages as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed on beside.case_file_openings as restrictive for insert to beside_staff with check (staff_id = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.case_files, beside.case_file_people, beside.case_file_passages, beside.case_file_chunks,
  beside.case_file_openings to beside_staff;--> statement-breakpoint
grant update (state, proposed_at, agreed_by, agreed_at, agreed_to, progress, steps, failure, pages, byte_count, sha256, wrapped_key,
  ready_at, version) on beside.case_files to beside_staff;--> statement-breakpoint
grant update (treatment) on beside.case_file_people to beside_staff;--> statement-breakpoint
grant update (words, answer, by_id, at) on beside.case_file_passages to beside_staff;--> statement-breakpoint
grant delete on beside.case_file_chunks to beside_staff;--> statement-breakpoint

-- Whoever asked does not agree, whoever agrees is who is signed in, and what was agreed to is not changed afterwards.
create function beside.keep_case_file() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.state = 'ready' and me() is not null then raise exception 'what was made stays' using errcode = 'check_violation'; end if;
  if new.agreed_by is distinct from old.agreed_by and (old.agreed_by is not null or new.agreed_by is distinct from me()) then
    raise exception 'agreed by another' using errcode = 'check_violation';
  end if;
  if old.agreed_by is not null and new.agreed_to is distinct from old.agreed_to then
    raise exception 'what was agreed to stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger case_files_keep before update on beside.case_files for each row execute function beside.keep_case_file();--> statement-breakpoint
create function beside.keep_prepared() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if exists (select from case_files f where f.id = new.file_id and f.agreed_by is not null) then
    raise exception 'what was agreed to stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger case_file_people_keep before insert or update on beside.case_file_people for each row execute function beside.keep_prepared();--> statement-breakpoint
create trigger case_file_passages_keep before insert or update on beside.case_file_passages for each row execute function beside.keep_prepared();
--> statement-breakpoint

-- The pieces of a file come and go while it is made, and not before or after.
create function beside.keep_pieces() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if not exists (select from case_files f where f.id = coalesce(new.file_id, old.file_id) and f.state = 'building') then
    raise exception 'only while it is made' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;--> statement-breakpoint
create trigger case_file_chunks_keep before insert or update or delete on beside.case_file_chunks for each row execute function beside.keep_pieces();
--> statement-breakpoint

-- Who makes a file in the background: whoever asked for it, while they are with us. What they may no longer read, the walls
-- hide from them as ever; whoever has left makes nothing.
grant select, update (state, failure) on beside.case_files to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.case_file_to_build(file uuid)
  returns table (case_id uuid, asked_by uuid, name text, role text, team_id uuid)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select f.case_id, s.id, s.name, s.role, s.team_id from case_files f join staff s on s.id = f.asked_by
   where f.id = file and s.active and f.state in ('queued', 'building')
$$;--> statement-breakpoint
create function beside.case_file_failed(file uuid, why text) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  update case_files f set state = 'failed', failure = why where f.id = file and f.state in ('queued', 'building')
$$;--> statement-breakpoint
revoke execute on function beside.case_file_to_build(uuid), beside.case_file_failed(uuid, text) from public;--> statement-breakpoint
grant execute on function beside.case_file_to_build(uuid), beside.case_file_failed(uuid, text) to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
