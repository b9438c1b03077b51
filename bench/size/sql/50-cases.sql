-- A case to five reports: four in fifty are still open, more of the newest; a quarter has somebody shut out, one in a hundred
-- is restricted. `size.cases` keeps what the rows that hang on them are made from.
create unlogged table size.cases as
select t.case_n as n, size.id('case', t.case_n) as id, t.n as told, t.at + interval '1 day' as opened, t.severity, t.safeguarding,
       size.r(t.case_n, 20) < 0.01 as restricted, o.id as officer, o.team_id as team,
       t.n > :reports * 0.93 and size.r(t.case_n, 21) < 0.9 or size.r(t.case_n, 21) < 0.012 as open,
       least(t.at + make_interval(days => 30 + floor(size.r(t.case_n, 22) * 150)::int), now() - interval '1 day') as closed
  from size.told t
  join size.officers o on o.n = floor(size.r(t.case_n, 23) * (select count(*) from size.officers))
 where t.n % 5 = 0 and t.case_n is not null;
create unique index on size.cases (n);
analyze size.cases;

insert into beside.cases (id, reference, status, classification, severity, safeguarding, restricted, opened_at, closed_at, officer_id,
       deputy_id, team_id, policy_version, changed_at)
select c.id, 'C-' || size.code4(n),
       case when open then size.one(array['open_awaiting_contact','assessing','action_plan_agreed','investigating','investigating','finding','resolving','monitoring','monitoring','closure_proposed'], size.r(n, 24)) else 'closed' end,
       array[size.one(array['harassment','hate_incident','hate_incident','hate_crime'], size.r(n, 25))], severity, safeguarding, restricted,
       opened, case when not open then closed end, case when size.r(n, 26) > 0.005 then officer end,
       case when size.r(n, 27) < 0.1 then (select id from size.officers o where o.n = c.n % (select count(*) from size.officers)) end,
       team, 1, opened
  from size.cases c on conflict (reference) do nothing;

-- Four places for people in a case: the victim, the alleged perpetrator, a witness, somebody else of the household.
create unlogged table size.people as
select c.n as case_n, k, c.id as case_id, size.id('person', c.n * 4 + k) as id, t.n as told, c.opened, c.open, c.closed, c.officer,
       case k when 1 then 'alleged_perpetrator' when 2 then 'witness' else 'victim' end as role,
       case k when 0 then t.person when 1 then t.named when 2 then (t.n::bigint * 31 + 7) % :persons else (t.person + 1) % :persons end::int as person,
       case k when 0 then t.level <> 'anonymous' when 1 then t.names_somebody or size.r(c.n, 30) < 0.3 else size.r(c.n, 31) < 0.8 end as known
  from size.cases c join size.told t on t.n = c.told cross join generate_series(0, 3) k
 where size.r(c.n * 4 + k, 32) < (array[1, 0.8, 0.3, 0.25])[k + 1];
create index on size.people (case_n);
analyze size.people;

insert into beside.people (id, case_id, report_id, role, name, phone, email, address, about, identity_kept, wish, age_band, created_at)
select p.id, p.case_id, case when p.k = 0 then size.id('report', told) end, role, case when known then who.name end,
       case when known and p.k <> 1 then who.phone end, case when known and p.k <> 1 and size.r(told, 33) < 0.6 then who.email end,
       case when known then who.address end, about.text, true,
       case when p.k <> 1 then size.one(array['yes','yes','support_only','not_yet'], size.r(told, 34)) end, '18_or_over', opened
  from size.people p join size.persons who on who.n = p.person
  left join size.texts about on about.col = 'people.about' and about.nr = told % 200 and p.k = 1;
