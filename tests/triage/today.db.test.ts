import { describe, expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { now } from '@/lib/clock/now'
import { addPerson } from '@/lib/people/commands'
import { personSchema } from '@/lib/people/schema'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)

test('the safeguarding lead is told the same day what is flagged for them, and of nothing else', async () => {
  await told(s1)
  const flagged = await told({ ...s5a, age: '13_15' })
  const { mine } = await today(staff.SafeguardingLead)
  expect(mine.map(({ reportId, title }) => [reportId, title])).toEqual([[flagged, 'Read a report: safeguarding']])
})

test('the safeguarding lead is still told of what a colleague decided first, and of a child whom somebody adds', async () => {
  const toRead = async () =>
    (await today(staff.SafeguardingLead)).mine
      .filter(({ kind }) => kind === 'read')
      .map(({ title, note }) => [title, note])
  const kase = await openedCase(staff.HSM, staff.ACM, { ...s5a, age: '16_17' })
  expect(await toRead()).toEqual([['Read a report: safeguarding', 'Decided already']])
  const other = await openedCase(staff.HSM, staff.ACM, s5a)
  const child = personSchema.parse({ role: 'victim', name: 'Her son', ageBand: 'under_13' })
  await addPerson(staff.ACM, other, child)
  expect(await toRead()).toEqual([
    ['Read a report: safeguarding', 'Decided already'],
    ['Read a case: safeguarding', 'Somebody under 18'],
  ])
  await superuser`update reports set recorded_at = recorded_at - interval '6 days' where case_id = ${kase}`
  await superuser`update people set created_at = created_at - interval '6 days' where case_id = ${other}`
  expect(await toRead()).toEqual([])
})

test('whoever decides is asked to triage, not to read', async () => {
  const { mine } = await today(staff.HSM)
  expect(mine.map(({ title }) => title)).toEqual(['Triage a report', 'Triage a report'])
})

test('somebody without a queue has none', async () => {
  expect((await today(staff.Insight)).mine).toEqual([])
})

describe('first contact that waits for a safe time', () => {
  const waits = { ...s5a, times: 'Mondays 03:00 to 03:10' }
  const titles = async (role: 'HSM' | 'ACM' | 'SafeguardingLead' | 'CCA') =>
    (await today(staff[role])).deferred.map(({ title, reading }) => [title, reading?.state])

  test('is seen by the managers of the case until that time, and by nobody else', async () => {
    const kase = await openedCase(staff.HSM, staff.ACM, waits)
    const inAWeek = new Date(now().getTime() + 7 * 86_400_000)
    await superuser`update clocks set deferred_for_safety_until = ${inAWeek} where case_id = ${kase} and target = 'T3'`
    const expected = [['First contact waits for their next safe time', 'deferred_for_safety']]
    expect(await titles('HSM')).toEqual(expected)
    expect(await titles('ACM')).toEqual(expected)
    expect([await titles('SafeguardingLead'), await titles('CCA')]).toEqual([[], []])
    await superuser`update clocks set deferred_for_safety_until = now() - interval '1 minute' where case_id = ${kase}`
    expect(await titles('HSM')).toEqual([])
  })
})

test('what came to a closed case is read by its officer, and by a manager when that is late', async () => {
  const kase = await openedCase(staff.HSM, staff.ACM, s5a)
  for (const status of ['closure_proposed', 'closed'])
    await superuser`update cases set status = ${status}, closed_at = clock() where id = ${kase}`
  await superuser`insert into clocks (id, target, case_id, started_at, due_at)
    values (gen_random_uuid(), 'M1', ${kase}, clock() - interval '3 days', clock() - interval '1 day')`
  const ofCase = (steps: { caseId?: string; title: string }[]) =>
    steps.filter(({ caseId }) => caseId === kase).map(({ title }) => title)
  expect(ofCase((await today(staff.ACM)).mine)).toEqual(['Read a new message'])
  expect(ofCase((await today(staff.HSM)).late)).toEqual(['Read a new message'])
})
