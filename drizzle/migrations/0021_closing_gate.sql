-- Closing: rights and walls, and what the database itself asks before a case is closed.
do $$
declare t text;
begin
  foreach t in array array['closures', 'closure_tellings', 'challenges', 'closure_checks', 'surveys'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['closure_tellings', 'closure_checks', 'surveys'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.people p where p.id = %I.person_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.closures as restrictive to beside_staff using (exists (select from beside.cases c where c.id = closures.case_id));--> statement-breakpoint
create policy wall on beside.challenges as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = challenges.case_id)
  and (report_id is null or exists (select from beside.reports r where r.id = challenges.report_id))
);--> statement-breakpoint
create policy signed on beside.closures as restrictive for insert to beside_staff
  with check (proposed_by = (select beside.me()) and approved_by is null and declined_by is null);--> statement-breakpoint
create policy signed on beside.closure_tellings as restrictive for insert to beside_staff with check (told_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.challenges as restrictive for insert to beside_staff
  with check (taken_by = (select beside.me()) and answer is null and message_id is null);--> statement-breakpoint
create policy signed on beside.closure_checks as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.closures, beside.closure_tellings, beside.challenges, beside.closure_checks, beside.surveys to beside_staff;--> statement-breakpoint
grant select, insert on beside.survey_answers to beside_staff;--> statement-breakpoint
grant update (approved_by, approved_at, declined_by, declined_at, decline_reason, high_risk_reason, version) on beside.closures to beside_staff;--> statement-breakpoint
grant update (answer, answer_reason, answered_by, answered_at, version) on beside.challenges to beside_staff;--> statement-breakpoint
grant update (state, skipped, settled_by, settled_at, version) on beside.surveys to beside_staff;--> statement-breakpoint
grant select on beside.closures, beside.closure_tellings, beside.support_offers, beside.action_plans, beside.plan_actions,
  beside.safety_measures, beside.findings to beside_gate;--> statement-breakpoint
grant select, insert on beside.challenges, beside.survey_answers to beside_gate;--> statement-breakpoint
grant select, update on beside.surveys to beside_gate;--> statement-breakpoint

-- Who approves, declines or answers is who is signed in, is somebody else than who proposed, and an end stays an end.
create function beside.keep_closure() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.approved_by is not null or old.declined_by is not null then raise exception 'an end stays' using errcode = 'check_violation'; end if;
  if coalesce(new.approved_by, new.declined_by, me()) is distinct from me() then
    raise exception 'decided by another' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger closures_keep before update on beside.closures for each row execute function beside.keep_closure();--> statement-breakpoint
create function beside.keep_challenge() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.answer is not null then raise exception 'an answer stays' using errcode = 'check_violation'; end if;
  if new.answered_by is distinct from me() then raise exception 'answered by another' using errcode = 'check_violation'; end if;
  return new;
end $$;--> statement-breakpoint
create trigger challenges_keep before update on beside.challenges for each row execute function beside.keep_challenge();--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- The first thing that still stands in the way of closing a case, in a code, or null (domain 3.11).
create function beside.closing_refused(kase uuid) returns text
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
declare
  closure closures;
begin
  if me() is null or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    return 'not_proposed';
  end if;
  select * into closure from closures c where c.case_id = kase order by c.proposed_at desc, c.id desc limit 1;
  if closure.id is null or closure.declined_at is not null then return 'not_proposed'; end if;
  if closure.approved_by is null then return 'not_approved'; end if;
  if exists (select from challenges h where h.case_id = kase and h.kind = 'objection'
      and (h.answer is null or (h.answer = 'upheld' and h.closure_id = closure.id))) then return 'objection'; end if;
  if closure.object_by >= (clock() at time zone 'Europe/London')::date and exists (
      select from people p where p.case_id = kase and p.role in ('victim', 'witness')
         and not coalesce((select t.agrees from closure_tellings t where t.closure_id = closure.id and t.person_id = p.id
                            order by t.told_at desc, t.id desc limit 1), false)) then return 'time_to_object'; end if;
  if exists (select from people p where p.case_id = kase and p.role in ('victim', 'witness')
      and not exists (select from support_offers o where o.person_id = p.id)) then return 'no_offer'; end if;
  if exists (select from people p where p.case_id = kase and p.role in ('victim', 'witness')
      and not exists (select from closure_tellings t where t.closure_id = closure.id and t.person_id = p.id)) then return 'not_told'; end if;
  if exists (select from safety_measures m where m.case_id = kase and m.completed_at is null and m.cancelled_at is null) then
    return 'open_action'; end if;
  if exists (select from plan_actions a where a.case_id = kase and a.done_at is null and a.cancelled_at is null
      and a.plan_id in (select distinct on (l.person_id) l.id from action_plans l where l.case_id = kase
                         order by l.person_id, l.made_at desc, l.id desc)) then return 'open_action'; end if;
  if closure.high_risk_reason is null and exists (select from (
        select distinct on (a.person_id) a.band from risk_assessments a where a.case_id = kase
         order by a.person_id, a.at desc, a.id desc) newest where newest.band = 'high') then return 'high_risk'; end if;
  if closure.reason not in ('victim_moved_with_support', 'police_or_partner_lead', 'victim_does_not_wish_action',
        'no_contact_after_attempts', 'outside_remit_referred')
     and not exists (select from findings f where f.case_id = kase) then return 'no_finding'; end if;
  return null;
end $$;--> statement-breakpoint
grant execute on function beside.closing_refused(uuid) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create function beside.keep_closing() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare problem text;
begin
  if me() is null or new.status = old.status then return new; end if;
  if new.status = 'closure_proposed' and not exists (select from closures c where c.case_id = new.id and c.approved_at is null
      and c.declined_at is null) then
    raise exception 'a closing has its reasons' using errcode = 'check_violation';
  end if;
  if new.status = 'closed' then
    problem := closing_refused(new.id);
    if problem is not null then raise exception 'the case is not closed yet: %', problem using errcode = 'check_violation'; end if;
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger cases_keep_closing before update on beside.cases for each row execute function beside.keep_closing();
