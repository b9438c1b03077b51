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
  with check (proposed_by = (select beside.me()) and approved_by is null and declined_by is null and high_risk_reason is null
    and proposed_at between beside.clock() - interval '5 minutes' and beside.clock() + interval '5 minutes'
    and object_by > (beside.clock() at time zone 'Europe/London')::date);--> statement-breakpoint
create policy signed on beside.closure_tellings as restrictive for insert to beside_staff with check (told_by = (select beside.me())
  and told_at between beside.clock() - interval '5 minutes' and beside.clock() + interval '5 minutes');--> statement-breakpoint
create policy signed on beside.challenges as restrictive for insert to beside_staff
  with check (taken_by = (select beside.me()) and answer is null and message_id is null
    and (kind <> 'objection' or closure_id is not null));--> statement-breakpoint
create policy signed on beside.closure_checks as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.closures, beside.closure_tellings, beside.challenges, beside.closure_checks, beside.surveys to beside_staff;--> statement-breakpoint
grant update (approved_by, approved_at, declined_by, declined_at, decline_reason, high_risk_reason, version) on beside.closures to beside_staff;--> statement-breakpoint
grant update (answer, answer_reason, answered_by, answered_at, version) on beside.challenges to beside_staff;--> statement-breakpoint
grant select on beside.closures, beside.closure_tellings, beside.support_offers, beside.action_plans, beside.plan_actions,
  beside.safety_measures, beside.findings, beside.catalogue, beside.contacts, beside.incidents, beside.risk_assessments,
  beside.reports, beside.closure_days to beside_gate;--> statement-breakpoint
grant select, insert on beside.challenges, beside.survey_answers to beside_gate;--> statement-breakpoint
grant select, update on beside.surveys to beside_gate;--> statement-breakpoint
grant update (achieved_at) on beside.clocks to beside_gate;--> statement-breakpoint

-- Who approves, declines or answers is a manager who is signed in and did not work on it, and an end stays an end.
create function beside.decides_on(kase uuid) returns boolean language sql stable set search_path = beside, pg_temp as $$
  select exists (select from staff s where s.id = me() and s.active and s.role in ('HSM', 'DutyManager', 'HRCase', 'ContractMgr'))
     and not exists (select from cases c where c.id = kase and me() in (c.officer_id, c.deputy_id))
$$;--> statement-breakpoint
grant execute on function beside.decides_on(uuid) to beside_staff, beside_gate;--> statement-breakpoint
-- Whoever worked on a case hears nothing of what somebody says of it: its officers, who proposed or told of its closing, who spoke to them.
create function beside.worked_on(kase uuid) returns boolean language sql stable set search_path = beside, pg_temp as $$
  select exists (select from cases c where c.id = kase and me() in (c.officer_id, c.deputy_id))
      or exists (select from closures o where o.case_id = kase and o.proposed_by = me())
      or exists (select from closure_tellings t where t.case_id = kase and t.told_by = me())
      or exists (select from contacts k where k.case_id = kase and k.by_id = me())
$$;--> statement-breakpoint
grant execute on function beside.worked_on(uuid) to beside_staff, beside_gate;--> statement-breakpoint
-- Whom to ask is decided when a manager closes a case, and by nobody before.
create policy signed on beside.surveys as restrictive for insert to beside_staff
  with check (state in ('due', 'offered', 'skipped') and settled_by is null and settled_at is null and beside.decides_on(case_id)
    and exists (select from beside.cases c where c.id = surveys.case_id and c.status = 'closed'));--> statement-breakpoint
create function beside.keep_closure() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.approved_by is not null or old.declined_by is not null then raise exception 'an end stays' using errcode = 'check_violation'; end if;
  if coalesce(new.approved_by, new.declined_by, me()) is distinct from me() or me() = old.proposed_by or not decides_on(old.case_id) then
    raise exception 'decided by another' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger closures_keep before update on beside.closures for each row when (beside.me() is not null)
  execute function beside.keep_closure();--> statement-breakpoint
