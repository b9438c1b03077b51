import { expect, test } from 'vitest'
import * as format from '@/lib/clock/format'

const due = new Date('2026-12-07T17:00:00Z')

test('writes dates and times out in words', () => {
  expect(format.dateTimeWords(due)).toBe('Monday 7 December 2026, 5pm')
  expect(format.dateWords(due)).toBe('Monday 7 December 2026')
  expect(format.promiseWords(due)).toBe('5pm on Monday 7 December')
  expect(format.shortDateTime(due)).toBe('Mon 7 Dec, 5pm')
  expect(format.shortDate(due)).toBe('Mon 7 Dec')
})

test('writes until when something lasts, with the day that is the last', () => {
  expect(format.untilWords(due)).toBe('Monday 7 December 2026, 5pm')
  expect(format.untilWords(new Date('2026-12-07T00:00:00Z'))).toBe('the end of Sunday 6 December 2026')
  expect(format.untilWords(new Date('2026-07-06T23:00:00Z'))).toBe('the end of Monday 6 July 2026')
})

test.each([
  ['2026-12-07T12:00:00Z', '12 noon'],
  ['2026-12-07T00:00:00Z', '12 midnight'],
  ['2026-12-07T00:05:00Z', '12:05am'],
  ['2026-12-07T12:30:00Z', '12:30pm'],
  ['2026-07-06T11:00:00Z', '12 noon'],
  ['2026-12-07T09:05:00Z', '9:05am'],
])('%s is %s in London', (at, words) => {
  expect(format.timeWords(new Date(at))).toBe(words)
})

test.each([
  ['2026-12-07T00:10:00Z', 'today'],
  ['2026-12-06T23:50:00Z', 'yesterday'],
  ['2026-12-04T17:00:00Z', '3 days ago'],
  ['2026-11-07T17:00:00Z', '30 days ago'],
  ['2026-12-08T00:00:00Z', 'tomorrow'],
  ['2026-12-17T00:00:00Z', 'in 10 days'],
])('counts calendar days: %s is %s', (at, words) => {
  expect(format.daysAgo(new Date(at), due)).toBe(words)
})

test('refuses an invalid Date', () => {
  expect(() => format.dateWords(new Date(Number.NaN))).toThrow(RangeError)
})
