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

describe('text', () => {
  test.each([
    ['a NUL byte goes', 'a\0b', 'ab'],
    ['other control characters go', 'a\u0007\u001b[1mb\u007f\u0085c', 'a[1mbc'],
    ['tabs and new lines stay', 'a\tb\nc', 'a\tb\nc'],
    ['line ends become one kind', 'a\r\nb\rc', 'a\nb\nc'],
    ['half a character is replaced', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['right-to-left text keeps its marks', '\u200fשלום \u2067مرحبا\u2069', '\u200fשלום \u2067مرحبا\u2069'],
    ['emoji stay whole', '👩‍👩‍👧‍👦 🏳️‍⚧️', '👩‍👩‍👧‍👦 🏳️‍⚧️'],
    ['what looks like markup is only text', "<script>'; drop table", "<script>'; drop table"],
  ])('%s', (_what, typed, stored) => {
    expect(kept(2, { what: typed })).toEqual({ what: stored })
  })
  test('a line keeps to one line', () => {
    expect(kept(7, { level: 'open', name: ' Sam\r\n  Lee ' })).toEqual({ level: 'open', name: 'Sam Lee' })
  })
  test('nothing but unreadable characters is said kindly, not lost in silence', () => {
    expect(errors(3, { groundsOther: '\0\u0001' })).toEqual({ groundsOther: en.errors.unreadable })
  })
  test('a name longer than a line is refused beside its field', () => {
    expect(errors(7, { level: 'open', name: 'a'.repeat(201) })).toEqual({ name: en.errors.lineTooLong })
    expect(read(7, { level: 'open', name: 'a'.repeat(200) }).ok).toBe(true)
  })
})
