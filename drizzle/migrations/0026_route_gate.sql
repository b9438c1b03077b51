-- The restricted route: who is shut out, who receives it, and who is let in besides (domain 8.4).
grant delete on beside.exclusions to beside_gate;--> statement-breakpoint
grant insert, update, delete on beside.restricted_route, beside.conflict_ladder to beside_gate;--> statement-breakpoint
grant select on beside.homes, beside.people, beside.person_fingerprints, beside.report_fingerprints to beside_gate;--> statement-breakpoint
grant update (active, changed_by, changed_at) on beside.directory_people to beside_staff;--> statement-breakpoint
create policy signed on beside.staff_ties as restrictive for insert to beside_staff with check (staff_id = (select beside.me()) and ended_at is null);--> statement-breakpoint
grant update (ended_at) on beside.staff_ties to beside_staff;--> statement-breakpoint
-- Who keeps the names, and nobody their own: whoever is accused must not take away what they would be recognised by.
create policy signed on beside.directory_people as restrictive for insert to beside_staff with check (
  changed_by = (select beside.me()) and staff_id is distinct from (select beside.me())
  and exists (select from beside.staff s where s.id = (select beside.me()) and s.active and s.role in ('HRCase', 'ContractMgr')));--> statement-breakpoint
create policy signed_again on beside.directory_people as restrictive for update to beside_staff
  using (staff_id is distinct from (select beside.me())
    and exists (select from beside.staff s where s.id = (select beside.me()) and s.active and s.role in ('HRCase', 'ContractMgr')))
  with check (changed_by = (select beside.me()));--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- Is this colleague let in now? Letting in may end on a day.
create function beside.is_let_in(colleague uuid, report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from allow_list a where a.staff_id = colleague and (a.report_id = report or a.case_id = kase)
     and (a.until is null or a.until > clock()))
