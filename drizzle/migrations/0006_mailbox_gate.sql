-- Mailboxes, what leaves the house, consent: rights, walls, and the few functions that reach beyond them.
do $$
declare t text;
begin
  foreach t in array array['messages', 'message_reads', 'outgoing_messages', 'consents', 'consent_shares'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['consents', 'consent_shares'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.cases c where c.id = %I.case_id))', t, t);
  end loop;
end $$;--> statement-breakpoint

-- A message of ours is signed by the one who writes it; the other side's words come through the gate only.
create policy wall on beside.messages as restrictive to beside_staff using (
  exists (select from beside.reports r where r.id = messages.report_id)
) with check (
  exists (select from beside.reports r where r.id = messages.report_id)
  and side = 'staff' and kind = 'message' and author_id = (select beside.me())
);--> statement-breakpoint
create policy wall on beside.message_reads as restrictive to beside_staff using (
  exists (select from beside.messages m where m.id = message_reads.message_id)
) with check (
  exists (select from beside.messages m where m.id = message_reads.message_id) and staff_id = (select beside.me())
);--> statement-breakpoint
create policy wall on beside.outgoing_messages as restrictive to beside_staff using (
  (case_id is null or exists (select from beside.cases c where c.id = outgoing_messages.case_id))
  and (report_id is null or exists (select from beside.reports r where r.id = outgoing_messages.report_id))
);--> statement-breakpoint

grant select, insert on beside.messages, beside.message_reads, beside.outgoing_messages, beside.consents, beside.consent_shares
  to beside_staff;--> statement-breakpoint
grant update (state, reason, state_at, not_before) on beside.outgoing_messages to beside_staff;--> statement-breakpoint
grant update (withdrawn_at, withdrawn_recorded_by) on beside.consents to beside_staff;--> statement-breakpoint
grant update (age_band) on beside.people to beside_staff;--> statement-breakpoint
grant insert on beside.clocks to beside_staff;--> statement-breakpoint

-- What only time or the gate may say of a report is not the public's to insert.
drop policy public_insert on beside.reports;--> statement-breakpoint
create policy public_insert on beside.reports for insert to beside_public with check (
  case_id is null and status = 'received' and channel = 'web' and entered_by is null
  and screened_at is null and home_id is null and block_id is null and version = 1
  and receipt_changed_at is null and first_returned_on is null and last_returned_on is null and withdrawn_at is null);--> statement-breakpoint

grant select, insert on beside.messages to beside_gate;--> statement-breakpoint
grant select, insert, update on beside.outgoing_messages to beside_gate;--> statement-breakpoint
grant select, insert on beside.outbox to beside_gate;--> statement-breakpoint
grant select on beside.clocks, beside.people, beside.safe_contacts to beside_gate;--> statement-breakpoint
grant insert on beside.safe_contacts, beside.case_events to beside_gate;--> statement-breakpoint
grant update (name, phone, email, address, identity_kept, wish, version, changed_by) on beside.people to beside_gate;--> statement-breakpoint
grant update (deferred_for_safety_until, reason) on beside.clocks to beside_gate;--> statement-breakpoint
grant update (mailbox_hash, reporter_key, reporter_public_key, receipt_changed_at, first_returned_on, last_returned_on, withdrawn_at)
  on beside.reports to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- First contact may be due at the next safe time from the first moment: deferred for safety, and no breach.
drop function beside.start_clock(uuid, uuid, text, timestamptz, timestamptz);--> statement-breakpoint
create function beside.start_clock(clock_id uuid, report uuid, what text, started timestamptz, due timestamptz, safe_from timestamptz)
  returns void language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from reports r where r.id = report and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'a clock starts with its report' using errcode = 'insufficient_privilege';
  end if;
  insert into clocks (id, target, report_id, started_at, due_at, deferred_for_safety_until)
    values (clock_id, what, report, started, due, safe_from);
end $$;--> statement-breakpoint

-- How far a name may be used now: as sent, or as they said later. Never less (domain 6.6).
create function beside.level_now(report uuid) returns text
  language sql stable security definer set search_path = beside, pg_temp as $$
  select l.code from (
    select r.level as code from reports r where r.id = report
    union all select m.level from messages m where m.report_id = report and m.level is not null) l
  order by array_position(array['anonymous', 'confidential', 'open'], l.code) desc limit 1
$$;--> statement-breakpoint

