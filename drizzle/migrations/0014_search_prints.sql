-- Reports that are in no case are found by what they name, too: the wall decides whose. And whoever says who they are in their
-- mailbox is found by it at once: the job hands over hashes, never words.
grant select on beside.report_fingerprints to beside_staff;--> statement-breakpoint
grant select, insert, delete on beside.person_fingerprints to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.take_prints(person uuid, kinds text[], prints bytea[]) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into person_fingerprints (person_id, kind, value)
    select person, f.kind, f.value from unnest(kinds, prints) as f(kind, value) on conflict do nothing;
end $$;--> statement-breakpoint
grant execute on function beside.take_prints(uuid, text[], bytea[]) to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
