-- What is done in a case. Everybody has clocks of their own; those of open cases run, one in twelve is late.
create function size.due(opened timestamptz, open boolean, days int, late boolean) returns timestamptz language sql stable parallel safe
  return case when open then now() + make_interval(days => case when late then -days else days end) else opened + make_interval(days => days) end;

insert into beside.clocks (id, target, case_id, person_id, target_version, started_at, due_at, achieved_at, ended_at)
select size.id('clock' || of_person.target, p.case_n * 4 + p.k), of_person.target, p.case_id, p.id, 1, p.opened,
       size.due(p.opened, p.open and runs, of_person.days, size.r(p.case_n * 4 + p.k, 80 + ord::int) < 0.08),
       case when not runs or not p.open then p.opened + make_interval(days => of_person.days / 2) end, null
  from size.people p cross join lateral (values ('T3', 2, 0.06), ('T4', 6, 0.1), ('T5', 10, 0.15), ('T8', 14, 0.9)) of_person(target, days, share)
  cross join lateral (select size.r(p.case_n * 4 + p.k, of_person.days) < of_person.share as runs, of_person.days as ord) drawn
 where p.role <> 'alleged_perpetrator';
insert into beside.clocks (id, target, case_id, target_version, started_at, due_at, achieved_at)
select size.id('clock' || target, n), target, id, 1, opened, size.due(opened, open, days, size.r(n, days) < 0.08), case when not open then closed end
  from size.cases cross join (values ('T11', 28), ('T18', 90)) of_case(target, days);

insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, times, windows, voicemail, letters, recorded_at)
select size.id('safe', case_n * 4 + k), p.id, array['phone','text'], array['letter'], times.text, '[]', 'never', 'never', opened
  from size.people p join size.texts times on times.col = 'safe_contacts.times' and times.nr = case_n % 200 where role <> 'alleged_perpetrator';

insert into beside.case_notes (id, case_id, author_id, text, created_at)
select size.id('note', c.n * 16 + i), c.id, c.officer, said.text, c.opened + make_interval(days => i * 3)
  from size.cases c cross join lateral generate_series(1, 2 + floor(size.r(c.n, 90) * 8)::int) i
  join size.texts said on said.col = 'case_notes.text' and said.nr = (c.n + i) % 200;
insert into beside.contacts (id, case_id, person_id, channel, outcome, contacted_at, by_id, note, was_safe, created_at)
select size.id('contact', (p.case_n * 4 + p.k) * 16 + i), p.case_id, p.id, 'phone', case when i % 4 = 1 then 'attempted' else 'two_way' end,
       p.opened + make_interval(days => i * 5), p.officer, said.text, true, p.opened + make_interval(days => i * 5)
  from size.people p cross join lateral generate_series(1, 1 + floor(size.r(p.case_n * 4 + p.k, 91) * 4)::int) i
  join size.texts said on said.col = 'contacts.note' and said.nr = (p.case_n + i) % 200 where p.role <> 'alleged_perpetrator';
insert into beside.case_events (id, case_id, kind, by_id, at, detail)
select size.id('event', c.n * 32 + i), c.id, size.one(array['case_opened','assigned','clock_met','wish_recorded','offer_made','offer_decided','safe_contact_recorded','clock_met'], (i - 1) % 8 / 8.0),
       c.officer, c.opened + make_interval(days => i), '{}'
  from size.cases c cross join lateral generate_series(1, 8 + floor(size.r(c.n, 92) * 16)::int) i;

insert into beside.support_offers (id, case_id, person_id, catalogue_code, offered_at, offered_by, channel, decision, decision_at)
select size.id('offer', (p.case_n * 4 + p.k) * 8 + offer.i), p.case_id, p.id, offer.code, p.opened + interval '2 days', p.officer, 'phone',
       size.one(array['accepted','accepted','declined','deferred','not_answered'], size.r(p.case_n * 4 + p.k, 93 + offer.i::int)), p.opened + interval '4 days'
  from size.people p cross join (select code, row_number() over (order by code) as i from (select distinct on (minimum_offer) code from beside.catalogue where minimum_offer is not null order by minimum_offer, code) five) offer
 where p.role <> 'alleged_perpetrator';