-- A mailbox, by the hash of its receipt. Until a receipt that staff made is changed, nothing but that.
create function beside.mailbox_read(look_up bytea) returns table (id uuid, reference text, received_at timestamptz, level text,
    progress text, officer text, next_at timestamptz, next_kind text, withdrawn_at timestamptz, closed boolean, must_change boolean,
    reporter_key bytea)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select r.id, r.reference, r.received_at, level_now(r.id),
         case when c.status = 'closed' or (c.id is null and r.status in ('information_only', 'referred_out', 'withdrawn_by_reporter')) then 'closed'
              when c.officer_id is not null then 'named'
              when c.id is not null or r.status <> 'received' then 'looking'
              else 'received' end,
         s.name, n.at, n.target, r.withdrawn_at,
         coalesce(c.status = 'closed', false),
         r.entered_by is not null and r.receipt_changed_at is null,
         r.reporter_key
    from reports r
    left join cases c on c.id = r.case_id
    left join staff s on s.id = c.officer_id
    left join lateral (
      select greatest(k.due_at, k.deferred_for_safety_until, k.asked_to_wait_until) as at, k.target from clocks k
       where k.report_id = r.id and k.target in ('T3', 'T8') and k.achieved_at is null and k.ended_at is null
       order by 1 limit 1) n on true
   where r.mailbox_hash = look_up
$$;--> statement-breakpoint
create function beside.mailbox_thread(look_up bytea)
  returns table (id uuid, side text, kind text, author text, level text, sealed bytea, sent_at timestamptz)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select m.id, m.side, m.kind, s.name, m.level, m.sealed, m.sent_at
    from reports r join messages m on m.report_id = r.id left join staff s on s.id = m.author_id
   where r.mailbox_hash = look_up and (r.entered_by is null or r.receipt_changed_at is not null)
   order by m.sent_at, m.id
$$;--> statement-breakpoint

-- Coming back is counted by the day.
create function beside.mailbox_opened(look_up bytea) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  update reports set last_returned_on = (clock() at time zone 'Europe/London')::date,
         first_returned_on = coalesce(first_returned_on, (clock() at time zone 'Europe/London')::date)
   where mailbox_hash = look_up and last_returned_on is distinct from (clock() at time zone 'Europe/London')::date
$$;--> statement-breakpoint

-- Adds one record: the same id again is the same record. True when it was added now.
create function beside.mailbox_add(look_up bytea, message uuid, what text, words bytea, new_level text, read_due timestamptz,
    complaint_due timestamptz) returns boolean
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
     or complaint_due not between clock() and clock() + interval '60 days' then
    raise exception 'no such target' using errcode = 'check_violation';
  end if;
  insert into messages (id, report_id, side, kind, level, sealed, sent_at)
    values (message, box.id, 'reporter', what, new_level, words, clock());
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

