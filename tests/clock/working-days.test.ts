import { describe, expect, test } from 'vitest'
import { dueAt, isWorkingDay, longGap, triageDueAt, workingDaysBefore } from '@/lib/clock/working-days'

const noon = (date: string) => new Date(`${date}T12:00:00Z`)
const iso = (at: Date) => at.toISOString().replace(':00.000Z', 'Z')

describe('dueAt', () => {
  /** domain §3.10, every row: received, then 1, 2, 5, 10 and 20 working days */
  const table = [
    ['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-11', '2026-12-18', '2027-01-06'],
    ['2026-12-05', '2026-12-07', '2026-12-08', '2026-12-11', '2026-12-18', '2027-01-06'],
    ['2026-12-18', '2026-12-21', '2026-12-22', '2026-12-29', '2027-01-06', '2027-01-20'],
    ['2026-12-23', '2026-12-24', '2026-12-29', '2027-01-04', '2027-01-11', '2027-01-25'],
    ['2026-12-24', '2026-12-29', '2026-12-30', '2027-01-05', '2027-01-12', '2027-01-26'],
    ['2026-12-31', '2027-01-04', '2027-01-05', '2027-01-08', '2027-01-15', '2027-01-29'],
  ]
  test.each(table)('received %s in winter is due by the published table at 17:00', (received, ...due) => {
    const found = [1, 2, 5, 10, 20].map(n => iso(dueAt(noon(received), n)))
    expect(found).toEqual(due.map(day => `${day}T17:00Z`))
  })
  test('received before Easter 2027 skips Good Friday and Easter Monday, and 17:00 is 16:00 UTC in summer', () => {
    const found = [1, 2, 5, 10, 20].map(n => iso(dueAt(noon('2027-03-25'), n)))
    expect(found).toEqual(['03-30', '03-31', '04-05', '04-12', '04-26'].map(day => `2027-${day}T16:00Z`))
  })
  test('Day 0 is the local date: 23:30 UTC in summer is already the next day', () => {
    expect(iso(dueAt(new Date('2026-07-06T22:59:59Z'), 1))).toBe('2026-07-07T16:00Z')
    expect(iso(dueAt(new Date('2026-07-06T23:30:00Z'), 1))).toBe('2026-07-08T16:00Z')
    expect(iso(dueAt(new Date('2026-12-07T23:30:00Z'), 1))).toBe('2026-12-08T17:00Z')
  })
  test('late evening is no later than morning: any hour of Day 0 counts the same', () => {
    expect(dueAt(new Date('2026-12-07T00:00:00Z'), 3)).toEqual(dueAt(new Date('2026-12-07T23:59:59Z'), 3))
  })
  test('crosses the change of the clocks with the wall clock', () => {
    expect(iso(dueAt(noon('2026-03-27'), 1))).toBe('2026-03-30T16:00Z')
    expect(iso(dueAt(noon('2026-10-23'), 1))).toBe('2026-10-26T17:00Z')
  })
  test('a closure day is no working day', () => {
    expect(iso(dueAt(noon('2026-12-04'), 1, ['2026-12-07']))).toBe('2026-12-08T17:00Z')
    expect(iso(dueAt(noon('2026-12-04'), 1, ['2026-12-04', '2026-12-05']))).toBe('2026-12-07T17:00Z')
  })
  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1001])('%s working days is a RangeError', n => {
    expect(() => dueAt(noon('2026-12-04'), n)).toThrow(RangeError)
  })
  test('an invalid Date or closure is a RangeError', () => {
    expect(() => dueAt(new Date('nonsense'), 1)).toThrow(RangeError)
    expect(() => dueAt(noon('2026-12-04'), 1, ['2026-02-31'])).toThrow(RangeError)
  })
})

describe('triageDueAt', () => {
  test('is noon of the next working day', () => {
    expect(iso(triageDueAt(new Date('2026-12-05T23:40:00Z'), false))).toBe('2026-12-07T12:00Z')
    expect(iso(triageDueAt(noon('2026-07-06'), false))).toBe('2026-07-07T11:00Z')
    expect(iso(triageDueAt(noon('2026-12-24'), false))).toBe('2026-12-29T12:00Z')
    expect(iso(triageDueAt(noon('2026-12-24'), false, ['2026-12-29']))).toBe('2026-12-30T12:00Z')
  })
  test('is one clock hour in an emergency, whatever the day', () => {
    expect(iso(triageDueAt(new Date('2026-12-25T03:15:00Z'), true))).toBe('2026-12-25T04:15Z')
    expect(iso(triageDueAt(new Date('2026-10-25T00:30:00Z'), true))).toBe('2026-10-25T01:30Z')
  })
  test('refuses an invalid Date, emergency or not', () => {
    for (const emergency of [true, false])
      expect(() => triageDueAt(new Date(Number.NaN), emergency)).toThrow(RangeError)
  })
})

describe('isWorkingDay', () => {
  test.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2028-01-03', false],
    ['2031-12-25', false],
    ['2031-12-24', true],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected)
  })
  test('is false on a closure', () => {
    expect(isWorkingDay('2026-12-24', ['2026-12-24'])).toBe(false)
  })
  test.each(['2026-02-31', '2026-13-01', '20261224', '2026-12-24T10:00', '', 'today'])('refuses %j', date => {
    expect(() => isWorkingDay(date)).toThrow(RangeError)
  })
})

describe('workingDaysBefore', () => {
  test('keeps the local time of day over weekends, holidays and the change of the clocks', () => {
    expect(iso(workingDaysBefore(new Date('2026-12-29T09:15:00Z'), 1))).toBe('2026-12-24T09:15Z')
    expect(iso(workingDaysBefore(new Date('2026-03-30T08:15:00Z'), 1))).toBe('2026-03-27T09:15Z')
    expect(iso(workingDaysBefore(noon('2026-12-09'), 2, ['2026-12-08']))).toBe('2026-12-04T12:00Z')
  })
  test('counts nothing for 0 and refuses less', () => {
    expect(workingDaysBefore(noon('2026-12-05'), 0)).toEqual(noon('2026-12-05'))
    expect(() => workingDaysBefore(noon('2026-12-05'), -1)).toThrow(RangeError)
  })
})

describe('longGap', () => {
  test.each([
    ['2026-12-17', false],
    ['2026-12-18', true],
    ['2026-12-19', false],
    ['2026-12-24', true],
    ['2027-03-25', true],
    ['2027-03-30', false],
  ])('%s: %s', (date, expected) => {
    expect(longGap(noon(date))).toBe(expected)
  })
  test('sees closures', () => {
    expect(longGap(noon('2026-12-19'), ['2026-12-21'])).toBe(true)
  })
})
