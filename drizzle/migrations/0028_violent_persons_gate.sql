-- Warning markers by two people, and visits that are safe.
alter table beside.word_lists drop constraint word_lists_known;--> statement-breakpoint
alter table beside.word_lists add constraint word_lists_known check (list in ('incident_types', 'characteristics', 'perpetrator_types',
  'mate_crime_indicators', 'risk_questions', 'risk_overrides', 'safeguarding_questions', 'targets', 'closure_reasons', 'measures',
  'witness_choices', 'survey_questions', 'control_measures'));--> statement-breakpoint
grant select on beside.person_fingerprints, beside.report_fingerprints, beside.blocks, beside.staff, beside.agencies to beside_gate;--> statement-breakpoint
grant update (ending, ended_at) on beside.warning_markers to beside_gate;--> statement-breakpoint
grant insert on beside.marker_events to beside_gate;--> statement-breakpoint
grant update (decision, decision_reason, decided_by, decided_at, review_on, expires_on, notice, withhold_reason, notified_at, ending, ended_at,
  ended_by, controls, wording, version) on beside.warning_markers to beside_staff;--> statement-breakpoint
grant update (answer, answer_reason, answered_by, answered_at) on beside.marker_appeals to beside_staff;--> statement-breakpoint
grant update (cancelled_at) on beside.visits to beside_staff;--> statement-breakpoint
-- What is cancelled stays so: it was booked by what stood then, and whatever makes it safe now was never taken on.
create policy cancelled_once on beside.visits as restrictive for update to beside_staff
  using (cancelled_at is null) with check (cancelled_at is not null);--> statement-breakpoint
-- A contractor's user sees the visits of their own agency, and books none.
create policy wall on beside.visits as restrictive to beside_staff using (
  coalesce((select s.role <> 'PartnerUser' or s.agency_id = visits.agency_id from beside.staff s where s.id = (select beside.me())), false)
) with check (coalesce((select s.role <> 'PartnerUser' from beside.staff s where s.id = (select beside.me())), false));--> statement-breakpoint
-- Why somebody has a marker is for those who work on cases: whoever only books, or comes for a contractor, reads none, whatever the case.
create policy workers on beside.warning_markers as restrictive to beside_staff using (exists (select from beside.staff s
  where s.id = (select beside.me()) and s.role in ('NHO', 'ACM', 'HSM', 'DutyManager', 'SafeguardingLead', 'HRCase', 'ContractMgr',
    'ConductInvestigator', 'Legal')));--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- Whether somebody who was harmed, or saw it, lives there by any open case, also one that is hidden from whoever asks; but never by
-- one that they are shut out of, because a "no" would tell them that it exists (domain 8.4).
create function beside.carries_no_marker(home uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from homes h join person_fingerprints f on f.kind = 'address' and f.value = h.fingerprint
    join people p on p.id = f.person_id and p.role in ('victim', 'witness')
    join cases c on c.id = p.case_id and c.status <> 'closed' where h.id = home
     and not exists (select from exclusions e where e.staff_id = me() and e.case_id = c.id))
    or exists (select from homes h join report_fingerprints f on f.kind = 'address' and f.subject = 'teller' and f.value = h.fingerprint
    join reports r on r.id = f.report_id and r.case_id is null and r.status in ('received', 'needs_contact')
     and r.role in ('victim', 'witness') where h.id = home
     and not exists (select from exclusions e where e.staff_id = me() and e.report_id = r.id))
$$;--> statement-breakpoint
-- What somebody who is shut out of a report in triage proposed for the home of whoever told it has no effect there, for anybody but
-- whoever is shut out too: they see what they would see if nothing had been told. Of a case, `carries` says the same.
create function beside.is_spared(marker beside.warning_markers) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from homes h join report_fingerprints f on f.kind = 'address' and f.subject = 'teller' and f.value = h.fingerprint
    join reports r on r.id = f.report_id and r.case_id is null and r.status in ('received', 'needs_contact')
     and r.role in ('victim', 'witness') and r.recorded_at <= marker.proposed_at
    join exclusions theirs on theirs.report_id = r.id and theirs.staff_id = marker.proposed_by
   where h.id = marker.home_id and not exists (select from exclusions e where e.staff_id = me() and e.report_id = r.id))
$$;--> statement-breakpoint
-- Does this home carry the marker of this person? Not once somebody who was harmed, or saw it, came to live there, nor once they are
-- no alleged perpetrator any more. Whoever has a marker does not lose it by telling us of something themselves; and for whoever is
-- shut out of what was told there, nothing was told.
create function beside.carries(home uuid, marked uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from people p where p.id = marked and p.role = 'alleged_perpetrator')
    and not exists (select from homes h join person_fingerprints f on f.kind = 'address' and f.value = h.fingerprint
    join people p on p.id = f.person_id and p.role in ('victim', 'witness')
    join cases c on c.id = p.case_id and c.status <> 'closed'
     where h.id = home and not exists (select from person_fingerprints a join person_fingerprints b using (kind, value)
       where kind = 'name' and a.person_id = marked and b.person_id = p.id)
       and not exists (select from exclusions e where e.staff_id = me() and e.case_id = c.id))