create function beside.keep_challenge() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.answer is not null then raise exception 'an answer stays' using errcode = 'check_violation'; end if;
  if new.answered_by is distinct from me() or not decides_on(old.case_id)
     or exists (select from closures c where c.id = old.closure_id and me() in (c.proposed_by, c.approved_by)) then
    raise exception 'answered by another' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger challenges_keep before update on beside.challenges for each row when (beside.me() is not null)
  execute function beside.keep_challenge();--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- The bank holidays of England and Wales by the rules of lib/clock/bank-holidays.ts, and working days by the days of the landlord.
create function beside.weekday_from(day date, taken date default null) returns date
  language sql immutable set search_path = beside, pg_temp as $$
  select min(d)::date from generate_series(day, day + 4, interval '1 day') d where extract(isodow from d) < 6 and d::date is distinct from taken
$$;--> statement-breakpoint
create function beside.monday_from(day date) returns date language sql immutable set search_path = beside, pg_temp as $$
  select day + (8 - extract(isodow from day)::int) % 7
$$;--> statement-breakpoint
create function beside.easter_sunday(y int) returns date language sql immutable set search_path = beside, pg_temp as $$
  select make_date(y, days / 31, days % 31 + 1)
    from (select y % 19 as golden, y / 100 as century, y % 100 as rest) a,
    lateral (select (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30 as epact) b,
    lateral (select (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7 as to_sunday) c,
    lateral (select epact + to_sunday - 7 * ((golden + 11 * epact + 22 * to_sunday) / 451) + 114 as days) d
$$;--> statement-breakpoint
create function beside.bank_holidays(y int) returns setof date language sql immutable set search_path = beside, pg_temp as $$
  select unnest(array[weekday_from(make_date(y, 1, 1)), easter_sunday(y) - 2, easter_sunday(y) + 1, monday_from(make_date(y, 5, 1)),
    monday_from(make_date(y, 5, 25)), monday_from(make_date(y, 8, 25)), weekday_from(make_date(y, 12, 25)),
    weekday_from(make_date(y, 12, 26), weekday_from(make_date(y, 12, 25)))])
$$;--> statement-breakpoint
-- After one day up to and with another.
create function beside.working_days_between(first date, last date) returns int
  language sql stable set search_path = beside, pg_temp as $$
  select count(*)::int from generate_series(first + 1, last, interval '1 day') d
   where extract(isodow from d) < 6 and d::date not in (select c.day from closure_days c)
     and d::date not in (select bank_holidays(y) from generate_series(extract(year from first)::int, extract(year from last)::int) y)
$$;--> statement-breakpoint
-- Three attempts were made to reach them, and the wait after them is over (T14).
create function beside.waited_for(person uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from clocks k where k.person_id = person and k.target = 'T14' and k.ended_at is null and k.due_at <= clock())
$$;--> statement-breakpoint
-- The first thing that still stands in the way of closing a case, in a code, or null (domain 3.11).
create function beside.closing_refused(kase uuid) returns text
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
declare
  closure closures;
  last_incident timestamptz;
begin
  if me() is null or exists (select from my_shut_cases s where s.case_id = kase)
     or exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o)) then
    return 'not_proposed';
  end if;
  select * into closure from closures c where c.case_id = kase
   order by num_nonnulls(c.approved_by, c.declined_by) = 0 desc, c.proposed_at desc, c.id desc limit 1;
  if closure.id is null or closure.declined_at is not null then return 'not_proposed'; end if;
  if closure.approved_by is null then return 'not_approved'; end if;
  if exists (select from challenges h where h.case_id = kase and h.kind = 'objection'
      and (h.answer is null or (h.answer = 'upheld' and h.closure_id = closure.id))) then return 'objection'; end if;
  if closure.object_by >= (clock() at time zone 'Europe/London')::date and exists (
      select from people p where p.case_id = kase and p.role in ('victim', 'witness')
         and not coalesce((select t.agrees from closure_tellings t where t.closure_id = closure.id and t.person_id = p.id
                            order by t.told_at desc, t.id desc limit 1), false)) then return 'time_to_object'; end if;
  if exists (select from people p cross join generate_series(1, 5) n where p.case_id = kase and p.role in ('victim', 'witness')
      and not exists (select from support_offers o join catalogue g on g.code = o.catalogue_code
                       where o.person_id = p.id and g.minimum_offer = n)) then return 'no_offer'; end if;
  if exists (select from people p
      left join lateral (select t.outcome, t.rights_given, t.note from closure_tellings t where t.closure_id = closure.id and t.person_id = p.id
                          order by t.told_at desc, t.id desc limit 1) told on true
      where p.case_id = kase and p.role in ('victim', 'witness')
        and not coalesce(case told.outcome when 'not_reached' then waited_for(p.id)
                            when 'not_safe_to_tell' then told.note is not null
                            else told.rights_given end, false)) then return 'not_told'; end if;
  if exists (select from challenges h where h.closure_id = closure.id and h.kind = 'objection' and h.answer = 'not_upheld'
      and not exists (select from closure_tellings t join people p on p.id = t.person_id
                       where t.closure_id = closure.id and t.told_at >= h.answered_at and p.role in ('victim', 'witness')
                         and (h.person_id is null or h.person_id = p.id))) then return 'answer_not_told'; end if;
  if closure.perpetrator_told not in ('told', 'not_safe_to_tell') and exists (
      select from contacts k join people p on p.id = k.person_id
       where k.case_id = kase and p.role = 'alleged_perpetrator' and k.outcome = 'two_way') then return 'perpetrator_not_told'; end if;
  -- To the millisecond, as the program knows times.
  select date_trunc('milliseconds', greatest(
      (select max(i.happened_at) from incidents i where i.case_id = kase and i.happened_at <= clock()),
      (select max(r.received_at) from reports r where r.case_id = kase and r.received_at <= clock()
          and not exists (select from incidents i where i.report_id = r.id and i.case_id = kase)))) into last_incident;
  if closure.nothing_more is null and working_days_between((last_incident at time zone 'Europe/London')::date,
      (closure.proposed_at at time zone 'Europe/London')::date) < 20 then return 'too_soon'; end if;
  if last_incident > date_trunc('milliseconds', closure.proposed_at) then return 'too_soon'; end if;
  if exists (select from people p where p.case_id = kase and p.role = 'victim' and not waited_for(p.id)
      and not exists (select from risk_assessments a where a.person_id = p.id
                         and (last_incident is null or date_trunc('milliseconds', a.at) >= last_incident))) then return 'not_assessed'; end if;
  if closure.reason = 'victim_does_not_wish_action' and exists (select from people p where p.case_id = kase and p.role = 'victim'
      and coalesce(p.wish, 'not_asked') not in ('support_only', 'no', 'withdrawn')) then return 'wish'; end if;
  if closure.reason = 'no_contact_after_attempts' and not exists (select from people p where p.case_id = kase
      and p.role in ('victim', 'witness') and waited_for(p.id)) then
    return 'wait'; end if;
  if closure.reason = 'staff_conduct_outcome' and not exists (select from cases c where c.id = kase and c.restricted) then
    return 'reason'; end if;
  if exists (select from safety_measures m where m.case_id = kase and m.completed_at is null and m.cancelled_at is null) then
    return 'open_action'; end if;
  if exists (select from plan_actions a where a.case_id = kase and a.done_at is null and a.cancelled_at is null
      and a.plan_id in (select distinct on (l.person_id) l.id from action_plans l where l.case_id = kase
                         order by l.person_id, l.made_at desc, l.id desc)) then return 'open_action'; end if;
  if closure.high_risk_reason is null and exists (select from (
        select distinct on (a.person_id) a.band from risk_assessments a join people p on p.id = a.person_id
         where a.case_id = kase and p.role in ('victim', 'witness')
         order by a.person_id, a.at desc, a.id desc) newest where newest.band = 'high') then return 'high_risk'; end if;
  if closure.reason not in ('victim_moved_with_support', 'police_or_partner_lead', 'victim_does_not_wish_action',
        'no_contact_after_attempts', 'outside_remit_referred')
     and not exists (select from findings f where f.case_id = kase) then return 'no_finding'; end if;
  return null;
