import { expect, test } from 'vitest'
import { assignmentSchema, contactSchema, noteSchema } from '@/lib/cases/schema'

const personId = '6b3dc83e-e6a9-4925-99dc-2ae80c595abf'
const contact = (contactedAt: string) =>
  contactSchema.safeParse({ personId, channel: 'phone', outcome: 'two_way', contactedAt })

test.each([
  ['2026-12-09T09:30', '2026-12-09T09:30:00.000Z'],
  ['2026-07-09 09:30', '2026-07-09T08:30:00.000Z'],
])('%s is local time', (typed, instant) => {
  expect(contact(typed).data?.contactedAt.toISOString()).toBe(instant)
})

test.each([
  ['', 'Enter the date and time of the contact'],
  ['yesterday', 'Enter the date and time of the contact'],
  ['2026-02-31T09:30', 'This date and time is not in the calendar.'],
  ['2026-12-09T25:00', 'This date and time is not in the calendar.'],
])('"%s" is not a time: it is said kindly', (typed, message) => {
  expect(contact(typed).error?.issues.map(issue => issue.message)).toEqual([message])
})

test('a note has words, at most 10,000 characters of them', () => {
  expect(noteSchema.safeParse({ text: ' \n ' }).success).toBe(false)
  expect(noteSchema.safeParse({ text: 'x'.repeat(10_000) }).success).toBe(true)
  expect(noteSchema.safeParse({ text: 'x'.repeat(10_001) }).success).toBe(false)
  expect(noteSchema.parse({ text: 'a\0b مرحبا 🙂' }).text).toBe('ab مرحبا 🙂')
})

test('officer and deputy are two people, and there may be no deputy', () => {
  const both = { officerId: personId, deputyId: personId, version: '1' }
  expect(assignmentSchema.safeParse(both).error?.issues[0]?.path).toEqual(['deputyId'])
  expect(assignmentSchema.parse({ ...both, deputyId: '' })).toEqual({
    officerId: personId,
    deputyId: undefined,
    version: 1,
  })
})
