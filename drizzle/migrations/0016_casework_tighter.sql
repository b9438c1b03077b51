-- What the first pass of casework left open: a locked safe contact is loosened by nobody but a manager, whichever way it is written;
-- an override is that which the second person agreed to, once; a finding is signed; clocks of intake carry the version of the
-- targets; and safe times told in a mailbox move everything that is owed to that person.
create policy signed on beside.findings as restrictive for insert to beside_staff
  with check ((select beside.me()) in (by_id, agreed_by));--> statement-breakpoint
create or replace function beside.keep_two_people() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if tg_table_name = 'triage_decisions' then
    if new.decision = 'ordinary_asb' and not exists (select from second_opinions s where s.report_id = new.report_id
        and s.kind = 'ordinary_asb' and s.answer = 'agreed' and s.proposed_by = new.decided_by and s.answered_by = new.agreed_by) then
      raise exception 'a second person has not agreed' using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'consent_overrides' then
    if not exists (select from second_opinions s where s.case_id = new.case_id and s.kind = 'override_consent' and s.answer = 'agreed'
        and s.detail ->> 'person' = new.person_id::text and s.detail ->> 'purpose' = new.purpose
        and s.detail ->> 'reasonCode' = new.reason_code
        and s.detail ->> 'toldFirst' = case when new.told_first then 'yes' else 'no' end
        and s.proposed_by = new.asked_by and s.answered_by = new.authorised_by
        and s.xmin = pg_current_xact_id()::xid) then
      raise exception 'a second person has not agreed' using errcode = 'check_violation';
    end if;
  elsif new.finding = 'malicious' and not exists (select from second_opinions s where s.case_id = new.case_id
        and s.kind = 'malicious' and s.answer = 'agreed' and s.proposed_by = new.by_id and s.answered_by = new.agreed_by
        and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'a second person has not agreed' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.keep_safe_lock() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  shut text[] := array['phone', 'text', 'email', 'letter'];
  was safe_contacts;
begin
  if not exists (select from people p where p.id = new.person_id and p.safe_locked_at is not null)
     or exists (select from staff s where s.id = me() and s.active
                   and s.role in ('HSM', 'DutyManager', 'SafeguardingLead', 'HRCase', 'ContractMgr', 'ConductInvestigator')) then
    return new;
  end if;
  select * into was from safe_contacts s where s.person_id = new.person_id order by s.recorded_at desc, s.id desc limit 1;
  new.never_channels := array(select unnest(new.never_channels) union select unnest(coalesce(was.never_channels, shut)));
  new.ok_channels := array(select unnest(new.ok_channels) except select unnest(new.never_channels)
    except (select unnest(shut) except select unnest(was.ok_channels)));
  if was.voicemail = 'never' then new.voicemail := 'never'; end if;
  if was.letters = 'never' then new.letters := 'never'; end if;
  new.someone_else_sees := new.someone_else_sees or coalesce(was.someone_else_sees, true);
  new.lives_with_alleged_perpetrator := new.lives_with_alleged_perpetrator or coalesce(was.lives_with_alleged_perpetrator, false);
  return new;
end $$;--> statement-breakpoint
do $$ begin execute format('grant execute on function beside.keep_safe_lock() to %I', session_user); end $$;--> statement-breakpoint
drop function beside.start_clock(uuid, uuid, text, timestamptz, timestamptz, timestamptz);--> statement-breakpoint
create function beside.start_clock(clock_id uuid, report uuid, what text, started timestamptz, due timestamptz, safe_from timestamptz,
    by_version integer)
  returns void language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from reports r where r.id = report and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'a clock starts with its report' using errcode = 'insufficient_privilege';
  end if;
  insert into clocks (id, target, report_id, started_at, due_at, deferred_for_safety_until, target_version)
    values (clock_id, what, report, started, due, safe_from, by_version);
end $$;--> statement-breakpoint
grant execute on function beside.start_clock(uuid, uuid, text, timestamptz, timestamptz, timestamptz, integer)
  to beside_public, beside_staff;--> statement-breakpoint
drop function beside.defer_to_safe_time(uuid, timestamptz);--> statement-breakpoint
create function beside.defer_to_safe_time(report uuid, person uuid, safe_from timestamptz) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare moved bigint;
begin
  update clocks k set deferred_for_safety_until = safe_from
   where ((k.report_id = report and k.person_id is null and k.target in ('T3', 'T8'))
          or (k.person_id = person and k.target in ('T4', 'T5', 'T6', 'T8')))
     and k.achieved_at is null and k.ended_at is null
     and k.due_at < safe_from and k.deferred_for_safety_until is distinct from safe_from;
  get diagnostics moved = row_count;
  return moved;
end $$;--> statement-breakpoint
grant execute on function beside.defer_to_safe_time(uuid, uuid, timestamptz) to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger safe_contacts_lock before insert on beside.safe_contacts for each row execute function beside.keep_safe_lock();
