-- Which migration this database is at: asked by every process that waits for the owner's.
grant usage on schema drizzle to beside_gate;--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.schema_version() returns bigint
  language sql stable security definer set search_path = beside, pg_temp as $$
  select max(m.created_at) from drizzle.__drizzle_migrations m
$$;--> statement-breakpoint
-- What whoever watches the service is told: figures of the whole house, made rough here already. A count of one says that
-- somebody told something, and the minute of it when: counts are whole tens, times are steps of five minutes.
create function beside.in_tens(n bigint) returns bigint language sql immutable set search_path = beside, pg_temp as $$
  select n / 10 * 10
$$;--> statement-breakpoint
create function beside.in_steps(since timestamptz) returns bigint language sql stable set search_path = beside, pg_temp as $$
  select coalesce(greatest(floor(extract(epoch from clock() - since) / 300), 0)::bigint * 300, 0)
$$;--> statement-breakpoint
create function beside.watched() returns table (figure text, kind text, value bigint)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with work as (
    select case when o.kind = 'screen_report' then 'screening' when o.kind = 'take_message' then 'mailbox'
                when o.kind = 'deliver_message' then 'mail' when o.kind = 'build_case_file' then 'files' else 'accounts' end as kind,
           o.run_at, o.attempts, o.failed_at from outbox o where o.done_at is null),
  kinds as (select unnest(array['screening', 'mailbox', 'mail', 'files', 'accounts']) as kind),
  figures as (
    select 'jobs_waiting' as figure, k.kind, in_tens(count(*) filter (where w.failed_at is null and w.run_at <= clock())) as value
      from kinds k left join work w using (kind) group by k.kind
    union all select 'jobs_late_seconds', k.kind, in_steps(min(w.run_at) filter (where w.failed_at is null))
      from kinds k left join work w using (kind) group by k.kind
    union all select 'jobs_failing', k.kind, count(*) filter (where w.failed_at is null and w.attempts > 3)
      from kinds k left join work w using (kind) group by k.kind
    -- A message that cannot be sent is shown to whoever wrote it; it is no fault of the machine.
    union all select 'jobs_given_up', k.kind, count(*) filter (where w.failed_at is not null and k.kind <> 'mail')
      from kinds k left join work w using (kind) group by k.kind
    union all select 'reports_unscreened', '', in_tens(count(*)) from reports r where r.screened_at is null
    union all select 'reports_unscreened_seconds', '', in_steps(min(r.recorded_at)) from reports r where r.screened_at is null
    union all select 'mail_waiting', '', in_tens(count(*)) from outgoing_messages m where m.state = 'waiting'
    union all select 'mail_uncertain', '', in_tens(count(*)) from outgoing_messages m where m.state = 'uncertain'
    union all select 'clocks_overdue', '', in_tens(count(*)) from clocks c
      where c.achieved_at is null and c.ended_at is null and c.due_at < clock()
        and greatest(c.due_at, c.deferred_for_safety_until, c.asked_to_wait_until) < clock()
        and (c.attempted_at is null or c.attempted_at > greatest(c.due_at, c.deferred_for_safety_until, c.asked_to_wait_until))
    union all select 'trail_unsealed_seconds', '', in_steps(min(a.at)) from audit a
      where a.xact >= coalesce((select s.below from audit_seals s order by s.id desc limit 1), '0'::xid8)
        and not exists (select from audit_links l where l.audit_id = a.id)
    union all select 'trail_head_seconds', '', in_steps(max(h.at)) from audit_heads h
    union all select 'connections', d.usename, count(*) from pg_stat_activity d
      where d.datname = current_database() and d.usename like 'beside\_%' group by d.usename)
  select f.figure, f.kind, f.value from figures f
$$;--> statement-breakpoint
revoke all on function beside.schema_version(), beside.watched(), beside.in_tens(bigint), beside.in_steps(timestamptz) from public;--> statement-breakpoint
grant execute on function beside.schema_version() to beside_public, beside_staff, beside_jobs;--> statement-breakpoint
grant execute on function beside.watched() to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
