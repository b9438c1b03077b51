import { expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { superuser, as } = await office(database)

/** Every table that hangs off a report or a case, and whether it has a door, a wall, and nothing for the public (locks §2). */
const faults = `
with recursive guarded as (
  select c.oid from pg_class c where c.relnamespace = 'beside'::regnamespace and c.relkind in ('r', 'p')
    and (c.relname in ('reports', 'cases') or exists (select from pg_attribute a
         where a.attrelid = c.oid and a.attname in ('report_id', 'case_id') and not a.attisdropped))
  union select k.conrelid from pg_constraint k join guarded g on k.confrelid = g.oid where k.contype = 'f'
), facts as (
  select g.oid, c.relrowsecurity as on_, c.relforcerowsecurity as forced,
    exists (select from pg_policy p where p.polrelid = g.oid and p.polpermissive and p.polname <> 'backup_reads') as door,
    exists (select from pg_policy p where p.polrelid = g.oid and not p.polpermissive and p.polcmd = '*'
            and 'beside_staff'::regrole = any(p.polroles)) as wall,
    has_any_column_privilege('beside_staff', g.oid, 'select, insert, update') or has_table_privilege('beside_staff', g.oid, 'delete') as reach,
    has_any_column_privilege('beside_public', g.oid, 'select') or has_any_column_privilege('beside_jobs', g.oid, 'select, insert, update') as leaks
  from guarded g join pg_class c on c.oid = g.oid)
select oid::regclass::text as name from facts where not on_ or not forced or leaks or (reach and not (door and wall))`

const guardedNames = async () => (await superuser.unsafe(faults)).map(row => row.name)

test('every table that hangs off a report or a case has a door and a wall', async () => {
  expect(await guardedNames()).toEqual([])
})

test('a new table that hangs off a case without a wall is found and named', async () => {
  const owner = as('owner')
  await owner`create table beside.case_photos (id uuid primary key, case_id uuid references beside.cases (id))`
  await owner`grant select on beside.case_photos to beside_staff`
  await owner`create table beside.photo_captions (id uuid primary key, photo_id uuid references beside.case_photos (id))`
  expect((await guardedNames()).sort()).toEqual(['case_photos', 'photo_captions'])
  await owner`drop table beside.photo_captions, beside.case_photos`
})

test('every wall that asks for a parent row is planned once, since what is planned twice doubles with each wall behind it', async () => {
  const rows = await superuser`
    select p.polrelid::regclass::text as table, p.polname as wall from pg_policy p join pg_class c on c.oid = p.polrelid,
      concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as expression
     where c.relnamespace = 'beside'::regnamespace and not p.polpermissive
       and regexp_count(expression, 'EXISTS \\( SELECT') <> regexp_count(expression, 'OFFSET 0')`
  expect([...rows]).toEqual([])
})

test('every definer function has its search path pinned and is not for everyone', async () => {
  const rows = await superuser`
    select p.proname from pg_proc p where p.pronamespace = 'beside'::regnamespace and p.prosecdef
       and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
            or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`
  expect(rows).toEqual([])
})

test('every function is closed to everyone by default', async () => {
  const rows = await superuser`
    select p.proname from pg_proc p where p.pronamespace = 'beside'::regnamespace
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`
  expect(rows.map(row => row.proname).filter(name => !['stamp_audit', 'refuse_change'].includes(name))).toEqual([])
})

test('only the seven views of the personal sets read with the rights of the gate', async () => {
  const rows = await superuser`
    select c.relname, pg_get_userbyid(c.relowner) as owner from pg_class c
     where c.relnamespace = 'beside'::regnamespace and c.relkind = 'v'
       and not coalesce('security_invoker=true' = any(c.reloptions), false) order by 1`
  expect(rows.map(row => row.relname)).toEqual([
    'my_conduct_cases',
    'my_identities',
    'my_open_cases',
    'my_open_reports',
    'my_shut_cases',
    'my_shut_marks',
    'my_shut_reports',
  ])
  expect(new Set(rows.map(row => row.owner))).toEqual(new Set(['beside_gate']))
})
