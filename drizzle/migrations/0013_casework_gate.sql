-- Casework: rights, walls, and what two people or the database itself must agree to.
do $$
declare t text;
begin
  foreach t in array array['report_classifications', 'perceptions', 'report_additions', 'second_opinions', 'case_links', 'conflicts',
      'incidents', 'diary_entries', 'interpreter_bookings', 'consent_overrides', 'police_records', 'findings', 'risk_assessments',
      'action_plans', 'plan_actions', 'safeguarding_screens', 'mate_crime_checks', 'alarms', 'person_fingerprints'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['report_classifications', 'perceptions', 'report_additions'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.reports r where r.id = %I.report_id))', t, t);
  end loop;
  foreach t in array array['conflicts', 'findings'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.cases c where c.id = %I.case_id))', t, t);
  end loop;
  foreach t in array array['diary_entries', 'interpreter_bookings', 'consent_overrides', 'police_records', 'risk_assessments',
      'action_plans', 'safeguarding_screens', 'mate_crime_checks', 'person_fingerprints'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.people p where p.id = %I.person_id))', t, t);
  end loop;
  foreach t in array array['second_opinions', 'alarms'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (
      (case_id is null or exists (select from beside.cases c where c.id = %I.case_id))
      and (report_id is null or exists (select from beside.reports r where r.id = %I.report_id)))', t, t, t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.case_links as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = case_links.case_id)
  and exists (select from beside.cases c where c.id = case_links.other_case_id)
);--> statement-breakpoint
create policy wall on beside.incidents as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = incidents.case_id)
  and (report_id is null or exists (select from beside.reports r where r.id = incidents.report_id))
);--> statement-breakpoint
create policy wall on beside.plan_actions as restrictive to beside_staff using (
  exists (select from beside.action_plans p where p.id = plan_actions.plan_id)
);--> statement-breakpoint

-- What somebody writes is signed by whoever writes it.
do $$
declare s text[];
begin
  foreach s slice 1 in array array[['report_classifications', 'by_id'], ['report_additions', 'author_id'], ['perceptions', 'by_id'],
      ['second_opinions', 'proposed_by'], ['case_links', 'by_id'], ['incidents', 'recorded_by'], ['diary_entries', 'recorded_by'],
      ['interpreter_bookings', 'recorded_by'], ['consent_overrides', 'authorised_by'], ['police_records', 'recorded_by'],
      ['risk_assessments', 'by_id'], ['action_plans', 'made_by'], ['plan_actions', 'made_by'],
      ['safeguarding_screens', 'by_id'], ['mate_crime_checks', 'by_id']] loop
    execute format('create policy signed on beside.%I as restrictive for insert to beside_staff with check (%I = (select beside.me()))', s[1], s[2]);
  end loop;
end $$;--> statement-breakpoint

grant select, insert on beside.report_classifications, beside.perceptions, beside.report_additions, beside.second_opinions,
  beside.case_links, beside.incidents, beside.diary_entries, beside.interpreter_bookings, beside.consent_overrides,
  beside.police_records, beside.findings, beside.risk_assessments, beside.action_plans, beside.plan_actions,
  beside.safeguarding_screens, beside.mate_crime_checks, beside.person_fingerprints to beside_staff;--> statement-breakpoint
grant delete on beside.person_fingerprints to beside_staff;--> statement-breakpoint
grant select on beside.conflicts, beside.alarms to beside_staff;--> statement-breakpoint
grant update (answer, answer_reason, answered_by, answered_at, version) on beside.second_opinions to beside_staff;--> statement-breakpoint
grant update (cancelled_at, interpreter) on beside.interpreter_bookings to beside_staff;--> statement-breakpoint
grant update (agreed_at, format, language, given_at, given_by, version, changed_by) on beside.action_plans to beside_staff;--> statement-breakpoint
grant update (done_at, cancelled_at, cancel_reason, due_on, owner_id, version, changed_by) on beside.plan_actions to beside_staff;--> statement-breakpoint
grant update (answered_at, answered_by, note) on beside.alarms to beside_staff;--> statement-breakpoint
grant update (held_for_police_at, held_for_victim_at, legal_at, domestic_abuse) on beside.cases to beside_staff;--> statement-breakpoint
grant update (perpetrator_type, adjustments, safe_locked_at) on beside.people to beside_staff;--> statement-breakpoint

