import { expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const database = await testDatabase()
const { staff } = await office(database)

test('the safeguarding lead is told the same day what is flagged for them, and of nothing else', async () => {
  await told(s1)
  const flagged = await told({ ...s5a, age: '13_15' })
  const { mine } = await today(staff.SafeguardingLead)
  expect(mine.map(({ reportId, title }) => [reportId, title])).toEqual([[flagged, 'Read a report: safeguarding']])
})

test('whoever decides is asked to triage, not to read', async () => {
  const { mine } = await today(staff.HSM)
  expect(mine.map(({ title }) => title)).toEqual(['Triage a report', 'Triage a report'])
})

test('somebody without a queue has none', async () => {
  expect((await today(staff.Insight)).mine).toEqual([])
})
