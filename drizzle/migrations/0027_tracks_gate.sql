-- Conduct apart from the tenant's case, who must not be sent, broken glass, and names kept to a few.
grant update (state, ended_at, ended_by, outcome) on beside.conduct_processes to beside_staff;--> statement-breakpoint
grant update (given_to, way, given_at, lifted_at, lifted_by) on beside.safety_instructions to beside_staff;--> statement-breakpoint
grant insert, update (answer, answered_by, answered_at, until, ended_at, told_at) on beside.broken_glass to beside_gate;--> statement-breakpoint
grant update (until, track, source) on beside.allow_list to beside_gate;--> statement-breakpoint
grant insert on beside.limited_identities to beside_gate;--> statement-breakpoint
grant insert, update (ended_at) on beside.identity_circles to beside_gate;--> statement-breakpoint
grant update (about, identity_limited) on beside.people to beside_gate;--> statement-breakpoint
grant update (entered_by) on beside.reports to beside_gate;--> statement-breakpoint
grant update (by_id) on beside.case_events to beside_gate;--> statement-breakpoint
grant update (via, times) on beside.safe_contacts to beside_gate;--> statement-breakpoint
grant delete on beside.report_fingerprints to beside_gate;--> statement-breakpoint
grant select on beside.case_events to beside_gate;--> statement-breakpoint

-- What has ended is not written again, and whoever ends it signs.
create policy standing on beside.conduct_processes as restrictive for update to beside_staff
  using (state = 'under_way') with check (state = 'under_way' or ended_by = (select beside.me()));--> statement-breakpoint
create policy standing on beside.safety_instructions as restrictive for update to beside_staff
  using (lifted_at is null and decision = 'issued') with check (lifted_by is null or lifted_by = (select beside.me()));--> statement-breakpoint
create policy under_way on beside.conduct_entries as restrictive for insert to beside_staff with check (
  exists (select from beside.conduct_processes p where p.id = process_id and p.case_id = conduct_entries.case_id and p.state = 'under_way'));--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint

-- Does whoever is signed in see this report or case at all? The walls, asked from within the gate.
create function beside.i_may_know(report uuid, kase uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select me() is not null
     and not exists (select from exclusions e where e.staff_id = me()
           and (e.report_id = report or e.case_id = kase
                or e.case_id = (select r.case_id from reports r where r.id = report)
                or e.report_id in (select r.id from reports r where r.case_id = kase)))
     and not exists (select from reports r where r.id = report and r.restricted and r.id not in (select o.report_id from my_open_reports o))
     and not exists (select from cases c where c.id = kase and c.restricted and c.id not in (select o.case_id from my_open_cases o))
     and (exists (select from reports r where r.id = report) or exists (select from cases c where c.id = kase))
$$;--> statement-breakpoint

-- Conduct: whoever sees the case is told that it is under way or has ended, and nothing else (domain 8.4).
create function beside.conduct_state(kase uuid) returns text
  language sql stable security definer set search_path = beside, pg_temp as $$
  select p.state from conduct_processes p where p.case_id = kase and i_may_know(null, kase)
$$;--> statement-breakpoint
-- The two headings of the timeline, without who: a name there would tell who opened it.
create function beside.tell_of_conduct(kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare now_is text := (select p.state from conduct_processes p where p.case_id = kase);
  what text := case now_is when 'under_way' then 'conduct_opened' else 'conduct_ended' end;
begin
  if now_is is null or kase not in (select o.case_id from my_conduct_cases o) or not i_may_know(null, kase) then
    raise exception 'not yours to tell' using errcode = 'insufficient_privilege';
  end if;
  insert into case_events (id, case_id, kind, at, detail)
    select gen_random_uuid(), kase, what, clock(), '{}' where not exists (select from case_events e where e.case_id = kase and e.kind = what);
end $$;--> statement-breakpoint

-- Who must not be sent to a home: for whoever books, with no reason, no record and no resident.
create function beside.do_not_send(home uuid) returns table (agency_id uuid, staff_id uuid)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select distinct i.agency_id, i.staff_id from safety_instructions i
   where exists (select from staff s where s.id = me() and s.active and s.role <> 'PartnerUser')
     and i.home_id = home and i.decision = 'issued' and i.lifted_at is null
$$;--> statement-breakpoint
-- Restricted records for which nobody was asked yet who must not be sent there: from receipt, or from when they were shut later.
create function beside.instructions_owed() returns table (report uuid, kase uuid, since timestamptz)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select distinct on (coalesce(r.case_id, r.id)) r.id, r.case_id,
         case when r.screened_at > clock() - interval '10 minutes' then r.received_at else clock() end
    from reports r
   where r.restricted and r.screened_at is not null and r.status in ('received', 'needs_contact', 'linked')
     and r.id in (select a.report_id from allow_list a where a.report_id is not null)
     and not exists (select from cases c where c.id = r.case_id and c.status = 'closed')
     and not exists (select from clocks k where k.target = 'I1' and (k.report_id = r.id or k.case_id = r.case_id))
     and not exists (select from safety_instructions i where i.report_id = r.id or i.case_id = r.case_id)
   order by coalesce(r.case_id, r.id), r.received_at
$$;--> statement-breakpoint
create function beside.ask_for_instruction(clock_id uuid, report uuid, started timestamptz, due timestamptz) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  insert into clocks (id, target, report_id, case_id, started_at, due_at)
    select clock_id, 'I1', o.report, o.kase, started, due from instructions_owed() o where o.report = ask_for_instruction.report
$$;--> statement-breakpoint

-- Broken glass. Whatever is typed is kept, and nothing comes back: no answer tells whether it names anything.
create function beside.glass_ask(glass uuid, typed text, why text, hours integer) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null or hours not between 1 and 72 then raise exception 'not to be asked' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('glass ' || me(), 0));
  if (select count(*) from broken_glass g where g.asked_by = me() and g.asked_at > clock() - interval '1 day') >= 10 then
    raise exception 'asked too often' using errcode = 'program_limit_exceeded';
  end if;
  insert into broken_glass (id, asked_by, report_id, case_id, reference, reason, asked_at, until)
    select glass, me(), r.id, coalesce(c.id, r.case_id), typed, why, clock(), clock() + make_interval(hours => hours)
      from (select typed) as t(reference) left join reports r using (reference) left join cases c using (reference);
end $$;--> statement-breakpoint
-- Who answers: somebody who is let into it, or the data protection officer, for whom the company secretary stands in; never whoever asked, nor anybody shut out of it.
create function beside.is_my_glass(g beside.broken_glass) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select me() is not null and g.asked_by <> me()
     and not exists (select from exclusions e where e.staff_id = me() and (e.report_id = g.report_id or e.case_id = g.case_id))
     and (exists (select from staff s where s.id = me() and s.active and s.role = 'DPO')
          or me() in (select r.staff_id from restricted_route r where r.part = 'secretary')
             and not exists (select from staff s where s.role = 'DPO' and s.active and s.id <> g.asked_by and not exists (
               select from exclusions e where e.staff_id = s.id and (e.report_id = g.report_id or e.case_id = g.case_id)))
          or i_may_know(g.report_id, g.case_id)
             and (g.report_id in (select o.report_id from my_open_reports o) or g.case_id in (select o.case_id from my_open_cases o)))
$$;--> statement-breakpoint
create function beside.glass_shown() returns table (id uuid, asked_by uuid, reference text, reason text, asked_at timestamptz, hours integer,
    answer text, answered_by uuid, answered_at timestamptz, until timestamptz, ended_at timestamptz, names_something boolean, shut_out boolean)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select g.id, g.asked_by, g.reference, g.reason, g.asked_at,
         case when g.answer is null then round(extract(epoch from g.until - g.asked_at) / 3600)::integer end,
         g.answer, g.answered_by, g.answered_at, case when g.answer = 'opened' then g.until end, g.ended_at,
         g.report_id is not null or g.case_id is not null,
         exists (select from exclusions e where e.staff_id = g.asked_by and (e.report_id = g.report_id or e.case_id = g.case_id))
    from broken_glass g where is_my_glass(g) order by g.asked_at desc
$$;--> statement-breakpoint
create function beside.glass_answer(glass uuid, yes boolean) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare g broken_glass;
begin
  select * into g from broken_glass b where b.id = glass for update;
  if g.id is null or not is_my_glass(g) then raise exception 'not found' using errcode = 'no_data_found'; end if;
  if g.answer is not null then raise exception 'answered already' using errcode = 'object_in_use'; end if;
  update broken_glass b set answer = case when yes then 'opened' else 'refused' end, answered_by = me(), answered_at = clock(),
         until = case when yes then clock() + (g.until - g.asked_at) end
   where b.id = glass returning * into g;
  if not yes then return; end if;
  if g.report_id is null and g.case_id is null then raise exception 'it names nothing' using errcode = 'foreign_key_violation'; end if;
  insert into allow_list (id, staff_id, report_id, created_at, until, track, source)
    select gen_random_uuid(), g.asked_by, r.id, clock(), g.until, 'tenant', 'glass' from reports r
     where r.id = g.report_id or r.case_id = g.case_id;
  insert into allow_list (id, staff_id, case_id, created_at, until, track, source)
    select gen_random_uuid(), g.asked_by, c.id, clock(), g.until, 'tenant', 'glass' from cases c where c.id = g.case_id;
  insert into outbox (id, kind, subject, run_at) values (gen_random_uuid(), 'tell_of_glass', glass, clock());
end $$;--> statement-breakpoint
create function beside.glass_end(glass uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare g broken_glass;
begin
  select * into g from broken_glass b where b.id = glass for update;
  if g.id is null or not is_my_glass(g) then raise exception 'not found' using errcode = 'no_data_found'; end if;
  if g.answer is distinct from 'opened' or g.ended_at is not null or g.until <= clock() then
    raise exception 'it is over' using errcode = 'object_in_use';
  end if;
  update broken_glass b set ended_at = clock() where b.id = glass;
  update allow_list a set until = clock()
   where a.staff_id = g.asked_by and a.source = 'glass' and a.until > clock()
     and (a.report_id = g.report_id or a.case_id = g.case_id or a.report_id in (select r.id from reports r where r.case_id = g.case_id));
end $$;--> statement-breakpoint
-- What was done meanwhile by whoever was let in: from the trail, in codes.
create function beside.glass_reads(glass uuid) returns table (at timestamptz, action text, outcome text, subject_kind text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select t.at, t.action, t.outcome, t.subject_kind
    from broken_glass g
    join audit t on t.staff_id = g.asked_by and t.at >= g.answered_at - (clock() - clock_timestamp())
         and t.at <= coalesce(g.ended_at, g.until) - (clock() - clock_timestamp())
         and t.subject_id in (select g.case_id::text union select r.id::text from reports r where r.id = g.report_id or r.case_id = g.case_id)
   where g.id = glass and g.answer = 'opened' and is_my_glass(g) order by t.at, t.id
$$;--> statement-breakpoint
-- Whom to tell that glass was broken: the data protection officers, but for whoever is shut out of it or asked themselves. Where
-- none of them is left, the company secretary, who receives what is said about them (domain 8.4). Once.
create function beside.glass_to_tell(glass uuid) returns table (id uuid, email text)
  language sql security definer set search_path = beside, pg_temp as $$
  with told as (update broken_glass g set told_at = clock() where g.id = glass and g.told_at is null returning g.*),
  whom as (select s.id, s.email, s.role = 'DPO' as officer from told g join staff s on s.active and s.id <> g.asked_by
     and (s.role = 'DPO' or s.id in (select r.staff_id from restricted_route r where r.part = 'secretary'))
   where not exists (select from exclusions e where e.staff_id = s.id and (e.report_id = g.report_id or e.case_id = g.case_id)))
  select w.id, w.email from whom w where w.officer or not exists (select from whom o where o.officer)
$$;--> statement-breakpoint
-- Exclusion outranks: no glass lets in whoever is shut out, for longer than three days, or unasked.
create function beside.keep_glass_whole() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from exclusions e where e.staff_id = new.staff_id
       and (e.report_id = new.report_id or e.case_id = new.case_id
            or e.case_id = (select r.case_id from reports r where r.id = new.report_id)
            or e.report_id in (select r.id from reports r where r.case_id = new.case_id))) then
    raise exception 'shut out' using errcode = 'insufficient_privilege';
  end if;
  if new.until is null or new.until > clock() + interval '72 hours' then
    raise exception 'glass is broken for three days at most' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
-- Nobody is let in and shut out at once, or the list of what they are let into would name what they are shut out of.
create function beside.keep_shut() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  return case when exists (select from exclusions e where e.staff_id = new.staff_id and (e.report_id = new.report_id
    or e.case_id = coalesce(new.case_id, (select r.case_id from reports r where r.id = new.report_id)))) then null else new end;
end $$;--> statement-breakpoint
create function beside.let_out() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  delete from allow_list a where a.staff_id = new.staff_id and (a.case_id = new.case_id or a.report_id = new.report_id
    or a.report_id in (select r.id from reports r where r.case_id = new.case_id));
  return null;
end $$;--> statement-breakpoint
-- A case opened on a report lets nobody in for longer, or into more, than the report did.
create function beside.keep_let_in_bounded() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update allow_list c set until = a.until, track = a.track, source = a.source
    from allow_list a
   where a.report_id = new.id and c.case_id = new.case_id and c.staff_id = a.staff_id
     and c.source = 'route' and c.until is null and c.track = 'both' and c.xmin = pg_current_xact_id()::xid
     and (a.until is not null or a.track <> 'both')
     and not exists (select from allow_list w where w.report_id = new.id and w.staff_id = a.staff_id and w.until is null and w.track = 'both');
  return null;
end $$;--> statement-breakpoint

-- A name kept apart (domain 9, S10). What it is replaced by comes sealed from the application; here it only changes place.
create function beside.limit_identity(person uuid, label text, own_name text, own_phone text, own_email text, own_address text, own_about text, circle uuid[],
    typed_it_themselves boolean)
  returns void language plpgsql security definer set search_path = beside, pg_temp as $$
declare kase uuid := (select p.case_id from people p where p.id = person and p.victim_type = 'staff' and not p.identity_limited);
  told uuid := (select p.report_id from people p where p.id = person);
begin
  if kase is null or not i_may_know(null, kase) or cardinality(circle) = 0 then
    raise exception 'not yours to limit' using errcode = 'insufficient_privilege';
  end if;
  insert into limited_identities (person_id, case_id, name, phone, email, address, about, limited_by, limited_at)
    values (person, kase, own_name, own_phone, own_email, own_address, own_about, me(), clock());
  update people set identity_limited = true, identity_kept = true, name = label, phone = null, email = null, address = null, about = null,
         version = version + 1, changed_by = me() where id = person;
  delete from person_fingerprints f where f.person_id = person;
  delete from report_fingerprints f using people p where p.id = person and f.report_id = p.report_id and f.subject = 'teller';
  -- What else says who it is: through whom they are reached, what is on its way to them, and that they typed it in themselves.
  -- A receipt that somebody else typed in is still to be changed at its first use, which goes by who typed it.
  update safe_contacts s set via = null, times = null where s.person_id = person;
  update outgoing_messages o set state = 'cancelled', reason = 'changed_since', state_at = clock()
   where (o.person_id = person or o.report_id = told and o.staff_id is null) and o.state = 'waiting';
  update reports r set entered_by = null
   where r.id = told and (typed_it_themselves or r.mailbox_hash is null or r.receipt_changed_at is not null);
  update case_events e set by_id = null where e.case_id = kase and e.kind = 'report_received' and e.detail ->> 'report' = told::text;
  perform add_to_circle(person, c.id) from unnest(circle) as c(id);
end $$;--> statement-breakpoint
create function beside.widen_circle(person uuid, colleague uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if person not in (select m.person_id from my_identities m)
     or not i_may_know(null, (select l.case_id from limited_identities l where l.person_id = person)) then
    raise exception 'not yours to widen' using errcode = 'insufficient_privilege';
  end if;
  perform add_to_circle(person, colleague);
end $$;--> statement-breakpoint
-- Somebody leaves the circle; the last one stays, or nobody could reach her.
create function beside.leave_circle(person uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if person not in (select m.person_id from my_identities m)
     or (select count(*) from identity_circles c where c.person_id = person and c.ended_at is null) < 2 then
    raise exception 'the last one stays' using errcode = 'insufficient_privilege';
  end if;
  update identity_circles c set ended_at = clock() where c.person_id = person and c.staff_id = me() and c.ended_at is null;
end $$;--> statement-breakpoint
create function beside.add_to_circle(person uuid, colleague uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare kase uuid := (select l.case_id from limited_identities l where l.person_id = person);
begin
  if not exists (select from staff s where s.id = colleague and s.active)
     or exists (select from exclusions e where e.staff_id = colleague and e.case_id = kase)
     or exists (select from cases c where c.id = kase and c.restricted and not exists (select from allow_list a
          where a.staff_id = colleague and a.case_id = kase and (a.until is null or a.until > clock()))) then
    raise exception 'cannot be let into the circle' using errcode = 'check_violation';
  end if;
  insert into identity_circles (id, person_id, case_id, staff_id, added_by, at)
    select gen_random_uuid(), person, kase, colleague, me(), clock()
     where not exists (select from identity_circles c where c.person_id = person and c.staff_id = colleague and c.ended_at is null);
end $$;--> statement-breakpoint
-- What is kept apart does not come back by another door: a form, a message of theirs, a search.
create function beside.keep_name_apart() returns trigger
  language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.identity_limited then
    new.name := old.name; new.phone := null; new.email := null; new.address := null; new.about := null;
    new.identity_limited := true; new.victim_type := old.victim_type;
  end if;
  return new;
end $$;--> statement-breakpoint
create function beside.keep_way_apart() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from people p where p.id = new.person_id and p.identity_limited) then new.via := null; new.times := null; end if;
  return new;
end $$;--> statement-breakpoint
create function beside.keep_unsearchable() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  return case when exists (select from people p where p.id = new.person_id and p.identity_limited) then null else new end;
end $$;--> statement-breakpoint
create function beside.keep_teller_unsearchable() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  return case when new.subject = 'teller'
    and exists (select from people p where p.report_id = new.report_id and p.identity_limited) then null else new end;
end $$;--> statement-breakpoint
-- Who can be asked to reach somebody whose name is kept: for the panel that says how, to whoever sees the case.
create function beside.circle_of(person uuid) returns table (staff_id uuid)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select c.staff_id from identity_circles c where c.person_id = person and c.ended_at is null and i_may_know(null, c.case_id)
$$;--> statement-breakpoint

grant execute on function beside.i_may_know(uuid, uuid), beside.conduct_state(uuid), beside.tell_of_conduct(uuid), beside.do_not_send(uuid),
  beside.glass_ask(uuid, text, text, integer), beside.glass_shown(), beside.glass_answer(uuid, boolean), beside.glass_end(uuid),
  beside.glass_reads(uuid), beside.limit_identity(uuid, text, text, text, text, text, text, uuid[], boolean), beside.widen_circle(uuid, uuid),
  beside.leave_circle(uuid), beside.circle_of(uuid) to beside_staff;--> statement-breakpoint
grant execute on function beside.instructions_owed(), beside.ask_for_instruction(uuid, uuid, timestamptz, timestamptz),
  beside.glass_to_tell(uuid) to beside_jobs;--> statement-breakpoint
-- Whoever makes a trigger may call its function: the owner's login, which runs migrations.
grant execute on function beside.keep_glass_whole(), beside.keep_shut(), beside.let_out(), beside.keep_let_in_bounded(), beside.keep_name_apart(), beside.keep_way_apart(), beside.keep_unsearchable(),
  beside.keep_teller_unsearchable() to session_user;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger allow_list_glass before insert or update on beside.allow_list for each row when (new.source = 'glass')
  execute function beside.keep_glass_whole();--> statement-breakpoint
create trigger allow_list_shut before insert on beside.allow_list for each row execute function beside.keep_shut();--> statement-breakpoint
create trigger exclusions_let_out after insert on beside.exclusions for each row execute function beside.let_out();--> statement-breakpoint
create trigger reports_let_in_bounded after update of case_id on beside.reports for each row
  when (new.case_id is not null and old.case_id is null) execute function beside.keep_let_in_bounded();--> statement-breakpoint
create trigger people_name_apart before update on beside.people for each row execute function beside.keep_name_apart();--> statement-breakpoint
create trigger safe_contacts_apart before insert on beside.safe_contacts for each row execute function beside.keep_way_apart();--> statement-breakpoint
create trigger person_fingerprints_apart before insert on beside.person_fingerprints for each row execute function beside.keep_unsearchable();--> statement-breakpoint
create trigger report_fingerprints_apart before insert on beside.report_fingerprints for each row execute function beside.keep_teller_unsearchable();--> statement-breakpoint
-- A translation of their words, or what somebody added to them, is theirs as well.
create policy kept_apart on beside.report_additions as restrictive for select to beside_staff using (not exists (
  select from beside.people p where p.report_id = report_additions.report_id and p.identity_limited
     and p.id not in (select person_id from beside.my_identities) offset 0));
