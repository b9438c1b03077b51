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
-- Whoever owns the database exports the chain; to change it they would have to leave a trace in the catalogue first.
create policy owner_reads on beside.audit_links for select to current_user using (true);--> statement-breakpoint
grant select on beside.landlord, beside.plan_actions, beside.second_opinions, beside.alarms, beside.evidence, beside.conduct_processes to beside_gate;--> statement-breakpoint
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
create function beside.audit_head_due() returns table (day date, place bigint, hash text, mail_to text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  select d.day, l.place, encode(l.hash, 'hex'), (select nullif(audit_head_to, '') from landlord limit 1)
    from (select (clock() at time zone 'Europe/London')::date as day) d,
         (select * from audit_links order by place desc limit 1) l
   where not exists (select from audit_heads h where h.day = d.day) $$;--> statement-breakpoint
create function beside.audit_head_left(_day date, _place bigint, _mailed_to text) returns void
  language sql security definer set search_path = beside, pg_temp as $$
  insert into audit_heads (day, place, hash, at, filed_at, mailed_at, mailed_to)
    select _day, l.place, l.hash, clock(), clock(), case when _mailed_to is not null then clock() end, _mailed_to
      from audit_links l where l.place = _place on conflict do nothing $$;--> statement-breakpoint
-- Why they were there, if they had anything to do: a code, never a word.
create function beside.task_at(_kind text, _subject text) returns text
  language plpgsql stable security definer set search_path = beside, pg_temp as $$
declare
  who staff;
  r reports;
  c cases;
begin
  if _kind not in ('case', 'report') or _subject !~ '^[0-9a-f-]{36}$' then return null; end if;
  select * into who from staff where id = me();
  if _kind = 'report' then select * into r from reports where id = _subject::uuid; end if;
  select * into c from cases where id = case _kind when 'case' then _subject::uuid else r.case_id end;
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
    else 'none' end;
end $$;--> statement-breakpoint
-- What the one who is signed in may know of the trail (domain 8.2): what is about a record they are shut out of is not there.
create function beside.audit_seen(_who uuid, _record text, _no_task boolean, _from timestamptz, _to timestamptz, _skip integer, _many integer)
  returns table (id bigint, at timestamptz, staff_id uuid, name text, role text, actor_kind text, action text, outcome text,
                 subject_kind text, subject_id text, reference text, task text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with viewer as (select s.id, s.role from staff s where s.id = me() and s.active)
  select a.id, a.at, a.staff_id, s.name, s.role, a.actor_kind, a.action, a.outcome, a.subject_kind, a.subject_id,
         coalesce(c.reference, r.reference), a.detail ->> 'task'
    from viewer v cross join audit a
    left join staff s on s.id = a.staff_id
    left join evidence e on e.id::text = a.subject_id
    left join reports r on r.id::text = coalesce(e.report_id::text, a.subject_id)
    left join cases c on c.id::text = coalesce(e.case_id::text, r.case_id::text, a.subject_id)
   where (_who is null or a.staff_id = _who)
     and (_record is null or a.subject_id = _record or _record in (c.id::text, r.id::text, c.reference, r.reference))
     and (not _no_task or (a.detail ->> 'task' = 'none' and a.outcome = 'done'))
     and (_from is null or a.at >= _from) and (_to is null or a.at < _to)
     and (c.id is not null or r.id is not null or a.subject_id is null
          or a.subject_kind in ('centre', 'target', 'absence', 'calendar', 'policy', 'catalogue', 'agency'))
     and not exists (select from my_shut_cases x where x.case_id = c.id)
     and not exists (select from my_shut_reports x where x.report_id = r.id)
     and case v.role
       when 'DPO' then true
       when 'Auditor' then true
       when 'HSM' then not coalesce(c.restricted, false) and not coalesce(r.restricted, false)
       when 'HRCase' then (c.restricted and c.id in (select o.case_id from my_open_cases o))
                       or (r.restricted and r.id in (select o.report_id from my_open_reports o))
       when 'ACM' then a.staff_id = v.id
                   and (not coalesce(c.restricted, false) or c.id in (select o.case_id from my_open_cases o))
                   and (not coalesce(r.restricted, false) or r.id in (select o.report_id from my_open_reports o))
       when 'SysAdmin' then c.id is null and r.id is null
       else false end
   order by a.at desc, a.id desc offset greatest(_skip, 0) limit least(_many, 51) $$;--> statement-breakpoint
-- Who opened a case, to be told to a resident: days, names and roles, and nobody who looks into the conduct of staff.
create function beside.audit_openers(_case uuid) returns table (name text, role text, days date[])
  language sql stable security definer set search_path = beside, pg_temp as $$
  select s.name, s.role, array_agg(distinct (a.at at time zone 'Europe/London')::date)
    from staff v join cases c on c.id = _case
    join audit a on a.subject_id = c.id::text or a.subject_id in (select r.id::text from reports r where r.case_id = c.id)
    join staff s on s.id = a.staff_id
   where v.id = me() and v.active and a.outcome = 'done'
     and (v.role = 'DPO' or (v.role = 'HSM' and not c.restricted)
          or (v.role = 'HRCase' and c.restricted and c.id in (select o.case_id from my_open_cases o)))
     and not exists (select from my_shut_cases x where x.case_id = c.id)
     and not exists (select from reports r join my_shut_reports x on x.report_id = r.id where r.case_id = c.id)
     and s.role <> 'ConductInvestigator'
     and not exists (select from allow_list l where l.case_id = c.id and l.staff_id = s.id
                     and (l.track = 'both' and exists (select from conduct_processes p where p.case_id = c.id)))
   group by s.id, s.name, s.role order by s.name $$;--> statement-breakpoint
-- The chain as it leaves the house. By a person's hand the words of what is restricted, or shut to them, stay behind: only their
-- digest goes along, so that the chain can be followed and nobody can tell which of the two it was.
create function beside.audit_exported(_after bigint, _many integer)
  returns table (place bigint, hash text, entry_id bigint, entry text, digest text)
  language sql stable security definer set search_path = beside, pg_temp as $$
  with viewer as (select from staff s where s.id = me() and s.active and s.role in ('DPO', 'Auditor'))
  select l.place, encode(l.hash, 'hex'), case when kept.back then null else l.audit_id end,
         case when not kept.back then audit_words(a) end,
         case when a.id is not null then encode(sha256(convert_to(audit_words(a), 'UTF8')), 'hex') end
    from viewer cross join audit_links l
    left join audit a on a.id = l.audit_id
    left join evidence e on e.id::text = a.subject_id
    left join reports r on r.id::text = coalesce(e.report_id::text, a.subject_id)
    left join cases c on c.id::text = coalesce(e.case_id::text, r.case_id::text, a.subject_id)
    cross join lateral (select coalesce(c.restricted, false) or coalesce(r.restricted, false)
      or (c.id is null and r.id is null and a.subject_id is not null
          and coalesce(a.subject_kind, '') not in ('centre', 'target', 'absence', 'calendar', 'policy', 'catalogue', 'agency'))
      or exists (select from my_shut_cases x where x.case_id = c.id) or exists (select from my_shut_reports x where x.report_id = r.id) as back) kept
   where l.place > _after order by l.place limit least(_many, 5000) $$;--> statement-breakpoint
do $$ begin execute format('grant execute on function beside.audit_words(beside.audit) to %I', session_user); end $$;--> statement-breakpoint
grant execute on function beside.audit_head_due(), beside.audit_head_left(date, bigint, text) to beside_jobs;--> statement-breakpoint
grant execute on function beside.task_at(text, text), beside.audit_openers(uuid), beside.audit_exported(bigint, integer),
  beside.audit_seen(uuid, text, boolean, timestamptz, timestamptz, integer, integer) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;--> statement-breakpoint
create or replace function beside.stamp_audit() returns trigger language plpgsql set search_path = beside, pg_temp as $$
declare task text;
begin
  new.actor_kind := case current_user when 'beside_public' then 'reporter' when 'beside_staff' then 'staff' else 'system' end;
  new.staff_id := case when new.actor_kind = 'staff' then beside.me() end;
  if new.actor_kind = 'staff' and new.staff_id is null then
    raise exception 'an entry needs its actor' using errcode = 'insufficient_privilege';
  end if;
  new.at := beside.clock();
  new.xact := pg_current_xact_id();
  if new.actor_kind = 'staff' then
    task := beside.task_at(new.subject_kind, new.subject_id);
    new.detail := (new.detail - 'task') || case when task is null then '{}'::jsonb else jsonb_build_object('task', task) end;
  end if;
  return new;
end $$;
