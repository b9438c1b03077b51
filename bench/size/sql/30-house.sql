-- Homes, teams and colleagues. Officers share the cases; the demo's own are among them.
insert into beside.blocks (id, name, district)
select size.id('block', n), name, 'District ' || n % 20 from size.blocks;
insert into beside.homes (id, block_id, address, postcode, fingerprint)
select size.id('home', n), size.id('block', n / 50), address, postcode, print from size.homes on conflict do nothing;

insert into beside.teams (id, name) select size.id('team', n), 'Area ' || n from generate_series(1, 12) n;
insert into beside.staff (id, name, email, role, team_id, active, created_at)
select size.id('staff', n), 'Colleague ' || n, 'colleague' || n || '@larkmoor.example',
       case when n <= :staff * 60 / 100 then 'ACM' when n <= :staff * 66 / 100 then 'HSM' when n <= :staff * 68 / 100 then 'DutyManager'
            when n <= :staff * 70 / 100 then 'SafeguardingLead' when n <= :staff * 72 / 100 then 'ODMT'
            when n <= :staff * 85 / 100 then 'CCA' else 'NHO' end,
       size.id('team', 1 + n % 12), true, now() - interval '5 years'
  from generate_series(1, :staff) n;
create unlogged table size.officers as
select row_number() over (order by id) - 1 as n, id, team_id from beside.staff where role = 'ACM' and active;
create unlogged table size.everybody as
select row_number() over (order by id) - 1 as n, id, role from beside.staff where active;
alter table size.officers add primary key (n);
alter table size.everybody add primary key (n);
analyze size.officers, size.everybody;