-- A colleague is told by reference that something waits, once for each clock. Whether they still may know is asked again at delivery.
create function beside.tell_staff(colleague uuid, what text, report uuid, kase uuid, clock_id uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare message uuid := gen_random_uuid();
begin
  insert into outgoing_messages (id, template, channel, report_id, case_id, staff_id, clock_id, state, created_at, state_at)
    values (message, what, 'email', report, kase, colleague, clock_id, 'waiting', clock(), clock())
    on conflict do nothing;
  if found then
    insert into outbox (id, kind, subject, run_at) values (gen_random_uuid(), 'deliver_message', message, clock());
  end if;
end $$;--> statement-breakpoint

-- May this colleague know of this report and case at all? (section 2 of the locks, asked for somebody else)
create function beside.may_know(colleague uuid, report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from staff s where s.id = colleague and s.active)
     and not exists (select from exclusions e where e.staff_id = colleague and (e.report_id = report or e.case_id = kase))
     and not exists (select from reports r where r.id = report and r.restricted
           and not exists (select from allow_list a where a.staff_id = colleague and a.report_id = r.id))
     and not exists (select from cases c where c.id = kase and c.restricted
           and not exists (select from allow_list a where a.staff_id = colleague and a.case_id = c.id))
$$;--> statement-breakpoint

-- A message unread past its target climbs to the managers: of a restricted record, to those who were let in.
create function beside.climb_unread() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare late record; told bigint := 0;
begin
  for late in
    select k.id as clock_id, k.report_id, k.case_id, s.id as manager
      from clocks k
      join reports r on r.id = k.report_id
      left join cases c on c.id = k.case_id
      join staff s on s.active and case when r.restricted or coalesce(c.restricted, false)
             then s.role in ('HRCase', 'ContractMgr') else s.role in ('HSM', 'DutyManager') end
     where k.target = 'M1' and k.achieved_at is null and k.ended_at is null and k.due_at < clock()
       and may_know(s.id, k.report_id, k.case_id)
       and not exists (select from outgoing_messages o where o.clock_id = k.id and o.staff_id = s.id and o.template = 'staff_message_unread')
  loop
    perform tell_staff(late.manager, 'staff_message_unread', late.report_id, late.case_id, late.clock_id);
    told := told + 1;
  end loop;
  return told;
end $$;--> statement-breakpoint

-- A new receipt opens what the old one opened, and the old one nothing.
create function beside.receipt_change(look_up bytea, new_look_up bytea, new_key bytea, new_public_key bytea) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if octet_length(new_look_up) <> 32 or octet_length(new_key) <> 80 or octet_length(new_public_key) <> 32 then
    raise exception 'not a receipt' using errcode = 'check_violation';
  end if;
  update reports set mailbox_hash = new_look_up, reporter_key = new_key, reporter_public_key = new_public_key,
         receipt_changed_at = clock()
   where mailbox_hash = look_up;
  return found;
end $$;--> statement-breakpoint

-- Taking in what somebody wrote: the job opens it, and hands back what the case needs to know.
create function beside.message_to_take(message uuid)
  returns table (id uuid, kind text, level text, sealed bytea, report_id uuid, casework_key bytea, content bytea, case_id uuid, person_id uuid)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select m.id, m.kind, m.level, m.sealed, r.id, r.casework_key, r.content, r.case_id, p.id
    from messages m join reports r on r.id = m.report_id
    left join people p on p.report_id = r.id and p.case_id = r.case_id and p.role =
         case r.role when 'witness' then 'witness' when 'on_behalf' then 'representative' when 'professional' then 'reporter' else 'victim' end
   where m.id = message
   order by p.created_at limit 1
$$;--> statement-breakpoint
-- Its thread, for folding everything they said since into one answer.
create function beside.thread_to_take(report uuid) returns table (id uuid, kind text, level text, sealed bytea)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select m.id, m.kind, m.level, m.sealed from messages m
   where m.report_id = report and m.side = 'reporter' and m.kind in ('contact', 'identity') order by m.sent_at, m.id
$$;--> statement-breakpoint
create function beside.take_safe_contact(message uuid, person uuid, told jsonb) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare kase uuid;
begin
  select p.case_id into kase from people p join messages m on m.report_id = p.report_id where p.id = person and m.id = message;
  if kase is null or exists (select from safe_contacts s where s.message_id = message) then return false; end if;
  insert into safe_contacts (id, person_id, ok_channels, never_channels, times, windows, voicemail, letters, code_word, via,
      someone_else_sees, lives_with_alleged_perpetrator, language, officer_gender, withheld_number, message_id, recorded_at)
    select gen_random_uuid(), person, t.ok_channels, t.never_channels, t.times, coalesce(t.windows, '[]'), t.voicemail, t.letters, t.code_word,
           t.via, coalesce(t.someone_else_sees, false), coalesce(t.lives_with_alleged_perpetrator, false), t.language, t.officer_gender,
           coalesce((select s.withheld_number from safe_contacts s where s.person_id = person order by s.recorded_at desc limit 1), false),
           message, clock()
      from jsonb_populate_record(null::safe_contacts, told) t;
  update people p set version = p.version + 1, changed_by = null where p.id = person;
  insert into case_events (id, case_id, kind, at, detail)
    values (gen_random_uuid(), kase, 'safe_contact_recorded', clock(), jsonb_build_object('person', person));
  return true;
end $$;--> statement-breakpoint
-- Only what they gave is changed: an empty value leaves what is known.
create function beside.take_person(message uuid, person uuid, told jsonb) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from people p join messages m on m.report_id = p.report_id where p.id = person and m.id = message) then return false; end if;
  update people p set
         name = coalesce(told ->> 'name', p.name), phone = coalesce(told ->> 'phone', p.phone), email = coalesce(told ->> 'email', p.email),
         address = coalesce(told ->> 'address', p.address), wish = coalesce(told ->> 'wish', p.wish),
         identity_kept = coalesce((told ->> 'identity_kept')::boolean, p.identity_kept),
         version = p.version + 1, changed_by = null
   where p.id = person;
  return true;
end $$;--> statement-breakpoint
-- Running first contact and updates of a report move to the next safe time, and never forward.
create function beside.defer_to_safe_time(report uuid, safe_from timestamptz) returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare moved bigint;
begin
  update clocks k set deferred_for_safety_until = safe_from
   where k.report_id = report and k.target in ('T3', 'T8') and k.achieved_at is null and k.ended_at is null
     and k.due_at < safe_from and k.deferred_for_safety_until is distinct from safe_from;
  get diagnostics moved = row_count;
  return moved;
