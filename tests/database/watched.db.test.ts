import { afterAll, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { beat } from '@/lib/database/heartbeat'
import { notReady } from '@/lib/database/readiness'
import { isFarEnough, ownVersion } from '@/lib/database/version'
import { watched } from '@/lib/database/watched'
import { newId } from '@/lib/ids'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser, as } = await office(await testDatabase())
const memory = globalThis as { besideBooted?: boolean; besideJobsAt?: number }
memory.besideBooted = true
afterAll(() => {
  memory.besideBooted = false
})

const value = async (figure: string, kind = '') =>
  (await watched()).find(one => one.figure === figure && one.kind === kind)?.value
const tell = async () => sendReport(reporter, newVisitSecret(), await newTicket(), s1)

test('a single report shows in no count, and the minute it came in no age', async () => {
  const before = JSON.stringify(
    (await watched()).filter(({ figure }) => figure !== 'connections' && !figure.startsWith('disk')),
  )
  await tell()
  const after = JSON.stringify(
    (await watched()).filter(({ figure }) => figure !== 'connections' && !figure.startsWith('disk')),
  )
  expect(after).toBe(before)
})

test('many that wait are told in whole tens, and for how long in steps of five minutes', async () => {
  for (let turn = 0; turn < 12; turn++) await tell()
  await superuser`update reports set recorded_at = now() - interval '17 minutes'`
  await superuser`update outbox set run_at = now() - interval '11 minutes'`
  expect(await value('reports_unscreened')).toBe(10)
  expect(await value('reports_unscreened_seconds')).toBe(900)
  expect(await value('jobs_waiting', 'screening')).toBe(10)
  expect(await value('jobs_late_seconds', 'screening')).toBe(600)
  expect(await value('clocks_overdue')).toBe(0)
})

test('work that was given up is told at once, by a rough kind', async () => {
  await superuser`insert into outbox (id, kind, subject, run_at, failed_at) values (${newId()}, 'tell_of_glass', ${newId()}, now(), now())`
  expect(await value('jobs_given_up', 'accounts')).toBe(1)
})

test.each(['public', 'staff'] as const)('the %s login is refused the figures and told the version', async login => {
  await expect(as(login)`select * from beside.watched()`).rejects.toMatchObject({ code: '42501' })
  const [row] = await as(login)`select beside.schema_version() as version`
  expect(isFarEnough(row?.version)).toBe(true)
  await expect(as(login)`select * from drizzle.__drizzle_migrations`).rejects.toMatchObject({ code: '42501' })
})

test('a database of an earlier version is not far enough, and one of a later version is', () => {
  expect([ownVersion() - 1, undefined, ownVersion(), ownVersion() + 1].map(one => isFarEnough(one))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a process is ready when its database, its version and its jobs are, and says what is not', async () => {
  memory.besideJobsAt = undefined
  expect(await notReady()).toEqual(['jobs'])
  beat()
  expect(await notReady()).toEqual([])
  const owner = as('owner')
  const [last] = await owner`delete from drizzle.__drizzle_migrations where created_at = ${ownVersion()} returning *`
  expect(await notReady()).toEqual(['migration'])
  await owner`insert into drizzle.__drizzle_migrations ${owner(last ?? {})}`
  memory.besideBooted = false
  expect(await notReady()).toEqual(['starting'])
})
