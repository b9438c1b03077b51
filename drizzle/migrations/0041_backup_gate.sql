-- Who reads everything for a backup and writes nothing. Nobody logs in as it until DATABASE_URL_BACKUP says so; the owner may
-- become it. What it reads is what a stolen database shows: ciphertext and codes.
do $$ begin
  if not exists (select from pg_roles where rolname = 'beside_backup') then
    create role beside_backup nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;--> statement-breakpoint
alter role beside_backup set default_transaction_read_only = on;--> statement-breakpoint
grant beside_backup to current_user with inherit false, set true;--> statement-breakpoint
grant usage on schema beside, drizzle to beside_backup;--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to beside_backup;--> statement-breakpoint
grant select on all sequences in schema beside to beside_backup;--> statement-breakpoint
-- Later tables are readable by default; what they need besides, where they are walled, is a policy like these.
alter default privileges in schema beside grant select on tables to beside_backup;--> statement-breakpoint
alter default privileges in schema beside grant select on sequences to beside_backup;--> statement-breakpoint
do $$
declare t text;
begin
  for t in select c.relname from pg_class c
    where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' loop
    execute format('grant select on beside.%I to beside_backup', t);
  end loop;
  for t in select c.relname from pg_class c
    where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and c.relrowsecurity loop
    execute format('create policy backup_reads on beside.%I for select to beside_backup using (true)', t);
  end loop;
end $$;--> statement-breakpoint
-- A restored trail comes with the transaction numbers of the database it was written in. They may be met again: what is linked
-- already is not linked twice.
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create or replace function beside.link_audit(lowest xid8, upto xid8) returns bigint
  language plpgsql set search_path = beside, pg_temp as $$
declare
  last audit_links;
  entry audit;
  linked bigint := 0;
begin
  select * into last from audit_links order by place desc limit 1;
  for entry in select * from audit a where a.xact >= lowest and a.xact < upto
      and not exists (select from audit_links l where l.audit_id = a.id) order by a.xact, a.id loop
    last.place := coalesce(last.place, 0) + 1;
    last.hash := sha256(coalesce(last.hash, '') || sha256(convert_to(audit_words(entry), 'UTF8')));
    insert into audit_links (place, audit_id, hash) values (last.place, entry.id, last.hash);
    linked := linked + 1;
  end loop;
  return linked;
end $$;--> statement-breakpoint
-- Mends 0022, which asked as the owner, to whom a walled table shows no row: what was passed on before it was never put down to
-- be forgotten. The gate sees all of it.
insert into beside.forgetting (report_id, forget_on)
  select t.report_id, greatest(beside.day_of(t.decided_at), beside.day_of(max(r.sent_at))) + 90
    from beside.triage_decisions t left join beside.report_referrals r on r.report_id = t.report_id
   where t.decision = 'refer_out' and not exists (select from beside.forgetting f where f.report_id = t.report_id)
   group by t.report_id, t.decided_at;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
