import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import type { Fields, Page } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'
import { keepPage, readPage, readReport } from '@/lib/reports/schema'
import { pageShapes } from '@/lib/reports/schema/pages'

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

test('the schemas and the journey know the same fields, in the same order', () => {
  for (const page of pages) expect(Object.keys(pageShapes[page])).toEqual(pageFields[page])
})

describe('what happened', () => {
  test('nothing filled in gives one message, on the first field', () => {
    expect(read(2, {})).toEqual({ ok: false, errors: { what: en.errors.nothingTold }, order: ['what'] })
    expect(errors(2, { what: ' \n ', types: [], talk: '' })).toEqual({ what: en.errors.nothingTold })
  })
  test.each<[string, Fields]>([
    ['words', { what: 'They shout' }],
    ['a wish to talk', { talk: 'yes' }],
    ['one choice', { types: 'threats' }],
    ['several choices', { types: ['threats', 'assault'] }],
  ])('%s alone are enough', (_what, fields) => {
    expect(read(2, fields).ok).toBe(true)
  })
  test('10,000 characters pass and 10,001 are refused', () => {
    expect(kept(2, { what: 'a'.repeat(10_000) })).toEqual({ what: 'a'.repeat(10_000) })
    expect(errors(2, { what: 'a'.repeat(10_001) })).toEqual({ what: en.errors.tooLong })
  })
  test('an emoji counts as one, a line end sent by a browser as one, blank ends as none', () => {
    expect(read(2, { what: '🏠'.repeat(10_000) }).ok).toBe(true)
    expect(read(2, { what: `${'a\r\n'.repeat(4_999)}ab` }).ok).toBe(true)
    expect(read(2, { what: `  ${'a'.repeat(10_000)}\r\n\r\n` }).ok).toBe(true)
    expect(errors(2, { what: '🏠'.repeat(10_001) })).toEqual({ what: en.errors.tooLong })
  })
})

describe('choices', () => {
  test('an unknown option is refused kindly and never thrown', () => {
    expect(errors(1, { safe: 'sideways' })).toEqual({ safe: en.errors.choice })
    expect(errors(2, { types: ['threats', 'dragons', '__proto__'] })).toEqual({ types: en.errors.choice })
    expect(errors(7, { level: 'constructor' })).toEqual({ level: en.errors.choice })
  })
  test('skip, empty and absent are all no answer', () => {
    expect(kept(1, { safe: 'skip', role: '', age: undefined })).toEqual({})
    expect(kept(9, { wishes: ['skip', ''] })).toEqual({})
  })
  test('one is as good as a list, and each counts once', () => {
    expect(kept(9, { wishes: 'not_sure' })).toEqual({ wishes: ['not_sure'] })
    expect(kept(9, { wishes: ['not_sure', 'moving_home', 'not_sure'] })).toEqual({
      wishes: ['not_sure', 'moving_home'],
    })
    expect(kept(1, { safe: ['safe', 'in_danger'] })).toEqual({ safe: 'safe' })
  })
  test('fields of other pages and unknown fields are left alone', () => {
    expect(kept(1, { safe: 'safe', name: 'Sam', $ACTION_ID_1: 'x' })).toEqual({ safe: 'safe' })
  })
  test('who you are must be answered', () => {
    expect(read(7, { name: 'Sam' })).toEqual({ ok: false, errors: { level: en.errors.level }, order: ['level'] })
    expect(errors(7, { level: 'skip' })).toEqual({ level: en.errors.level })
  })
  test('an email needs an @, any phone will do', () => {
    expect(errors(7, { level: 'open', email: 'sam at home' })).toEqual({ email: en.errors.email })
    expect(read(7, { level: 'open', email: 'sam@home.example', phone: 'ask at number 9' }).ok).toBe(true)
  })
  test('every mistake of a page comes back, in the order of the page', () => {
    const result = read(7, { email: 'x', name: 'a'.repeat(201), level: 'x', phone: 'a'.repeat(201) })
    expect(result).toMatchObject({ ok: false, order: ['level', 'name', 'phone', 'email'] })
  })
})

describe('keepPage', () => {
  test('keeps without checking, so that going back loses nothing', () => {
    expect(keepPage(2, { what: 'a'.repeat(10_001) })).toEqual({ what: 'a'.repeat(10_001) })
    expect(keepPage(4, { day: '31', month: '2' })).toEqual({ day: '31', month: '2' })
    expect(keepPage(4, { day: 'x\0' })).toEqual({ day: 'x' })
    expect(keepPage(7, { name: 'Sam' })).toEqual({ name: 'Sam' })
  })
  test('keeps the known of several options and drops the unknown', () => {
    expect(keepPage(2, { types: ['threats', 'dragons'], what: '\0' })).toEqual({ types: ['threats'] })
    expect(keepPage(1, { safe: 'sideways', role: 'skip' })).toEqual({})
  })
  test('keeps what a valid page reads', () => {
    const fields = { when: 'today', month: 'May', year: '26', postcode: ' ZZ1 1AA ' }
    expect(keepPage(4, fields)).toEqual(kept(4, fields))
  })
})

describe('readReport', () => {
  const told = { what: 'They shout', level: 'open', name: 'Sam Lee' } as const
  test('gives back what applies, ready to send', () => {
    expect(readReport(told, now)).toEqual({ ok: true, answers: told })
    expect(readReport({ ...told, level: 'anonymous' }, now)).toEqual({
      ok: true,
      answers: { what: 'They shout', level: 'anonymous' },
    })
  })
  test('names the first page that needs more', () => {
    expect(readReport({ level: 'open' }, now)).toMatchObject({ ok: false, page: 2, order: ['what'] })
    expect(readReport({ what: 'They shout' }, now)).toMatchObject({ ok: false, page: 7, order: ['level'] })
    expect(readReport({ ...told, day: '31', month: '2' }, now)).toMatchObject({ ok: false, page: 4, order: ['day'] })
  })
  test('a mistake in an answer that no longer applies holds nobody up', () => {
    expect(readReport({ what: 'x', level: 'anonymous', email: 'no' }, now).ok).toBe(true)
  })
})
