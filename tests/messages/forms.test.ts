import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import { readMailboxForm } from '@/lib/messages/forms'
import { mailboxPages } from '@/lib/messages/visit'

const pagesOfWords = ['messages', 'more', 'feedback'] as const

describe.each(pagesOfWords)('%s', page => {
  test.each([
    ['emoji only', '😟😟'],
    ['right to left', 'שלום\n\nمرحبا'],
    ['10,000 characters of four bytes', '😀'.repeat(10_000)],
  ])('takes %s as they are', (_, text) => {
    expect(readMailboxForm(page, { text })).toEqual({ ok: true, said: { text } })
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['no field at all', undefined],
  ])('asks for words where there is %s', (_, text) => {
    expect(readMailboxForm(page, { text })).toEqual({
      ok: false,
      errors: { text: en.mailboxErrors.write },
      order: ['text'],
    })
  })

  test('says kindly that 10,001 characters are too many', () => {
    const read = readMailboxForm(page, { text: 'a'.repeat(10_001) })
    expect(read).toEqual({ ok: false, errors: { text: en.errors.tooLong }, order: ['text'] })
  })

  test('takes a NUL byte out, and is told when nothing is left', () => {
    expect(readMailboxForm(page, { text: 'he\u0000llo' })).toEqual({ ok: true, said: { text: 'hello' } })
    expect(readMailboxForm(page, { text: '\u0000' })).toMatchObject({ ok: false, order: ['text'] })
  })
})

test('only the levels there are can be said', () => {
  expect(readMailboxForm('name', { level: 'open', name: 'Sam' })).toEqual({
    ok: true,
    said: { level: 'open', name: 'Sam' },
  })
  for (const level of [undefined, '', 'famous', ['open', 'x']])
    expect(readMailboxForm('name', { level }).ok).toBe(Array.isArray(level))
})

test('a way that there is not, or a question that was not asked, is not kept', () => {
  expect(readMailboxForm('contact', { channels: ['phone', 'pigeon'] })).toMatchObject({
    ok: false,
    order: ['channels'],
  })
  expect(readMailboxForm('contact', { channels: 'phone', wishes: 'nothing_done', level: 'anonymous' })).toEqual({
    ok: true,
    said: { channels: ['phone'] },
  })
})

test('ways to be reached are asked for: none chosen would leave the old ones standing', () => {
  expect(readMailboxForm('contact', { seenByOthers: 'yes', phone: '07700 900321' })).toEqual({
    ok: false,
    errors: { channels: en.mailboxErrors.ways },
    order: ['channels'],
  })
})

test.each(mailboxPages)('%s never throws, whatever comes', page => {
  for (const value of ['', '\u0000', '__proto__', ['a', 'b'], '😀'.repeat(20_000)])
    expect(() => readMailboxForm(page, { text: value, channels: value, level: value, phone: value })).not.toThrow()
})