$$;--> statement-breakpoint
-- The same, for whoever reads the marker, who has to know that visits there are stopped no more.
create function beside.marker_is_carried(marker uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select exists (select from warning_markers m where m.id = marker and i_may_know(null, m.case_id) and carries(m.home_id, m.person_id))
$$;--> statement-breakpoint
-- What makes a visit to a home safe, and until when: all that anybody learns who does not work on the case. Never why, nor who.
-- A contractor learns it where it is shared with contractors, of homes that they are booked for.
create function beside.controls_at(home uuid) returns table (code text, words text, until timestamptz, here boolean, for_contractors boolean)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select control, max(m.wording ->> control), max(coalesce(
           case when m.decision is null then m.provisional_until end,
           (m.expires_on + 1)::timestamp at time zone 'Europe/London')), bool_or(m.home_id = home),
         bool_and('contractors' = any (m.share_with))
    from homes h join homes near on near.id = h.id or near.block_id = h.block_id
    join warning_markers m on m.home_id = near.id cross join unnest(m.controls) control
    join staff s on s.id = me() and s.active
   where h.id = home and m.ended_at is null and carries(m.home_id, m.person_id)
     and ((m.decision is null and m.provisional_until > clock())
       or (m.decision = 'approved' and m.expires_on >= (clock() at time zone 'Europe/London')::date))
     and not is_spared(m)
     and (s.role in ('CCA', 'NHO', 'ACM', 'HSM', 'DutyManager', 'SafeguardingLead', 'HRCase', 'ContractMgr', 'ConductInvestigator', 'Legal')
       or (s.role = 'PartnerUser' and m.home_id = home and 'contractors' = any (m.share_with)
         and exists (select from agencies a join visits v on v.agency_id = a.id
           where a.id = s.agency_id and a.kind = 'contractor' and a.active and v.home_id = home and v.cancelled_at is null
             and v.for_at > clock() - interval '1 day')))
   group by control order by bool_or(m.home_id = home) desc, control
$$;--> statement-breakpoint
-- The hard stop. It holds for whoever books and however; what is an emergency goes ahead, and says what to do.
create function beside.keep_visit_safe() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  needed text[];
  told boolean;
  refused boolean := false;
begin
  if to_regprocedure('beside.do_not_send(uuid)') is not null then
    execute 'select exists (select from beside.do_not_send($1) d where d.staff_id = $2 or d.agency_id = $3
      or d.agency_id = (select s.agency_id from beside.staff s where s.id = $2))'
      into refused using new.home_id, new.staff_id, new.agency_id;
  end if;
  if refused then raise exception 'not to be sent there' using errcode = 'check_violation', constraint = 'visits_not_sent'; end if;
  select array_agg(distinct control), bool_and('contractors' = any (m.share_with)) into needed, told
    from warning_markers m cross join unnest(m.controls) control
   where m.home_id = new.home_id and m.ended_at is null and carries(m.home_id, m.person_id)
     and ((m.decision is null and m.provisional_until > clock())
       or (m.decision = 'approved' and m.expires_on >= (clock() at time zone 'Europe/London')::date))
     and not is_spared(m);
  if needed is null then return new; end if;
  if new.emergency then
    new.controls := array(select distinct c from unnest(new.controls || needed) c order by c);
    return new;
  end if;
  if not new.controls @> needed then
    raise exception 'a visit without its control measures' using errcode = 'check_violation', constraint = 'visits_controlled';
  end if;
  if not told and (new.agency_id is not null or exists (select from staff s where s.id = new.staff_id and s.role = 'PartnerUser')) then
    raise exception 'not shared with contractors' using errcode = 'check_violation', constraint = 'visits_shared';
  end if;
  return new;
end $$;--> statement-breakpoint
-- Marks as ended what has no effect any more: unapproved at the end of its third working day, or past its expiry.
create function beside.end_markers() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  over record;
  ended bigint := 0;
begin
  for over in select m.id, m.decision, m.provisional_until, m.expires_on from warning_markers m where m.ended_at is null
      and ((m.decision is null and m.provisional_until <= clock())
        or (m.decision = 'approved' and m.expires_on < (clock() at time zone 'Europe/London')::date)) for update loop
    update warning_markers set ending = case when over.decision is null then 'lapsed' else 'expired' end, ended_at = clock()
     where warning_markers.id = over.id;
    insert into marker_events (id, marker_id, kind, at, detail) values (gen_random_uuid(), over.id, 'ended', clock(),
      jsonb_build_object('ending', case when over.decision is null then 'lapsed' else 'expired' end));
    ended := ended + 1;
  end loop;
  return ended;
