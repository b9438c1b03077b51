-- The reports themselves. What they say is random bytes as long as sealed words are; a sample is sealed for real afterwards.
insert into beside.reports (id, reference, channel, received_at, recorded_at, entered_by, level, role, age_band, safety, types, grounds,
       happened, place, perpetrator, before, wishes, adjustments, severity, safeguarding, restricted, status, case_id, case_restricted,
       content, casework_key, reporter_key, reporter_public_key, mailbox_hash, screened_at, home_id, block_id)
select size.id('report', t.n), prefix || '-' || size.code4(t.n) || '-' || size.code2(t.n),
       case when typed then size.one(array['contact_centre','contact_centre','office','visit','email','letter'], size.r(t.n, 41)) else 'web' end,
       t.at, t.at, case when typed then (select id from size.everybody e where e.n = t.n % (select count(*) from size.everybody)) end,
       t.level, t.role, '18_or_over', case when t.severity = 'A1' then 'in_danger' else 'safe' end,
       array[size.one(array['verbal_abuse','verbal_abuse','verbal_abuse','threats','assault','criminal_damage_or_graffiti','online_or_phone','intimidation_or_stalking','rubbish_or_dog_fouling_or_substances','mate_crime','other'], size.r(t.n, 42))],
       array[size.one(array['race','race','race','race','disability','disability','religion_or_belief','sexual_orientation','sexual_orientation','transgender','sex','age','not_sure','none'], size.r(t.n, 43))],
       size.one(array['today','this_week','this_month','keeps_happening'], size.r(t.n, 44)),
       size.one(array['home','home','shared_area','shared_area','street','elsewhere'], size.r(t.n, 45)),
       case when names_somebody then 'named' else size.one(array['would_know_again','unknown','rather_not_say'], size.r(t.n, 46)) end,
       size.one(array['no','once','a_few_times','many_times'], size.r(t.n, 47)), array['someone_to_talk_to'], '{}',
       t.severity, t.safeguarding, coalesce(c.restricted, false),
       case when t.waits then 'received' when t.case_n is not null then 'linked'
            else size.one(array['information_only','information_only','triaged','referred_out','withdrawn_by_reporter'], size.r(t.n, 48)) end,
       c.id, c.restricted, size.cut(noise.bytes, t.n, 900 + t.n % 7 * 120), size.cut(noise.bytes, t.n + 1, 93),
       case when not typed then size.cut(noise.bytes, t.n + 2, 80) end, case when not typed then size.cut(noise.bytes, t.n + 3, 32) end,
       case when not typed then sha256(t.n::text::bytea) end, t.at + interval '2 seconds',
       case when size.r(t.n, 49) < 0.6 then size.id('home', t.home) end, case when size.r(t.n, 49) < 0.8 then size.id('block', t.home / 50) end
  from size.told t
  cross join lateral (select size.r(t.n, 40) < 0.35 as typed) drawn
  cross join (select reference_prefix as prefix from beside.landlord) landlord
  join size.noise on noise.nr = t.n % 4096
  left join size.cases c on c.n = t.case_n
    on conflict do nothing;

insert into beside.triage_decisions (report_id, decision, reason, decided_by, decided_at, severity)
select size.id('report', t.n), case when t.case_n is null then 'information_only' when t.n % 5 = 0 then 'new_case' else 'join_case' end,
       said.text, (select id from size.everybody e where e.n = t.n % (select count(*) from size.everybody)), t.at + interval '5 hours', t.severity
  from size.told t join size.texts said on said.col = 'triage_decisions.reason' and said.nr = t.n % 200 where not t.waits;

-- Triage, and first contact with whoever told us: met, but for what waits.
insert into beside.clocks (id, target, report_id, started_at, due_at, achieved_at)
select size.id('t2', n), 'T2', size.id('report', n), at, at + interval '20 hours', case when not waits then at + interval '5 hours' end from size.told;
insert into beside.clocks (id, target, report_id, case_id, started_at, due_at, achieved_at, ended_at)
select size.id('t3', t.n), 'T3', size.id('report', t.n), c.id, t.at, t.at + interval '2 days',
       case when t.case_n is not null and size.r(t.n, 50) < 0.97 then t.at + interval '1 day' end,
       case when not t.waits and t.case_n is null or not c.open then t.at + interval '2 days' end
  from size.told t left join size.cases c on c.n = t.case_n;

insert into beside.messages (id, report_id, side, kind, author_id, sealed, sent_at)
select size.id('message', t.n * 8 + k), size.id('report', t.n), case when k % 2 = 0 then 'reporter' else 'staff' end, 'message',
       case when k % 2 = 1 then (select id from size.officers o where o.n = t.n % (select count(*) from size.officers)) end,
       size.cut(noise.bytes, t.n + k, 180), t.at + make_interval(days => k + 1)
  from size.told t join size.noise on noise.nr = t.n % 4096 cross join generate_series(0, 3) k where size.r(t.n, 40) >= 0.35 and k < floor(size.r(t.n, 51) * 6) - 2;
insert into beside.message_reads (message_id, staff_id, read_at)
select m.id, e.id, m.sent_at + interval '1 hour' from beside.messages m
  cross join lateral (select id from size.officers o where o.n = abs(hashtext(m.id::text)) % (select count(*) from size.officers)) e
 where m.side = 'reporter' on conflict do nothing;

insert into beside.evidence (id, report_id, clock_id, given_by, kind, media_type, state, store, scan, wrapped_key, received_at)
select size.id('evidence', n), size.id('report', n), size.id('e1', n), 'reporter', 'photo', 'image/jpeg', 'kept', 'database', 'clean',
       size.cut(noise.bytes, n, 93), at from size.told join size.noise on noise.nr = n % 4096 where size.r(n, 52) < 0.25;
insert into beside.clocks (id, target, report_id, case_id, started_at, due_at, achieved_at)
select size.id('e1', t.n), 'E1', size.id('report', t.n), c.id, t.at, t.at + interval '3 days',
       case when not t.waits and size.r(t.n, 53) < 0.999 then t.at + interval '1 day' end
  from size.told t left join size.cases c on c.n = t.case_n where size.r(t.n, 52) < 0.25;
