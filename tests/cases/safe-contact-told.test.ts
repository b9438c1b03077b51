import { describe, expect, test } from 'vitest'
import { safeContactTold } from '@/lib/cases/safe-contact-told'
import type { Answers } from '@/lib/reports/answers'

const ok = (answers: Answers) => safeContactTold(answers)?.okChannels
const never = (answers: Answers) => safeContactTold(answers)?.neverChannels

describe('what a reporter called safe', () => {
  test('is nothing where nothing was said', () => {
    expect(safeContactTold({})).toBeUndefined()
    expect(safeContactTold({ name: 'Sana', phone: '01632 960119', level: 'open' })).toBeUndefined()
  })

  test('is what they chose, the mailbox among it, a letter in a plain envelope', () => {
    const told = safeContactTold({ channels: ['phone', 'letter', 'mailbox'], times: 'Mornings', safeWord: 'Heather' })
    expect(told).toMatchObject({
      okChannels: ['phone', 'letter', 'portal'],
      neverChannels: [],
      letters: 'plain_envelope',
      times: 'Mornings',
      codeWord: 'Heather',
    })
  })

  test.each(['yes', 'not_sure'] as const)('is never a letter when who did it lives there: %s', livesWith => {
    expect(ok({ channels: ['phone', 'letter'], livesWith })).toEqual(['phone'])
    expect(never({ channels: ['phone', 'letter'], livesWith })).toEqual(['letter'])
    expect(safeContactTold({ livesWith })).toMatchObject({ letters: 'never', livesWithAllegedPerpetrator: true })
  })

  test('is nothing at all when nobody should contact them, except the mailbox they come back to', () => {
    const answers: Answers = { noContact: 'yes', channels: ['mailbox'] }
    expect(ok(answers)).toEqual(['portal'])
    expect(never(answers)).toEqual(['phone', 'text', 'email', 'letter', 'in_person', 'via_named_person'])
  })

  test.each(['mate_crime', 'cuckooing'] as const)(
    '%s locks their devices until they say that nobody else sees them',
    type => {
      const answers: Answers = { types: [type], channels: ['phone', 'via_named_person'] }
      expect(ok(answers)).toEqual(['via_named_person'])
      expect(never(answers)).toEqual(['phone', 'text', 'email', 'letter'])
      expect(ok({ ...answers, seenByOthers: 'not_sure' })).toEqual(['via_named_person'])
      expect(ok({ ...answers, seenByOthers: 'no' })).toEqual(['phone', 'via_named_person'])
    },
  )

  test('keeps the language to speak in, and BSL', () => {
    expect(safeContactTold({ languageNeeded: 'Polish' })?.language).toBe('Polish')
    expect(safeContactTold({ channels: ['email'], adjustments: ['bsl'] })?.language).toBe('BSL')
  })
})
