-- Support to the end: measures, witnesses, what was given. Rights and walls; the catalogue is kept by staff, each change recorded.
do $$
declare t text;
begin
  foreach t in array array['safety_measures', 'witness_statements', 'evidence_choices', 'support_summaries', 'review_rights'] loop
    execute format('alter table beside.%I enable row level security, force row level security', t);
    execute format('create policy gate on beside.%I to beside_gate using (true) with check (true)', t);
    execute format('create policy staff_in on beside.%I to beside_staff using ((select beside.me()) is not null)', t);
  end loop;
  foreach t in array array['safety_measures', 'witness_statements', 'support_summaries', 'review_rights'] loop
    execute format('create policy wall on beside.%I as restrictive to beside_staff using (exists (select from beside.people p where p.id = %I.person_id))', t, t);
  end loop;
end $$;--> statement-breakpoint
create policy wall on beside.evidence_choices as restrictive to beside_staff using (
  exists (select from beside.cases c where c.id = evidence_choices.case_id)
  and exists (select from beside.evidence e where e.id = evidence_choices.evidence_id)
  and exists (select from beside.witness_statements w where w.id = evidence_choices.statement_id and w.case_id = evidence_choices.case_id)
);--> statement-breakpoint
create policy signed on beside.safety_measures as restrictive for insert to beside_staff with check (made_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.witness_statements as restrictive for insert to beside_staff with check (recorded_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.evidence_choices as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create policy signed on beside.support_summaries as restrictive for insert to beside_staff with check (given_by = (select beside.me()));--> statement-breakpoint
create policy signed on beside.review_rights as restrictive for insert to beside_staff with check (told_by = (select beside.me()));--> statement-breakpoint
grant select, insert on beside.safety_measures, beside.witness_statements, beside.evidence_choices, beside.support_summaries,
  beside.review_rights, beside.catalogue_checks to beside_staff;--> statement-breakpoint
grant update (owner_id, due_on, cost_pence, supplier, order_reference, ordered_at, completed_at, proof, proof_id, cancelled_at,
  cancel_reason, version, changed_by) on beside.safety_measures to beside_staff;--> statement-breakpoint
grant insert, update on beside.catalogue to beside_staff;--> statement-breakpoint
grant update (consent_id) on beside.support_offers to beside_staff;--> statement-breakpoint
grant update (victim_type, no_check_ins_at) on beside.people to beside_staff;--> statement-breakpoint

-- Offers and the catalogue
-- Nobody is referred who has not accepted, and none to whom it needs saying yes without a yes that stands (domain 4.3).
create function beside.keep_referral() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.referred_at is not null and new.referred_at is null then
    raise exception 'what happened stays' using errcode = 'check_violation';
  end if;
  if new.referred_at is null or (tg_op = 'UPDATE' and new.referred_at is not distinct from old.referred_at
      and new.consent_id is not distinct from old.consent_id) then return new; end if;
  if new.decision <> 'accepted' then raise exception 'referred without being accepted' using errcode = 'check_violation'; end if;
  if exists (select from catalogue g where g.code = new.catalogue_code and g.needs_consent) and not exists (
      select from consents c where c.id = new.consent_id and c.case_id = new.case_id and c.person_id = new.person_id
         and c.purpose = 'refer_for_support' and c.answer = 'yes' and c.withdrawn_at is null
         and (c.given_at at time zone 'Europe/London')::date <= (new.referred_at at time zone 'Europe/London')::date
         and (c.expires_on is null or c.expires_on >= (clock() at time zone 'Europe/London')::date)
         and not exists (select from consents o where o.person_id = c.person_id and o.purpose = c.purpose and o.answer <> 'yes'
                            and o.recipient is null and o.withdrawn_at is null and o.given_at > c.given_at)) then
    raise exception 'referred without agreement' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger support_offers_referral before insert or update on beside.support_offers
  for each row execute function beside.keep_referral();--> statement-breakpoint
-- Whoever looks at an entry signs for it, and no entry changes without its record.
alter table beside.catalogue_checks enable row level security;--> statement-breakpoint
alter table beside.catalogue_checks force row level security;--> statement-breakpoint
create policy gate on beside.catalogue_checks to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_in on beside.catalogue_checks to beside_staff using ((select beside.me()) is not null);--> statement-breakpoint
create policy signed on beside.catalogue_checks as restrictive for insert to beside_staff with check (by_id = (select beside.me()));--> statement-breakpoint
create function beside.keep_catalogue() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if me() is not null and not exists (select from catalogue_checks k where k.code = new.code and k.by_id = me()
      and k.after ->> 'version' = new.version::text) then
    raise exception 'the catalogue changed without its record' using errcode = 'check_violation';
  end if;
  return null;
end $$;--> statement-breakpoint
create constraint trigger catalogue_recorded after insert or update on beside.catalogue deferrable initially deferred
  for each row execute function beside.keep_catalogue();--> statement-breakpoint
-- Measures and witnesses
-- Evidence is of the same case, as far as whoever writes may see it; what ended stays ended, and what was asked for stays as it was.
create function beside.is_of_case(item uuid, kase uuid) returns boolean language sql stable set search_path = beside, pg_temp as $$
  select exists (select from evidence e left join reports r on r.id = e.report_id where e.id = item and kase in (e.case_id, r.case_id))
$$;--> statement-breakpoint
grant execute on function beside.is_of_case(uuid, uuid) to beside_staff;--> statement-breakpoint
create function beside.keep_measure() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.completed_at is not null or old.cancelled_at is not null) then
    raise exception 'a measure that ended stays as it is' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.changed_by is distinct from (select beside.me()) and current_user = 'beside_staff' then
    raise exception 'a change is signed by whoever makes it' using errcode = 'check_violation';
  end if;
  if new.completed_at is not null and new.proof_id is null and coalesce(btrim(new.proof), '') = '' then
    raise exception 'a measure is done with a proof' using errcode = 'check_violation';
  end if;
  if new.proof_id is not null and not is_of_case(new.proof_id, new.case_id) then
    raise exception 'a proof is evidence of the same case' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger safety_measures_keep before insert or update on beside.safety_measures for each row execute function beside.keep_measure();--> statement-breakpoint
create function beside.keep_statement() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if new.explained = '{}'::jsonb or not new.explained ? new.choice then
    raise exception 'every way is explained before one is chosen' using errcode = 'check_violation';
  end if;
  if new.signed_at is not null and new.choice in ('professional_witness', 'not_now') then
    raise exception 'nothing is signed where somebody else watches, or not now' using errcode = 'check_violation';
  end if;
  if greatest(new.explained_at, new.chosen_at, new.signed_at) > beside.clock() + interval '1 minute' then
    raise exception 'nothing is written down before it happened' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger witness_statements_keep before insert on beside.witness_statements for each row execute function beside.keep_statement();--> statement-breakpoint
create function beside.keep_given_under() returns trigger language plpgsql set search_path = beside, pg_temp as $$
begin
  if not is_of_case(new.evidence_id, new.case_id) then
    raise exception 'a choice is attached to evidence of the same case' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger evidence_choices_keep before insert on beside.evidence_choices for each row execute function beside.keep_given_under();