-- The office's own: lists, moves, who is away, what each keeps for themselves.
grant select on beside.word_lists to beside_public, beside_staff, beside_jobs;--> statement-breakpoint
grant insert on beside.word_lists to beside_staff;--> statement-breakpoint
grant select on beside.case_moves to beside_staff;--> statement-breakpoint
grant select, insert on beside.absences, beside.handovers to beside_staff;--> statement-breakpoint
grant update (cover_id, until_on, hands_over_at, handed_over_at, ended_at) on beside.absences to beside_staff;--> statement-breakpoint
grant select, insert on beside.saved_filters, beside.calendar_feeds to beside_staff;--> statement-breakpoint
grant delete on beside.saved_filters to beside_staff;--> statement-breakpoint
grant update (ended_at) on beside.calendar_feeds to beside_staff;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['saved_filters', 'calendar_feeds'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy own on beside.%I to beside_staff using (staff_id = (select beside.me()))', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
  end loop;
end $$;--> statement-breakpoint

insert into beside.case_moves (from_status, to_status) values
  ('open_awaiting_contact', 'assessing'), ('open_awaiting_contact', 'closure_proposed'),
  ('assessing', 'action_plan_agreed'), ('assessing', 'closure_proposed'),
  ('action_plan_agreed', 'investigating'), ('action_plan_agreed', 'resolving'),
  ('investigating', 'finding'),
  ('finding', 'resolving'), ('finding', 'investigating'), ('finding', 'closure_proposed'),
  ('resolving', 'monitoring'), ('resolving', 'investigating'), ('resolving', 'closure_proposed'),
  ('monitoring', 'resolving'), ('monitoring', 'investigating'), ('monitoring', 'closure_proposed'),
  ('closure_proposed', 'monitoring'), ('closure_proposed', 'closed'),
  ('closed', 'investigating');--> statement-breakpoint

-- A case moves along its lifecycle only, and what somebody perceived is taken off it by two people or not at all.
create function beside.keep_case() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if new.status <> old.status
     and not exists (select from case_moves m where m.from_status = old.status and m.to_status = new.status) then
    raise exception 'the lifecycle knows no such move' using errcode = 'check_violation';
  end if;
  if not new.classification @> old.classification and not exists (
      select from second_opinions s where s.case_id = new.id and s.kind = 'declassify' and s.answer = 'agreed'
         and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'a perception is not taken away by one person' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger cases_keep before update on beside.cases for each row execute function beside.keep_case();--> statement-breakpoint

-- Whoever proposes does not answer, whoever answers is who is signed in, and an answer stays.
create function beside.keep_second_opinion() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.answer is not null then raise exception 'an answer stays' using errcode = 'check_violation'; end if;
  if new.answered_by is distinct from me() then raise exception 'answered by another' using errcode = 'check_violation'; end if;
  return new;
end $$;--> statement-breakpoint
create trigger second_opinions_keep before update on beside.second_opinions for each row execute function beside.keep_second_opinion();--> statement-breakpoint
create function beside.keep_two_people() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if tg_table_name = 'triage_decisions' then
    if new.decision = 'ordinary_asb' and not exists (select from second_opinions s where s.report_id = new.report_id
        and s.kind = 'ordinary_asb' and s.answer = 'agreed' and s.proposed_by = new.decided_by and s.answered_by = new.agreed_by) then
      raise exception 'a second person has not agreed' using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'consent_overrides' then
    if not exists (select from second_opinions s where s.case_id = new.case_id and s.kind = 'override_consent' and s.answer = 'agreed'
        and s.detail ->> 'person' = new.person_id::text and s.detail ->> 'purpose' = new.purpose
        and s.proposed_by = new.asked_by and s.answered_by = new.authorised_by) then
      raise exception 'a second person has not agreed' using errcode = 'check_violation';
    end if;
  elsif new.finding = 'malicious' and not exists (select from second_opinions s where s.case_id = new.case_id
        and s.kind = 'malicious' and s.answer = 'agreed' and s.proposed_by = new.by_id and s.answered_by = new.agreed_by) then
    raise exception 'a second person has not agreed' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger triage_decisions_two before insert on beside.triage_decisions for each row execute function beside.keep_two_people();--> statement-breakpoint
create trigger consent_overrides_two before insert on beside.consent_overrides for each row execute function beside.keep_two_people();--> statement-breakpoint
create trigger findings_two before insert on beside.findings for each row execute function beside.keep_two_people();--> statement-breakpoint

-- A band falls only by a manager who is signed in, and assessments go forward in time (domain 3.5).
create function beside.keep_risk() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare
  earlier risk_assessments;
  ranks text[] := array['standard', 'medium', 'high'];
begin
  select * into earlier from risk_assessments a where a.case_id = new.case_id and a.person_id = new.person_id
   order by a.at desc, a.id desc limit 1;
  if earlier.id is null then return new; end if;
  if new.at < earlier.at then raise exception 'an assessment comes after the last' using errcode = 'check_violation'; end if;
  if array_position(ranks, new.band) < array_position(ranks, earlier.band) and not (
      new.authorised_by is not null and new.authorised_by = me() and new.reason is not null
      and exists (select from staff s where s.id = new.authorised_by and s.active
                     and s.role in ('HSM', 'DutyManager', 'HRCase', 'ContractMgr'))) then
    raise exception 'a band falls only by a manager' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger risk_assessments_keep before insert on beside.risk_assessments for each row execute function beside.keep_risk();--> statement-breakpoint

grant select on beside.consents, beside.consent_overrides, beside.risk_assessments, beside.conflicts, beside.alarms, beside.absences,
  beside.calendar_feeds, beside.triage_decisions to beside_gate;--> statement-breakpoint
grant insert on beside.conflicts, beside.alarms to beside_gate;--> statement-breakpoint
grant update (officer_id, deputy_id, version, changed_by, changed_at) on beside.cases to beside_gate;--> statement-breakpoint
grant update (handed_over_at) on beside.absences to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- Why nobody may speak to the alleged perpetrator of a case yet, or null (domain 0 rule 9): every victim is assessed and has
-- agreed, or is overridden. Asked by a trigger, and by pages that say so beforehand.
create function beside.approach_refused(kase uuid) returns text
  language sql stable security definer set search_path = beside, pg_temp as $$
  select case
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
create function beside.keep_approach() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare problem text;
begin
  if exists (select from people p where p.id = new.person_id and p.role = 'alleged_perpetrator') then
    problem := approach_refused(new.case_id);
    if problem is not null then
      raise exception 'the alleged perpetrator is not spoken to yet: %', problem using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;--> statement-breakpoint
grant execute on function beside.approach_refused(uuid) to beside_staff;--> statement-breakpoint
do $$ begin execute format('grant execute on function beside.keep_approach() to %I', session_user); end $$;--> statement-breakpoint

-- A declared conflict shuts a colleague out of the case and its reports at once, and takes them off it. Somebody whom the victim
-- asked to be replaced is taken off it, and no more.
create function beside.declare_conflict(conflict_id uuid, kase uuid, colleague uuid, why text, words text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or exists (select from my_shut_cases s where s.case_id = kase) or not exists (select from cases c where c.id = kase)
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    raise exception 'not yours to declare' using errcode = 'insufficient_privilege';
  end if;
  insert into conflicts (id, case_id, staff_id, relation, note, declared_by, at)
    values (conflict_id, kase, colleague, why, words, me(), clock());
  update cases set officer_id = nullif(officer_id, colleague), deputy_id = nullif(deputy_id, colleague),
         version = version + 1, changed_by = me(), changed_at = clock()
   where cases.id = kase and colleague in (officer_id, deputy_id);
  if why = 'asked_for_another' then return; end if;
  insert into exclusions (id, staff_id, case_id, reason, created_at)
    select gen_random_uuid(), colleague, kase, 'declared', clock()
     where not exists (select from exclusions e where e.staff_id = colleague and e.case_id = kase);
  insert into exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), colleague, r.id, 'declared', clock() from reports r where r.case_id = kase
       and not exists (select from exclusions e where e.staff_id = colleague and e.report_id = r.id);
  delete from allow_list a where a.staff_id = colleague
     and (a.case_id = kase or a.report_id in (select r.id from reports r where r.case_id = kase));
end $$;--> statement-breakpoint
grant execute on function beside.declare_conflict(uuid, uuid, uuid, text, text) to beside_staff;--> statement-breakpoint
create or replace function beside.who_may_work(report uuid, kase uuid) returns setof uuid
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from reports r where r.id = report and r.restricted and r.id not in (select o.report_id from my_open_reports o))
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    return;
  end if;
  return query select s.id from staff s where s.active
     and not exists (select from exclusions e where e.staff_id = s.id and (e.report_id = report or e.case_id = kase))
     and not exists (select from conflicts f where f.staff_id = s.id and f.case_id = kase)
     and not exists (select from reports r where r.id = report and r.restricted
           and not exists (select from allow_list a where a.staff_id = s.id and a.report_id = r.id))
     and not exists (select from cases c where c.id = kase and c.restricted
           and not exists (select from allow_list a where a.staff_id = s.id and a.case_id = c.id));
end $$;--> statement-breakpoint

-- Calls whoever must come, once a day for each reason: of a restricted record those who were let in, and nobody else is told.
create function beside.raise_alarm(what text, report uuid, kase uuid) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  hidden boolean;
  colleague uuid;
begin
  if me() is not null and (exists (select from my_shut_reports s where s.report_id = report)
     or exists (select from my_shut_cases s where s.case_id = kase)) then
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

-- What nobody has in hand climbs to the managers: triage past its time, a case four hours without an officer.
create function beside.climb_unowned() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  unowned record;
  told bigint := 0;
begin
  for unowned in
    select 'triage_late' as what, r.id as report, null::uuid as kase from reports r join clocks k on k.report_id = r.id and k.target = 'T2'
     where r.status in ('received', 'needs_contact') and k.achieved_at is null and k.ended_at is null and k.due_at < clock()
    union all
    select 'no_officer', null, c.id from cases c
     where c.status <> 'closed' and c.officer_id is null and c.changed_at < clock() - interval '4 hours'
  loop
    if raise_alarm(unowned.what, unowned.report, unowned.kase) then told := told + 1; end if;
  end loop;
  return told;
end $$;--> statement-breakpoint

-- Whoever is away hands over by the record of their absence: to the deputy, else to the cover, where they may know of the case.
-- Where neither can, the managers are called and the case stays whose it is.
create function beside.hand_over_absent() returns bigint
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

-- Whose calendar an address opens: known before anybody is signed in, by the hash of its secret only.
create function beside.calendar_owner(look_up bytea) returns uuid
  language sql stable security definer set search_path = beside, pg_temp as $$
  select f.staff_id from calendar_feeds f join staff s on s.id = f.staff_id
   where f.token_hash = look_up and f.ended_at is null and s.active
$$;--> statement-breakpoint
grant execute on function beside.raise_alarm(text, uuid, uuid) to beside_staff, beside_jobs;--> statement-breakpoint
grant execute on function beside.climb_unowned(), beside.hand_over_absent() to beside_jobs;--> statement-breakpoint
grant execute on function beside.calendar_owner(bytea) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger contacts_approach before insert on beside.contacts for each row execute function beside.keep_approach();
