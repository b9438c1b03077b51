-- The policy in other forms, and what is passed on and forgotten: rights and walls.
do $$
declare t text;
begin
  foreach t in array array['report_referrals', 'forgetting'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['report_referrals', 'forgetting'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.reports r where r.id = %I.report_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
create policy signed on beside.report_referrals as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.report_referrals, beside.forgetting to beside_staff;--> statement-breakpoint
grant insert on beside.policy_versions to beside_staff;--> statement-breakpoint
alter table beside.policy_requests enable row level security, force row level security;--> statement-breakpoint
create policy gate on beside.policy_requests to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_in on beside.policy_requests to beside_staff using ((select beside.me()) is not null);--> statement-breakpoint
create policy public_insert on beside.policy_requests for insert to beside_public
  with check (done_at is null and taken_by is null and version = 1);--> statement-breakpoint
grant insert on beside.policy_requests to beside_public;--> statement-breakpoint
grant select, insert on beside.policy_requests to beside_staff;--> statement-breakpoint
grant update (sealed, done_at, done_by, outcome, version) on beside.policy_requests to beside_staff;--> statement-breakpoint
grant select, update on beside.forgetting to beside_gate;
