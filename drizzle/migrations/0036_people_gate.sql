-- People: who has an account, what goes with it when they move or leave, who shares a team, and the yearly review (domain 8).
grant insert, update (name, email, role, team_id, manager_id, dbs_checked_on, agency_id, active) on beside.staff to beside_staff;--> statement-breakpoint
grant insert, update (name, ended_at) on beside.teams to beside_staff;--> statement-breakpoint
grant select on beside.staff_changes to beside_staff;--> statement-breakpoint
grant select, insert, update (closed_at, closed_by) on beside.access_reviews to beside_staff;--> statement-breakpoint
grant select, insert, update (answer, reason, by_id, at) on beside.access_review_answers to beside_staff;--> statement-breakpoint

-- What the gate does when somebody moves or leaves.
grant select (staff_id, started_at), update (ended_at) on beside.staff_sessions to beside_gate;--> statement-breakpoint
grant select (staff_id, confirmed_at), delete on beside.staff_totp to beside_gate;--> statement-breakpoint
grant select (staff_id, removed_at), update (removed_at) on beside.staff_passkeys to beside_gate;--> statement-breakpoint
grant select (staff_id, used_at), delete on beside.staff_links to beside_gate;--> statement-breakpoint
grant select (staff_id), delete on beside.sign_in_steps, beside.staff_recovery_codes, beside.staff_credentials, beside.staff_identities,
  beside.saved_filters to beside_gate;--> statement-breakpoint
grant select, update (ended_at) on beside.calendar_feeds to beside_gate;--> statement-breakpoint
grant select, update (ended_at, cover_id) on beside.absences to beside_gate;--> statement-breakpoint
grant select, update (ended_at) on beside.identity_circles to beside_gate;--> statement-breakpoint
grant select on beside.plan_actions, beside.safety_measures, beside.visits, beside.access_reviews, beside.access_review_answers to beside_gate;--> statement-breakpoint
grant insert on beside.staff_changes, beside.settings_changes to beside_gate;--> statement-breakpoint

do $$
declare t text;
begin
  -- Whoever else keeps rows of an account behind a wall of its own: the gate still ends them with it.
  foreach t in array array['staff_totp', 'staff_passkeys', 'staff_links', 'sign_in_steps', 'staff_recovery_codes', 'staff_identities',
                           'settings_changes', 'staff_changes', 'access_reviews', 'access_review_answers'] loop
    execute format('create policy people_gate on beside.%I to beside_gate using (true) with check (true)', t);
  end loop;
  foreach t in array array['staff_changes', 'access_reviews', 'access_review_answers'] loop
    execute format('alter table beside.%I enable row level security', t);
    execute format('create policy reviewers on beside.%I to beside_staff using (
      (select s.role from beside.staff s where s.id = (select beside.me()) and s.active) in (''SysAdmin'', ''DPO''))', t);
    execute format('create trigger %I before truncate on beside.%I for each statement execute function beside.refuse_change()', t || '_keep_all', t);
  end loop;
end $$;--> statement-breakpoint
create trigger staff_changes_keep before update or delete on beside.staff_changes for each row execute function beside.refuse_change();--> statement-breakpoint
create policy signed on beside.access_reviews as restrictive for insert to beside_staff
  with check (opened_by = (select beside.me()) and closed_at is null and closed_by is null);--> statement-breakpoint
create policy signed on beside.access_review_answers as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed_again on beside.access_review_answers as restrictive for update to beside_staff using (true) with check (by_id = (select beside.me()));--> statement-breakpoint

-- Only an administrator gives somebody a way in, and none to themselves.
create policy administrators on beside.staff_links as restrictive for insert to beside_staff with check (
  staff_id <> (select beside.me())
  and exists (select from beside.staff s where s.id = (select beside.me()) and s.active and s.role = 'SysAdmin' offset 0));--> statement-breakpoint
