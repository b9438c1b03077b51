-- Two people for sure: nobody writes another's answer with a proposal, renames an accused to speak to them, or assesses twice at
-- once; what is taken off a case is what was proposed; and nobody outside a restricted case learns of it by asking.
create policy unanswered on beside.second_opinions as restrictive for insert to beside_staff
  with check (answer is null and answer_reason is null and answered_by is null and answered_at is null);--> statement-breakpoint
revoke update (role) on beside.people from beside_staff;--> statement-breakpoint
create function beside.one_at_a_time() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  perform 1 from cases c where c.id = new.case_id for no key update;
  return new;
end $$;--> statement-breakpoint
-- Its name sorts before the one that compares bands.
create trigger risk_assessments_alone before insert on beside.risk_assessments for each row execute function beside.one_at_a_time();--> statement-breakpoint
create function beside.keep_locked() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.safe_locked_at is not null and new.safe_locked_at is null then
    raise exception 'a lock stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger people_keep_lock before update on beside.people for each row execute function beside.keep_locked();--> statement-breakpoint
create or replace function beside.keep_case() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if new.status <> old.status
     and not exists (select from case_moves m where m.from_status = old.status and m.to_status = new.status) then
    raise exception 'the lifecycle knows no such move' using errcode = 'check_violation';
  end if;
  if not new.classification @> old.classification and not exists (
      select from second_opinions s where s.case_id = new.id and s.kind = 'declassify' and s.answer = 'agreed'
         and s.xmin = pg_current_xact_id()::xid
         and not exists (select from unnest(old.classification) o where o <> all(new.classification) and o <> s.detail ->> 'remove')) then
    raise exception 'a perception is not taken away by one person' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
grant select on beside.case_links to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create or replace function beside.approach_refused(kase uuid) returns text
  language sql stable security definer set search_path = beside, pg_temp as $$
  select case
    when me() is not null and (exists (select from my_shut_cases s where s.case_id = kase)
      or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o))) then 'no_victim'
    when not exists (select from people p where p.case_id = kase and p.role = 'victim') then 'no_victim'
    when exists (select from people p where p.case_id = kase and p.role = 'victim'
      and not exists (select from risk_assessments a where a.person_id = p.id)) then 'not_assessed'
    when exists (select from people p where p.case_id = kase and p.role = 'victim'
      and not exists (select from consent_overrides o where o.person_id = p.id and o.purpose = 'speak_to_alleged_perpetrator')
      and coalesce((select not (c.answer = 'yes' and c.withdrawn_at is null
                      and (c.expires_on is null or c.expires_on >= (clock() at time zone 'Europe/London')::date))
            from consents c where c.person_id = p.id and c.purpose = 'speak_to_alleged_perpetrator'
            order by c.given_at desc, c.recorded_at desc, c.id desc limit 1), true)) then 'not_agreed'
  end
$$;--> statement-breakpoint
-- Whoever decided on a report, and shut it by that, may still call for those who can open it.
create or replace function beside.raise_alarm(what text, report uuid, kase uuid) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  hidden boolean;
  colleague uuid;
begin
  if me() is not null and (exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or not exists (select from triage_decisions d where d.report_id = report and d.decided_by = me())
        and (exists (select from reports r where r.id = report and r.restricted
                and r.id not in (select o.report_id from my_open_reports o))
             or exists (select from cases c where c.id = kase and c.restricted
                and c.id not in (select o.case_id from my_open_cases o)))) then
    raise exception 'not yours to call for' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from alarms a where a.kind = what and coalesce(a.case_id, a.report_id) = coalesce(kase, report)
      and (a.answered_at is null or a.raised_at > clock() - interval '1 day')) then
    return false;
  end if;
  insert into alarms (id, kind, report_id, case_id, raised_at) values (gen_random_uuid(), what, report, kase, clock());
  hidden := exists (select from reports r where r.id = report and r.restricted)
         or exists (select from cases c where c.id = kase and c.restricted);
  for colleague in select s.id from staff s where s.active and may_know(s.id, report, kase)
      and case when hidden then s.role in ('HRCase', 'ContractMgr')
               when what in ('emergency', 'long_gap') then s.role = 'DutyManager'
               else s.role in ('HSM', 'DutyManager') end loop
    perform tell_staff(colleague, case when what in ('emergency', 'long_gap') then 'staff_alarm' else 'staff_unassigned' end,
      report, kase, null);
  end loop;
  return true;
end $$;--> statement-breakpoint
create or replace function beside.hand_over_absent() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  away record;
  kase record;
  next_officer uuid;
  moved bigint := 0;
  today date := (clock() at time zone 'Europe/London')::date;
begin
  for away in select a.* from absences a
      where a.hands_over_at <= clock() and a.ended_at is null and (a.until_on is null or a.until_on >= today) loop
    for kase in select c.* from cases c where c.officer_id = away.staff_id and c.status <> 'closed' for no key update loop
      select s.id into next_officer
        from unnest(array[kase.deputy_id, away.cover_id]) with ordinality as o(id, place) join staff s on s.id = o.id
       where s.id <> away.staff_id and may_know(s.id, null, kase.id)
         and not exists (select from conflicts f where f.staff_id = s.id and f.case_id = kase.id)
         and not exists (select from case_links l join cases o on o.id in (l.case_id, l.other_case_id) and o.id <> kase.id
               where l.kind = 'counter_allegation' and kase.id in (l.case_id, l.other_case_id) and s.id in (o.officer_id, o.deputy_id))
         and not exists (select from absences b where b.staff_id = s.id and b.ended_at is null and b.from_on <= today
               and (b.until_on is null or b.until_on >= today))
       order by o.place limit 1;
      if next_officer is null then
        perform raise_alarm('officer_away', null, kase.id);
      else
        update cases set officer_id = next_officer, deputy_id = case when kase.deputy_id = next_officer then away.staff_id else kase.deputy_id end,
               version = kase.version + 1, changed_by = null, changed_at = clock() where cases.id = kase.id;
        insert into case_events (id, case_id, kind, at, detail) values (gen_random_uuid(), kase.id, 'handed_over', clock(),
          jsonb_build_object('from', away.staff_id, 'to', next_officer, 'reason', 'absence'));
        moved := moved + 1;
      end if;
    end loop;
    update absences set handed_over_at = clock() where absences.id = away.id and handed_over_at is null;
  end loop;
  return moved;
end $$;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
