-- The policy in other forms, and what is passed on and forgotten: rights and walls.
do $$
declare t text;
begin
  foreach t in array array['report_referrals', 'forgetting'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['report_referrals', 'forgetting'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.reports r where r.id = %I.report_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
-- Only of a report that was referred out, and in the name of whoever writes it.
create policy signed on beside.report_referrals as restrictive for insert to beside_staff with check (
  by_id = (select beside.me())
  and exists (select from beside.reports r where r.id = report_referrals.report_id and r.status = 'referred_out')
  and not exists (select from beside.forgetting f where f.report_id = report_referrals.report_id and f.forgotten_at is not null));--> statement-breakpoint
grant select, insert on beside.report_referrals to beside_staff;--> statement-breakpoint
grant select on beside.forgetting to beside_staff;--> statement-breakpoint
grant insert on beside.policy_versions to beside_staff;--> statement-breakpoint
-- Nothing more is written beside what was forgotten: it would never be forgotten again.
do $$
declare t text;
begin
  foreach t in array array['report_classifications', 'perceptions', 'report_additions', 'second_opinions', 'messages'] loop
    execute format('create policy not_forgotten on beside.%I as restrictive for insert to beside_staff with check (report_id is null
      or not exists (select from beside.forgetting f where f.report_id = %I.report_id and f.forgotten_at is not null))', t, t);
  end loop;
end $$;--> statement-breakpoint

alter table beside.policy_requests enable row level security, force row level security;--> statement-breakpoint
create policy gate on beside.policy_requests to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_in on beside.policy_requests to beside_staff using ((select beside.me()) is not null);--> statement-breakpoint
create policy signed on beside.policy_requests as restrictive for insert to beside_staff
  with check (taken_by = (select beside.me()) and done_at is null and version = 1);--> statement-breakpoint
create policy public_insert on beside.policy_requests for insert to beside_public
  with check (done_at is null and taken_by is null and version = 1 and octet_length(sealed) < 8192);--> statement-breakpoint
grant insert on beside.policy_requests to beside_public;--> statement-breakpoint
grant select, insert on beside.policy_requests to beside_staff;--> statement-breakpoint
grant update (sealed, done_at, done_by, outcome, version) on beside.policy_requests to beside_staff;--> statement-breakpoint
-- Where it was sent to goes with its being done, whoever forgets to say so; what is done stays done, by whoever did it.
create function beside.keep_policy_request() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if old.done_at is not null then raise exception 'done stays done' using errcode = 'check_violation'; end if;
  if new.done_at is null then
    if new.sealed is distinct from old.sealed then raise exception 'not theirs to change' using errcode = 'check_violation'; end if;
    return new;
  end if;
  if new.done_by is distinct from me() then raise exception 'done by another' using errcode = 'check_violation'; end if;
  new.sealed := null;
  return new;
end $$;--> statement-breakpoint
create trigger policy_requests_keep before update on beside.policy_requests
  for each row execute function beside.keep_policy_request();--> statement-breakpoint

-- Forgetting what was passed on (domain 6.4): the gate alone may take words away.
grant select, insert, update on beside.forgetting to beside_gate;--> statement-breakpoint
grant select, update (agency, what) on beside.report_referrals to beside_gate;--> statement-breakpoint
grant update (content, casework_key, reporter_key, reporter_public_key, mailbox_hash, first_returned_on, last_returned_on, version)
  on beside.reports to beside_gate;--> statement-breakpoint
grant update (reason) on beside.triage_decisions to beside_gate;--> statement-breakpoint
grant update (note) on beside.alarms to beside_gate;--> statement-breakpoint
grant select (report_id), update (note) on beside.report_classifications to beside_gate;--> statement-breakpoint
grant select, delete on beside.messages, beside.message_reads, beside.report_fingerprints, beside.report_additions,
  beside.second_opinions, beside.pattern_decisions, beside.evidence_openings, beside.evidence_records to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.day_of(instant timestamptz) returns date language sql stable set search_path = beside, pg_temp
  as $$ select (instant at time zone 'Europe/London')::date $$;--> statement-breakpoint
-- 90 calendar days after the decision, and then after the last time that it was sent on.
create function beside.forget_after_decision() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  insert into forgetting (report_id, forget_on) values (new.report_id, day_of(new.decided_at) + 90);
  return new;
end $$;--> statement-breakpoint
create function beside.forget_after_sending() returns trigger
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update forgetting f set forget_on = greatest(f.forget_on, day_of(new.sent_at) + 90)
   where f.report_id = new.report_id and f.forgotten_at is null;
  return new;
end $$;--> statement-breakpoint
-- Takes away what is due: the words, keys, files and traces of a report that was referred out, and of those that repeat it.
-- What staff wrote of it is replaced by what is given here, already encrypted. The rows and their codes stay, to be counted.
create function beside.forget_referred(gone_reason text, gone_agency text) returns integer
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare ids uuid[];
begin
  with recursive due as (
    select f.report_id as id from forgetting f join reports r on r.id = f.report_id
     where f.forgotten_at is null and f.forget_on <= day_of(clock()) and r.case_id is null and r.status = 'referred_out'
    union
    select t.report_id from triage_decisions t join due d on t.same_as = d.id join reports r on r.id = t.report_id
     where r.case_id is null
  ) select array_agg(id) into ids from due;
  if ids is null then return 0; end if;
  perform from reports r where r.id = any(ids) order by r.id for update;
  delete from evidence_records k using evidence e where e.id = k.evidence_id and e.report_id = any(ids);
  delete from evidence_openings o using evidence e where e.id = o.evidence_id and e.report_id = any(ids);
  delete from evidence e where e.report_id = any(ids);
  delete from message_reads k using messages m where m.id = k.message_id and m.report_id = any(ids);
  delete from messages m where m.report_id = any(ids);
  delete from report_fingerprints p where p.report_id = any(ids);
  delete from report_additions a where a.report_id = any(ids);
  delete from second_opinions s where s.report_id = any(ids);
  delete from pattern_decisions d where d.one_report_id = any(ids) or d.other_report_id = any(ids);
  update report_classifications c set note = null where c.report_id = any(ids);
  update alarms a set note = null where a.report_id = any(ids) and a.case_id is null;
  update triage_decisions t set reason = gone_reason where t.report_id = any(ids);
  update report_referrals r set what = null, agency = gone_agency where r.report_id = any(ids);
  update clocks c set reason = null, ended_at = case when c.achieved_at is null then coalesce(c.ended_at, clock()) else c.ended_at end
   where c.report_id = any(ids);
  update reports r set content = '', casework_key = '', reporter_key = null, reporter_public_key = null, mailbox_hash = null,
    home_id = null, block_id = null, first_returned_on = null, last_returned_on = null, version = r.version + 1
   where r.id = any(ids);
  insert into forgetting (report_id, forget_on, forgotten_at) select i, day_of(clock()), clock() from unnest(ids) i
    on conflict (report_id) do update set forgotten_at = excluded.forgotten_at;
  insert into audit (action, outcome, subject_kind, subject_id) select 'report.forget', 'done', 'report', i::text from unnest(ids) i;
  return cardinality(ids);
end $$;--> statement-breakpoint
grant execute on function beside.forget_referred(text, text) to beside_jobs;--> statement-breakpoint
do $$ begin
  execute format('grant execute on function beside.day_of(timestamptz), beside.forget_after_decision(), beside.forget_after_sending() to %I', session_user);
end $$;--> statement-breakpoint
reset role;--> statement-breakpoint
create trigger triage_decisions_forget after insert on beside.triage_decisions
  for each row when (new.decision = 'refer_out') execute function beside.forget_after_decision();--> statement-breakpoint
create trigger report_referrals_forget after insert on beside.report_referrals
  for each row when (new.sent_at is not null) execute function beside.forget_after_sending();--> statement-breakpoint
insert into beside.forgetting (report_id, forget_on)
  select report_id, beside.day_of(decided_at) + 90 from beside.triage_decisions where decision = 'refer_out';--> statement-breakpoint
revoke create on schema beside from beside_gate;
