-- Whether somebody has agreed to what they must know is asked with each session, before it is known who asks.
grant select, insert on beside.acknowledgements to beside_staff;--> statement-breakpoint
alter table beside.acknowledgements enable row level security;--> statement-breakpoint
create policy staff_read on beside.acknowledgements for select to beside_staff using (true);--> statement-breakpoint
create policy staff_own on beside.acknowledgements for insert to beside_staff with check (staff_id = (select beside.me()));--> statement-breakpoint
grant update (second_factor_at) on beside.staff_sessions to beside_staff;--> statement-breakpoint

-- How somebody signs in is theirs alone: whoever works for another changes none of it, whatever a query forgets.
grant insert, update (password_hash, changed_at) on beside.staff_credentials to beside_staff;--> statement-breakpoint
grant select, insert, update (secret, made_at, confirmed_at, last_step) on beside.staff_totp to beside_staff;--> statement-breakpoint
grant select, insert, update (used_at), delete on beside.staff_recovery_codes to beside_staff;--> statement-breakpoint
grant select, insert, update (counter, last_used_at, removed_at) on beside.staff_passkeys to beside_staff;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['staff_totp', 'staff_recovery_codes', 'staff_passkeys'] loop
    execute format('alter table beside.%I enable row level security', t);
    execute format('create policy own on beside.%I to beside_staff using (staff_id = (select beside.me())) with check (staff_id = (select beside.me()))', t);
  end loop;
end $$;--> statement-breakpoint
-- A hash is read before it is known who asks, and written by its owner.
alter table beside.staff_credentials enable row level security;--> statement-breakpoint
create policy staff_read on beside.staff_credentials for select to beside_staff using (true);--> statement-breakpoint
create policy own_new on beside.staff_credentials for insert to beside_staff with check (staff_id = (select beside.me()));--> statement-breakpoint
create policy own_change on beside.staff_credentials for update to beside_staff using (staff_id = (select beside.me()));--> statement-breakpoint
-- Half a sign-in is known by its secret alone.
grant select, insert, update (tries), delete on beside.sign_in_steps to beside_staff;--> statement-breakpoint
-- A link is made in one's own name and can only be ended; whose it is, and using it, asks the gate for its hash.
grant select (token_hash, staff_id, kind, created_at, expires_at, used_at), insert, update (expires_at) on beside.staff_links to beside_staff;--> statement-breakpoint
alter table beside.staff_links enable row level security;--> statement-breakpoint
create policy staff_read on beside.staff_links for select to beside_staff using ((select beside.me()) is not null);--> statement-breakpoint
create policy by_me on beside.staff_links for insert to beside_staff with check (created_by = (select beside.me()) and used_at is null);--> statement-breakpoint
create policy ended on beside.staff_links for update to beside_staff using ((select beside.me()) is not null) with check (expires_at <= beside.clock());--> statement-breakpoint
grant select, insert, update (used_at, expires_at), delete on beside.staff_links to beside_gate;--> statement-breakpoint
grant select (expires_at, staff_id), delete on beside.sign_in_steps to beside_gate;--> statement-breakpoint
grant select (staff_id, used_at), delete on beside.staff_recovery_codes to beside_gate;--> statement-breakpoint
grant select (staff_id), delete on beside.staff_totp to beside_gate;--> statement-breakpoint
grant select (staff_id, removed_at), update (removed_at), delete on beside.staff_passkeys to beside_gate;--> statement-breakpoint
grant select (staff_id), update (ended_at) on beside.staff_sessions to beside_gate;--> statement-breakpoint
grant select (staff_id), delete on beside.staff_credentials to beside_gate;--> statement-breakpoint
grant select on beside.staff_changes to beside_gate;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['staff_links', 'staff_totp', 'staff_recovery_codes', 'staff_passkeys', 'staff_credentials'] loop
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
  end loop;
end $$;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create or replace function beside.audit_of_office(_kind text) returns boolean language sql immutable parallel safe as $$
  select _kind in ('centre', 'target', 'absence', 'calendar', 'policy', 'catalogue', 'agency', 'protocol', 'directory', 'route', 'tie',
                   'visit', 'audit', 'staff', 'team', 'setting', 'review') $$;--> statement-breakpoint
-- Whose link this is, while it is open. Looking uses nothing up: scanners of mail look at every link.
create function beside.link_holder(_hash bytea)
  returns table (staff_id uuid, kind text, name text, email text, role text, team_id uuid)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select s.id, l.kind, s.name, s.email, s.role, s.team_id from staff_links l join staff s on s.id = l.staff_id
   where l.token_hash = _hash and l.used_at is null and l.expires_at > clock() and s.active $$;--> statement-breakpoint
