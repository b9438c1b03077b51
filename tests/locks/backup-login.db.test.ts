import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { backUp } from '@/lib/backup/backing-up'
import { refuseWalled, tablesOf } from '@/lib/backup/tables'
import { migrate } from '@/lib/database/migrate'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const superuser = postgres(database.superuser, { max: 1, onnotice: () => {} })
const owner = postgres(database.owner, { max: 1, onnotice: () => {} })
afterAll(() => Promise.all([superuser.end(), owner.end()]))

/** A table that a backup would leave out, or leave rows of out, by name. */
const unread = `
  select c.relname as name from pg_class c
   where c.relnamespace = 'beside'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p'
     and (not has_table_privilege('beside_backup', c.oid, 'select')
          or (c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_reads')))`

test('a backup reads every table whole: a new table with walls needs create policy backup_reads … to beside_backup using (true)', async () => {
  expect((await superuser.unsafe(unread)).map(({ name }) => name)).toEqual([])
  await refuseWalled(superuser)
})

test('a new table is read by default, and one with walls alone stops the backup by name', async () => {
  await owner`create table beside.case_photos (id uuid primary key)`
  expect((await superuser.unsafe(unread)).map(({ name }) => name)).toEqual([])
  await owner`alter table beside.case_photos enable row level security`
  expect((await superuser.unsafe(unread)).map(({ name }) => name)).toEqual(['case_photos'])
  await expect(refuseWalled(superuser)).rejects.toThrow(/leave rows out of case_photos/)
  await owner`create policy backup_reads on beside.case_photos for select to beside_backup using (true)`
  await refuseWalled(superuser)
  await owner`create policy wall on beside.case_photos as restrictive using (false)`
  await expect(refuseWalled(superuser)).rejects.toThrow(/case_photos/)
  await owner`drop table beside.case_photos`
})

test('whoever reads for a backup writes nothing and calls nothing', async () => {
  const rights = await superuser`
    select c.relname as name from pg_class c where c.relnamespace in ('beside'::regnamespace, 'drizzle'::regnamespace)
       and ((c.relkind in ('r', 'p', 'v') and (has_table_privilege('beside_backup', c.oid, 'insert, update, delete, truncate, references, trigger')
                                               or has_any_column_privilege('beside_backup', c.oid, 'insert, update')))
            or (c.relkind = 'v' and has_table_privilege('beside_backup', c.oid, 'select'))
            or (c.relkind = 'S' and has_sequence_privilege('beside_backup', c.oid, 'usage, update')))`
  expect([...rights]).toEqual([])
  const calls = await superuser`
    select p.proname as name from pg_proc p where p.pronamespace = 'beside'::regnamespace and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('beside_backup', p.oid, 'execute')`
  expect([...calls]).toEqual([])
})

test('nobody logs in as it until a setting says so, and it becomes nobody else', async () => {
  const [role] = await superuser`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolconfig from pg_roles where rolname = 'beside_backup'`
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolcanlogin: false,
    rolconfig: ['default_transaction_read_only=on'],
  })
  expect(await superuser`select from pg_auth_members where member = 'beside_backup'::regrole`).toHaveLength(0)
  expect(
    await superuser`
    select from pg_auth_members where roleid = 'beside_backup'::regrole and member <> 'beside_owner'::regrole`,
  ).toHaveLength(0)
})

test('what is not in the write-ahead log is in no backup', async () => {
  const names = (await tablesOf(superuser)).map(({ name }) => name)
  expect(names).toContain('reports')
  expect(names.filter(name => name.startsWith('pressure'))).toEqual([])
})

test('where a setting says so it logs in, makes a backup, and is refused everything else', async () => {
  const url = new URL(database.owner)
  Object.assign(url, { username: 'beside_backup', password: 'as-long-as-it-takes' })
  await migrate({ ...process.env, DATABASE_URL_BACKUP: url.href })
  const login = postgres(url.href, { max: 1, onnotice: () => {} })
  try {
    let bytes = 0
    for await (const piece of backUp({ url: url.href, keys: [] })) bytes += piece.length
    expect(bytes).toBeGreaterThan(10_000)
    const refused = (query: string) =>
      login.unsafe(query).then(
        () => 'allowed',
        error => error.code,
      )
    await login`set default_transaction_read_only = off`
    for (const query of [
      'delete from beside.reports',
      'update beside.staff set name = name',
      'insert into beside.clock_offset (single, ms) values (true, 0)',
      'truncate beside.audit',
      'create table beside.mine (x int)',
      'create temporary table mine (x int)',
      'set role beside_owner',
      'set role beside_gate',
      'select beside.seal_audit()',
      'select * from beside.my_open_cases',
    ])
      expect([query, await refused(query)]).toEqual([query, '42501'])
  } finally {
    await login.end()
    await superuser`alter role beside_backup nologin password null`
  }
})