end $$;--> statement-breakpoint
grant execute on function beside.closing_refused(uuid) to beside_staff;--> statement-breakpoint
-- Managers are told by reference that somebody disagrees: of a restricted case, those who were let in.
create function beside.tell_managers(clock_id uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare told record;
begin
  for told in
    select k.report_id, k.case_id, s.id as manager from clocks k join cases c on c.id = k.case_id
      join staff s on s.active and case when c.restricted then s.role in ('HRCase', 'ContractMgr') else s.role in ('HSM', 'DutyManager') end
     where k.id = clock_id and k.target in ('O1', 'L1') and may_know(s.id, k.report_id, k.case_id)
       and s.id is distinct from c.officer_id and s.id is distinct from c.deputy_id
  loop
    perform tell_staff(told.manager, 'staff_challenge', told.report_id, told.case_id, clock_id);
  end loop;
end $$;--> statement-breakpoint
create function beside.tell_of_challenge(clock_id uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or not exists (select from clocks k join cases c on c.id = k.case_id where k.id = clock_id
      and (not c.restricted or c.id in (select o.case_id from my_open_cases o))
      and c.id not in (select x.case_id from my_shut_cases x where x.case_id is not null)) then
    raise exception 'no such clock' using errcode = 'insufficient_privilege';
  end if;
  perform tell_managers(clock_id);
end $$;--> statement-breakpoint
grant execute on function beside.tell_of_challenge(uuid) to beside_staff;--> statement-breakpoint

-- Whose mailbox speaks of closing: of a victim or witness, and of nobody who stands beside them.
create function beside.is_owed_closing(report uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from people p where p.report_id = report and p.role in ('victim', 'witness'))
     and not exists (select from reports r where r.id = report and r.case_id is null)
$$;--> statement-breakpoint
drop function beside.mailbox_read(bytea);--> statement-breakpoint
create function beside.mailbox_read(look_up bytea) returns table (id uuid, reference text, received_at timestamptz, level text,
    progress text, officer text, next_at timestamptz, next_kind text, withdrawn_at timestamptz, closed boolean, must_change boolean,
    is_child boolean, object_by date, may_look_again boolean, is_asked boolean, reporter_key bytea)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select r.id, r.reference, r.received_at, level_now(r.id),
         case when c.status = 'closed' or (c.id is null and r.status in ('information_only', 'referred_out', 'withdrawn_by_reporter')) then 'closed'
              when c.officer_id is not null then 'named'
              when c.id is not null or r.status <> 'received' then 'looking'
              else 'received' end,
         s.name, n.at, n.target, r.withdrawn_at,
         coalesce(c.status = 'closed', false),
         r.entered_by is not null and r.receipt_changed_at is null,
         coalesce(r.age_band <> '18_or_over', false),
         case when is_owed_closing(r.id) and c.status = 'closure_proposed' then (
           select o.object_by from closures o where o.case_id = c.id and o.approved_at is null and o.declined_at is null) end,
         coalesce(c.status = 'closed', false) and is_owed_closing(r.id),
         c.status = 'closed' and exists (select from surveys v join people p on p.id = v.person_id
           where v.case_id = c.id and v.state = 'offered' and p.report_id = r.id),
         r.reporter_key
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

-- That somebody disagrees stops the closing at once; one that is over, or not proposed, has nothing to disagree with.
create function beside.challenge_add(report uuid, message uuid, what text, due timestamptz) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  kase cases;
  closure uuid;
  person uuid;
  clock_of text := case what when 'objection' then 'O1' else 'L1' end;
  running uuid;
begin
  select c.* into kase from cases c join reports r on r.case_id = c.id where r.id = report for no key update of c;
  if kase.id is null or not is_owed_closing(report)
     or kase.status <> (case what when 'objection' then 'closure_proposed' else 'closed' end) then
    raise exception 'nothing to disagree with' using errcode = 'object_not_in_prerequisite_state';
  end if;
  select o.id into closure from closures o where o.case_id = kase.id and o.declined_at is null order by o.proposed_at desc, o.id desc limit 1;
  select p.id into person from people p where p.report_id = report and p.case_id = kase.id and p.role in ('victim', 'witness')
   order by p.role = 'victim' desc, p.created_at, p.id limit 1;
  insert into challenges (id, case_id, kind, closure_id, person_id, report_id, message_id, received_at)
    values (gen_random_uuid(), kase.id, what, closure, person, report, message, clock());
  insert into case_events (id, case_id, kind, at, detail)
    values (gen_random_uuid(), kase.id, 'challenged', clock(), jsonb_build_object('kind', what));
  select k.id into running from clocks k
   where k.case_id = kase.id and k.target = clock_of and k.achieved_at is null and k.ended_at is null limit 1;
  if running is null then
    running := gen_random_uuid();
    insert into clocks (id, target, report_id, case_id, started_at, due_at) values (running, clock_of, report, kase.id, clock(), due);
  end if;
  perform tell_managers(running);
end $$;--> statement-breakpoint
drop function beside.mailbox_add(bytea, uuid, text, bytea, text, timestamptz, timestamptz);--> statement-breakpoint
-- Adds one record: the same id again is the same record. True when it was added now.
create function beside.mailbox_add(look_up bytea, message uuid, what text, words bytea, new_level text, read_due timestamptz,
    complaint_due timestamptz, answer_due timestamptz) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  box reports;
  officer uuid;
  unread uuid;
  ranks text[] := array['anonymous', 'confidential', 'open'];
begin
  select * into box from reports r where r.mailbox_hash = look_up for update;
  if box.id is null or (box.entered_by is not null and box.receipt_changed_at is null) then
    raise exception 'no such mailbox' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from messages m where m.id = message and m.report_id = box.id) then return false; end if;
  if octet_length(words) > 131072 or (select count(*) from messages m
      where m.report_id = box.id and m.side = 'reporter' and m.sent_at > clock() - interval '1 day') >= 200 then
    raise exception 'a mailbox is full for today' using errcode = 'program_limit_exceeded';
  end if;
  if new_level is not null and array_position(ranks, new_level) < array_position(ranks, level_now(box.id)) then
    raise exception 'a name is never taken back in silence' using errcode = 'check_violation';
  end if;
  if read_due not between clock() and clock() + interval '30 days'
     or complaint_due not between clock() and clock() + interval '60 days'
     or answer_due not between clock() and clock() + interval '60 days' then
    raise exception 'no such target' using errcode = 'check_violation';
  end if;
  insert into messages (id, report_id, side, kind, level, sealed, sent_at)
    values (message, box.id, 'reporter', what, new_level, words, clock());
  if what in ('objection', 'look_again') then perform challenge_add(box.id, message, what, answer_due); end if;
  if what = 'withdrawal' then update reports set withdrawn_at = clock() where id = box.id; end if;
  if what = 'reopening' then update reports set withdrawn_at = null where id = box.id; end if;
  if what = 'complaint' and not exists (select from clocks k
      where k.report_id = box.id and k.target = 'C1' and k.achieved_at is null and k.ended_at is null) then
    insert into clocks (id, target, report_id, case_id, started_at, due_at)
      values (gen_random_uuid(), 'C1', box.id, box.case_id, clock(), complaint_due);
  end if;
  insert into outbox (id, kind, subject, run_at) values (gen_random_uuid(), 'take_message', message, clock());
  select k.id into unread from clocks k
   where k.report_id = box.id and k.target = 'M1' and k.achieved_at is null and k.ended_at is null limit 1;
  if unread is null then
    unread := gen_random_uuid();
    insert into clocks (id, target, report_id, case_id, started_at, due_at)
      values (unread, 'M1', box.id, box.case_id, clock(), read_due);
    select c.officer_id into officer from cases c where c.id = box.case_id;
    if officer is not null then perform tell_staff(officer, 'staff_message', box.id, box.case_id, unread); end if;
  end if;
  return true;
end $$;--> statement-breakpoint
grant execute on function beside.mailbox_add(bytea, uuid, text, bytea, text, timestamptz, timestamptz, timestamptz) to beside_public;--> statement-breakpoint

-- Keeps what was answered: of a month, of no case and nobody. Nobody may call it by itself.
create function beside.survey_keep(given jsonb, words jsonb, own_words bytea, in_mailbox boolean) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if octet_length(given::text) > 2000 or octet_length(words::text) > 8000 or octet_length(own_words) > 131072 or exists (
      select from jsonb_each(given) e where jsonb_typeof(e.value) <> 'number' or e.value not in ('1', '2', '3', '4', '5')) then
    raise exception 'not an answer' using errcode = 'check_violation';
  end if;
  insert into survey_answers (id, month, answers, wording, comment, by_mailbox)
    values (gen_random_uuid(), date_trunc('month', clock() at time zone 'Europe/London')::date, given, words, own_words, in_mailbox);
end $$;--> statement-breakpoint
-- What somebody answers to how we did, in their own mailbox, and once.
create function beside.survey_add(look_up bytea, given jsonb, words jsonb, own_words bytea) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare asked surveys;
begin
  select v.* into asked from reports r join people p on p.report_id = r.id join surveys v on v.person_id = p.id
   join cases c on c.id = v.case_id
   where r.mailbox_hash = look_up and (r.entered_by is null or r.receipt_changed_at is not null)
     and p.role in ('victim', 'witness') and v.case_id = r.case_id and v.state = 'offered' and c.status = 'closed'
   order by v.id limit 1 for update of v;
  if asked.id is null then return false; end if;
  perform survey_keep(given, words, own_words, true);
  update surveys set state = 'answered', settled_at = clock(), version = version + 1 where id = asked.id;
  update clocks set achieved_at = clock() where case_id = asked.case_id and person_id = asked.person_id and target = 'T17'
     and achieved_at is null and ended_at is null;
  return true;
end $$;--> statement-breakpoint
grant execute on function beside.survey_add(bytea, jsonb, jsonb, bytea) to beside_public;--> statement-breakpoint
-- A manager who did not work on the case asks by a way they called safe, or records why they are not asked (domain 3.11).
create function beside.survey_settle(survey uuid, what text, way text, given jsonb, words jsonb, own_words bytea) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare asked surveys;
begin
  select v.* into asked from surveys v join cases c on c.id = v.case_id
   where v.id = survey and v.state in ('due', 'offered') and c.status = 'closed' and decides_on(c.id) and not worked_on(c.id)
     and c.id not in (select x.case_id from my_shut_cases x)
     and (not c.restricted or c.id in (select o.case_id from my_open_cases o))
     and (not c.restricted or what <> 'answered') for update of v;
  if asked.id is null then return false; end if;
  if what = 'answered' then
    if not coalesce((select p.age_band not in ('under_13', '13_15') from people p where p.id = asked.person_id), true)
       or not coalesce((select way = any(f.ok_channels) and not way = any(f.never_channels) and not f.lives_with_alleged_perpetrator
                          from safe_contacts f where f.person_id = asked.person_id order by f.recorded_at desc, f.id desc limit 1), false) then
      raise exception 'asked safely, or not' using errcode = 'check_violation';
    end if;
    perform survey_keep(given, words, own_words, false);
  elsif what not in ('declined', 'not_safe', 'no_safe_channel') then
    raise exception 'no such end' using errcode = 'check_violation';
  end if;
  update surveys set state = case when what in ('answered', 'declined') then what else 'skipped' end,
      skipped = case when what in ('answered', 'declined') then null else what end,
      settled_by = me(), settled_at = clock(), version = version + 1 where id = asked.id;
  return true;
end $$;--> statement-breakpoint
grant execute on function beside.survey_settle(uuid, text, text, jsonb, jsonb, bytea) to beside_staff;--> statement-breakpoint
-- Quarters that are over, each taken together with the next until five have answered: they never overlap and never change, so
-- that nobody learns from two of them, or from looking twice, what one person said.
create function beside.survey_periods() returns table (starts date, ends date, answered int)
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
declare quarter record;
begin
  answered := 0;
  for quarter in select date_trunc('quarter', a.month)::date as first_day, count(*)::int as n from survey_answers a
    where a.answers <> '{}' and a.month < date_trunc('quarter', clock() at time zone 'Europe/London') group by 1 order by 1
  loop
    starts := coalesce(starts, quarter.first_day);
    answered := answered + quarter.n;
    ends := (quarter.first_day + interval '3 months')::date;
    if answered >= 5 then
      return next;
      starts := null;
      answered := 0;
    end if;
  end loop;
end $$;--> statement-breakpoint
create function beside.survey_results() returns table (starts date, ends date, answered int, question text, given int, mean numeric)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select p.starts, p.ends, p.answered, e.key, count(*)::int, round(avg(e.value::int), 1)
    from survey_periods() p join survey_answers a on a.month >= p.starts and a.month < p.ends cross join jsonb_each_text(a.answers) e
   where exists (select from staff s where s.id = me() and s.active and s.role in ('HSM', 'ODMT', 'Auditor', 'Insight'))
   group by 1, 2, 3, 4 having count(*) >= 5 order by 1 desc, 4
$$;--> statement-breakpoint
grant execute on function beside.survey_results() to beside_staff;--> statement-breakpoint
-- Their own words are for the manager of hate cases alone, of such a period, in no order.
create function beside.survey_comments() returns table (starts date, ends date, own_words bytea)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select p.starts, p.ends, a.comment from survey_periods() p join survey_answers a on a.month >= p.starts and a.month < p.ends
   where a.comment is not null and exists (select from staff s where s.id = me() and s.active and s.role = 'HSM')
   order by p.starts desc, a.id
$$;--> statement-breakpoint
grant execute on function beside.survey_comments() to beside_staff;--> statement-breakpoint
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
  if old.status = 'closure_proposed' and new.status <> 'closed' and exists (select from closures c where c.case_id = new.id
      and c.approved_at is null and c.declined_at is null) then
    raise exception 'a closing is declined with its reason' using errcode = 'check_violation';
  end if;
  if old.status = 'closed' and not decides_on(new.id) then
    raise exception 'opened again by a manager' using errcode = 'check_violation';
  end if;
  if new.status = 'closed' then
    problem := closing_refused(new.id);
    if problem is not null then raise exception 'the case is not closed yet: %', problem using errcode = 'check_violation'; end if;
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger cases_keep_closing before insert or update on beside.cases for each row execute function beside.keep_closing();--> statement-breakpoint
-- What happens after a case is closed is a new case, linked to it (domain 0 rule 12).
create function beside.keep_out_of_closed() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if new.case_id is distinct from old.case_id and exists (select from cases c where c.id = new.case_id and c.status = 'closed') then
    raise exception 'a closed case is not joined' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger reports_not_into_closed before update of case_id on beside.reports for each row execute function beside.keep_out_of_closed();--> statement-breakpoint
-- No case begins at its end.
create policy begins on beside.cases as restrictive for insert to beside_staff with check (status <> 'closed' and closed_at is null);