-- Who may change an account, and never what of it. One change at a time, and whoever makes it is asked for again after the wait: two
-- administrators who end one another leave one of them there.
create function beside.guard_staff() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.created_at) is distinct from (old.id, old.created_at) then
    raise exception 'an account stays the one it was' using errcode = 'insufficient_privilege';
  end if;
  new.left_at := case when new.active then null when tg_op = 'UPDATE' and not old.active then old.left_at else clock() end;
  if current_user <> 'beside_staff' then return new; end if;
  perform pg_advisory_xact_lock(hashtext('beside.staff'));
  if not exists (select from staff s where s.id = me() and s.active and s.role = 'SysAdmin') then
    raise exception 'not yours to change' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    new.active := true;
    new.left_at := null;
    new.created_at := clock();
  elsif new.id = me() and (new.role, new.agency_id, new.active) is distinct from (old.role, old.agency_id, old.active) then
    raise exception 'nobody changes what they may do themselves' using errcode = 'insufficient_privilege';
  end if;
  if (new.role = 'PartnerUser') <> (new.agency_id is not null) then
    raise exception 'an agency is for a partner user, and for nobody else' using errcode = 'check_violation';
  end if;
  if new.manager_id = new.id or (tg_op = 'INSERT' or new.manager_id is distinct from old.manager_id)
     and new.manager_id is not null and not exists (select from staff s where s.id = new.manager_id and s.active) then
    raise exception 'a manager is another who is there' using errcode = 'check_violation';
  end if;
  if (tg_op = 'INSERT' or new.team_id is distinct from old.team_id or new.active and not old.active)
     and exists (select from teams t where t.id = new.team_id and t.ended_at is not null) then
    raise exception 'that team has ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger staff_guard before insert or update on beside.staff for each row execute function beside.guard_staff();--> statement-breakpoint
-- The same for teams; a team ends empty, and neither the office nor an agency is left with one that has.
create function beside.guard_teams() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if current_user <> 'beside_staff' then return new; end if;
  perform pg_advisory_xact_lock(hashtext('beside.staff'));
  if not exists (select from staff s where s.id = me() and s.active and s.role = 'SysAdmin')
     or tg_op = 'INSERT' and new.ended_at is not null or tg_op = 'UPDATE' and (new.id <> old.id or old.ended_at is not null) then
    raise exception 'not yours to change' using errcode = 'insufficient_privilege';
  end if;
  if new.ended_at is not null then
    new.ended_at := clock();
    if exists (select from staff s where s.team_id = new.id and s.active) or exists (select from agencies a where a.team_id = new.id and a.active) then
      raise exception 'somebody is still in that team' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger teams_guard before insert or update on beside.teams for each row execute function beside.guard_teams();--> statement-breakpoint

-- One review at a time; answers only while it is open; and it closes when there is an answer for everybody and nobody is left whose
-- account was to end. What is closed stays as it was.
create function beside.guard_access_review() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('beside.access_review'));
  if tg_op = 'INSERT' then
    if exists (select from access_reviews r where r.closed_at is null) then
      raise exception 'one is open already' using errcode = 'unique_violation';
    end if;
    new.opened_at := clock();
    return new;
  end if;
  if old.closed_at is not null or new.closed_at is null or new.closed_by is distinct from me() then
    raise exception 'a closed review stays as it was' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from staff s left join access_review_answers a on a.staff_id = s.id and a.review_id = new.id
              where s.active and (a.answer is null or a.answer = 'end')) then
    raise exception 'an account is left without an answer, or was to end and is there' using errcode = 'check_violation';
  end if;
  new.closed_at := clock();
  return new;
end $$;--> statement-breakpoint
create trigger access_reviews_guard before insert or update on beside.access_reviews for each row execute function beside.guard_access_review();--> statement-breakpoint
create function beside.guard_access_review_answer() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('beside.access_review'));
  if not exists (select from access_reviews r where r.id = new.review_id and r.closed_at is null) then
    raise exception 'that review is closed' using errcode = 'insufficient_privilege';
  end if;
  if new.answer <> 'keep' and new.reason is null then raise exception 'say why' using errcode = 'check_violation'; end if;
  if not exists (select from staff s where s.id = new.staff_id and s.active) then
    raise exception 'they have left' using errcode = 'check_violation';
  end if;
  new.at := clock();
  return new;
