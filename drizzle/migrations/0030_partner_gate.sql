-- Partners: one agency, a protocol in force, and their own.
grant select on beside.outgoing_messages, beside.case_files to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- May this account tell us of others today? Ours may always; a partner's while a protocol of their agency is in force on this day in
-- London; a contractor's, and one of no agency, never (domain 8.5).
create function beside.may_refer(person uuid) returns boolean language sql stable security definer set search_path = beside, pg_temp as $$
  select coalesce((select s.role <> 'PartnerUser' or exists (
    select from protocols p join agencies a on a.id = p.agency_id
     where a.id = s.agency_id and a.kind = 'partner' and a.active and p.ended_at is null
       and (clock() at time zone 'Europe/London')::date between p.valid_from and p.valid_until)
    from staff s where s.id = person), false)
$$;--> statement-breakpoint
-- Whoever is signed in, and whoever is said to have typed it: neither may be a partner without a protocol, and a partner signs themselves.
create function beside.keep_partners_to_protocol() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if (me() is not null and not may_refer(me())) or (new.entered_by is not null and not may_refer(new.entered_by)) then
    raise exception 'no information-sharing protocol of this agency is in force' using errcode = 'insufficient_privilege';
  end if;
  if new.entered_by is distinct from me() and exists (select from staff s where s.id = me() and s.role = 'PartnerUser') then
    raise exception 'a partner tells us under their own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;--> statement-breakpoint
-- Has the case come to its end that this report of mine went into? What I am shut out of, or not let into, has not.
create function beside.referral_ended(report uuid) returns boolean language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (
    select from reports r join cases c on c.id = r.case_id
     where r.id = report and r.entered_by = me() and c.status = 'closed'
       and (not r.restricted or r.id in (select report_id from my_open_reports))
       and (not c.restricted or c.id in (select case_id from my_open_cases))
       and not exists (select from exclusions e where e.staff_id = me() and (e.report_id = r.id or e.case_id = c.id)))
$$;--> statement-breakpoint
-- The counts that go across every wall leave out what whoever looks is shut out of: a total that moves tells, too (domain 8.4).
create function beside.i_am_shut_out(report uuid, kase uuid) returns boolean language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from exclusions e where e.staff_id = me()
    and (e.report_id = report or e.case_id = kase or e.case_id = (select r.case_id from reports r where r.id = report)))
$$;--> statement-breakpoint
create or replace function beside.evidence_unowned() returns bigint language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from evidence e where e.draft_id is null and evidence_owner(e.report_id, e.case_id) is null
    and not i_am_shut_out(e.report_id, e.case_id)
$$;--> statement-breakpoint
create or replace function beside.evidence_without_clock() returns bigint language sql stable security definer set search_path = beside, pg_temp as $$
  select count(*) from evidence e where e.draft_id is null and e.clock_id is null and not i_am_shut_out(e.report_id, e.case_id)
$$;--> statement-breakpoint
create or replace function beside.work_that_waits()
  returns table (kind text, waiting bigint, failing bigint, given_up bigint, oldest timestamptz)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select o.kind, count(*) filter (where o.failed_at is null), count(*) filter (where o.failed_at is null and o.attempts > 3),
         count(*) filter (where o.failed_at is not null), min(o.run_at) filter (where o.failed_at is null and o.run_at < clock())
    from outbox o left join outgoing_messages m on m.id = o.subject left join case_files f on f.id = o.subject
   where o.done_at is null and not i_am_shut_out(coalesce(m.report_id, o.subject), coalesce(m.case_id, f.case_id))
   group by o.kind order by o.kind
