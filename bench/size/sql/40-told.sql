-- What was told, in numbers: when, by whom, about whom and where, and what became of it. Five years, fewer at weekends, by day
-- more than by night; one in eight is about a household that told within the last months, one in eight names somebody named
-- before, and a few homes come again and again.
create unlogged table size.told as
with drawn as (
  select n, n % :persons as own, (n::bigint * 7919 + 13) % :persons as other,
         now() - make_interval(secs => :years * 31557600.0 * (1 - (n - size.r(n, 1)) / :reports)) as at
    from generate_series(1, :reports) n
), opened as (
  select n, own, other, at, n - n % 5 as opener,
         n % 5 = 0 or (n % 5 = 1 and size.r(n, 2) < 0.5) or (n % 5 = 2 and size.r(n, 2) < 0.25) as cased,
         n > :reports * 0.997 as waits
    from drawn
), people as (
  select *, case when cased and opener > 0 and n <> opener then opener % :persons
                 when size.r(n, 3) < 0.12 then greatest(1, n - 1 - floor(size.r(n, 4) * :reports / 10)::int) % :persons
                 else own end as person,
            case when size.r(n, 5) < 0.01 then floor(size.r(n, 6) * 20)::int
                 when cased and opener > 0 and n <> opener then (opener::bigint * 7919 + 13) % :persons
                 when size.r(n, 5) < 0.13 then (greatest(1, n - 1 - floor(size.r(n, 6) * :reports / 10)::int)::bigint * 7919 + 13) % :persons
                 else other end::int as named
    from opened
)
select n, person, named, waits,
       case when size.r(n, 7) < 0.03 then floor(size.r(n, 8) * greatest(1, :homes / 500))::int else person % :homes end as home,
       case when cased and not waits and opener > 0 then opener / 5 end as case_n,
       date_trunc('milliseconds', case when extract(isodow from at) > 5 and size.r(n, 9) < 0.6 and not waits then at - interval '2 days' else at end) as at,
       case when size.r(n, 10) < 0.25 then 'anonymous' when size.r(n, 10) < 0.55 then 'confidential' else 'open' end as level,
       size.one(array['victim','victim','victim','victim','victim','victim','witness','witness','on_behalf','professional'], size.r(n, 11)) as role,
       case when size.r(n, 12) < 0.04 then 'A1' else 'A2' end as severity,
       size.r(n, 13) < 0.08 as safeguarding, size.r(n, 14) < 0.4 as names_somebody
  from people;
create unique index on size.told (n);
analyze size.told;
