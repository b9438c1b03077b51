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
insert into beside.review_rules (district, version, asb_count, window_months, reported_within_months, hate_count, valid_from, made_at)
  values ('*', 1, 3, 6, 1, 1, '2000-01-01', '2000-01-01T00:00:00Z');
