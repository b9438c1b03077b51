-- By what everybody and every report is found: the hashes that Beside itself makes of who they are.
insert into beside.person_fingerprints (person_id, kind, value)
select p.id, f.kind, f.value from size.people p join size.prints f on f.n = p.person
 where p.known and (p.k <> 1 or f.kind like 'name%' or size.r(p.case_n, 110) < 0.5 and f.kind like 'address%');
insert into beside.report_fingerprints (report_id, kind, value, subject)
select size.id('report', t.n), f.kind, f.value, 'teller' from size.told t join size.prints f on f.n = t.person where t.level <> 'anonymous';
insert into beside.report_fingerprints (report_id, kind, value, subject)
select size.id('report', t.n), f.kind, f.value, 'place' from size.told t join size.prints f on f.n = t.home
 where f.kind in ('address', 'address_word', 'postcode') and size.r(t.n, 111) < 0.8;
insert into beside.report_fingerprints (report_id, kind, value, subject)
select size.id('report', t.n), f.kind, f.value, 'alleged_perpetrator' from size.told t join size.prints f on f.n = t.named
 where t.names_somebody and (f.kind like 'name%' or size.r(t.n, 112) < 0.5 and f.kind like 'address%');
