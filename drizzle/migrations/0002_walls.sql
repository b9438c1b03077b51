-- Row-level security on everything that hangs off a report or a case: a door for staff whose id is set,
-- and a restrictive wall that no later policy can open.
grant usage on schema beside to beside_public, beside_staff, beside_jobs, beside_gate;--> statement-breakpoint
create function beside.me() returns uuid language sql stable parallel safe
  return nullif(current_setting('beside.staff_id', true), '')::uuid;--> statement-breakpoint
create function beside.clock() returns timestamptz language sql stable set search_path = beside, pg_temp
  as $$ select clock_timestamp() + (select ms from beside.clock_offset) * interval '1 millisecond' $$;--> statement-breakpoint
insert into beside.clock_offset (single, ms) values (true, 0);--> statement-breakpoint
grant execute on function beside.me(), beside.clock() to beside_public, beside_staff, beside_jobs, beside_gate;--> statement-breakpoint

-- Landlord's data that either half may read.
grant select on beside.clock_offset to beside_public, beside_staff, beside_jobs, beside_gate;--> statement-breakpoint
grant select on beside.landlord, beside.closure_days, beside.policy_versions, beside.catalogue to beside_public, beside_staff, beside_jobs;--> statement-breakpoint
grant select on beside.blocks, beside.homes to beside_staff, beside_jobs;--> statement-breakpoint
grant select on beside.staff, beside.teams to beside_staff, beside_gate;--> statement-breakpoint
grant select (id, name, active) on beside.staff to beside_jobs;--> statement-breakpoint

-- Signing in.
grant select on beside.staff_credentials to beside_staff;--> statement-breakpoint
grant select, insert on beside.staff_sessions to beside_staff;--> statement-breakpoint
grant update (last_seen_at, ended_at) on beside.staff_sessions to beside_staff;--> statement-breakpoint
grant select, insert, update, delete on beside.sign_in_failures to beside_staff;--> statement-breakpoint

-- What the public login may do without asking the gate: tell, and leave work behind. Never read.
grant insert on beside.reports to beside_public;--> statement-breakpoint
grant insert on beside.outbox to beside_public, beside_staff;--> statement-breakpoint
grant insert on beside.audit to beside_public, beside_staff, beside_jobs, beside_gate;--> statement-breakpoint
grant select, update on beside.outbox to beside_jobs;--> statement-breakpoint

-- Casework. A report's words, reference, times and level are never updated: the right is not granted.
grant select, insert on beside.reports to beside_staff;--> statement-breakpoint
grant update (status, case_id, case_restricted, version) on beside.reports to beside_staff;--> statement-breakpoint
grant select, insert on beside.cases, beside.people, beside.clocks, beside.support_offers to beside_staff;--> statement-breakpoint
grant update (status, classification, severity, safeguarding, closed_at, officer_id, deputy_id, team_id, version, changed_by, changed_at)
  on beside.cases to beside_staff;--> statement-breakpoint
grant update (role, name, phone, email, address, about, identity_kept, wish, version, changed_by) on beside.people to beside_staff;--> statement-breakpoint
grant update (case_id, achieved_at, attempted_at, deferred_for_safety_until, asked_to_wait_until, reason, ended_at)
  on beside.clocks to beside_staff;--> statement-breakpoint
grant update (decision, decision_at, decline_reason, their_words, referred_at, agency_accepted, started_at, ended_at, outcome,
  cost_pence, next_offer_on, version, changed_by) on beside.support_offers to beside_staff;--> statement-breakpoint
grant select, insert on beside.triage_decisions, beside.case_notes, beside.contacts, beside.case_events, beside.safe_contacts
  to beside_staff;--> statement-breakpoint

