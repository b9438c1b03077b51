-- Evidence: rights, walls, and the way in for files that come before their report. Centres and pressure at the public door.
alter table beside.evidence_chunks alter column sealed set storage external;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['evidence', 'evidence_chunks', 'evidence_openings', 'evidence_records'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
end $$;--> statement-breakpoint

-- What still waits for its report, or is not whole, is nobody's to see; what staff bring in is signed by whoever brings it.
create policy wall on beside.evidence as restrictive to beside_staff using (
  (state <> 'arriving' or staff_id = (select beside.me()))
  and ((report_id is not null and exists (select from beside.reports r where r.id = evidence.report_id))
    or (case_id is not null and exists (select from beside.cases c where c.id = evidence.case_id)))
) with check (
  case_id is not null and exists (select from beside.cases c where c.id = evidence.case_id)
  and given_by = 'staff' and staff_id = (select beside.me()) and state = 'arriving'
  and (person_id is null or exists (select from beside.people p where p.id = evidence.person_id and p.case_id = evidence.case_id))
);--> statement-breakpoint
create policy wall on beside.evidence_chunks as restrictive to beside_staff using (
  exists (select from beside.evidence e where e.id = evidence_chunks.evidence_id and e.state <> 'quarantined')
) with check (
  exists (select from beside.evidence e
           where e.id = evidence_chunks.evidence_id and e.state = 'arriving' and e.staff_id = (select beside.me()))
);--> statement-breakpoint
create policy wall on beside.evidence_openings as restrictive to beside_staff using (
  exists (select from beside.evidence e where e.id = evidence_openings.evidence_id)
) with check (
  exists (select from beside.evidence e where e.id = evidence_openings.evidence_id and e.state = 'kept')
  and staff_id = (select beside.me())
);--> statement-breakpoint
create policy wall on beside.evidence_records as restrictive to beside_staff using (
  exists (select from beside.evidence e where e.id = evidence_records.evidence_id)
) with check (
  exists (select from beside.evidence e where e.id = evidence_records.evidence_id) and recorded_by = (select beside.me())
);--> statement-breakpoint
grant select, insert on beside.evidence, beside.evidence_chunks, beside.evidence_openings, beside.evidence_records
  to beside_staff;--> statement-breakpoint

-- A centre's code is made once and never read again.
grant select (id, name, active, created_at), insert on beside.centres to beside_staff;--> statement-breakpoint
grant update (name, active) on beside.centres to beside_staff;--> statement-breakpoint
drop policy public_insert on beside.reports;--> statement-breakpoint
create policy public_insert on beside.reports for insert to beside_public with check (
  case_id is null and status = 'received' and entered_by is null
  and ((channel = 'web' and centre_id is null) or (channel = 'key_partner' and centre_id is not null))
  and screened_at is null and home_id is null and block_id is null and version = 1
  and receipt_changed_at is null and first_returned_on is null and last_returned_on is null and withdrawn_at is null);--> statement-breakpoint

-- How much comes from one place: a token of this hour's salt, never an address. Not in the write-ahead log, and gone after a crash.
create unlogged table beside.pressure_salts (hour timestamptz primary key, salt bytea not null);--> statement-breakpoint
create unlogged table beside.pressure (
  token bytea not null, kind text not null, since timestamptz not null, count integer not null, primary key (token, kind)
);--> statement-breakpoint
grant select, insert, update, delete on beside.pressure_salts, beside.pressure to beside_gate;--> statement-breakpoint

grant select, insert, update, delete on beside.evidence to beside_gate;--> statement-breakpoint
grant select, insert, delete on beside.evidence_chunks to beside_gate;--> statement-breakpoint
grant select, insert, delete on beside.evidence_removals to beside_gate;--> statement-breakpoint
grant select on beside.centres to beside_gate;--> statement-breakpoint
grant update (ended_at) on beside.clocks to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- Five files a draft, counting those on their way; nothing for a draft that is over, gone or never was.
-- A draft does not run out under somebody whose file takes long to arrive.
create function beside.upload_begin(draft bytea, item uuid, of_kind text, of_type text, wrapped bytea, in_store text) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform 1 from drafts d where d.id = draft and not d.is_over and d.expires_at > clock() for update;
  if not found then return false; end if;
  delete from evidence e where e.draft_id = draft and e.state = 'arriving' and e.received_at < clock() - interval '20 minutes';
  if (select count(*) from evidence e where e.draft_id = draft) >= 5 then return false; end if;
  update drafts set expires_at = greatest(expires_at, clock() + interval '20 minutes') where id = draft;
  insert into evidence (id, draft_id, given_by, kind, media_type, state, store, wrapped_key, received_at)
    values (item, draft, 'reporter', of_kind, of_type, 'arriving', in_store, wrapped, clock());
  return true;
end $$;--> statement-breakpoint
-- 20 MB are 80 pieces of an original; a clean film may be larger, and a PDF has up to 40 pages.
create function beside.upload_chunk(draft bytea, item uuid, of_copy text, piece integer, bytes bytea) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if octet_length(bytes) > 262160 or piece not between 0 and 240 or of_copy !~ '^(original|clean/[1-9][0-9]?)$' then
    raise exception 'a piece of a file is too large' using errcode = 'program_limit_exceeded';
  end if;
  insert into evidence_chunks (evidence_id, copy, number, sealed)
    select e.id, of_copy, piece, bytes from evidence e where e.id = item and e.draft_id = draft and e.state = 'arriving';
  if not found then raise exception 'no file is on its way' using errcode = 'no_data_found'; end if;
  if piece % 16 = 15 then
    update drafts set expires_at = greatest(expires_at, clock() + interval '20 minutes') where id = draft and not is_over;
  end if;
end $$;--> statement-breakpoint
-- Whole: from now on it is one of the draft's files.
create function beside.upload_finish(draft bytea, item uuid, kept boolean, bytes bigint, hash bytea, as_type text,
    part_bytes integer[], told bytea, scanned text) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update evidence e
     set state = case scanned when 'infected' then 'quarantined' else 'kept' end, scan = scanned, is_original_kept = kept,
         original_bytes = bytes, sha256 = hash, clean_type = as_type, clean_bytes = part_bytes, particulars = told
   where e.id = item and e.draft_id = draft and e.state = 'arriving'
     and exists (select from drafts d where d.id = draft and not d.is_over);
  return found;
end $$;--> statement-breakpoint
create function beside.upload_drop(draft bytea, item uuid) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from evidence e where e.id = item and e.draft_id = draft
$$;--> statement-breakpoint

-- What was whole belongs to the report from now on, with a clock by which somebody looks at it; what was not is gone.
-- When it was added to the draft is forgotten: received is when it was sent.
create function beside.give_uploads(draft bytea, report uuid, kase uuid, with_message uuid, look_due timestamptz) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  claimed bigint;
  look uuid := gen_random_uuid();
begin
  delete from evidence e where e.draft_id = draft and e.state = 'arriving';
  if not exists (select from evidence e where e.draft_id = draft) then return 0; end if;
  if look_due not between clock() and clock() + interval '30 days' then
    raise exception 'no such target' using errcode = 'check_violation';
  end if;
  insert into clocks (id, target, report_id, case_id, started_at, due_at) values (look, 'E1', report, kase, clock(), look_due);
  update evidence e set report_id = report, draft_id = null, message_id = with_message, clock_id = look, received_at = clock()
   where e.draft_id = draft;
  get diagnostics claimed = row_count;
  return claimed;
end $$;--> statement-breakpoint
-- With the report that was stored in this same transaction.
create function beside.uploads_claim(draft bytea, report uuid, look_due timestamptz) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from reports r where r.id = report and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'files are claimed with their report' using errcode = 'insufficient_privilege';
  end if;
  return give_uploads(draft, report, null, null, look_due);
end $$;--> statement-breakpoint
-- With the record that was added to this mailbox in this same transaction.
create function beside.mailbox_claim(draft bytea, look_up bytea, message uuid, look_due timestamptz) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare box reports;
begin
  select r.* into box from reports r join messages m on m.report_id = r.id
   where r.mailbox_hash = look_up and m.id = message and m.side = 'reporter' and m.xmin = pg_current_xact_id()::xid;
  if box.id is null then
    raise exception 'files are claimed with their message' using errcode = 'insufficient_privilege';
  end if;
  if (select count(*) from evidence e where e.report_id = box.id and e.given_by = 'reporter'
         and e.received_at > clock() - interval '1 day') >= 50 then
    raise exception 'a mailbox is full for today' using errcode = 'program_limit_exceeded';
  end if;
  return give_uploads(draft, box.id, box.case_id, message, look_due);
end $$;--> statement-breakpoint
-- Leaving takes the files along.
create or replace function beside.draft_drop(draft bytea) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from evidence e where e.draft_id = draft;
  update drafts set sealed = '', is_over = true where id = draft
$$;--> statement-breakpoint

-- What staff bring in: whole, or gone with its clock.
create function beside.evidence_finish(item uuid, kept boolean, bytes bigint, hash bytea, as_type text, part_bytes integer[],
    told bytea, scanned text) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update evidence e
     set state = case scanned when 'infected' then 'quarantined' else 'kept' end, scan = scanned, is_original_kept = kept,
         original_bytes = bytes, sha256 = hash, clean_type = as_type, clean_bytes = part_bytes, particulars = told,
         received_at = clock()
   where e.id = item and e.staff_id = me() and e.state = 'arriving' and may_know(me(), e.report_id, e.case_id);
  return found;
end $$;--> statement-breakpoint
create function beside.evidence_abandon(item uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare clock_of uuid;
begin
  delete from evidence e where e.id = item and e.staff_id = me() and e.state = 'arriving' returning e.clock_id into clock_of;
  update clocks k set ended_at = clock()
   where k.id = clock_of and not exists (select from evidence e where e.clock_id = k.id);
end $$;--> statement-breakpoint
-- Broken off, and nobody came back for it.
create function beside.evidence_expire() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare gone record; count_gone bigint := 0;
begin
  for gone in delete from evidence e where e.state = 'arriving' and e.draft_id is null and e.received_at < clock() - interval '2 hours'
              returning e.clock_id loop
    update clocks k set ended_at = clock()
     where k.id = gone.clock_id and not exists (select from evidence e where e.clock_id = k.id);
    count_gone := count_gone + 1;
  end loop;
  return count_gone;
end $$;--> statement-breakpoint

-- Whose an item is: the officer's, the deputy's, or else a manager's who may know of it; until screening has said who may,
-- the duty manager answers for it unseen.
create function beside.evidence_owner(report uuid, kase uuid) returns uuid
  language sql stable security definer set search_path = beside, pg_temp as $$
  with about as (
    select r.id as report_id, coalesce(kase, r.case_id) as case_id, coalesce(r.restricted, false) as restricted,
           r.id is not null and r.screened_at is null as unscreened
      from (select 1) one left join reports r on r.id = report)
  select coalesce(
    (select s.id from about a join cases c on c.id = a.case_id join staff s on s.id = c.officer_id
      where may_know(s.id, a.report_id, a.case_id)),
    (select s.id from about a join cases c on c.id = a.case_id join staff s on s.id = c.deputy_id
      where may_know(s.id, a.report_id, a.case_id)),
    (select s.id from about a join staff s on s.active
       and case when a.restricted or coalesce((select c.restricted from cases c where c.id = a.case_id), false)
                then a.unscreened and s.role = 'DutyManager' or s.role in ('HRCase', 'ContractMgr', 'SafeguardingLead', 'ConductInvestigator')
                else s.role in ('DutyManager', 'HSM') end
      where a.unscreened or may_know(s.id, a.report_id, a.case_id)
      order by array_position(array['DutyManager', 'HSM', 'HRCase', 'ContractMgr', 'ConductInvestigator', 'SafeguardingLead'], s.role), s.id
      limit 1))
$$;--> statement-breakpoint
-- How many items have nobody: a count for managers, across every wall, and no more.
create function beside.evidence_unowned() returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from evidence e where e.draft_id is null and evidence_owner(e.report_id, e.case_id) is null
$$;--> statement-breakpoint
create function beside.evidence_without_clock() returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from evidence e where e.draft_id is null and e.clock_id is null
$$;--> statement-breakpoint

-- Bytes outside the database are removed by a job once their row is gone, however it went.
create function beside.remember_removal() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into evidence_removals (evidence_id) values (old.id) on conflict do nothing;
  return null;
end $$;--> statement-breakpoint
grant execute on function beside.remember_removal() to beside_owner;--> statement-breakpoint
create function beside.evidence_to_remove() returns setof uuid
  language sql stable security definer set search_path = beside, pg_temp as $$
  select evidence_id from evidence_removals order by 1 limit 100
$$;--> statement-breakpoint
create function beside.evidence_removed(item uuid) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from evidence_removals where evidence_id = item
$$;--> statement-breakpoint
-- Moving the same sealed bytes from one store to the other.
create function beside.evidence_to_move(to_store text, after uuid)
  returns table (id uuid, is_original_kept boolean, original_bytes bigint, clean_bytes integer[])
  language sql stable security definer set search_path = beside, pg_temp as $$
  select e.id, e.is_original_kept, e.original_bytes, e.clean_bytes from evidence e
   where e.draft_id is null and e.state <> 'arriving' and e.store <> to_store and (after is null or e.id > after)
   order by e.id limit 50
$$;--> statement-breakpoint
create function beside.evidence_piece(item uuid, of_copy text, piece integer) returns bytea
  language sql stable security definer set search_path = beside, pg_temp as $$
  select c.sealed from evidence_chunks c where c.evidence_id = item and c.copy = of_copy and c.number = piece
$$;--> statement-breakpoint
create function beside.evidence_piece_put(item uuid, of_copy text, piece integer, bytes bytea) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  insert into evidence_chunks (evidence_id, copy, number, sealed)
    select e.id, of_copy, piece, bytes from evidence e where e.id = item and e.store <> 'database'
  on conflict do nothing
$$;--> statement-breakpoint
create function beside.evidence_moved(item uuid, to_store text) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update evidence e set store = to_store where e.id = item and e.store <> to_store;
  if not found then return false; end if;
  if to_store = 'database' then
    insert into evidence_removals (evidence_id) values (item) on conflict do nothing;
  else
    delete from evidence_chunks c where c.evidence_id = item;
    delete from evidence_removals r where r.evidence_id = item;
  end if;
  return true;
end $$;--> statement-breakpoint

create function beside.centre_of(hash bytea) returns table (id uuid, name text)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select c.id, c.name from centres c where c.code_hash = hash and c.active
$$;--> statement-breakpoint

-- This hour's salt: made by whoever asks first, the same for every process, and forgotten with its hour.
create function beside.pressure_salt() returns bytea
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare this_hour timestamptz := date_trunc('hour', clock()); found_salt bytea;
begin
  select s.salt into found_salt from pressure_salts s where s.hour = this_hour;
  if found_salt is not null then return found_salt; end if;
  delete from pressure_salts s where s.hour <> this_hour;
  insert into pressure_salts (hour, salt)
    values (this_hour, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
    on conflict do nothing;
  select s.salt into found_salt from pressure_salts s where s.hour = this_hour;
  return found_salt;
end $$;--> statement-breakpoint
-- One more of a kind from a place; how many there were within ten minutes.
create function beside.pressure_add(place bytea, of_kind text) returns integer
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare so_far integer;
begin
  if octet_length(place) > 64 or octet_length(of_kind) > 32 then
    raise exception 'no such place' using errcode = 'program_limit_exceeded';
  end if;
  insert into pressure as p (token, kind, since, count) values (place, of_kind, clock(), 1)
  on conflict (token, kind) do update
    set count = case when p.since < clock() - interval '10 minutes' then 1 else least(p.count, 1000000) + 1 end,
        since = case when p.since < clock() - interval '10 minutes' then clock() else p.since end
  returning p.count into so_far;
  return so_far;
end $$;--> statement-breakpoint
create function beside.pressure_of(place bytea, of_kind text) returns integer
  language sql stable security definer set search_path = beside, pg_temp as $$
  select coalesce((select p.count from pressure p
    where p.token = place and p.kind = of_kind and p.since >= clock() - interval '10 minutes'), 0)
$$;--> statement-breakpoint
create function beside.pressure_forget() returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from pressure where since < clock() - interval '10 minutes';
  delete from pressure_salts where hour < date_trunc('hour', clock())
$$;--> statement-breakpoint

grant execute on function beside.upload_begin(bytea, uuid, text, text, bytea, text), beside.upload_chunk(bytea, uuid, text, integer, bytea),
  beside.upload_finish(bytea, uuid, boolean, bigint, bytea, text, integer[], bytea, text), beside.upload_drop(bytea, uuid),
  beside.uploads_claim(bytea, uuid, timestamptz), beside.mailbox_claim(bytea, bytea, uuid, timestamptz),
  beside.centre_of(bytea), beside.pressure_salt(), beside.pressure_add(bytea, text), beside.pressure_of(bytea, text)
  to beside_public;--> statement-breakpoint
grant execute on function beside.evidence_finish(uuid, boolean, bigint, bytea, text, integer[], bytea, text),
  beside.evidence_abandon(uuid), beside.evidence_owner(uuid, uuid), beside.evidence_unowned(), beside.evidence_without_clock()
  to beside_staff;--> statement-breakpoint
grant execute on function beside.evidence_expire(), beside.evidence_to_remove(), beside.evidence_removed(uuid),
  beside.evidence_to_move(text, uuid), beside.evidence_piece(uuid, text, integer), beside.evidence_piece_put(uuid, text, integer, bytea),
  beside.evidence_moved(uuid, text), beside.pressure_forget() to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
create trigger evidence_removal after delete on beside.evidence
  for each row when (old.store = 's3') execute function beside.remember_removal();--> statement-breakpoint
revoke create on schema beside from beside_gate;
