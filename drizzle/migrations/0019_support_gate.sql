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
grant update (victim_type, no_check_ins_at) on beside.people to beside_staff;
