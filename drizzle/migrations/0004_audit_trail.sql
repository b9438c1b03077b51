-- The trail: stamped by the database, changed by nobody, sealed every minute.
create function beside.stamp_audit() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  new.actor_kind := case current_user when 'beside_public' then 'reporter' when 'beside_staff' then 'staff' else 'system' end;
  new.staff_id := case when new.actor_kind = 'staff' then beside.me() end;
  if new.actor_kind = 'staff' and new.staff_id is null then
    raise exception 'an entry needs its actor' using errcode = 'insufficient_privilege';
  end if;
  new.at := beside.clock();
  new.xact := pg_current_xact_id();
  return new;
end $$;--> statement-breakpoint
create function beside.refuse_change() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin raise exception '% is never changed', tg_table_name using errcode = 'insufficient_privilege'; end $$;--> statement-breakpoint
create trigger audit_stamp before insert on beside.audit for each row execute function beside.stamp_audit();--> statement-breakpoint
create trigger audit_keep before update or delete on beside.audit for each row execute function beside.refuse_change();--> statement-breakpoint
create trigger audit_keep_all before truncate on beside.audit for each statement execute function beside.refuse_change();--> statement-breakpoint
create trigger audit_seals_keep before update or delete on beside.audit_seals for each row execute function beside.refuse_change();--> statement-breakpoint
create trigger audit_seals_keep_all before truncate on beside.audit_seals for each statement execute function beside.refuse_change();--> statement-breakpoint
grant select on beside.audit to beside_gate;--> statement-breakpoint
grant select, insert on beside.audit_seals to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.seal_audit() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  last audit_seals;
  upto xid8 := pg_snapshot_xmin(pg_current_snapshot());
  entries bigint;
  digest bytea;
begin
  if not pg_try_advisory_xact_lock(7302) then return 0; end if;
  select * into last from audit_seals order by id desc limit 1;
  select count(*), sha256(coalesce(last.hash, '') ||
         coalesce(string_agg(convert_to(to_jsonb(a)::text, 'UTF8'), '\x0a'::bytea order by a.xact, a.id), ''))
    into entries, digest
    from audit a where a.xact < upto and a.xact >= coalesce(last.below, '0'::xid8);
  if entries > 0 then
    insert into audit_seals (at, below, entries, hash) values (clock(), upto, entries, digest);
  end if;
  return entries;
end $$;--> statement-breakpoint
grant execute on function beside.seal_audit() to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