end $$;--> statement-breakpoint

-- Delivery: one row with what its words and its address are made of, as it stands at this moment. Whoever told us is by
-- then, perhaps, a person in a case: what they say there counts.
create function beside.outgoing_to_deliver(message uuid)
  returns table (id uuid, template text, channel text, state text, detail jsonb, not_before timestamptz, created_at timestamptz,
    reference text, person jsonb, safe jsonb, report_id uuid, casework_key bytea, content bytea, staff_email text, staff_may_know boolean)
  language sql stable security definer rows 1 set search_path = beside, pg_temp as $$
  select o.id, o.template, o.channel, o.state, o.detail, o.not_before, o.created_at,
         coalesce(c.reference, r.reference),
         case when p.id is not null then jsonb_build_object('role', p.role, 'phone', p.phone, 'email', p.email) end,
         (select to_jsonb(s) from safe_contacts s where s.person_id = p.id order by s.recorded_at desc limit 1),
         r.id, r.casework_key, r.content,
         t.email, o.staff_id is not null and may_know(o.staff_id, o.report_id, o.case_id)
    from outgoing_messages o
    left join cases c on c.id = o.case_id
    left join reports r on r.id = o.report_id
    left join people p on p.id = coalesce(o.person_id, (
      select t.id from people t where o.staff_id is null and t.report_id = r.id and t.case_id = r.case_id and t.role =
             case r.role when 'witness' then 'witness' when 'on_behalf' then 'representative' when 'professional' then 'reporter' else 'victim' end
       order by t.created_at limit 1))
    left join staff t on t.id = o.staff_id
   where o.id = message
$$;--> statement-breakpoint
-- Of two that would hand it over, one does.
create function beside.outgoing_mark(message uuid, new_state text, why text, safe_from timestamptz) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update outgoing_messages o set state = new_state, reason = why, not_before = coalesce(safe_from, o.not_before), state_at = clock()
   where o.id = message and o.state not in ('sent', 'cancelled') and (new_state <> 'handed_over' or o.state = 'waiting');
  return found;
end $$;--> statement-breakpoint
-- An acknowledgement by a way they said is safe, once a report.
create function beside.queue_acknowledgement(report uuid, by_channel text) returns boolean
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare message uuid := gen_random_uuid();
begin
  insert into outgoing_messages (id, template, channel, report_id, state, created_at, state_at)
    values (message, 'acknowledgement', by_channel, report, 'waiting', clock(), clock())
    on conflict do nothing;
  if not found then return false; end if;
  insert into outbox (id, kind, subject, run_at) values (gen_random_uuid(), 'deliver_message', message, clock());
  return true;
end $$;--> statement-breakpoint

-- How the work that runs by itself stands, in counts, for whoever looks after it.
create function beside.work_that_waits()
  returns table (kind text, waiting bigint, failing bigint, given_up bigint, oldest timestamptz)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select o.kind, count(*) filter (where o.failed_at is null), count(*) filter (where o.failed_at is null and o.attempts > 3),
         count(*) filter (where o.failed_at is not null), min(o.run_at) filter (where o.failed_at is null and o.run_at < clock())
    from outbox o where o.done_at is null group by o.kind order by o.kind
$$;--> statement-breakpoint

grant execute on function beside.mailbox_read(bytea), beside.mailbox_thread(bytea), beside.mailbox_opened(bytea),
  beside.mailbox_add(bytea, uuid, text, bytea, text, timestamptz, timestamptz), beside.receipt_change(bytea, bytea, bytea, bytea)
  to beside_public;--> statement-breakpoint
grant execute on function beside.work_that_waits() to beside_staff;--> statement-breakpoint
grant execute on function beside.start_clock(uuid, uuid, text, timestamptz, timestamptz, timestamptz) to beside_public, beside_staff;--> statement-breakpoint
grant execute on function beside.climb_unread(), beside.message_to_take(uuid), beside.thread_to_take(uuid),
  beside.take_safe_contact(uuid, uuid, jsonb), beside.take_person(uuid, uuid, jsonb), beside.defer_to_safe_time(uuid, timestamptz),
  beside.outgoing_to_deliver(uuid), beside.outgoing_mark(uuid, text, text, timestamptz), beside.queue_acknowledgement(uuid, text)
  to beside_jobs;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