-- One statement on one row: of two who open a link at the same moment the second finds it used. Its owner alone uses it.
create function beside.link_use(_hash bytea) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update staff_links l set used_at = clock()
   where l.token_hash = _hash and l.staff_id = me() and l.used_at is null and l.expires_at > clock();
  if not found then return false; end if;
  update staff_links l set expires_at = clock()
   where l.staff_id = me() and l.used_at is null and l.expires_at > clock();
  return true;
end $$;--> statement-breakpoint
-- Somebody asked to get in again. The job that mails the link leaves its hash here, three times an hour at most; whoever
-- never had a password gets none this way. Links that others made stay open: asking must not end an invitation.
create function beside.recovery_to_send(_staff uuid, _hash bytea) returns table (email text)
  language plpgsql security definer rows 1 set search_path = beside, pg_temp as $$
begin
  perform from staff s where s.id = _staff and s.active and exists (select from staff_credentials c where c.staff_id = s.id);
  if not found or (select count(*) from staff_links l where l.staff_id = _staff and l.created_by is null
                     and l.kind = 'recovery' and l.created_at > clock() - interval '1 hour') >= 3 then
    return;
  end if;
  insert into staff_links (token_hash, staff_id, kind, created_at, expires_at)
    values (_hash, _staff, 'recovery', clock(), clock() + interval '1 hour');
  return query select s.email from staff s where s.id = _staff;
end $$;--> statement-breakpoint
-- Where to tell somebody that how they sign in has changed.
create function beside.account_to_tell(_staff uuid) returns table (email text)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select s.email from staff s where s.id = _staff and s.active $$;--> statement-breakpoint
-- Whoever watches over what an administrator does to an account: the data protection officers; where none is there but the one it
-- is about, whoever directs, then HR, then the manager: somebody always is. Never the one it is about, but at the address they had.
create function beside.way_in_watchers(_staff uuid) returns table (email text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with there as (select s.email, s.role from staff s where s.active and s.id <> _staff)
  select t.email from there t where t.role = (
    select o.role from unnest('{DPO,ODMT,HRCase,HSM}'::text[]) with ordinality as o(role, n)
     where exists (select from there x where x.role = o.role) order by o.n limit 1)
  union
  select c.before ->> 'email' from staff_changes c join staff s on s.id = c.staff_id
   where c.staff_id = _staff and c.at > clock() - interval '1 day' and c.before ->> 'email' <> s.email $$;--> statement-breakpoint
-- For whoever lost their phone and their codes: an administrator, never for themselves. They are signed out everywhere.
create function beside.clear_second_factors(_staff uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if _staff = me() or not exists (select from staff s where s.id = me() and s.active and s.role = 'SysAdmin') then
    raise exception 'not theirs to clear' using errcode = 'insufficient_privilege';
  end if;
  delete from staff_totp where staff_id = _staff;
  delete from staff_recovery_codes where staff_id = _staff;
  update staff_passkeys set removed_at = clock() where staff_id = _staff and removed_at is null;
  delete from sign_in_steps where staff_id = _staff;
  -- The password too: whoever has only that would be taken for them until they have a second proof again.
  delete from staff_credentials where staff_id = _staff;
  update staff_sessions set ended_at = clock() where staff_id = _staff and ended_at is null;
end $$;--> statement-breakpoint
create or replace function beside.housekeep() returns void
  language sql security definer set search_path = beside, pg_temp as $$
  delete from sign_in_failures where last_at < clock() - interval '1 day';
  delete from staff_sessions where coalesce(ended_at, last_seen_at) < clock() - interval '30 days';
  delete from outbox where done_at < clock() - interval '7 days';
  delete from sign_in_steps where expires_at < clock();
  delete from staff_links where least(used_at, expires_at) < clock() - interval '30 days';
  delete from staff_recovery_codes where used_at < clock() - interval '30 days';
  delete from staff_passkeys where removed_at < clock() - interval '30 days'
$$;--> statement-breakpoint
grant execute on function beside.link_holder(bytea), beside.link_use(bytea), beside.clear_second_factors(uuid) to beside_staff;--> statement-breakpoint
grant execute on function beside.recovery_to_send(uuid, bytea), beside.account_to_tell(uuid), beside.way_in_watchers(uuid) to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