insert into beside.risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
select size.id('risk', (p.case_n * 4 + p.k) * 4 + i), p.case_id, p.id, 1, answers.text, floor(size.r(p.case_n * 4 + p.k, 100 + i) * 40), true, '{}',
       size.one(array['standard','standard','medium','medium','high'], size.r(p.case_n * 4 + p.k, 100 + i)), 'judged', p.officer, p.opened + make_interval(days => i * 20)
  from size.people p cross join lateral generate_series(1, 1 + (p.case_n % 2)) i join size.texts answers on answers.col = 'risk_assessments.answers'
 where p.role <> 'alleged_perpetrator';
insert into beside.action_plans (id, case_id, person_id, wants, next_review_on, made_by, made_at)
select size.id('plan', case_n * 4 + k), case_id, p.id, said.text, (opened + interval '30 days')::date, officer, opened + interval '8 days'
  from size.people p join size.texts said on said.col = 'action_plans.wants' and said.nr = case_n % 200 where role = 'victim';
insert into beside.plan_actions (id, case_id, plan_id, side, what, owner_id, due_on, done_at, made_by, made_at)
select size.id('action', (p.case_n * 4 + p.k) * 8 + i), p.case_id, size.id('plan', p.case_n * 4 + p.k), 'landlord', said.text, p.officer,
       (size.due(p.opened, p.open, 3 + i * 5, i = 1 and p.case_n % 9 = 0))::date, case when not p.open or i > 2 then p.opened + interval '20 days' end, p.officer, p.opened
  from size.people p cross join generate_series(1, 4) i join size.texts said on said.col = 'plan_actions.what' and said.nr = (p.case_n + i) % 200 where p.role = 'victim';
insert into beside.incidents (id, case_id, report_id, happened_at, precision, types, what, recorded_by, recorded_at)
select size.id('incident', c.n * 8 + i), c.id, case when i = 1 then size.id('report', c.told) end, c.opened + make_interval(days => i * 7 - 9), 'about', array['verbal_abuse'],
       said.text, c.officer, c.opened + make_interval(days => i * 7)
  from size.cases c cross join lateral generate_series(1, 1 + floor(size.r(c.n, 94) * 4)::int) i join size.texts said on said.col = 'incidents.what' and said.nr = (c.n + i) % 200;
insert into beside.consents (id, case_id, person_id, purpose, answer, method, given_at, recorded_by, recorded_at)
select size.id('consent' || purpose, case_n * 4 + k), case_id, p.id, purpose, size.one(array['yes','yes','no','ask_later'], size.r(case_n * 4 + k, 95)), 'verbal', opened, officer, opened
  from size.people p cross join (values ('tell_police'), ('refer_for_support')) asked(purpose) where role <> 'alleged_perpetrator';
insert into beside.outgoing_messages (id, template, channel, case_id, person_id, detail, state, created_by, created_at, state_at)
select size.id('out', case_n * 4 + k), 'message_waiting', 'text', case_id, p.id, '{}', 'sent', officer, opened + interval '9 days', opened + interval '9 days'
  from size.people p where role <> 'alleged_perpetrator' and known;
insert into beside.outgoing_messages (id, template, channel, report_id, detail, state, created_at, state_at)
select size.id('ack', n), 'acknowledgement', 'email', size.id('report', n), '{}', 'sent', at, at from size.told where level <> 'anonymous';
insert into beside.closures (id, case_id, reason, wording, account, investigated, perpetrator_told, object_by, proposed_by, proposed_at, approved_by, approved_at)
select size.id('closure', c.n), c.id, 'resolved_stopped', '{}', account.text, looked.text, 'not_known_who', c.closed::date, c.officer, c.closed - interval '12 days',
       (select id from beside.staff where role = 'HSM' order by id limit 1), c.closed
  from size.cases c join size.texts account on account.col = 'closures.account' and account.nr = c.n % 200
  join size.texts looked on looked.col = 'closures.investigated' and looked.nr = c.n % 200 where not c.open;