$$;--> statement-breakpoint
-- May whoever is signed in see this record at all?
create function beside.sees_record(report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select me() is not null
     and not exists (select from my_shut_reports s where s.report_id = report)
     and not exists (select from my_shut_cases s where s.case_id = kase)
     and (report is null or exists (select from reports r where r.id = report
           and (not r.restricted or r.id in (select o.report_id from my_open_reports o))
           and (r.case_id is null or r.case_id not in (select s.case_id from my_shut_cases s))
           and (r.case_restricted is not true or r.case_id in (select o.case_id from my_open_cases o))))
     and (kase is null or exists (select from cases c where c.id = kase
           and (not c.restricted or c.id in (select o.case_id from my_open_cases o))))
$$;--> statement-breakpoint

-- Shuts colleagues out of one record: out of a case they are taken, and of all that is in it.
create function beside.shut_out(report uuid, kase uuid, colleagues uuid[], why text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), s.id, r.id, why, clock() from staff s
      join reports r on r.id = report or r.case_id = kase
     where s.id = any(colleagues)
       and not exists (select from exclusions e where e.staff_id = s.id and e.report_id = r.id and e.reason = why);
  insert into exclusions (id, staff_id, case_id, reason, created_at)
    select gen_random_uuid(), s.id, kase, why, clock() from staff s
     where kase is not null and s.id = any(colleagues)
       and not exists (select from exclusions e where e.staff_id = s.id and e.case_id = kase and e.reason = why);
  delete from allow_list a where a.staff_id = any(colleagues)
     and (a.report_id = report or a.case_id = kase or a.report_id in (select r.id from reports r where r.case_id = kase));
  update cases set officer_id = case when officer_id = any(colleagues) then null else officer_id end,
         deputy_id = case when deputy_id = any(colleagues) then null else deputy_id end, version = version + 1, changed_at = clock()
   where cases.id = kase and (officer_id = any(colleagues) or deputy_id = any(colleagues));
end $$;--> statement-breakpoint

-- Everybody near those who are named. A worker nobody knows shuts out every active contractor, with the teams that send them.
create function beside.shut_out_near(report uuid, kase uuid, named uuid[], entries uuid[], firms uuid[], unknown boolean) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare them uuid[]; theirs uuid[];
begin
  them := array(select s.id from staff s where s.id = any(named)
    union select d.staff_id from directory_people d where d.id = any(entries) and d.staff_id is not null);
  theirs := array(select a.id from agencies a where a.id = any(firms)
    union select d.agency_id from directory_people d where (d.id = any(entries) or d.staff_id = any(them)) and d.agency_id is not null
    union select s.agency_id from staff s where s.id = any(them) and s.agency_id is not null);
  perform shut_out(report, kase, them, 'named');
  perform shut_out(report, kase, array(select s.manager_id from staff s where s.id = any(them) and s.manager_id is not null
    union select d.manager_id from directory_people d where (d.id = any(entries) or d.staff_id = any(them)) and d.manager_id is not null),
    'manager_of_named');
  perform shut_out(report, kase, array(select s.id from staff s where s.id <> all(them) and s.team_id in (
      select m.team_id from staff m where m.id = any(them)
      union select d.team_id from directory_people d where d.id = any(entries) or d.staff_id = any(them))), 'team_of_named');
  perform shut_out(report, kase, array(select s.id from staff s where s.id <> all(them)
     and (s.agency_id = any(theirs) or s.team_id in (select a.team_id from agencies a where a.id = any(theirs)))), 'agency_of_named');
  if unknown and cardinality(them) = 0 and cardinality(theirs) = 0 then
    perform shut_out(report, kase, array(select s.id from staff s join agencies a
        on a.kind = 'contractor' and a.active and (s.agency_id = a.id or s.team_id = a.team_id)), 'unknown_worker');
  end if;
end $$;--> statement-breakpoint

-- Lets one part of the route in, less whoever is shut out, into a record and all that is in it.
create function beside.let_part_in(report uuid, kase uuid, parts text[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into allow_list (id, staff_id, report_id, created_at)
    select gen_random_uuid(), route.staff_id, r.id, clock()
      from restricted_route route join staff s on s.id = route.staff_id and s.active
      join reports r on r.id = report or r.case_id = kase
     where route.part = any(parts)
       and not exists (select from exclusions e where e.staff_id = route.staff_id
             and (e.report_id = r.id or e.case_id = kase or e.case_id = r.case_id))
       and not exists (select from allow_list a where a.staff_id = route.staff_id and a.report_id = r.id and a.source <> 'glass');
  insert into allow_list (id, staff_id, case_id, created_at)
    select gen_random_uuid(), route.staff_id, kase, clock() from restricted_route route join staff s on s.id = route.staff_id and s.active
     where kase is not null and route.part = any(parts)
       and not exists (select from exclusions e where e.staff_id = route.staff_id and e.case_id = kase)
       and not exists (select from allow_list a where a.staff_id = route.staff_id and a.case_id = kase and a.source <> 'glass');
end $$;--> statement-breakpoint
-- Those who can decide: the safeguarding lead is let in besides, and whoever broke the glass or sees one track only does not receive it.
create function beside.receivers(report uuid, kase uuid) returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from allow_list a join staff s on s.id = a.staff_id and s.active
   where (a.case_id = kase or kase is null and a.report_id = report) and a.track = 'both' and a.source <> 'glass'
     and (a.until is null or a.until > clock()) and s.role <> 'SafeguardingLead'
$$;--> statement-breakpoint

-- Who is accused, as the ladder knows them.
create function beside.accused_of(report uuid, kase uuid, entries uuid[], firms uuid[]) returns setof text
  language sql stable security definer set search_path = beside, pg_temp as $$
  with them as (select s.* from staff s where s.id in (select e.staff_id from exclusions e
      where (e.report_id = report or e.case_id = kase) and e.reason = 'named')),
  found as (
    select t.role::text as accused from them t where t.agency_id is null
    union select a.kind from them t join agencies a on a.id = t.agency_id
    -- What screening recognised of an agency is known afterwards by whose users it shut out.
    union select a.kind from exclusions e join staff s on s.id = e.staff_id join agencies a on a.id = s.agency_id
     where (e.report_id = report or e.case_id = kase) and e.reason = 'agency_of_named'
    union select a.kind from agencies a where a.id = any(firms)
    union select a.kind from directory_people d join agencies a on a.id = d.agency_id where d.id = any(entries))
  select accused from found union select 'unknown' where not exists (select from found)
$$;--> statement-breakpoint
-- By mail, once, and with a reference alone: nobody of the route looks at Beside all day.
create function beside.tell_route(report uuid, kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare colleague uuid;
begin
  for colleague in select distinct a.staff_id from allow_list a
    where a.source = 'route' and a.staff_id is distinct from me() and (a.case_id = kase or kase is null and a.report_id = report)
      and not exists (select from outgoing_messages o where o.staff_id = a.staff_id and o.template = 'staff_route'
            and (o.case_id = kase or kase is null and o.report_id = report)) loop
    perform tell_staff(colleague, 'staff_route', report, kase, null);
  end loop;
end $$;--> statement-breakpoint
-- The ladder: the parts for each of the accused; nobody left, then a director; still nobody, then the secretary.
create function beside.receive(report uuid, kase uuid, entries uuid[], firms uuid[]) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare flagged boolean; part text;
begin
  perform let_part_in(report, kase, array(select distinct l.part from conflict_ladder l
    where l.accused in (select a from accused_of(report, kase, entries, firms) a)));
  select coalesce((select c.safeguarding from cases c where c.id = kase), (select r.safeguarding from reports r where r.id = report)) into flagged;
  if flagged then perform let_part_in(report, kase, array['safeguarding']); end if;
  foreach part in array array['director', 'secretary'] loop
    if receivers(report, kase) = 0 then perform let_part_in(report, kase, array[part]); end if;
  end loop;
  perform tell_route(report, kase);
  return receivers(report, kase);
end $$;--> statement-breakpoint

create or replace function beside.open_report(report uuid, matched uuid[]) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform shut_out_near(report, null, matched, '{}', '{}', false);
  if cardinality(matched) > 0 then update reports set restricted = true where reports.id = report; end if;
  if not exists (select from reports r where r.id = report and r.restricted) then return 0; end if;
  return receive(report, null, '{}', '{}');
end $$;--> statement-breakpoint
-- Screening with all it recognised: accounts, people of the directory, organisations, and colleagues tied to somebody in it.
create function beside.finish_screening(report uuid, home uuid, block uuid, kinds text[], hashes bytea[], subjects text[], matched uuid[],
    entries uuid[], firms uuid[], tied uuid[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from reports r where r.id = report and r.screened_at is not null) then return; end if;
  insert into report_fingerprints (report_id, kind, value, subject)
    select distinct report, k, h, s from unnest(kinds, hashes, subjects) as f(k, h, s);
  perform shut_out(report, null, tied, 'tie');
  perform shut_out_near(report, null, matched, entries, firms, (select r.restricted from reports r where r.id = report));
  update reports set home_id = home, block_id = coalesce((select h.block_id from homes h where h.id = home), block), screened_at = clock(),
         restricted = restricted or cardinality(matched || entries || firms) > 0
   where reports.id = report;
  if exists (select from reports r where r.id = report and r.restricted) then perform receive(report, null, entries, firms); end if;
end $$;--> statement-breakpoint
drop function beside.finish_screening(uuid, uuid, uuid, text[], bytea[], text[], uuid[]);--> statement-breakpoint
-- What screening matches words against.
create function beside.directory_to_match() returns table (entry uuid, staff_id uuid, names text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select d.id, d.staff_id, d.names from directory_people d where d.active
$$;--> statement-breakpoint
create function beside.agencies_to_match() returns table (agency uuid, name text)
  language sql stable security definer set search_path = beside, pg_temp as $$ select a.id, a.name from agencies a where a.active $$;--> statement-breakpoint
create function beside.ties_to_match() returns table (staff_id uuid, name text, home_id uuid, block_id uuid)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select t.staff_id, t.name, t.home_id, h.block_id from staff_ties t left join homes h on h.id = t.home_id where t.ended_at is null
$$;--> statement-breakpoint
-- Reports that nobody can decide on: not screened, or nobody of the route is left. But for what whoever looks is shut out of.
create or replace function beside.reports_nobody_sees(older_than interval) returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from reports r where r.recorded_at < clock() - older_than and (r.screened_at is null
      or r.restricted and r.status = 'received' and receivers(r.id, null) = 0)
     and not exists (select from exclusions e where e.staff_id = me() and e.report_id = r.id)
$$;--> statement-breakpoint

-- Shuts a report in triage, or a case with its reports, to all but those whom the ladder lets in. The caller may see it no more.
create function beside.restrict_report(report uuid, named uuid[], entries uuid[], firms uuid[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not sees_record(report, null) or exists (select from reports r where r.id = report and (r.case_id is not null or r.screened_at is null)) then
    raise exception 'not yours to restrict' using errcode = 'insufficient_privilege';
  end if;
  perform shut_out_near(report, null, named, entries, firms,
    not exists (select from exclusions e where e.report_id = report and e.reason in ('named', 'agency_of_named')));
  update reports set restricted = true where reports.id = report;
  if receive(report, null, entries, firms) = 0 then raise exception 'nobody is left on the restricted route' using errcode = 'no_data_found'; end if;
end $$;--> statement-breakpoint
create function beside.restrict_case_naming(kase uuid, named uuid[], entries uuid[], firms uuid[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not sees_record(null, kase) then raise exception 'not yours to restrict' using errcode = 'insufficient_privilege'; end if;
  perform shut_out_near(null, kase, named, entries, firms,
    not exists (select from exclusions e where e.case_id = kase and e.reason in ('named', 'agency_of_named')));
  if receive(null, kase, entries, firms) = 0 then raise exception 'nobody is left on the restricted route' using errcode = 'no_data_found'; end if;
  update cases set restricted = true where cases.id = kase;
  update reports set restricted = true where case_id = kase;
end $$;--> statement-breakpoint
create or replace function beside.restrict_case(kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin perform restrict_case_naming(kase, '{}', '{}', '{}'); end $$;--> statement-breakpoint
-- I know somebody in this report: from now on I find nothing of it. Where nobody is left, it climbs the ladder.
create function beside.recuse_report(report uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare kase uuid;
begin
  if not sees_record(report, null) then raise exception 'not yours to step back from' using errcode = 'insufficient_privilege'; end if;
  select r.case_id into kase from reports r where r.id = report;
  perform shut_out(report, kase, array[me()], 'declared');
  if exists (select from reports r where r.id = report and r.restricted) and receivers(report, kase) = 0 then
    perform receive(report, kase, '{}', '{}');
  end if;
end $$;--> statement-breakpoint

-- A tie shuts out at once of what was told before as well: what happened in that home or its block, and where that name stands.
create function beside.heed_tie(tie uuid, prints bytea[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  mine staff_ties;
  near record;
begin
  select * into mine from staff_ties t where t.id = tie and t.staff_id = me() and t.ended_at is null;
  if mine.id is null then raise exception 'not yours to say' using errcode = 'insufficient_privilege'; end if;
  for near in
    with told as (
      select r.id as report, r.case_id as kase from reports r
       where r.home_id = mine.home_id or r.block_id = (select h.block_id from homes h where h.id = mine.home_id)
          or r.id in (select f.report_id from report_fingerprints f where f.kind = 'name' and f.value = any(prints))
      union select null, p.case_id from people p join person_fingerprints f on f.person_id = p.id
       where p.case_id is not null and f.kind = 'name' and f.value = any(prints))
    select distinct case when kase is null then report end as report, kase from told
  loop
    perform shut_out(near.report, near.kase, array[mine.staff_id], 'tie');
    if exists (select from cases c where c.id = near.kase and c.restricted
         union all select from reports r where r.id = near.report and r.restricted) and receivers(near.report, near.kase) = 0 then
      perform receive(near.report, near.kase, '{}', '{}');
    end if;
  end loop;
end $$;--> statement-breakpoint
-- The same for a case, by themselves or by a colleague. Whoever was asked to be replaced is only taken off it.
create or replace function beside.declare_conflict(conflict_id uuid, kase uuid, colleague uuid, why text, words text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not sees_record(null, kase) or not exists (select from cases c where c.id = kase) then
    raise exception 'not yours to declare' using errcode = 'insufficient_privilege';
  end if;
  insert into conflicts (id, case_id, staff_id, relation, note, declared_by, at)
    values (conflict_id, kase, colleague, why, words, me(), clock());
  update cases set officer_id = nullif(officer_id, colleague), deputy_id = nullif(deputy_id, colleague),
         version = version + 1, changed_by = me(), changed_at = clock()
   where cases.id = kase and colleague in (officer_id, deputy_id);
  if why = 'asked_for_another' then return; end if;
  perform shut_out(null, kase, array[colleague], 'declared');
  if exists (select from cases c where c.id = kase and c.restricted) and receivers(null, kase) = 0 then
    perform receive(null, kase, '{}', '{}');
  end if;
end $$;--> statement-breakpoint

-- Only whoever is let into the whole of a restricted record, and not by breaking the glass, says who else is let in.
create function beside.opens_record(report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select sees_record(report, kase) and exists (select from allow_list a where a.staff_id = me() and a.track = 'both' and a.source <> 'glass'
     and (a.until is null or a.until > clock()) and (a.report_id = report or a.case_id = kase))
$$;--> statement-breakpoint
create function beside.let_in(report uuid, kase uuid, colleague uuid, what text, ends timestamptz) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not opens_record(report, kase) or colleague = me() or num_nonnulls(report, kase) <> 1 or (ends is not null and ends <= clock())
     or not exists (select from staff s where s.id = colleague and s.active)
     or exists (select from exclusions e where e.staff_id = colleague and (e.report_id = report or e.case_id = kase
          or e.report_id in (select r.id from reports r where r.case_id = kase))) then
    raise exception 'cannot be let in' using errcode = 'insufficient_privilege';
  end if;
  delete from allow_list a where a.staff_id = colleague and a.source = 'named'
     and (a.report_id = report or a.case_id = kase or a.report_id in (select r.id from reports r where r.case_id = kase));
  insert into allow_list (id, staff_id, report_id, created_at, until, track, source)
    select gen_random_uuid(), colleague, r.id, clock(), ends, what, 'named' from reports r where (r.id = report or r.case_id = kase)
       and not exists (select from allow_list a where a.staff_id = colleague and a.report_id = r.id and a.source <> 'glass');
  insert into allow_list (id, staff_id, case_id, created_at, until, track, source)
    select gen_random_uuid(), colleague, kase, clock(), ends, what, 'named' where kase is not null
       and not exists (select from allow_list a where a.staff_id = colleague and a.case_id = kase and a.source <> 'glass');
end $$;--> statement-breakpoint
create function beside.end_letting_in(report uuid, kase uuid, colleague uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not opens_record(report, kase) then raise exception 'not yours to end' using errcode = 'insufficient_privilege'; end if;
  delete from allow_list a where a.staff_id = colleague and a.source = 'named'
     and (a.report_id = report or a.case_id = kase or a.report_id in (select r.id from reports r where r.case_id = kase));
  update cases set officer_id = nullif(officer_id, colleague), deputy_id = nullif(deputy_id, colleague), version = version + 1,
         changed_by = me(), changed_at = clock()
   where cases.id = kase and colleague in (officer_id, deputy_id) and not is_let_in(colleague, null, kase);
end $$;--> statement-breakpoint
-- Shut out for closeness only: nothing that they said themselves, no tie, and not named.
create function beside.is_close_only(colleague uuid, report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select bool_and(e.reason in ('close_to_named', 'manager_of_named', 'team_of_named', 'agency_of_named', 'unknown_worker')) is true
    from exclusions e where e.staff_id = colleague
     and (e.report_id = report or e.case_id = kase or e.report_id in (select r.id from reports r where r.case_id = kase))
$$;--> statement-breakpoint
create function beside.clear_closeness(report uuid, kase uuid, colleague uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not opens_record(report, kase) or not is_close_only(colleague, report, kase) then
    raise exception 'cannot be cleared' using errcode = 'insufficient_privilege';
  end if;
  delete from exclusions e where e.staff_id = colleague
     and (e.report_id = report or e.case_id = kase or e.report_id in (select r.id from reports r where r.case_id = kase));
end $$;--> statement-breakpoint
-- Who is let in, for those who are themselves; and who could be cleared. Of the others it says nothing, and of nobody why.
create function beside.who_is_let_in(report uuid, kase uuid) returns table (staff_id uuid, track text, source text, until timestamptz)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select a.staff_id, a.track, a.source, a.until from allow_list a
   where opens_record(report, kase) and (a.report_id = report or a.case_id = kase) and (a.until is null or a.until > clock())
$$;--> statement-breakpoint
create function beside.who_could_be_cleared(report uuid, kase uuid) returns setof uuid
  language sql stable security definer set search_path = beside, pg_temp as $$
  select s.id from staff s where opens_record(report, kase) and s.active and is_close_only(s.id, report, kase)
$$;--> statement-breakpoint

-- The route itself: who receives what. Whoever changes it never adds themselves, and never takes away the last who receives what
-- is said about somebody. One change at a time, so that two together take away no more than one alone could.
create function beside.keeps_route() returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('restricted_route'));
  return exists (select from staff s where s.id = me() and s.active and s.role in ('HRCase', 'DPO'));
end $$;--> statement-breakpoint
-- Is what is said about these received by somebody who is not one of them?
create function beside.rung_is_held(who text) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from conflict_ladder l join restricted_route r on r.part = l.part join staff s on s.id = r.staff_id
   where l.accused = who and s.active and s.role::text <> who)
$$;--> statement-breakpoint
create function beside.route_members() returns table (staff_id uuid, part text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select r.staff_id, r.part from restricted_route r where me() is not null
     and exists (select from staff s where s.id = me() and s.role in ('HRCase', 'DPO'))
$$;--> statement-breakpoint
create function beside.change_route(colleague uuid, what text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare held text[];
begin
  if not keeps_route() or (colleague = me() and what is not null) then
    raise exception 'not yours to change' using errcode = 'insufficient_privilege';
  end if;
  held := array(select distinct l.accused from conflict_ladder l where rung_is_held(l.accused));
  delete from restricted_route r where r.staff_id = colleague;
  if what is not null then insert into restricted_route (staff_id, part) values (colleague, what); end if;
  if exists (select from unnest(held) as was(who) where not rung_is_held(was.who))
     or not exists (select from restricted_route r where r.part in ('conduct', 'director', 'secretary')) then
    raise exception 'somebody has to receive it' using errcode = 'no_data_found';
  end if;
end $$;--> statement-breakpoint
create function beside.change_ladder(who text, what text, receives boolean) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not keeps_route() or exists (select from staff s where s.id = me() and s.role::text = who)
     or (receives and exists (select from restricted_route r where r.staff_id = me() and r.part = what)) then
    raise exception 'not yours to change' using errcode = 'insufficient_privilege';
  end if;
  if receives then insert into conflict_ladder (accused, part) values (who, what) on conflict do nothing;
  else
    delete from conflict_ladder l where l.accused = who and l.part = what;
    if not rung_is_held(who) then raise exception 'somebody has to receive it' using errcode = 'no_data_found'; end if;
  end if;
end $$;--> statement-breakpoint

-- Those of a restricted record who could be its second person, besides whoever asks for one.
create function beside.could_agree(asking uuid, report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from staff s where s.active and s.id <> asking and is_let_in(s.id, report, kase)
     and s.role in ('HSM', 'DutyManager', 'HRCase', 'ContractMgr', 'ODMT', 'Legal', 'DPO'))
$$;--> statement-breakpoint
-- How many restricted records wait for a second person while nobody who is let in could be one. A number, and never which; and never
-- of what whoever looks is shut out of, for whom it must not move.
create function beside.waits_for_nobody() returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select (select count(*) from closures o join cases c on c.id = o.case_id and c.restricted
           where o.approved_at is null and o.declined_at is null and not could_agree(o.proposed_by, null, c.id)
             and not exists (select from exclusions e where e.staff_id = v.id and e.case_id = c.id))
       + (select count(*) from second_opinions o left join cases c on c.id = o.case_id left join reports r on r.id = o.report_id
           where o.answer is null and (c.restricted or r.restricted) and not could_agree(o.proposed_by, o.report_id, o.case_id)
             and not exists (select from exclusions e where e.staff_id = v.id and (e.case_id = c.id or e.report_id = r.id)))
    from staff v where v.id = me() and v.active and v.role in ('HSM', 'DutyManager')
$$;--> statement-breakpoint
-- Of a restricted record the alarm calls those of its route who are let in; where neither HR nor the contract manager is, whoever it climbed to.
create or replace function beside.raise_alarm(what text, report uuid, kase uuid) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  hidden boolean;
  colleague uuid;
  route text[] := array['HRCase', 'ContractMgr'];
begin
  if me() is not null and (exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or report is not null and not exists (select from reports r where r.id = report)
     or kase is not null and not exists (select from cases c where c.id = kase)
     or not exists (select from triage_decisions d where d.report_id = report and d.decided_by = me())
        and (exists (select from reports r where r.id = report and r.restricted
                and r.id not in (select o.report_id from my_open_reports o))
             or exists (select from cases c where c.id = kase and c.restricted
                and c.id not in (select o.case_id from my_open_cases o)))) then
    raise exception 'not yours to call for' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from alarms a where a.kind = what and coalesce(a.case_id, a.report_id) = coalesce(kase, report)
      and (a.answered_at is null or a.raised_at > clock() - interval '1 day')) then
    return false;
  end if;
  insert into alarms (id, kind, report_id, case_id, raised_at) values (gen_random_uuid(), what, report, kase, clock());
  hidden := exists (select from reports r where r.id = report and r.restricted)
         or exists (select from cases c where c.id = kase and c.restricted);
  if not exists (select from staff s where s.active and s.role = any(route) and may_know(s.id, report, kase)) then
    route := array['HSM', 'DutyManager', 'ODMT', 'Legal', 'DPO'];
  end if;
  for colleague in select s.id from staff s where s.active and may_know(s.id, report, kase)
      and case when hidden then s.role = any(route)
               when what in ('emergency', 'long_gap') then s.role = 'DutyManager'
               else s.role in ('HSM', 'DutyManager') end loop
    perform tell_staff(colleague, case when what in ('emergency', 'long_gap') then 'staff_alarm' else 'staff_unassigned' end,
      report, kase, null);
  end loop;
  return true;
end $$;--> statement-breakpoint
-- The same questions as before, asked with the day a letting-in ends.
create or replace function beside.who_may_work(report uuid, kase uuid) returns setof uuid
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
begin
  if not sees_record(report, kase) then return; end if;
  return query select s.id from staff s where s.active
     and not exists (select from exclusions e where e.staff_id = s.id and (e.report_id = report or e.case_id = kase))
     and not exists (select from conflicts f where f.staff_id = s.id and f.case_id = kase)
     and not exists (select from reports r where r.id = report and r.restricted and not is_let_in(s.id, r.id, null))
     and not exists (select from cases c where c.id = kase and c.restricted and not is_let_in(s.id, null, c.id));
end $$;--> statement-breakpoint
create or replace function beside.may_know(colleague uuid, report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from staff s where s.id = colleague and s.active)
     and not exists (select from exclusions e where e.staff_id = colleague and (e.report_id = report or e.case_id = kase))
     and not exists (select from reports r where r.id = report and r.restricted and not is_let_in(colleague, r.id, null))
     and not exists (select from cases c where c.id = kase and c.restricted and not is_let_in(colleague, null, c.id))
$$;--> statement-breakpoint
create or replace function beside.share_access(report uuid, kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or not exists (select from reports r where r.id = report)
     or exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from reports r where r.id = report and r.restricted and r.id not in (select o.report_id from my_open_reports o))
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    raise exception 'not yours to share' using errcode = 'insufficient_privilege';
  end if;
  insert into exclusions (id, staff_id, case_id, reason, created_at)
    select gen_random_uuid(), e.staff_id, kase, e.reason, clock() from exclusions e where e.report_id = report
       and not exists (select from exclusions x where x.staff_id = e.staff_id and x.case_id = kase and x.reason = e.reason);
  insert into exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), e.staff_id, r.id, e.reason, clock() from exclusions e join reports r on r.id = report or r.case_id = kase
     where e.case_id = kase and not exists (select from exclusions x where x.staff_id = e.staff_id and x.report_id = r.id and x.reason = e.reason);
  delete from allow_list a using exclusions e
   where a.staff_id = e.staff_id and ((a.case_id = kase and e.case_id = kase) or (a.report_id = report and e.report_id = report));
  insert into allow_list (id, staff_id, case_id, created_at, until, track, source)
    select gen_random_uuid(), a.staff_id, kase, clock(), a.until, a.track, a.source from allow_list a where a.report_id = report
       and not exists (select from cases c where c.id = kase)
       and not exists (select from allow_list x where x.staff_id = a.staff_id and x.case_id = kase);
  insert into allow_list (id, staff_id, report_id, created_at, until, track, source)
    select gen_random_uuid(), a.staff_id, report, clock(), a.until, a.track, a.source from allow_list a
      join cases c on c.id = a.case_id and c.restricted
     where a.case_id = kase and not exists (select from exclusions e where e.staff_id = a.staff_id and e.report_id = report)
       and not exists (select from allow_list x where x.staff_id = a.staff_id and x.report_id = report);
end $$;--> statement-breakpoint
grant execute on function beside.finish_screening(uuid, uuid, uuid, text[], bytea[], text[], uuid[], uuid[], uuid[], uuid[]),
  beside.directory_to_match(), beside.agencies_to_match(), beside.ties_to_match() to beside_jobs;--> statement-breakpoint
grant execute on function beside.restrict_report(uuid, uuid[], uuid[], uuid[]), beside.restrict_case_naming(uuid, uuid[], uuid[], uuid[]),
  beside.recuse_report(uuid), beside.heed_tie(uuid, bytea[]), beside.let_in(uuid, uuid, uuid, text, timestamptz), beside.end_letting_in(uuid, uuid, uuid),
  beside.clear_closeness(uuid, uuid, uuid), beside.who_is_let_in(uuid, uuid), beside.who_could_be_cleared(uuid, uuid),
  beside.waits_for_nobody(), beside.route_members(), beside.change_route(uuid, text), beside.change_ladder(text, text, boolean) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
