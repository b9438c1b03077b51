import { describe, expect, test } from 'vitest'
import { s1, s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import type { StaffRole } from '@/lib/access/staff-role'
import { testDatabase } from '../support/database'
import { office, rawAs, told, typed } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')
const ids = async (role: StaffRole, table: string, column = 'id') =>
  (await rawAs(login, staff[role].id, `select ${column} as id from beside.${table}`)).map(row => row.id)

const plain = await told(s5a)
const anonymous = await told(s1)
const restricted = await told(unfairWorker)

test('without an id set every table shows nothing', async () => {
  expect(await rawAs(login, null, 'select * from beside.reports')).toEqual([])
  expect(await rawAs(login, null, 'select * from beside.clocks')).toEqual([])
})

test('a malformed id is an error, not an open door', async () => {
  await expect(rawAs(login, 'nobody', 'select * from beside.reports')).rejects.toMatchObject({ code: '22P02' })
})

describe('a report restricted from its first byte', () => {
  const outside = Object.keys(staff).filter(role => !['HRCase', 'ContractMgr'].includes(role)) as StaffRole[]

  test.each(outside)('is invisible to %s, with a raw select of everything', async role => {
    expect(await ids(role, 'reports')).not.toContain(restricted)
    expect(await ids(role, 'clocks', 'report_id')).not.toContain(restricted)
  })

  test.each(['HRCase', 'ContractMgr'] as const)('is seen by %s, who is on its route', async role => {
    expect(await ids(role, 'reports')).toContain(restricted)
    expect(await ids(role, 'clocks', 'report_id')).toContain(restricted)
  })

  test('cannot be changed from outside: the update finds nothing', async () => {
    const changed = await rawAs(
      login,
      staff.HSM.id,
      `update beside.reports set status = 'triaged' where id = '${restricted}' returning 1`,
    )
    expect(changed).toEqual([])
  })

  test('before screening nobody at all sees it', async () => {
    const { sendReport } = await import('@/lib/reports/commands')
    const { newTicket } = await import('@/lib/reports/ticket')
    const { newVisitSecret } = await import('@/lib/reports/draft-store')
    const { id } = await sendReport({ kind: 'reporter' }, newVisitSecret(), await newTicket(), unfairWorker)
    for (const role of Object.keys(staff) as StaffRole[]) expect(await ids(role, 'reports')).not.toContain(id)
  })

  test('typed in by an adviser, it is stored and then no longer theirs to see', async () => {
    const id = await typed(staff.CCA, unfairWorker)
    expect(await superuser`select restricted, entered_by from reports where id = ${id}`).toMatchObject([
      { restricted: true, entered_by: staff.CCA.id },
    ])
    expect(await ids('CCA', 'reports')).not.toContain(id)
    expect(await ids('HRCase', 'reports')).toContain(id)
  })
})

describe('somebody named in a report', () => {
  test('is shut out with their manager and their team, whatever their role, before anyone is let in', async () => {
    const id = await told({ ...s5a, what: 'Priya Nair from your office laughed at me when I told her.' })
    for (const role of ['ACM', 'HSM', 'NHO'] as const) expect(await ids(role, 'reports')).not.toContain(id)
    expect(await ids('HRCase', 'reports')).toContain(id)
  })

  test('on the restricted route, is left out of it', async () => {
    const id = await told({ ...unfairWorker, keepFrom: 'Marian in personnel' })
    expect(await ids('HRCase', 'reports')).not.toContain(id)
    expect(await ids('ConductInvestigator', 'reports')).not.toContain(id)
    expect(await ids('ContractMgr', 'reports')).toContain(id)
  })

  test('cannot read that they are excluded', async () => {
    await expect(rawAs(login, staff.ACM.id, 'select * from beside.exclusions')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('an exclusion', () => {
  test('hides a report and what hangs off it from one person and nobody else', async () => {
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at) values (gen_random_uuid(), ${staff.HSM.id}, ${plain}, 'relative', now())`
    expect(await ids('HSM', 'reports')).not.toContain(plain)
    expect(await ids('HSM', 'clocks', 'report_id')).not.toContain(plain)
    expect(await ids('HSM', 'reports')).toContain(anonymous)
    expect(await ids('ACM', 'reports')).toContain(plain)
  })

  test('refuses a child for a hidden report exactly as for one that does not exist', async () => {
    const insert = (report: string) =>
      rawAs(
        login,
        staff.HSM.id,
        `insert into beside.clocks (id, target, report_id, started_at, due_at) values (gen_random_uuid(), 'T2', '${report}', now(), now())`,
      ).then(
        () => 'stored',
        error => `${error.code} ${error.message}`,
      )
    const hidden = await insert(plain)
    expect(hidden).toMatch(/^42501/)
    expect(await insert('00000000-0000-4000-8000-000000000000')).toBe(hidden)
  })
})
