-- The few things a login may do beyond its rights, each a function the gate owns with its search path pinned.
grant select, insert, update, delete on beside.drafts to beside_gate;--> statement-breakpoint
grant select on beside.restricted_route, beside.homes to beside_gate;--> statement-breakpoint
grant select on beside.reports, beside.cases to beside_gate;--> statement-breakpoint
grant update (restricted, screened_at, home_id, block_id) on beside.reports to beside_gate;--> statement-breakpoint
grant update (restricted) on beside.cases to beside_gate;--> statement-breakpoint
grant insert on beside.clocks, beside.report_fingerprints to beside_gate;--> statement-breakpoint
grant select (last_at), delete on beside.sign_in_failures to beside_gate;--> statement-breakpoint
grant select (last_seen_at, ended_at), delete on beside.staff_sessions to beside_gate;--> statement-breakpoint
grant select (done_at), delete on beside.outbox to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- Drafts: reached only with the hash of a secret that the reporter's cookie holds.
-- One that is over takes no more answers, so that a page still on its way cannot undo sending or leaving: false says so.
create function beside.draft_save(draft bytea, answers bytea, until timestamptz, over boolean) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if octet_length(answers) > 1048576 then raise exception 'a draft is too large' using errcode = 'program_limit_exceeded'; end if;
  insert into drafts (id, sealed, expires_at, is_over) values (draft, answers, until, over)
  on conflict (id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at, is_over = excluded.is_over
    where not drafts.is_over or (excluded.is_over and octet_length(drafts.sealed) > 0);
  return found;
end $$;--> statement-breakpoint
create function beside.draft_read(draft bytea) returns bytea
  language sql stable security definer set search_path = beside, pg_temp as $$
  select sealed from drafts where id = draft and expires_at > clock() and octet_length(sealed) > 0
$$;--> statement-breakpoint
create function beside.draft_drop(draft bytea) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  update drafts set sealed = '', is_over = true where id = draft
$$;--> statement-breakpoint
create function beside.drafts_expire() returns bigint
  language sql security definer set search_path = beside, pg_temp as $$
  with gone as (delete from drafts where expires_at <= clock() returning 1) select count(*) from gone
$$;--> statement-breakpoint

-- A clock may be started only for a report stored in this same transaction.
create function beside.start_clock(clock_id uuid, report uuid, what text, started timestamptz, due timestamptz) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from reports r where r.id = report and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'a clock starts with its report' using errcode = 'insufficient_privilege';
  end if;
  insert into clocks (id, target, report_id, started_at, due_at) values (clock_id, what, report, started, due);
end $$;--> statement-breakpoint

-- Screening: the job takes one report's sealed fields, and hands back codes.
create function beside.report_to_screen(report uuid)
  returns table (id uuid, casework_key bytea, content bytea, screened_at timestamptz)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select r.id, r.casework_key, r.content, r.screened_at from reports r where r.id = report
$$;--> statement-breakpoint

-- Exclusions first, then the route's members who are not excluded (domain 8.4). Nobody left: the report stays shut.
create function beside.open_report(report uuid, matched uuid[]) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare opened bigint;
begin
  insert into exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), s.id, report, case when s.id = any(matched) then 'named' else 'close_to_named' end, clock()
      from staff s
     where (s.id = any(matched)
            or s.id in (select m.manager_id from staff m where m.id = any(matched))
            or s.team_id in (select m.team_id from staff m where m.id = any(matched)))
       and not exists (select from exclusions e where e.staff_id = s.id and e.report_id = report);
  if cardinality(matched) > 0 then update reports set restricted = true where reports.id = report; end if;
  insert into allow_list (id, staff_id, report_id, created_at)
    select gen_random_uuid(), route.staff_id, report, clock()
      from restricted_route route join reports r on r.id = report
     where r.restricted and (route.part <> 'safeguarding' or r.safeguarding)
       and not exists (select from exclusions e where e.staff_id = route.staff_id and e.report_id = report)
       and not exists (select from allow_list a where a.staff_id = route.staff_id and a.report_id = report);
  get diagnostics opened = row_count;
  return opened;