end $$;--> statement-breakpoint
create trigger access_review_answers_guard before insert or update on beside.access_review_answers
  for each row execute function beside.guard_access_review_answer();--> statement-breakpoint
create trigger access_review_answers_keep before delete on beside.access_review_answers for each row execute function beside.refuse_change();--> statement-breakpoint
create trigger access_reviews_keep before delete on beside.access_reviews for each row execute function beside.refuse_change();--> statement-breakpoint

grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- Every change is written down, whoever makes it.
create function beside.keep_staff_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  what text;
  was jsonb := case when tg_op = 'UPDATE' then jsonb_build_object('name', old.name, 'email', old.email, 'role', old.role, 'team', old.team_id,
    'manager', old.manager_id, 'agency', old.agency_id, 'dbs', old.dbs_checked_on) else '{}' end;
  is_now jsonb := jsonb_build_object('name', new.name, 'email', new.email, 'role', new.role, 'team', new.team_id,
    'manager', new.manager_id, 'agency', new.agency_id, 'dbs', new.dbs_checked_on);
begin
  what := case
    when tg_op = 'INSERT' then 'joined'
    when old.active and not new.active then 'left'
    when new.active and not old.active then 'came-back'
    when (new.role, new.team_id, new.manager_id, new.agency_id) is distinct from (old.role, old.team_id, old.manager_id, old.agency_id) then 'moved'
    when (new.name, new.email, new.dbs_checked_on) is distinct from (old.name, old.email, old.dbs_checked_on) then 'renamed' end;
  if what is not null then
    insert into staff_changes (id, staff_id, change, before_role, after_role, before_team_id, after_team_id, by_id, at, before, after)
      values (gen_random_uuid(), new.id, what, old.role, new.role, old.team_id, new.team_id, me(), clock(),
        -- What differs, and nothing else.
        (select jsonb_object_agg(b.key, b.value) from jsonb_each(was) b where is_now -> b.key is distinct from b.value),
        (select jsonb_object_agg(n.key, n.value) from jsonb_each(is_now) n where was -> n.key is distinct from n.value));
  end if;
  return null;
end $$;--> statement-breakpoint
create function beside.keep_team_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if me() is null then return null; end if;
  insert into settings_changes (id, at, by_id, part, which, before, after)
    values (gen_random_uuid(), clock(), me(), 'team', new.id::text,
      case when tg_op = 'UPDATE' then jsonb_build_object('name', old.name, 'ended', old.ended_at is not null) end,
      jsonb_build_object('name', new.name, 'ended', new.ended_at is not null));
  return null;
end $$;--> statement-breakpoint

-- Out of every restricted record; where nobody is left who receives it, it climbs the ladder in the same breath.
create function beside.let_out_of_all(who uuid) returns void language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  left_behind allow_list[] := array(select a from allow_list a where a.staff_id = who);
  one allow_list;
begin
  delete from restricted_route r where r.staff_id = who;
  delete from allow_list a where a.staff_id = who;
  foreach one in array left_behind loop perform climb_where_nobody(one.report_id, one.case_id); end loop;
