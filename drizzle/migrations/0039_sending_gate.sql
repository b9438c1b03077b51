-- What a draft becomes in one statement: kept only where nobody has changed it since it was read (`before` is the hash of what was
-- read), is not over, and its time is not. Whoever holds it for longer, for its files or to send it, holds the same lock.
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.draft_swap(draft bytea, before bytea, answers bytea, until timestamptz, over boolean) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if octet_length(answers) > 1048576 then raise exception 'a draft is too large' using errcode = 'program_limit_exceeded'; end if;
  perform pg_advisory_xact_lock(('x' || encode(substr(draft, 1, 8), 'hex'))::bit(64)::bigint);
  update drafts d set sealed = answers, expires_at = until, is_over = over
   where d.id = draft and not d.is_over and d.expires_at > clock() and sha256(d.sealed) = before;
  return found;
end $$;--> statement-breakpoint
-- The same lock and what lies there, as one statement within a unit of work.
create function beside.draft_hold(draft bytea) returns bytea
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform pg_advisory_xact_lock(('x' || encode(substr(draft, 1, 8), 'hex'))::bit(64)::bigint);
  return (select d.sealed from drafts d where d.id = draft and d.expires_at > clock() and octet_length(d.sealed) > 0);
end $$;--> statement-breakpoint
-- The clocks of a report stored in this same transaction, all of them in one statement.
create function beside.start_clocks(report uuid, started timestamptz, by_version integer, begun text)
  returns void language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from reports r where r.id = report and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'a clock starts with its report' using errcode = 'insufficient_privilege';
  end if;
  insert into clocks (id, target, report_id, started_at, due_at, deferred_for_safety_until, target_version)
    select c.id, c.target, report, started, c.due, c.safe, by_version
      from jsonb_to_recordset(begun::jsonb) as c (id uuid, target text, due timestamptz, safe timestamptz);
end $$;--> statement-breakpoint
grant execute on function beside.draft_swap(bytea, bytea, bytea, timestamptz, boolean), beside.draft_hold(bytea)
  to beside_public;--> statement-breakpoint
grant execute on function beside.start_clocks(uuid, timestamptz, integer, text)
  to beside_public, beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
