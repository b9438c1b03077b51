import { describe, expect, test } from 'vitest'
import type { SafeContact } from '@/lib/people/safe-contact'
import { formatsSafeFor, paperIsSafe } from '@/lib/plans/formats'

const safe = (more: Partial<SafeContact>): SafeContact => ({
  okChannels: [],
  neverChannels: [],
  livesWithAllegedPerpetrator: false,
  ...more,
})
const everything: Partial<SafeContact> = { okChannels: ['letter', 'email', 'portal', 'in_person'], letters: 'ok' }
const onPaper = ['paper', 'large_print', 'easy_read', 'audio', 'translated']

describe('a copy of the plan', () => {
  test.each([
    ['nobody has asked what is safe', undefined],
    ['they live with the alleged perpetrator', safe({ ...everything, livesWithAllegedPerpetrator: true })],
    ['no way is agreed', safe({})],
    ['only the phone is agreed', safe({ okChannels: ['phone'] })],
    ['every way is never', safe({ neverChannels: ['letter', 'email', 'portal'], okChannels: ['in_person'] })],
  ] as const)('is not left where %s: explaining it is the only way', (_, said) => {
    expect(formatsSafeFor(said)).toEqual(['explained_no_copy'])
    expect(paperIsSafe(said)).toBe(false)
  })

  test('is never on paper where letters are never, even met in person', () => {
    const formats = formatsSafeFor(safe({ ...everything, letters: 'never' }))
    expect(formats).toEqual(['email', 'mailbox', 'explained_no_copy'])
  })

  test('is never an email where email is never', () => {
    const formats = formatsSafeFor(safe({ ...everything, neverChannels: ['email'] }))
    expect(formats).not.toContain('email')
    expect(formats).toEqual(expect.arrayContaining(onPaper))
  })

  test('lies nowhere that somebody else looks; the mailbox opens with their receipt alone', () => {
    expect(formatsSafeFor(safe({ ...everything, someoneElseSees: true }))).toEqual(['mailbox', 'explained_no_copy'])
  })

  test('has every form where every way is safe', () => {
    expect(formatsSafeFor(safe(everything))).toEqual([
      'paper',
      'email',
      'mailbox',
      ...onPaper.slice(1),
      'explained_no_copy',
    ])
  })
})
