import { describe, expect, test } from 'vitest'
import { reviewReminder, usualReview, versionOn } from '@/lib/policy/versions'

const versions = [
  { version: 4, validFrom: null },
  { version: 5, validFrom: '2026-06-01' },
  { version: 6, validFrom: '2026-03-01' },
  { version: 7, validFrom: '2026-06-01' },
]

describe('the version in force on a day', () => {
  test.each([
    ['before any has a day, is the one from the beginning', '2026-02-28', 4],
    ['is a new one from its first day', '2026-03-01', 6],
    ['is no newer one before its day, whatever its number', '2026-05-31', 6],
    ['is the higher number of two that begin together', '2026-06-01', 7],
  ])('%s', (_, day, version) => {
    expect(versionOn(versions, day)?.version).toBe(version)
  })
  test('is none where none has begun', () => {
    expect(versionOn([{ version: 1, validFrom: '2026-06-01' }], '2026-05-31')).toBeUndefined()
  })
})

describe('the next review is spoken of', () => {
  test.each([
    ['not yet, more than 6 months before', '2026-12-31', undefined],
    ['6 months before', '2027-01-01', 'six_months'],
    ['3 months before', '2027-04-01', 'three_months'],
    ['1 month before', '2027-06-01', 'one_month'],
    ['as due in a month on its own day', '2027-07-01', 'one_month'],
    ['as overdue the day after', '2027-07-02', 'overdue'],
  ])('%s', (_, day, reminder) => {
    expect(reviewReminder('2027-07-01', new Date(`${day}T11:00:00Z`))).toBe(reminder)
  })
  test('by the local date: an hour before midnight in summer is the next day already', () => {
    expect(reviewReminder('2027-07-01', new Date('2027-07-01T23:30:00Z'))).toBe('overdue')
  })
  test('usually three years after it was approved', () => {
    expect(usualReview('2024-02-29')).toBe('2027-02-28')
  })
})
