-- The trail as a chain, its daily head, and who may look at it.
do $$
declare t text;
begin
  foreach t in array array['audit_links', 'audit_heads'] loop
    execute format('create trigger %I before update or delete on beside.%I for each row execute function beside.refuse_change()', t || '_keep', t);
    execute format('create trigger %I before truncate on beside.%I for each statement execute function beside.refuse_change()', t || '_keep_all', t);
    execute format('grant select, insert on beside.%I to beside_gate', t);
  end loop;
end $$;--> statement-breakpoint
-- A head that was filed is mailed later, once: nothing else of it changes.
create function beside.mail_head_once() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.mailed_at is not null or new.mailed_at is null
     or to_jsonb(new) - '{mailed_at,mailed_to}'::text[] <> to_jsonb(old) - '{mailed_at,mailed_to}'::text[] then
    raise exception 'audit_heads is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;--> statement-breakpoint
drop trigger audit_heads_keep on beside.audit_heads;--> statement-breakpoint
create trigger audit_heads_keep before delete on beside.audit_heads for each row execute function beside.refuse_change();--> statement-breakpoint
create trigger audit_heads_mail before update on beside.audit_heads for each row execute function beside.mail_head_once();--> statement-breakpoint
grant update (mailed_at, mailed_to) on beside.audit_heads to beside_gate;--> statement-breakpoint
grant update (audit_head_to) on beside.landlord to beside_gate;--> statement-breakpoint
-- Whoever owns the database exports the chain; to change it they would have to leave a trace in the catalogue first.
create policy owner_reads on beside.audit_links for select to current_user using (true);--> statement-breakpoint
grant select on beside.landlord, beside.plan_actions, beside.second_opinions, beside.alarms, beside.evidence, beside.conduct_processes to beside_gate;--> statement-breakpoint
-- The whole trail, newest first, and what was read without a task.
create index audit_newest on beside.audit (at desc, id desc);--> statement-breakpoint
create index audit_no_task on beside.audit (at desc, id desc) where detail ->> 'task' = 'none' and outcome = 'done';--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- The bytes of an entry are the same on every machine: keys in the order of jsonb, times in UTC.
create function beside.audit_words(entry beside.audit) returns text
  language sql stable set search_path = beside, pg_temp set timezone = 'UTC' as $$ select to_jsonb(entry)::text $$;--> statement-breakpoint
-- A link is sha256(the link before || sha256(the entry)): whoever may not read an entry can still follow the chain past it.
create function beside.link_audit(lowest xid8, upto xid8) returns bigint
  language plpgsql set search_path = beside, pg_temp as $$
declare
  last audit_links;
  entry audit;
  linked bigint := 0;
begin
  select * into last from audit_links order by place desc limit 1;
  for entry in select * from audit a where a.xact >= lowest and a.xact < upto order by a.xact, a.id loop
    last.place := coalesce(last.place, 0) + 1;
    last.hash := sha256(coalesce(last.hash, '') || sha256(convert_to(audit_words(entry), 'UTF8')));
    insert into audit_links (place, audit_id, hash) values (last.place, entry.id, last.hash);
    linked := linked + 1;
  end loop;
  return linked;
end $$;--> statement-breakpoint
create or replace function beside.seal_audit() returns bigint
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare
  last audit_seals;
  upto xid8 := pg_snapshot_xmin(pg_current_snapshot());
  linked bigint;
  digest bytea;
begin
  if not pg_try_advisory_xact_lock(7302) then return 0; end if;
  select * into last from audit_seals order by id desc limit 1;
  linked := link_audit(coalesce(last.below, '0'::xid8), upto);
  if linked > 0 then
    select sha256(coalesce(last.hash, '') || l.hash) into digest from audit_links l order by l.place desc limit 1;
    insert into audit_seals (at, below, entries, hash) values (clock(), upto, linked, digest);
  end if;
  return linked;