$$;--> statement-breakpoint
revoke execute on function beside.may_refer(uuid), beside.referral_ended(uuid), beside.i_am_shut_out(uuid, uuid), beside.keep_partners_to_protocol() from public;--> statement-breakpoint
grant execute on function beside.may_refer(uuid), beside.referral_ended(uuid) to beside_staff;--> statement-breakpoint
-- Whoever makes a trigger must hold its function, and from then on nobody needs to.
do $$ begin execute format('grant execute on function beside.keep_partners_to_protocol() to %I', session_user); end $$;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger reports_of_partners before insert on beside.reports for each row execute function beside.keep_partners_to_protocol();--> statement-breakpoint
-- A partner's login reads its own referrals and nothing else, and not even those without a protocol.
create policy partners on beside.reports as restrictive for select to beside_staff using (
  (select s.role from beside.staff s where s.id = (select beside.me())) is distinct from 'PartnerUser'
  or (entered_by = (select beside.me()) and (select beside.may_refer((select beside.me()))))
);--> statement-breakpoint
-- And of no case anything at all, nor of what hangs off a report: how their own referral stands, they are told in a word.
do $$
declare t text;
begin
  foreach t in array array['cases', 'clocks', 'triage_decisions', 'report_fingerprints', 'evidence', 'forgetting', 'messages', 'message_reads',
                           'perceptions', 'report_additions', 'report_classifications', 'report_referrals'] loop
    execute format('create policy partners on beside.%I as restrictive for select to beside_staff using (
      (select s.role from beside.staff s where s.id = (select beside.me())) is distinct from ''PartnerUser'')', t);
  end loop;
end $$;--> statement-breakpoint
-- Nor of the other agencies, of the names that what is told is matched with, or of who receives what about whom.
create policy partners on beside.agencies as restrictive for select to beside_staff using (
  (select s.role from beside.staff s where s.id = (select beside.me())) is distinct from 'PartnerUser'
  or id = (select s.agency_id from beside.staff s where s.id = (select beside.me())));--> statement-breakpoint
create policy partners on beside.protocols as restrictive for select to beside_staff using (
  (select s.role from beside.staff s where s.id = (select beside.me())) is distinct from 'PartnerUser'
  or agency_id = (select s.agency_id from beside.staff s where s.id = (select beside.me())));--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['directory_people', 'conflict_ladder'] loop
    execute format('create policy partners on beside.%I as restrictive for select to beside_staff using (
      (select s.role from beside.staff s where s.id = (select beside.me())) is distinct from ''PartnerUser'')', t);
  end loop;
end $$;--> statement-breakpoint
-- The owner makes accounts, which belong to an agency of the register, and fills the demo office.
do $$
declare t text;
begin
  foreach t in array array['agencies', 'protocols', 'directory_people'] loop
    execute format('create policy owner_in on beside.%I to %I using (true) with check (true)', t, session_user);
  end loop;
end $$;--> statement-breakpoint
-- Who keeps the register (the grant agency.keep): nobody signs a protocol for themselves.
create policy keepers on beside.agencies as restrictive for insert to beside_staff with check (
  created_by = (select beside.me())
  and (select s.role from beside.staff s where s.id = (select beside.me())) in ('HSM', 'DPO', 'ContractMgr')
);--> statement-breakpoint
create policy keepers on beside.protocols as restrictive for insert to beside_staff with check (
  (select s.role from beside.staff s where s.id = (select beside.me())) in ('HSM', 'DPO', 'ContractMgr')
);--> statement-breakpoint
create policy keepers_switch on beside.agencies as restrictive for update to beside_staff using (
  (select s.role from beside.staff s where s.id = (select beside.me())) in ('HSM', 'DPO', 'ContractMgr')
);--> statement-breakpoint
-- A protocol is ended once, by whoever is signed in, and never begun again.
create policy keepers_end on beside.protocols as restrictive for update to beside_staff using (
  ended_at is null and (select s.role from beside.staff s where s.id = (select beside.me())) in ('HSM', 'DPO', 'ContractMgr')
) with check (ended_at is not null and ended_by = (select beside.me()));--> statement-breakpoint
grant update (active) on beside.agencies to beside_staff;--> statement-breakpoint
grant update (ended_at, ended_by) on beside.protocols to beside_staff;
