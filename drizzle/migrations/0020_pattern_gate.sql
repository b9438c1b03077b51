-- Patterns: rights and walls. A decision about two records is seen by whoever may see both.
do $$
declare t text;
begin
  foreach t in array array['pattern_decisions', 'pattern_notices'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.pattern_decisions as restrictive to beside_staff using (
  (one_case_id is null or exists (select from beside.cases c where c.id = pattern_decisions.one_case_id))
  and (other_case_id is null or exists (select from beside.cases c where c.id = pattern_decisions.other_case_id))
  and (one_report_id is null or exists (select from beside.reports r where r.id = pattern_decisions.one_report_id))
  and (other_report_id is null or exists (select from beside.reports r where r.id = pattern_decisions.other_report_id))
);--> statement-breakpoint
drop policy staff_in on beside.pattern_notices;--> statement-breakpoint
create policy signed on beside.pattern_decisions as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.pattern_decisions, beside.review_rules to beside_staff;--> statement-breakpoint
grant select, insert on beside.pattern_notices to beside_gate;--> statement-breakpoint
grant select on beside.report_fingerprints to beside_gate;--> statement-breakpoint
insert into beside.review_rules (district, version, asb_count, window_months, reported_within_months, hate_count, valid_from, made_at)
  values ('*', 1, 3, 6, 1, 1, '2000-01-01', '2000-01-01T00:00:00Z');;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- The hashes of a report say whom they are about.
drop function beside.finish_screening(uuid, uuid, uuid, text[], bytea[], uuid[]);--> statement-breakpoint
create function beside.finish_screening(report uuid, home uuid, block uuid, kinds text[], hashes bytea[], subjects text[], matched uuid[])
  returns void language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from reports r where r.id = report and r.screened_at is not null) then return; end if;
  insert into report_fingerprints (report_id, kind, value, subject)
    select distinct report, k, h, s from unnest(kinds, hashes, subjects) as f(k, h, s);
  update reports set home_id = home, block_id = coalesce((select h.block_id from homes h where h.id = home), block), screened_at = clock()
   where reports.id = report;
  perform open_report(report, matched);
end $$;--> statement-breakpoint

-- Who said who they are in their mailbox is found by it at once, also while their report is in no case.
create function beside.take_report_prints(report uuid, kinds text[], prints bytea[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into report_fingerprints (report_id, kind, value, subject)
    select report, f.kind, f.value, 'teller' from unnest(kinds, prints) as f(kind, value)
     where exists (select from reports r where r.id = report and r.screened_at is not null)
    on conflict do nothing;
end $$;--> statement-breakpoint

-- What a report and those that may meet it say of an alleged perpetrator, as hashes, and their homes. The job compares; it reads no word.
create function beside.prints_to_compare(report uuid)
  returns table (record uuid, in_case boolean, party uuid, kind text, value text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with own as (select f.kind, f.value from report_fingerprints f
      where f.report_id = report and f.subject = 'alleged_perpetrator' and f.kind in ('name', 'phone', 'email', 'address')),
    recent as (select r.* from reports r where r.received_at >= clock() - interval '12 months' and r.screened_at is not null),
    near as (
      select p.case_id as record, true as in_case from own join person_fingerprints f using (kind, value)
        join people p on p.id = f.person_id and p.role = 'alleged_perpetrator'
       where p.case_id in (select r.case_id from recent r)
      union select coalesce(r.case_id, r.id), r.case_id is not null from own
        join report_fingerprints f using (kind, value) join recent r on r.id = f.report_id
       where f.subject = 'alleged_perpetrator'
      union select coalesce(r.case_id, r.id), r.case_id is not null from recent r
       where r.home_id = (select x.home_id from reports x where x.id = report)
      union select report, false),
    hashes as (
      select n.record, n.in_case, p.id as party, f.kind, encode(f.value, 'hex') as value
        from near n join people p on n.in_case and p.case_id = n.record and p.role = 'alleged_perpetrator'
        join person_fingerprints f on f.person_id = p.id
      union all select n.record, n.in_case, f.report_id, f.kind, encode(f.value, 'hex')
        from near n join reports r on case when n.in_case then r.case_id = n.record else r.id = n.record end
        join report_fingerprints f on f.report_id = r.id and f.subject = 'alleged_perpetrator')
  select h.* from hashes h where h.kind in ('name', 'name_word', 'phone', 'email', 'address')
  union all select n.record, n.in_case, null, 'home', r.home_id::text
    from near n join recent r on case when n.in_case then r.case_id = n.record else r.id = n.record end where r.home_id is not null
$$;--> statement-breakpoint

-- Tells managers once that a report meets others: only those who may know of both ends of a match, and could open both. Where there
-- is nobody, nothing is written.
create function beside.notice_pattern(report uuid, other_reports uuid[], other_cases uuid[]) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  told uuid[] := '{}';
  colleague uuid;
  knowing uuid[];
  other record;
begin
  for other in select o.id, null::uuid as kase from unnest(other_reports) as o(id) union all select o.id, o.id from unnest(other_cases) as o(id) loop
    continue when exists (select from pattern_notices n where n.report_id = report and n.other_id = other.id);
    knowing := array(select s.id from staff s
       where may_know(s.id, report, null) and may_know(s.id, case when other.kase is null then other.id end, other.kase)
         and (s.role = 'HSM' or s.role in ('HRCase', 'ContractMgr')
              and exists (select from reports r where r.id = report and r.restricted)
              and (exists (select from reports r where r.id = other.id and r.restricted)
                   or exists (select from cases c where c.id = other.kase and c.restricted))));
    continue when cardinality(knowing) = 0;
    insert into pattern_notices (report_id, other_id, at) values (report, other.id, clock());
    told := told || knowing;
  end loop;
  for colleague in select distinct t.id from unnest(told) as t(id) loop
    perform tell_staff(colleague, 'staff_pattern', report, null, null);
  end loop;
  return cardinality(told);
end $$;--> statement-breakpoint
grant execute on function beside.finish_screening(uuid, uuid, uuid, text[], bytea[], text[], uuid[]),
  beside.take_report_prints(uuid, text[], bytea[]), beside.prints_to_compare(uuid), beside.notice_pattern(uuid, uuid[], uuid[])
  to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