end $$;--> statement-breakpoint
create function beside.climb_where_nobody(report uuid, kase uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if exists (select from cases c where c.id = kase and c.restricted
       union all select from reports r where r.id = report and r.restricted and r.case_id is null) and receivers(report, kase) = 0 then
    perform receive(report, kase, '{}', '{}');
  end if;
end $$;--> statement-breakpoint
-- A case without an officer stands first with its manager until it has one.
create function beside.take_off_cases(who uuid, keeps_ordinary boolean) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  update cases set officer_id = nullif(officer_id, who), deputy_id = nullif(deputy_id, who), version = version + 1,
         changed_by = me(), changed_at = clock()
   where who in (officer_id, deputy_id) and (restricted or not keeps_ordinary)
$$;--> statement-breakpoint
-- All that an account opens ends with it, at once. Who held a case stays written there until it is handed over.
create function beside.end_account(who uuid) returns void language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update staff_sessions s set ended_at = clock() where s.staff_id = who and s.ended_at is null;
  delete from staff_links l where l.staff_id = who and l.used_at is null;
  delete from sign_in_steps t where t.staff_id = who;
  delete from staff_totp t where t.staff_id = who;
  delete from staff_recovery_codes t where t.staff_id = who;
  delete from staff_credentials t where t.staff_id = who;
  update staff_passkeys p set removed_at = clock() where p.staff_id = who and p.removed_at is null;
  update calendar_feeds f set ended_at = clock() where f.staff_id = who and f.ended_at is null;
  delete from saved_filters f where f.staff_id = who;
  update absences a set ended_at = clock() where a.staff_id = who and a.ended_at is null;
  update absences a set cover_id = null where a.cover_id = who and a.ended_at is null;
  update identity_circles c set ended_at = clock() where c.staff_id = who and c.ended_at is null;
  perform let_out_of_all(who);
end $$;--> statement-breakpoint

-- Whoever comes near somebody a record is about is shut out of it as if they had been there when it was told: the new manager and the
-- new team of whoever is named, and whoever joins their team, their agency or the team that sends it. What was shut stays shut.
create function beside.shut_out_newly_near(who uuid, near_team boolean, near_manager boolean, near_agency boolean) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  mine staff;
  near record;
begin
  select * into mine from staff s where s.id = who;
  for near in
    with about as (select e.report_id as report, e.case_id as kase, e.reason, m.id, m.team_id, m.agency_id
                     from exclusions e join staff m on m.id = e.staff_id),
    named as (select a.report, a.kase from about a where a.id = who and a.reason = 'named'),
    sent as (select a.id as agency, a.team_id, a.kind from agencies a where a.id = mine.agency_id or a.team_id = mine.team_id)
    select n.report, n.kase, array[mine.manager_id] as colleagues, 'manager_of_named' as why from named n
     where near_manager and mine.manager_id is not null
    union all select n.report, n.kase, array(select s.id from staff s where s.team_id = mine.team_id and s.id <> who), 'team_of_named'
      from named n where near_team
    union all select n.report, n.kase, array(select s.id from staff s join agencies a on a.id = mine.agency_id
        where s.id <> who and (s.agency_id = a.id or s.team_id = a.team_id)), 'agency_of_named' from named n where near_agency
    union all select a.report, a.kase, array[who], 'team_of_named' from about a
     where near_team and a.id <> who and (a.reason = 'named' and (a.team_id = mine.team_id
             or exists (select from directory_people d where d.staff_id = a.id and d.team_id = mine.team_id))
          or a.reason = 'team_of_named' and a.team_id = mine.team_id
             and exists (select from directory_people d where d.staff_id is null and d.team_id = mine.team_id))
    union all select a.report, a.kase, array[who], 'agency_of_named' from about a join sent on sent.agency = a.agency_id
             or a.reason = 'agency_of_named' and sent.team_id = a.team_id
     where (near_team or near_agency) and a.id <> who and a.reason in ('named', 'agency_of_named')
    union all select a.report, a.kase, array[who], 'unknown_worker' from about a
     where (near_team or near_agency) and a.reason = 'unknown_worker' and exists (select from sent where sent.kind = 'contractor')
  loop
    perform shut_out(near.report, near.kase, near.colleagues, near.why);
    perform climb_where_nobody(near.report, near.kase);
  end loop;
end $$;--> statement-breakpoint
-- What follows from a change of an account, in the transaction that makes it.
create function beside.heed_staff_change() returns trigger language plpgsql security definer set search_path = beside, pg_temp as $$
declare came boolean := tg_op = 'INSERT' or new.active and not old.active;
begin
  if tg_op = 'UPDATE' then
    if old.active and not new.active then perform end_account(new.id); end if;
    if new.active and not old.active then
      -- Kept until here, so that a sign-in service never makes a leaver anew as somebody else.
      delete from staff_identities t where t.staff_id = new.id;
      perform end_account(new.id);
      perform take_off_cases(new.id, false);
    elsif new.role <> old.role then
      perform let_out_of_all(new.id);
      perform take_off_cases(new.id, new.role in ('ACM', 'HSM', 'DutyManager'));
    end if;
  end if;
  perform shut_out_newly_near(new.id, came or new.team_id is distinct from old.team_id,
    came or new.manager_id is distinct from old.manager_id, came or new.agency_id is distinct from old.agency_id);
  return null;
end $$;--> statement-breakpoint

-- Counts for whoever ends or moves an account: of nothing that is restricted, nor of what they are shut out of themselves.
create function beside.account_holds(_staff uuid) returns table (what text, many bigint)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with viewer as (select s.id from staff s where s.id = me() and s.active and s.role = 'SysAdmin'),
  open as (select c.id, c.officer_id, c.deputy_id from cases c
            where not c.restricted and c.status <> 'closed' and c.id not in (select x.case_id from my_shut_cases x)),
  held as (
    select 'officer' as what from open o where o.officer_id = _staff
    union all select 'deputy' from open o where o.deputy_id = _staff
    union all select 'action' from plan_actions p join open o on o.id = p.case_id
      where p.owner_id = _staff and p.done_at is null and p.cancelled_at is null
    union all select 'measure' from safety_measures m join open o on o.id = m.case_id
      where m.owner_id = _staff and m.completed_at is null and m.cancelled_at is null
    union all select 'visit' from visits v where v.staff_id = _staff and v.cancelled_at is null and v.for_at > clock()
    union all select 'absence' from absences a where a.staff_id = _staff and a.ended_at is null
      and coalesce(a.until_on, 'infinity') >= (clock() at time zone 'Europe/London')::date
    union all select 'cover' from absences a where a.cover_id = _staff and a.ended_at is null
      and coalesce(a.until_on, 'infinity') >= (clock() at time zone 'Europe/London')::date
    union all select 'managed' from staff s where s.manager_id = _staff and s.active
    union all select 'seat' from restricted_route r where r.staff_id = _staff)
  select h.what, count(*) from held h, viewer group by h.what
$$;--> statement-breakpoint
-- How an account is used, for whoever keeps accounts or reviews them: no record, no word, no place.
create function beside.account_facts(_staff uuid[])
  returns table (staff_id uuid, has_factor boolean, last_here date, on_route boolean)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select s.id,
         exists (select from staff_totp t where t.staff_id = s.id and t.confirmed_at is not null)
           or exists (select from staff_passkeys p where p.staff_id = s.id and p.removed_at is null),
         (greatest((select max(x.started_at) from staff_sessions x where x.staff_id = s.id),
                   (select max(a.at) from audit a where a.staff_id = s.id)) at time zone 'Europe/London')::date,
         exists (select from restricted_route r where r.staff_id = s.id)
    from staff s
   where s.id = any (_staff)
     and exists (select from staff v where v.id = me() and v.active and v.role in ('SysAdmin', 'DPO'))
$$;--> statement-breakpoint
-- About whom nothing would be received by any part of the route but the last: for whoever may put somebody there. What is said about
-- one director another may receive; a rung held by the only one of a role is none for what is said about that role.
create function beside.rungs_not_held() returns setof text language sql stable security definer set search_path = beside, pg_temp as $$
  select distinct l.accused from conflict_ladder l
   where exists (select from staff v where v.id = me() and v.active and v.role in ('HRCase', 'DPO'))
     and not exists (select from conflict_ladder k join restricted_route r on r.part = k.part join staff s on s.id = r.staff_id
                      where k.accused = l.accused and s.active
                        and (s.role <> l.accused or exists (select from staff o where o.role = l.accused and o.active and o.id <> s.id)))
$$;--> statement-breakpoint
do $$ begin
  execute format('grant execute on function beside.keep_staff_change(), beside.keep_team_change(), beside.heed_staff_change() to %I', session_user);
end $$;--> statement-breakpoint
grant execute on function beside.account_holds(uuid), beside.account_facts(uuid[]), beside.rungs_not_held() to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create trigger staff_heed after insert or update on beside.staff for each row execute function beside.heed_staff_change();--> statement-breakpoint
create trigger staff_kept after insert or update on beside.staff for each row execute function beside.keep_staff_change();--> statement-breakpoint
create trigger teams_kept after insert or update on beside.teams for each row execute function beside.keep_team_change()