-- The personal sets. The gate owns the views, so staff hold no right on the lists: the accused cannot read that they are excluded.
grant create on schema beside to beside_gate;--> statement-breakpoint
grant select, insert on beside.exclusions, beside.allow_list to beside_gate;--> statement-breakpoint
grant delete on beside.allow_list to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
alter default privileges revoke execute on functions from public;--> statement-breakpoint
create view beside.my_shut_cases as select case_id from beside.exclusions
  where case_id is not null and staff_id = (select beside.me());--> statement-breakpoint
create view beside.my_shut_reports as select report_id from beside.exclusions
  where report_id is not null and staff_id = (select beside.me());--> statement-breakpoint
create view beside.my_open_cases as select case_id from beside.allow_list
  where case_id is not null and staff_id = (select beside.me());--> statement-breakpoint
create view beside.my_open_reports as select report_id from beside.allow_list
  where report_id is not null and staff_id = (select beside.me());--> statement-breakpoint
grant select on beside.my_shut_cases, beside.my_shut_reports, beside.my_open_cases, beside.my_open_reports to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint

do $$
declare t text;
begin
  foreach t in array array['reports', 'report_fingerprints', 'cases', 'triage_decisions', 'clocks', 'case_notes', 'contacts', 'case_events',
                           'people', 'safe_contacts', 'support_offers', 'exclusions', 'allow_list'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
end $$;--> statement-breakpoint

create policy public_insert on beside.reports for insert to beside_public with check (
  case_id is null and status = 'received' and channel = 'web' and entered_by is null
  and screened_at is null and home_id is null and block_id is null and version = 1);--> statement-breakpoint

-- Whoever types in a report that is restricted from its first byte may store it, and then no longer sees it.
create policy wall on beside.reports as restrictive to beside_staff using (
  id not in (select report_id from beside.my_shut_reports)
  and (case_id is null or case_id not in (select case_id from beside.my_shut_cases))
  and (not restricted or id in (select report_id from beside.my_open_reports))
  and (case_restricted is not true or case_id in (select case_id from beside.my_open_cases))
) with check (
  id not in (select report_id from beside.my_shut_reports)
  and (case_id is null or case_id not in (select case_id from beside.my_shut_cases))
  and (not restricted or id in (select report_id from beside.my_open_reports)
       or (status = 'received' and case_id is null and entered_by = (select beside.me()) and version = 1))
  and (case_restricted is not true or case_id in (select case_id from beside.my_open_cases))
);--> statement-breakpoint
create policy wall on beside.cases as restrictive to beside_staff using (
  id not in (select case_id from beside.my_shut_cases)
  and (not restricted or id in (select case_id from beside.my_open_cases))
);--> statement-breakpoint
create policy wall on beside.clocks as restrictive to beside_staff using (
  (case_id is null or exists (select from beside.cases c where c.id = clocks.case_id))
  and (report_id is null or exists (select from beside.reports r where r.id = clocks.report_id))
);--> statement-breakpoint
create policy wall on beside.people as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = people.case_id)
  and (report_id is null or exists (select from beside.reports r where r.id = people.report_id))
);--> statement-breakpoint
create policy wall on beside.safe_contacts as restrictive to beside_staff using (
  exists (select from beside.people p where p.id = safe_contacts.person_id)
);--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['triage_decisions', 'report_fingerprints'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.reports r where r.id = %I.report_id))', t, t);
  end loop;
  foreach t in array array['case_notes', 'contacts', 'case_events', 'support_offers'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.cases c where c.id = %I.case_id))', t, t);
  end loop;
  foreach t in array array['exclusions', 'allow_list'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (false)', t);
  end loop;
end $$;--> statement-breakpoint

-- What a restricted report says may not lie in an unrestricted case.
alter table beside.reports add constraint reports_restricted_case check (not restricted or case_restricted is not false);--> statement-breakpoint
alter table beside.allow_list alter constraint allow_list_case_id_cases_id_fk deferrable initially deferred;--> statement-breakpoint
alter table beside.exclusions alter constraint exclusions_case_id_cases_id_fk deferrable initially deferred;
