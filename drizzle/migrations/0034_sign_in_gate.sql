-- Whether somebody has agreed to what they must know is asked with each session, before it is known who asks.
grant select, insert on beside.acknowledgements to beside_staff;--> statement-breakpoint
alter table beside.acknowledgements enable row level security;--> statement-breakpoint
create policy staff_read on beside.acknowledgements for select to beside_staff using (true);--> statement-breakpoint
create policy staff_own on beside.acknowledgements for insert to beside_staff with check (staff_id = (select beside.me()));--> statement-breakpoint
grant update (second_factor_at) on beside.staff_sessions to beside_staff;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create or replace function beside.audit_of_office(_kind text) returns boolean language sql immutable parallel safe as $$
  select _kind in ('centre', 'target', 'absence', 'calendar', 'policy', 'catalogue', 'agency', 'protocol', 'directory', 'route', 'tie',
                   'visit', 'audit', 'staff', 'team', 'setting', 'review') $$;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
