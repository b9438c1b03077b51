-- Who is shut out, who alone is let in, calls, matches that were looked at, and the trail: sealed long ago, but for what is new.
insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
select size.id('shut', c.n), e.id, c.id, 'named', c.opened from size.cases c
  join size.everybody e on e.n = floor(size.r(c.n, 120) * (select count(*) from size.everybody)) where size.r(c.n, 121) < 0.25;
insert into beside.exclusions (id, staff_id, report_id, reason, created_at)
select size.id('shutreport', t.n), e.id, size.id('report', t.n), 'named', t.at from size.told t
  join size.everybody e on e.n = floor(size.r(t.n, 122) * (select count(*) from size.everybody)) where t.case_n is null and size.r(t.n, 123) < 0.05;
insert into beside.allow_list (id, staff_id, case_id, created_at)
select size.id('in', c.n * 8 + e.n % 5), e.id, c.id, c.opened from size.cases c
  join size.everybody e on e.n % 80 = c.n % 80 where c.restricted on conflict do nothing;
insert into beside.alarms (id, kind, report_id, raised_at, answered_at, answered_by)
select size.id('alarm', n), 'emergency', size.id('report', n), at, case when not waits then at + interval '10 minutes' end,
       case when not waits then (select id from size.officers where n = 0) end from size.told where severity = 'A1';
insert into beside.pattern_decisions (id, kind, one_case_id, other_case_id, answer, reason, by_id, at)
select size.id('match', a.n), 'repeat_household', least(a.id, b.id), greatest(a.id, b.id), 'accepted', reason.text, a.officer, b.opened
  from size.cases a join size.cases b on b.n = a.n + 7 and a.id <> b.id join size.texts reason on reason.col = 'pattern_decisions.reason' and reason.nr = a.n % 200
 where a.n % 20 = 0;
insert into beside.outbox (id, kind, subject, attempts, run_at, done_at)
select size.id('job', n), 'screen_report', size.id('report', n), 1, at, at + interval '2 seconds' from size.told where at > now() - interval '7 days';

insert into beside.audit (at, xact, actor_kind, staff_id, action, outcome, subject_kind, subject_id, detail)
select at + make_interval(hours => i), '3', 'staff', e.id, size.one(array['report.list','report.read','report.decide'], (i - 1) / 3.0), 'done', 'report', size.id('report', t.n)::text, '{}'
  from size.told t cross join generate_series(1, 3) i join size.everybody e on e.n = t.n % (select count(*) from size.everybody);
insert into beside.audit (at, xact, actor_kind, staff_id, action, outcome, subject_kind, subject_id, detail)
select c.opened + make_interval(hours => i * 31), '3', 'staff', c.officer, case when i % 4 = 0 then 'case.note' else 'case.read' end, 'done', 'case', c.id::text, '{}'
  from size.cases c cross join generate_series(1, 20) i;
