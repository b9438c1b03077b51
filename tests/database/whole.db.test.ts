import { afterEach, beforeEach, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { newId } from '@/lib/ids'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { half } from '../../bench/faults/whole.mjs'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser } = await office(await testDatabase())
const since = new Date(Date.now() - 60_000)
let id: string

/** Nothing the database would let happen: its triggers and references are put aside for it. */
const spoil = (statement: string) =>
  superuser.begin(async tx => {
    await tx.unsafe(`set local session_replication_role = replica; ${statement}`)
  })
const found = async () => (await half(superuser, since)).filter(({ count }: { count: number }) => count > 0)

beforeEach(async () => {
  const ticket = await newTicket()
  id = ticket.id
  await sendReport(reporter, newVisitSecret(), ticket, s5a)
})
afterEach(() =>
  spoil('delete from beside.reports; delete from beside.clocks; delete from beside.outbox; delete from beside.audit'),
)

test('a whole report has none of the faults that the harness looks for', async () => {
  expect(await found()).toEqual([])
})

test.each([
  ['reports without a clock', () => `delete from beside.clocks where report_id = '${id}' and target = 'T3'`],
  ['reports without an entry in the trail, or with two', () => `delete from beside.audit where subject_id = '${id}'`],
  ['reports without their job', () => `delete from beside.outbox where subject = '${id}'`],
  ['reports without their sealed words or keys', () => `update beside.reports set content = '' where id = '${id}'`],
  [
    'jobs of no report',
    () =>
      `insert into beside.outbox (id, kind, subject, run_at) values ('${newId()}', 'screen_report', '${newId()}', now())`,
  ],
])('%s are found', async (fault, statement) => {
  await spoil(statement())
  expect(await found()).toEqual([{ fault, count: 1 }])
})

test('clocks, entries and jobs of a report that is not there are found', async () => {
  await spoil(`delete from beside.reports where id = '${id}'`)
  expect((await found()).map(({ fault }: { fault: string }) => fault)).toEqual([
    'clocks of no report',
    'entries in the trail of no report',
    'jobs of no report',
  ])
})
