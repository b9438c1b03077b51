import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '@/drizzle/seed'
import { staffRoles } from '@/lib/access/staff-role'
import { now, setClockOffset } from '@/lib/clock/now'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'beside-seed-'))
Object.assign(process.env, { BESIDE_DATA: folder, BESIDE_EMBEDDED: '1' })
const superuser = postgres(database.superuser, { max: 1, onnotice: () => {} })
afterAll(() => superuser.end())

const accounts = () => JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))

describe.each([
  ['a Tuesday afternoon', '2026-11-24T14:30:00Z'],
  ['early on the morning after Christmas', '2026-12-29T00:05:00Z'],
  ['a Sunday night', '2026-11-22T23:50:00Z'],
])('a first start on %s', (_, at) => {
  beforeAll(async () => {
    await superuser`drop schema if exists beside cascade`
    await superuser`drop schema if exists drizzle cascade`
    const { migrate } = await import('@/lib/database/migrate')
    await migrate()
    setClockOffset(Date.parse(at) - Date.now())
    await superuser`update beside.clock_offset set ms = ${Math.round(Date.parse(at) - Date.now())}`
    await seed()
  }, 120_000)

  test('makes an account for each role and two more, in a file that only its owner reads', () => {
    const roles = accounts().map((account: { role: string }) => account.role)
    expect([...roles].sort()).toEqual([...staffRoles, 'ODMT', 'PartnerUser'].sort())
    expect(statSync(join(folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
    expect(new Set(accounts().map((account: { password: string }) => account.password)).size).toBe(18)
  })

  test('has reports in different states, one of them restricted', async () => {
    const rows =
      await superuser`select status, restricted, count(*)::int as count from beside.reports group by 1, 2 order by 1, 2`
    expect(rows.map(row => [row.status, row.restricted, row.count])).toEqual([
      ['information_only', false, 1],
      ['linked', false, 3],
      ['received', false, 2],
      ['received', true, 1],
    ])
  })

  test('lets nothing lie in the future', async () => {
    const [row] = await superuser`
      select greatest((select max(received_at) from beside.reports), (select max(opened_at) from beside.cases),
        (select max(contacted_at) from beside.contacts), (select max(offered_at) from beside.support_offers),
        (select max(at) from beside.case_events), (select max(decided_at) from beside.triage_decisions)) as latest`
    expect(row?.latest.getTime()).toBeLessThanOrEqual(now().getTime())
  })

  test('shows somebody assessed, with a plan and a measure, and a marker that two people made with its visits', async () => {
    const [row] = await superuser`select (select band from beside.risk_assessments) as band,
      (select given_at is not null from beside.action_plans) as given, (select completed_at is not null from beside.safety_measures) as done,
      (select decision from beside.warning_markers where decided_by <> proposed_by and notified_at is not null) as decision`
    expect(row).toEqual({ band: 'medium', given: true, done: true, decision: 'approved' })
    const visits = await superuser`select controls, for_at from beside.visits order by for_at`
    expect(visits.map(({ controls }) => controls.length)).toEqual([2, 0])
    expect(visits.every(visit => visit.for_at > now())).toBe(true)
  })

  test('does not leave everything overdue', async () => {
    const rows = await superuser`select due_at from beside.clocks where achieved_at is null and ended_at is null`
    expect(rows.filter(row => row.due_at > now()).length).toBeGreaterThanOrEqual(2)
  })

  test('is not done twice', async () => {
    const before = readFileSync(join(folder, 'demo-accounts.json'), 'utf8')
    await seed()
    expect(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')).toBe(before)
  })
})

test('a first start is done anew after a stop half way', { timeout: 120_000 }, async () => {
  await superuser`delete from beside.landlord`
  await seed()
  expect((await superuser`select count(*)::int as count from beside.staff`)[0]?.count).toBe(18)
  expect((await superuser`select count(*)::int as count from beside.reports`)[0]?.count).toBe(7)
})
