-- The next promised date: also when a complaint is acknowledged or answered by; and whoever was tried or written to in time
-- is not told that we are late, because an attempt in time is no breach (domain 3.4). And whether it is somebody under 18,
-- whose mailbox has words of their own (domain 6.7).
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
drop function beside.mailbox_read(bytea);--> statement-breakpoint
create function beside.mailbox_read(look_up bytea) returns table (id uuid, reference text, received_at timestamptz, level text,
    progress text, officer text, next_at timestamptz, next_kind text, withdrawn_at timestamptz, closed boolean, must_change boolean,
    is_child boolean, reporter_key bytea)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select r.id, r.reference, r.received_at, level_now(r.id),
         case when c.status = 'closed' or (c.id is null and r.status in ('information_only', 'referred_out', 'withdrawn_by_reporter')) then 'closed'
              when c.officer_id is not null then 'named'
              when c.id is not null or r.status <> 'received' then 'looking'
              else 'received' end,
         s.name, n.at, n.target, r.withdrawn_at,
         coalesce(c.status = 'closed', false),
         r.entered_by is not null and r.receipt_changed_at is null,
         coalesce(r.age_band <> '18_or_over', false), r.reporter_key
    from reports r
    left join cases c on c.id = r.case_id
    left join staff s on s.id = c.officer_id
    left join lateral (
      select k.by as at, k.target from (
        select greatest(t.due_at, t.deferred_for_safety_until, t.asked_to_wait_until) as by, t.target, t.attempted_at from clocks t
         where t.report_id = r.id and t.target in ('T3', 'T8', 'C1', 'C2') and t.achieved_at is null and t.ended_at is null) k
       where k.attempted_at is null or k.attempted_at > k.by
       order by 1 limit 1) n on true
   where r.mailbox_hash = look_up
$$;--> statement-breakpoint
grant execute on function beside.mailbox_read(bytea) to beside_public;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
