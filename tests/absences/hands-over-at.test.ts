import { expect, test } from 'vitest'
import { handsOverAt, overlaps } from '@/lib/absences/hands-over-at'
import { instantAt } from '@/lib/clock/local'

const now = instantAt('2026-12-09', '09:30')

test.each<[string, string, string | undefined, Date | undefined]>([
  ['one working day: the deputy stands in', '2026-12-10', '2026-12-10', undefined],
  ['two working days: at the start of the first', '2026-12-10', '2026-12-11', instantAt('2026-12-10', '00:00')],
  ['a Friday and the weekend after it is one', '2026-12-11', '2026-12-13', undefined],
  ['a Friday to a Monday is two', '2026-12-11', '2026-12-14', instantAt('2026-12-11', '00:00')],
  ['Christmas Eve to the Monday after, which is a bank holiday, is one', '2026-12-24', '2026-12-28', undefined],
  ['begun already: now', '2026-12-08', '2026-12-11', now],
  ['from today: now', '2026-12-09', '2026-12-10', now],
  ['without a known end: at its start', '2026-12-10', undefined, instantAt('2026-12-10', '00:00')],
])('%s', (_, fromOn, untilOn, expected) => {
  expect(handsOverAt({ fromOn, untilOn }, now)).toEqual(expected)
})

test('a closure day is no working day', () => {
  expect(handsOverAt({ fromOn: '2026-12-10', untilOn: '2026-12-11' }, now, ['2026-12-11'])).toBeUndefined()
})

test('absences overlap where they have a day in common', () => {
  const week = { fromOn: '2026-12-07', untilOn: '2026-12-11' }
  expect(overlaps(week, { fromOn: '2026-12-11', untilOn: '2026-12-12' })).toBe(true)
  expect(overlaps(week, { fromOn: '2026-12-12' })).toBe(false)
  expect(overlaps({ fromOn: '2026-12-01' }, week)).toBe(true)
})
