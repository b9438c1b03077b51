-- Who must not see it, and proof of who did: row-level security of the new tables, and the personal sets that now know time and track.
-- Who receives what is said about whom (domain 8.4).
insert into beside.conflict_ladder (accused, part) values
  ('CCA', 'conduct'), ('NHO', 'conduct'), ('PartnerUser', 'conduct'), ('Legal', 'conduct'), ('Auditor', 'conduct'), ('Insight', 'conduct'),
  ('ACM', 'conduct'), ('ACM', 'manager'), ('DutyManager', 'conduct'), ('DutyManager', 'director'),
  ('HSM', 'conduct'), ('HSM', 'director'), ('SafeguardingLead', 'conduct'), ('SafeguardingLead', 'director'),
  ('HRCase', 'director'), ('HRCase', 'external'), ('ConductInvestigator', 'conduct'), ('ConductInvestigator', 'director'),
  ('ContractMgr', 'conduct'), ('ContractMgr', 'director'), ('SysAdmin', 'conduct'), ('SysAdmin', 'director'),
  ('DPO', 'secretary'), ('ODMT', 'secretary'),
  ('contractor', 'contractor'), ('contractor', 'conduct'), ('partner', 'conduct'), ('unknown', 'conduct'), ('unknown', 'contractor');--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create or replace view beside.my_open_cases as select case_id from beside.allow_list
  where case_id is not null and staff_id = (select beside.me()) and (until is null or until > (select beside.clock()));--> statement-breakpoint
create or replace view beside.my_open_reports as select report_id from beside.allow_list
  where report_id is not null and staff_id = (select beside.me()) and (until is null or until > (select beside.clock()));--> statement-breakpoint
reset role;--> statement-breakpoint
-- What somebody is shut out of, so that they cannot read it: a policy reads with the rights of whoever asks, so whatever a wall
-- can ask, they can. They are given marks instead of ids: hashes with a salt that is another in every transaction and for
-- everybody, and always sixty-four of them, or the next multiple, filled up with ids that never existed
-- (docs/decisions/0021-what-a-wall-can-be-asked.md).
create table beside.decoys (id uuid primary key);--> statement-breakpoint
insert into beside.decoys select gen_random_uuid() from generate_series(1, 64);--> statement-breakpoint
create function beside.wall_salt() returns bigint language sql stable parallel safe
  return hashint8extended((extract(epoch from transaction_timestamp()) * 1000000)::bigint, uuid_hash_extended(beside.me(), 0));--> statement-breakpoint
grant execute on function beside.wall_salt() to beside_gate, beside_staff;--> statement-breakpoint
grant select on beside.decoys to beside_gate;--> statement-breakpoint
alter table beside.decoys enable row level security, force row level security;--> statement-breakpoint
create policy gate on beside.decoys to beside_gate using (true) with check (true);--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
revoke select on beside.my_shut_cases, beside.my_shut_reports from beside_staff;--> statement-breakpoint
create view beside.my_shut_marks as
  with mine as materialized (
    select distinct coalesce(case_id, report_id) as id from beside.exclusions where staff_id = (select beside.me()))
  select uuid_hash_extended(x.id, (select beside.wall_salt())) as mark
    from (select id from mine union all (select id from beside.decoys limit 64 - (select count(*) from mine) % 64)) x
   order by 1;--> statement-breakpoint
