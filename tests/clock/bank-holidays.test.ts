import { expect, test } from 'vitest'
import { bankHolidays } from '@/lib/clock/bank-holidays'

/** domain §3.10, as printed there */
const table: [number, string[]][] = [
  [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
  [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
  [2028, ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
  [2029, ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']],
  [2030, ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26']],
]

test.each(table)('the holidays of %i are those of the published table', (year, days) => {
  expect(bankHolidays(year)).toEqual(days.map(day => `${year}-${day}`))
})

test('a Christmas on a Sunday gives Monday 26 and Tuesday 27', () => {
  expect(bankHolidays(2033).slice(-2)).toEqual(['2033-12-26', '2033-12-27'])
})

test('no year lies beyond the rules: each has eight weekdays off', () => {
  for (let year = 2024; year <= 2100; year += 1) {
    const days = bankHolidays(year)
    expect(new Set(days).size).toBe(8)
    expect(days.every(day => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true)
  }
})

test.each([
  [1999, '1999-04-02', '1999-04-05'],
  [2008, '2008-03-21', '2008-03-24'],
  [2038, '2038-04-23', '2038-04-26'],
])('Easter of %i lies where the calendar has it', (year, friday, monday) => {
  expect(bankHolidays(year)).toEqual(expect.arrayContaining([friday, monday]))
})