end $$;--> statement-breakpoint
-- Where a marker may not be, and for how long it stands unapproved. Asked after the walls, and of what was written only: whether
-- somebody who was harmed lives at a home is told to nobody who has no marker to propose there.
create function beside.keep_marker_where() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if new.home_id is not null and carries_no_marker(new.home_id) then
    raise exception 'this home carries none' using errcode = 'check_violation', constraint = 'warning_markers_where';
  end if;
  if working_days_between(day_of(new.proposed_at), day_of(new.provisional_until)) > 3 then
    raise exception 'provisional for three working days' using errcode = 'check_violation', constraint = 'warning_markers_provisional';
  end if;
  return null;
end $$;--> statement-breakpoint
grant execute on function beside.controls_at(uuid), beside.marker_is_carried(uuid) to beside_staff;--> statement-breakpoint
grant execute on function beside.end_markers() to beside_jobs;--> statement-breakpoint
-- Only so that the owner may hang it on the table.
grant execute on function beside.keep_visit_safe(), beside.keep_marker_where() to session_user;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger visits_safe before insert on beside.visits for each row execute function beside.keep_visit_safe();--> statement-breakpoint

create function beside.keep_new_marker() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if not exists (select from people p where p.id = new.person_id and p.case_id = new.case_id and p.role = 'alleged_perpetrator') then
    raise exception 'only on an alleged perpetrator' using errcode = 'check_violation', constraint = 'warning_markers_whom';
  end if;
  if new.proposed_at > clock() + interval '5 minutes' then
    raise exception 'provisional from now on' using errcode = 'check_violation', constraint = 'warning_markers_provisional';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger warning_markers_new before insert on beside.warning_markers for each row execute function beside.keep_new_marker();--> statement-breakpoint
create trigger warning_markers_where after insert on beside.warning_markers for each row execute function beside.keep_marker_where();--> statement-breakpoint
-- Decided once, by another; kept for longer by two people again; ended once. What makes a visit safe changes only with the answer to
-- an appeal, by whoever gives it.
create function beside.keep_marker() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare
  today date := (clock() at time zone 'Europe/London')::date;
  start date := (old.proposed_at at time zone 'Europe/London')::date;
begin
  if current_user <> 'beside_staff' then return new; end if;
  if old.ended_at is not null then raise exception 'it has ended' using errcode = 'check_violation'; end if;
  if new.ending in ('lapsed', 'expired') or (new.ended_at is not null and new.ended_by is distinct from me()) then
    raise exception 'ended by another' using errcode = 'check_violation';
  end if;
  if (new.controls, new.wording) is distinct from (old.controls, old.wording) and not exists (
      select from marker_appeals a where a.marker_id = old.id and a.answer = 'changed' and a.answered_by = me()
         and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'changed with the answer to an appeal' using errcode = 'check_violation';
  end if;
  if old.decision is null and new.decision is not null then
    if new.decided_by is distinct from me() or new.decided_by = old.proposed_by then
      raise exception 'decided by another person' using errcode = 'check_violation';
    end if;
    if old.provisional_until <= clock() then raise exception 'it has lapsed' using errcode = 'check_violation'; end if;
    if new.review_on > start + interval '6 months' or new.expires_on > start + interval '12 months' then
      raise exception 'reviewed within six months' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.decision, new.decided_by, new.decided_at) is distinct from (old.decision, old.decided_by, old.decided_at) then
    raise exception 'decided once' using errcode = 'check_violation';
  end if;
  if old.decision is null and (new.review_on is not null or new.expires_on is not null or new.notified_at is not null) then
    raise exception 'not decided yet' using errcode = 'check_violation';
  end if;
  if old.decision = 'approved' and old.expires_on < today then raise exception 'it has expired' using errcode = 'check_violation'; end if;
  if new.review_on > today + interval '6 months' or new.expires_on > today + interval '12 months' then
    raise exception 'reviewed within six months' using errcode = 'check_violation';
  end if;
  if new.expires_on > old.expires_on and not exists (
      select from marker_events e where e.marker_id = old.id and e.kind = 'reviewed' and e.detail ->> 'outcome' = 'renew'
         and e.by_id is distinct from me()
         and e.at > coalesce((select max(r.at) from marker_events r where r.marker_id = old.id and r.kind in ('renewed', 'approved')), '-infinity')) then
    raise exception 'renewed by two people' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger warning_markers_keep before update on beside.warning_markers for each row execute function beside.keep_marker();--> statement-breakpoint
-- An appeal is answered once, by somebody who neither proposed nor approved.
create function beside.keep_appeal() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if current_user <> 'beside_staff' then return new; end if;
  if old.answer is not null then raise exception 'answered once' using errcode = 'check_violation'; end if;
  if new.answered_by is distinct from me()
     or exists (select from warning_markers m where m.id = old.marker_id and me() in (m.proposed_by, m.decided_by)) then
    raise exception 'answered by another person' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger marker_appeals_keep before update on beside.marker_appeals for each row execute function beside.keep_appeal();