end $$;--> statement-breakpoint
-- What was sealed before there was a chain comes first in it.
select beside.link_audit('0'::xid8, (select s.below from beside.audit_seals s order by s.id desc limit 1));--> statement-breakpoint
-- The last link, on a day that has left none behind yet.
create function beside.audit_head_due() returns table (day date, place bigint, hash text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select d.day, l.place, encode(l.hash, 'hex')
    from (select (clock() at time zone 'Europe/London')::date as day) d,
         (select * from audit_links order by place desc limit 1) l
   where not exists (select from audit_heads h where h.day = d.day) $$;--> statement-breakpoint
create function beside.audit_head_filed(_day date, _place bigint) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  insert into audit_heads (day, place, hash, at, filed_at)
    select _day, l.place, l.hash, clock(), clock() from audit_links l where l.place = _place on conflict do nothing $$;--> statement-breakpoint
-- What was filed in the last week and has reached nobody yet. Whoever was named later is not sent what is older.
create function beside.audit_heads_to_mail() returns table (day date, place bigint, hash text, mail_to text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select h.day, h.place, encode(h.hash, 'hex'), o.audit_head_to
    from audit_heads h cross join (select audit_head_to from landlord where audit_head_to <> '' limit 1) o
   where h.mailed_at is null and h.day > (clock() at time zone 'Europe/London')::date - 7 order by h.day $$;--> statement-breakpoint
create function beside.audit_head_mailed(_day date, _to text) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  update audit_heads set mailed_at = clock(), mailed_to = _to where day = _day and mailed_at is null $$;--> statement-breakpoint
-- Where the head goes is the data protection officer's to say.
create function beside.name_audit_head_to(_to text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  if not exists (select from staff s where s.id = me() and s.active and s.role = 'DPO') then
    raise exception 'not theirs' using errcode = 'insufficient_privilege';
  end if;
  update landlord set audit_head_to = nullif(_to, '');
end $$;--> statement-breakpoint
create function beside.audit_heads_left() returns table (day date, place bigint, mailed_at timestamptz, mailed_to text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select h.day, h.place, h.mailed_at, h.mailed_to from audit_heads h
   where exists (select from staff s where s.id = me() and s.active and s.role = 'DPO') order by h.day desc limit 14 $$;--> statement-breakpoint
-- Why they were there, if they had anything to do: a code, never a word.
create function beside.task_at(_kind text, _subject text) returns text
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
declare
  who record;
  r record;
  c record;
begin
  if _kind is null or _kind not in ('case', 'report') or _subject !~ '^[0-9a-f-]{36}$' then return null; end if;
  select s.id, s.role, s.team_id into who from staff s where s.id = me();
  select x.id, x.case_id, x.status, x.entered_by, x.received_at into r from reports x where _kind = 'report' and x.id = _subject::uuid;
  select k.id, k.officer_id, k.deputy_id, k.team_id into c from cases k
   where k.id = case _kind when 'case' then _subject::uuid else r.case_id end;
  return case
    when c.officer_id = who.id then 'officer'
    when c.deputy_id = who.id then 'deputy'
    when exists (select from plan_actions p where p.case_id = c.id and p.owner_id = who.id and p.done_at is null and p.cancelled_at is null) then 'action'
    when exists (select from allow_list l where l.staff_id = who.id and (l.case_id = c.id or l.report_id = r.id)
                 and (l.until is null or l.until > clock())) then 'let-in'
    when who.role = 'ACM' and c.team_id = who.team_id then 'team'
    when who.role in ('HSM', 'DutyManager') and exists (select from second_opinions o where (o.case_id = c.id or o.report_id = r.id)
                 and o.answered_at is null and o.proposed_by <> who.id) then 'opinion'
    when who.role in ('HSM', 'DutyManager', 'SafeguardingLead') and exists (select from alarms m where (m.case_id = c.id or m.report_id = r.id)
                 and m.answered_at is null) then 'alarm'
    when who.role in ('ACM', 'HSM', 'DutyManager', 'HRCase') and r.status in ('received', 'needs_contact') then 'triage'
    when r.entered_by = who.id and r.received_at > clock() - interval '1 day' then 'typed'
    when who.role in ('HSM', 'DutyManager', 'HRCase', 'ContractMgr') and c.id is not null and c.officer_id is null then 'unowned'
    else 'none' end;
end $$;--> statement-breakpoint
-- What is about the office and no record: it hides nothing, and has no record to be hidden with.
create function beside.audit_of_office(_kind text) returns boolean language sql immutable parallel safe as $$
  select _kind in ('centre', 'target', 'absence', 'calendar', 'policy', 'catalogue', 'agency', 'protocol', 'directory', 'route', 'tie',
                   'visit', 'audit') $$;--> statement-breakpoint
-- Every entry with the case and the report it is about, found by the id alone: a refusal names no kind.
create view beside.audit_placed with (security_invoker = true) as
  select a.*, c.id as case_id, r.id as report_id, coalesce(c.reference, r.reference) as reference,
         coalesce(c.restricted, false) or coalesce(r.restricted, false) as restricted
    from beside.audit a
   cross join lateral (select case when a.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.subject_id::uuid end as id) s
    left join beside.evidence e on e.id = s.id
    left join beside.alarms m on m.id = s.id
    left join beside.warning_markers w on w.id = s.id
    left join beside.broken_glass g on g.id = s.id
    left join beside.reports r on r.id = coalesce(e.report_id, m.report_id, g.report_id, s.id)
    left join beside.cases c on c.id = coalesce(e.case_id, m.case_id, w.case_id, g.case_id, r.case_id, s.id);--> statement-breakpoint
-- Would this entry tell who somebody is whose name is kept to a few, since they typed it in themselves? Those they chose may know.
create function beside.tells_who_it_is(report uuid, who uuid) returns boolean
  language sql stable security definer set search_path = beside, pg_temp as $$
  select who is distinct from me()
    and exists (select from people q join reports r on r.id = q.report_id and r.entered_by is null
      where q.report_id = report and q.identity_limited and q.id not in (select m.person_id from my_identities m))
    and exists (select from audit e where e.subject_id = report::text and e.action = 'report.create' and e.staff_id = who)
$$;--> statement-breakpoint
-- What the one who is signed in may know of the trail (domain 8.2). What is about a record they are shut out of, or about none that
-- there is, is not there; nor is what is done about the conduct of staff, for whoever is not let into that side.
create view beside.my_audit with (security_invoker = true) as
  select p.*
    from (select s.id, s.role from beside.staff s where s.id = (select beside.me()) and s.active) v cross join beside.audit_placed p
   where (p.case_id is not null or p.report_id is not null or p.subject_id is null or beside.audit_of_office(p.subject_kind))
     and not exists (select from beside.my_shut_cases x where x.case_id = p.case_id)
     and not exists (select from beside.my_shut_reports x where x.report_id = p.report_id)
     and (p.action <> 'case.conduct' or v.role in ('DPO', 'Auditor') or p.case_id in (select o.case_id from beside.my_conduct_cases o))
     and (p.report_id is null or not beside.tells_who_it_is(p.report_id, p.staff_id))
     and case v.role
       when 'DPO' then true
       when 'Auditor' then true
       when 'HSM' then not p.restricted and (p.subject_kind is distinct from 'tie' or p.staff_id = v.id)
       when 'HRCase' then p.restricted and (p.case_id in (select o.case_id from beside.my_open_cases o)
                                            or p.report_id in (select o.report_id from beside.my_open_reports o))
       when 'ACM' then p.staff_id = v.id
                   and (not p.restricted or p.case_id in (select o.case_id from beside.my_open_cases o)
                        or p.report_id in (select o.report_id from beside.my_open_reports o))
       when 'SysAdmin' then p.case_id is null and p.report_id is null and p.subject_kind is distinct from 'tie'
                        and (beside.audit_of_office(p.subject_kind) or p.action = 'review-rule.change')
       else false end;--> statement-breakpoint
-- The ids under which the trail knows some cases and reports.
create function beside.audit_subjects(_cases uuid[], _reports uuid[]) returns text[]
  language sql stable set search_path = beside, pg_temp as $$
  with told as (select r.id from reports r where r.case_id = any (_cases) union select unnest(_reports))
  select array(
    select unnest(_cases)::text union select t.id::text from told t
    union select e.id::text from evidence e where e.case_id = any (_cases) or e.report_id in (select id from told)
    union select m.id::text from alarms m where m.case_id = any (_cases) or m.report_id in (select id from told)
    union select w.id::text from warning_markers w where w.case_id = any (_cases)
    union select g.id::text from broken_glass g where g.case_id = any (_cases) or g.report_id in (select id from told)) $$;--> statement-breakpoint
-- Whether a role asks for the trail of a record at all. What it may not see is not looked for: the answer comes as fast as
-- for a record that never was.
create function beside.audit_may_ask(_role text, _restricted boolean, _open boolean) returns boolean language sql immutable as $$
  select case when _role in ('DPO', 'Auditor') then true when _role = 'HSM' then not _restricted
              when _role = 'HRCase' then _restricted and _open when _role = 'ACM' then not _restricted or _open else false end $$;--> statement-breakpoint
create function beside.audit_id(_record text) returns uuid language sql immutable as $$
  select case when _record ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then _record::uuid end $$;--> statement-breakpoint
-- Which of them a page of the trail is about: null for all. A record that is asked for and is not there is none.
create function beside.audit_asked(_role text, _record text) returns text[]
  language sql stable set search_path = beside, pg_temp as $$
  select case
    when _record is not null then beside.audit_subjects(
      array(select c.id from cases c where (c.reference = _record or c.id = beside.audit_id(_record))
               and not exists (select from my_shut_cases x where x.case_id = c.id)
               and beside.audit_may_ask(_role, c.restricted, c.id in (select case_id from my_open_cases))),
      array(select r.id from reports r where (r.reference = _record or r.id = beside.audit_id(_record))
               and not exists (select from my_shut_reports x where x.report_id = r.id)
               and beside.audit_may_ask(_role, r.restricted, r.id in (select report_id from my_open_reports))))
    when _role = 'HRCase' then beside.audit_subjects(
      array(select case_id from my_open_cases), array(select report_id from my_open_reports)) end $$;--> statement-breakpoint
-- A page of it, by the index that fits what is asked for.
create function beside.audit_seen(_who uuid, _record text, _no_task boolean, _from timestamptz, _to timestamptz, _skip integer, _many integer)
  returns table (at timestamptz, staff_id uuid, name text, role text, actor_kind text, action text, outcome text,
                 subject_id text, case_id uuid, reference text, task text)
  language plpgsql stable security definer set search_path = beside, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer staff;
  about text[];
begin
  select * into viewer from staff s where s.id = me() and s.active;
  about := audit_asked(viewer.role, _record);
  if viewer.role = 'ACM' then _who := case when coalesce(_who, viewer.id) = viewer.id then viewer.id else '00000000-0000-0000-0000-000000000000' end; end if;
  return query
    select p.at, p.staff_id, s.name, s.role, p.actor_kind, p.action, p.outcome,
           case when p.case_id is not null or p.report_id is not null then p.subject_id end, p.case_id, p.reference, p.detail ->> 'task'
      from (select a.* from my_audit a
             where (_who is null or a.staff_id = _who)
               and (viewer.role <> 'SysAdmin' or audit_of_office(a.subject_kind) or a.action = 'review-rule.change')
               and (about is null or a.subject_id = any (about))
               and (not _no_task or (a.detail ->> 'task' = 'none' and a.outcome = 'done'))
               and (_from is null or a.at >= _from) and (_to is null or a.at < _to)
             order by a.at desc, a.id desc offset greatest(_skip, 0) limit least(_many, 51)) p
      left join staff s on s.id = p.staff_id
     order by p.at desc, p.id desc;
end $$;--> statement-breakpoint
-- Of which case may they tell who opened it? The data protection officer of every one that is not shut to them.
create function beside.audit_tells(_case uuid) returns table (id uuid, reference text, restricted boolean)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select c.id, c.reference, c.restricted from staff v join cases c on c.id = _case
   where v.id = me() and v.active
     and (v.role = 'DPO' or (v.role = 'HSM' and not c.restricted)
          or (v.role = 'HRCase' and c.restricted and c.id in (select o.case_id from my_open_cases o)))
     and not exists (select from my_shut_cases x where x.case_id = c.id)
     and not exists (select from reports r join my_shut_reports x on x.report_id = r.id where r.case_id = c.id) $$;--> statement-breakpoint
-- Who opened a case, to be told to a resident: days, names and roles, of what was read or changed. Nobody who looks into the conduct
-- of staff, and nothing of who was let in, shut out or asked.
create function beside.audit_openers(_case uuid) returns table (name text, role text, days date[])
  language sql stable security definer set search_path = beside, pg_temp as $$
  select s.name, s.role, array_agg(distinct (a.at at time zone 'Europe/London')::date)
    from audit_tells(_case) c
    join audit a on a.subject_id = any (audit_subjects(array[c.id], '{}'))
    join staff s on s.id = a.staff_id
   where a.outcome = 'done'
     and a.action not in ('audit.tell', 'case.conduct', 'case.instruct', 'report.instruct', 'case.let-in', 'report.let-in', 'report.recuse',
                          'case.conflict', 'glass.ask', 'glass.answer', 'alarm.answer')
     and s.role <> 'ConductInvestigator'
     and not exists (select from reports r where r.case_id = c.id and a.subject_id = r.id::text and tells_who_it_is(r.id, s.id))
     and not exists (select from audit k where k.subject_id = c.id::text and k.staff_id = s.id and k.action = 'case.conduct')
     and not (exists (select from conduct_processes k where k.case_id = c.id)
              and exists (select from allow_list l where l.case_id = c.id and l.staff_id = s.id and l.track = 'both'))
   group by s.id, s.name, s.role order by s.name $$;--> statement-breakpoint
-- The chain as it leaves the house. By a person's hand the words of what is restricted, or shut to them, stay behind, and how many a
-- colleague's list showed, and who typed what was told by a colleague whose name is kept: only their digest goes along, so that the
-- chain can be followed and nobody can tell which of them it was.
create function beside.audit_exported(_after bigint, _many integer)
  returns table (place bigint, hash text, entry_id bigint, entry text, digest text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with viewer as (select s.id from staff s where s.id = me() and s.active and s.role in ('DPO', 'Auditor')),
       part as (select l.* from audit_links l where l.place > _after order by l.place limit least(_many, 5000))
  select l.place, encode(l.hash, 'hex'), case when kept.back then null else l.audit_id end,
         case when not kept.back then audit_words(a) end,
         case when a.id is not null then encode(sha256(convert_to(audit_words(a), 'UTF8')), 'hex') end
    from viewer cross join part l
    left join audit a on a.id = l.audit_id
    left join audit_placed p on p.id = l.audit_id
    cross join lateral (select p.restricted or p.action = 'case.conduct'
      or (p.report_id is not null and tells_who_it_is(p.report_id, p.staff_id))
      or (p.detail ? 'count' and p.staff_id is distinct from viewer.id)
      or (p.case_id is null and p.report_id is null and p.subject_id is not null and not coalesce(audit_of_office(p.subject_kind), false))
      or exists (select from my_shut_cases x where x.case_id = p.case_id)
      or exists (select from my_shut_reports x where x.report_id = p.report_id) as back) kept
   order by l.place $$;--> statement-breakpoint
do $$ begin execute format('grant execute on function beside.audit_words(beside.audit) to %I', session_user); end $$;--> statement-breakpoint
grant execute on function beside.audit_head_due(), beside.audit_head_filed(date, bigint), beside.audit_heads_to_mail(),
  beside.audit_head_mailed(date, text) to beside_jobs;--> statement-breakpoint
grant execute on function beside.task_at(text, text), beside.audit_tells(uuid), beside.audit_openers(uuid), beside.audit_exported(bigint, integer),
  beside.name_audit_head_to(text), beside.audit_heads_left(),
  beside.audit_seen(uuid, text, boolean, timestamptz, timestamptz, integer, integer) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
-- Who, when and why is stamped, and an entry holds codes only: no word, name or place can be put into one, by whoever writes it.
create or replace function beside.stamp_audit() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare task text;
begin
  new.actor_kind := case current_user when 'beside_public' then 'reporter' when 'beside_staff' then 'staff' else 'system' end;
  new.staff_id := case when new.actor_kind = 'staff' then beside.me() end;
  if new.actor_kind = 'staff' and new.staff_id is null then
    raise exception 'an entry needs its actor' using errcode = 'insufficient_privilege';
  end if;
  new.detail := new.detail - 'task';
  if new.action !~ '^[a-z-]{1,20}([.][a-z-]{1,40})?$' or new.subject_kind !~ '^[a-z]{1,20}$' or new.subject_id !~ '^[a-z0-9_-]{1,64}$'
     or (new.detail <> '{}' and exists (select from jsonb_each_text(new.detail) d
           where not (d.key = 'code' and d.value in ('not-allowed', 'not-found', 'conflict', 'rule'))
             and not (d.key = 'count' and d.value ~ '^[0-9]{1,9}$'))) then
    raise exception 'an entry holds codes only' using errcode = 'check_violation';
  end if;
  new.at := beside.clock();
  new.xact := pg_current_xact_id();
  if new.actor_kind = 'staff' then
    task := beside.task_at(new.subject_kind, new.subject_id);
    -- Deciding and giving out end what they were there for.
    if task = 'none' and new.outcome = 'done' and new.action in ('report.decide', 'case.assign') then task := 'duty'; end if;
    if task is not null then new.detail := new.detail || jsonb_build_object('task', task); end if;
  end if;
  return new;
end $$;
