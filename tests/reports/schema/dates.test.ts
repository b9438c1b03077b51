import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import type { Fields, Page } from '@/lib/reports/answers'
import { readPage } from '@/lib/reports/schema'

const now = new Date('2026-11-22T10:00:00Z')
const read = (page: Page, fields: Fields) => readPage(page, fields, now)
const kept = (page: Page, fields: Fields) => {
  const result = read(page, fields)
  return result.ok ? result.answers : result.errors
}
const errors = (page: Page, fields: Fields) => {
  const result = read(page, fields)
  return result.ok ? {} : result.errors
}

describe('the date', () => {
  test.each<[string, Fields, Fields]>([
    ['a whole date', { day: '7', month: '11', year: '2026' }, { day: '7', month: '11', year: '2026' }],
    ['today', { day: '22', month: '11', year: '2026' }, { day: '22', month: '11', year: '2026' }],
    ['a year alone', { year: '2019' }, { year: '2019' }],
    ['a month alone', { month: '12' }, { month: '12' }],
    ['this month of this year', { month: '11', year: '2026' }, { month: '11', year: '2026' }],
    ['two digits of a year', { year: '26' }, { year: '2026' }],
    ['two digits of the last century', { year: '98' }, { year: '1998' }],
    ['a month by name', { day: '07', month: ' Sept ', year: '2026' }, { day: '7', month: '9', year: '2026' }],
    ['29 February of a leap year', { day: '29', month: '2', year: '2024' }, { day: '29', month: '2', year: '2024' }],
    ['29 February of a year not known', { day: '29', month: '2' }, { day: '29', month: '2' }],
  ])('%s is taken', (_what, typed, stored) => {
    expect(kept(4, typed)).toEqual(stored)
  })
  test.each<[string, Fields, Fields]>([
    ['31 February', { day: '31', month: '2' }, { day: en.errors.noSuchDate }],
    ['31 February of a year', { day: '31', month: 'February', year: '2026' }, { day: en.errors.noSuchDate }],
    ['29 February of a common year', { day: '29', month: '2', year: '2026' }, { day: en.errors.noSuchDate }],
    ['tomorrow', { day: '23', month: '11', year: '2026' }, { day: en.errors.dateToCome }],
    ['next month', { month: '12', year: '2026' }, { year: en.errors.dateToCome }],
    ['next year', { year: '2027' }, { year: en.errors.dateToCome }],
    ['next year, in two digits', { year: '27' }, { year: en.errors.dateToCome }],
    ['day 32', { day: '32' }, { day: en.errors.day }],
    ['day 0', { day: '0' }, { day: en.errors.day }],
    ['month 13', { month: '13' }, { month: en.errors.month }],
    ['a month that is none', { month: 'ma' }, { month: en.errors.month }],
    ['a year in words', { year: 'last' }, { year: en.errors.year }],
    ['a year of five digits', { year: '20266' }, { year: en.errors.year }],
  ])('%s is asked about, beside its field', (_what, typed, expected) => {
    expect(errors(4, typed)).toEqual(expected)
  })
  test('today is the local day: half past midnight in summer is already tomorrow in London', () => {
    const date = { day: '7', month: '7', year: '2026' }
    expect(readPage(4, date, new Date('2026-07-06T22:30:00Z')).ok).toBe(false)
    expect(readPage(4, date, new Date('2026-07-06T23:30:00Z')).ok).toBe(true)
  })
})
