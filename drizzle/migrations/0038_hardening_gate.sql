-- What browsers stopped: anybody may say so, and only counts are kept, of kinds that are known, for ninety days.
grant select, insert, update, delete on beside.browser_reports to beside_gate;--> statement-breakpoint
grant select on beside.browser_reports to beside_staff;--> statement-breakpoint
alter table beside.browser_reports enable row level security;--> statement-breakpoint
create policy gate_counts on beside.browser_reports to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_read on beside.browser_reports for select to beside_staff
  using (exists (select from beside.staff s where s.id = (select beside.me()) and s.active and s.role = 'SysAdmin'));--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.count_browser_report(_directive text, _blocked text, _half text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  today date := (clock() at time zone 'Europe/London')::date;
begin
  if _directive is null or _directive !~ '^[a-z-]{3,26}$' then return; end if;
  -- No more kinds a day than there can be in truth: a flood of made-up ones fills no disk.
  if not exists (select from browser_reports r where (r.day, r.directive, r.blocked, r.half) = (today, _directive, _blocked, _half))
     and (select count(*) from browser_reports r where r.day = today) >= 100 then return; end if;
  insert into browser_reports as r (day, directive, blocked, half, count) values (today, _directive, _blocked, _half, 1)
    on conflict (day, directive, blocked, half) do update set count = least(r.count + 1, 1000000);
  delete from browser_reports r where r.day < today - 90;
end $$;--> statement-breakpoint
revoke all on function beside.count_browser_report(text, text, text) from public;--> statement-breakpoint
grant execute on function beside.count_browser_report(text, text, text) to beside_public, beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