end $$;--> statement-breakpoint
create function beside.finish_screening(report uuid, home uuid, block uuid, kinds text[], hashes bytea[], matched uuid[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from reports r where r.id = report and r.screened_at is not null) then return; end if;
  insert into report_fingerprints (report_id, kind, value)
    select distinct report, k, h from unnest(kinds, hashes) as f(k, h);
  update reports set home_id = home, block_id = coalesce((select h.block_id from homes h where h.id = home), block), screened_at = clock()
   where reports.id = report;
  perform open_report(report, matched);
end $$;--> statement-breakpoint
-- Reports that nobody can see: not screened, or so many named in them that nobody of the route is left.
create function beside.reports_nobody_sees(older_than interval) returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from reports r where r.recorded_at < clock() - older_than and (r.screened_at is null
      or r.restricted and r.status = 'received' and not exists (select from allow_list a where a.report_id = r.id))
$$;--> statement-breakpoint

-- A case and the reports in it share who is shut out and, when restricted, who alone is let in.
create function beside.share_access(report uuid, kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from reports r where r.id = report and r.restricted and r.id not in (select o.report_id from my_open_reports o))
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    raise exception 'not yours to share' using errcode = 'insufficient_privilege';
  end if;
  insert into exclusions (id, staff_id, case_id, reason, created_at)
    select gen_random_uuid(), e.staff_id, kase, e.reason, clock() from exclusions e where e.report_id = report
       and not exists (select from exclusions x where x.staff_id = e.staff_id and x.case_id = kase);
  insert into exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), e.staff_id, report, e.reason, clock() from exclusions e where e.case_id = kase
       and not exists (select from exclusions x where x.staff_id = e.staff_id and x.report_id = report);
  delete from allow_list a using exclusions e
   where a.staff_id = e.staff_id and ((a.case_id = kase and e.case_id = kase) or (a.report_id = report and e.report_id = report));
  insert into allow_list (id, staff_id, case_id, created_at)
    select gen_random_uuid(), a.staff_id, kase, clock() from allow_list a where a.report_id = report
       and not exists (select from cases c where c.id = kase)
       and not exists (select from allow_list x where x.staff_id = a.staff_id and x.case_id = kase);
end $$;--> statement-breakpoint

-- Shuts an open case to all but the restricted route, with its reports. The caller is usually not on that route and sees it no more.
create function beside.restrict_case(kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare opened bigint;
begin
  if me() is null or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    raise exception 'not yours to restrict' using errcode = 'insufficient_privilege';
  end if;
  insert into allow_list (id, staff_id, case_id, created_at)
    select gen_random_uuid(), route.staff_id, kase, clock()
      from restricted_route route join cases c on c.id = kase
     where (route.part <> 'safeguarding' or c.safeguarding)
       and not exists (select from exclusions e where e.staff_id = route.staff_id and e.case_id = kase)
       and not exists (select from allow_list a where a.staff_id = route.staff_id and a.case_id = kase);
  select count(*) into opened from allow_list a where a.case_id = kase;
  if opened = 0 then raise exception 'nobody is left on the restricted route' using errcode = 'no_data_found'; end if;
  update cases set restricted = true where cases.id = kase;
  insert into allow_list (id, staff_id, report_id, created_at)
    select gen_random_uuid(), a.staff_id, r.id, clock() from allow_list a join reports r on r.case_id = kase where a.case_id = kase
       and not exists (select from allow_list x where x.staff_id = a.staff_id and x.report_id = r.id)
       and not exists (select from exclusions e where e.staff_id = a.staff_id and e.report_id = r.id);
  update reports set restricted = true where case_id = kase;
end $$;--> statement-breakpoint

-- Whom a record may be given to: nobody who is shut out of it and, when restricted, only those let in. Who is shut out is not told.
create function beside.who_may_work(report uuid, kase uuid) returns setof uuid
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from reports r where r.id = report and r.restricted and r.id not in (select o.report_id from my_open_reports o))
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    return;
  end if;
  return query select s.id from staff s where s.active
     and not exists (select from exclusions e where e.staff_id = s.id and (e.report_id = report or e.case_id = kase))
     and not exists (select from reports r where r.id = report and r.restricted
           and not exists (select from allow_list a where a.staff_id = s.id and a.report_id = r.id))
     and not exists (select from cases c where c.id = kase and c.restricted
           and not exists (select from allow_list a where a.staff_id = s.id and a.case_id = c.id));
end $$;--> statement-breakpoint

-- What is over is not kept: who tried to sign in yesterday, who was here last month, which work was done last week.
create function beside.housekeep() returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from sign_in_failures where last_at < clock() - interval '1 day';
  delete from staff_sessions where coalesce(ended_at, last_seen_at) < clock() - interval '30 days';
  delete from outbox where done_at < clock() - interval '7 days'
$$;--> statement-breakpoint
grant execute on function beside.housekeep() to beside_jobs;--> statement-breakpoint

grant execute on function beside.draft_save(bytea, bytea, timestamptz, boolean), beside.draft_read(bytea), beside.draft_drop(bytea) to beside_public;--> statement-breakpoint
grant execute on function beside.start_clock(uuid, uuid, text, timestamptz, timestamptz) to beside_public, beside_staff;--> statement-breakpoint
grant execute on function beside.report_to_screen(uuid), beside.finish_screening(uuid, uuid, uuid, text[], bytea[], uuid[]),
  beside.drafts_expire() to beside_jobs;--> statement-breakpoint
grant execute on function beside.reports_nobody_sees(interval), beside.share_access(uuid, uuid), beside.restrict_case(uuid),
  beside.who_may_work(uuid, uuid) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
