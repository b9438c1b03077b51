import { expect, test } from 'vitest'
import { clocksMetBy, countsAs } from '@/lib/cases/first-contact'
import type { ContactOutcome, SafeChannel } from '@/lib/people/person'
import type { SafeContact } from '@/lib/people/safe-contact'

const at = new Date('2026-12-09T10:00:00Z')
const safe = (...okChannels: SafeChannel[]): SafeContact => ({
  okChannels,
  neverChannels: [],
  livesWithAllegedPerpetrator: false,
})

const table: [string, SafeChannel, ContactOutcome, SafeContact | undefined, string | undefined][] = [
  ['hearing from each other', 'in_person', 'two_way', undefined, 'achieved'],
  ['an attempt on a way they said is safe', 'phone', 'attempted', safe('phone'), 'attempted'],
  ['an attempt on a way they did not speak of', 'text', 'attempted', safe('phone'), undefined],
  ['an attempt before they were asked', 'phone', 'attempted', undefined, undefined],
  ['a mailbox post where the mailbox is the only way', 'portal', 'attempted', safe('portal'), 'achieved'],
  ['a mailbox post where there are other ways', 'portal', 'attempted', safe('portal', 'phone'), 'attempted'],
]

test.each(table)('%s by %s, %s, counts', (_, channel, outcome, theirs, counts) => {
  expect(countsAs({ channel, outcome, contactedAt: at }, theirs)).toBe(counts)
})

test('a contact meets the clock of the report that told of the person, and no other', () => {
  const startedAt = new Date('2026-12-08T10:00:00Z')
  const clocks = ['r1', 'r2', null].map(reportId => ({ id: `clock of ${reportId}`, reportId, startedAt }))
  expect(clocksMetBy(clocks, 'r1', at).map(({ reportId }) => reportId)).toEqual(['r1', null])
  expect(clocksMetBy(clocks, null, at)).toHaveLength(3)
})

test('a contact from before a clock started does not meet it', () => {
  expect(clocksMetBy([{ id: 'a', reportId: null, startedAt: new Date('2026-12-10T10:00:00Z') }], null, at)).toEqual([])
})