grant select on beside.my_shut_marks to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
alter policy wall on beside.reports using (
  uuid_hash_extended(id, (select beside.wall_salt())) not in (select mark from beside.my_shut_marks)
  and (case_id is null or uuid_hash_extended(case_id, (select beside.wall_salt())) not in (select mark from beside.my_shut_marks))
  and (not restricted or id in (select report_id from beside.my_open_reports))
  and (case_restricted is not true or case_id in (select case_id from beside.my_open_cases))
) with check (
  uuid_hash_extended(id, (select beside.wall_salt())) not in (select mark from beside.my_shut_marks)
  and (case_id is null or uuid_hash_extended(case_id, (select beside.wall_salt())) not in (select mark from beside.my_shut_marks))
  and (not restricted or id in (select report_id from beside.my_open_reports)
       or (status = 'received' and case_id is null and entered_by = (select beside.me()) and version = 1))
  and (case_restricted is not true or case_id in (select case_id from beside.my_open_cases))
);--> statement-breakpoint
alter policy wall on beside.cases using (
  uuid_hash_extended(id, (select beside.wall_salt())) not in (select mark from beside.my_shut_marks)
  and (not restricted or id in (select case_id from beside.my_open_cases))
);--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['agencies', 'protocols', 'directory_people', 'conflict_ladder', 'staff_ties', 'conduct_processes', 'conduct_entries',
                           'safety_instructions', 'broken_glass', 'limited_identities', 'identity_circles', 'warning_markers', 'marker_events',
                           'marker_appeals', 'visits', 'audit_links', 'audit_heads'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('grant select on beside.%I to beside_gate', t);
  end loop;
  foreach t in array array['agencies', 'protocols', 'directory_people', 'conflict_ladder', 'staff_ties', 'conduct_processes', 'conduct_entries',
                           'safety_instructions', 'limited_identities', 'identity_circles', 'warning_markers', 'marker_events',
                           'marker_appeals', 'visits'] loop
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
end $$;--> statement-breakpoint
-- The conduct process is open to those who are let into the whole of a restricted case, and to nobody of an unrestricted one.
set role beside_gate;--> statement-breakpoint
create view beside.my_conduct_cases as select case_id from beside.allow_list
  where case_id is not null and track = 'both' and staff_id = (select beside.me())
    and (until is null or until > (select beside.clock()));--> statement-breakpoint
create view beside.my_identities as select person_id from beside.identity_circles
  where ended_at is null and staff_id = (select beside.me())
    and case_id not in (select x.case_id from beside.my_shut_cases x);--> statement-breakpoint
grant select on beside.my_conduct_cases, beside.my_identities to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['conduct_processes', 'conduct_entries'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (
      case_id in (select case_id from beside.my_conduct_cases) and exists (select from beside.cases c where c.id = %I.case_id and c.restricted))', t, t);
  end loop;
  foreach t in array array['warning_markers', 'identity_circles'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.cases c where c.id = %I.case_id))', t, t);
  end loop;
  foreach t in array array['marker_events', 'marker_appeals'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.warning_markers m where m.id = %I.marker_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.safety_instructions as restrictive to beside_staff using (
  (case_id is null or exists (select from beside.cases c where c.id = safety_instructions.case_id))
  and (report_id is null or exists (select from beside.reports r where r.id = safety_instructions.report_id))
);--> statement-breakpoint
create policy wall on beside.limited_identities as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = limited_identities.case_id)
  and person_id in (select person_id from beside.my_identities)
);--> statement-breakpoint
create policy wall on beside.staff_ties as restrictive to beside_staff using (staff_id = (select beside.me()));--> statement-breakpoint
-- What is asked for is not read back by whoever asked: it would tell them that it exists.
create policy wall on beside.broken_glass as restrictive to beside_staff using (false);--> statement-breakpoint

-- The signatures: whoever writes a row is who is signed in.
create policy signed on beside.conduct_processes as restrictive for insert to beside_staff with check (opened_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.conduct_entries as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed on beside.safety_instructions as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed on beside.warning_markers as restrictive for insert to beside_staff
  with check (proposed_by = (select beside.me()) and decision is null and ended_at is null);--> statement-breakpoint
create policy signed on beside.marker_events as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed on beside.marker_appeals as restrictive for insert to beside_staff
  with check (taken_by = (select beside.me()) and answer is null);--> statement-breakpoint
create policy signed on beside.visits as restrictive for insert to beside_staff with check (booked_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.protocols as restrictive for insert to beside_staff with check (recorded_by = (select beside.me()) and ended_at is null);--> statement-breakpoint

grant select on beside.agencies, beside.protocols, beside.directory_people, beside.conflict_ladder, beside.staff_ties, beside.conduct_processes,
  beside.conduct_entries, beside.safety_instructions, beside.limited_identities, beside.identity_circles, beside.warning_markers,
  beside.marker_events, beside.marker_appeals, beside.visits to beside_staff;--> statement-breakpoint
grant insert on beside.agencies, beside.protocols, beside.directory_people, beside.staff_ties, beside.conduct_processes, beside.conduct_entries,
  beside.safety_instructions, beside.warning_markers, beside.marker_events, beside.marker_appeals, beside.visits to beside_staff;
