import { describe, expect, test } from 'vitest'
import { larkmoor } from '@/drizzle/seed/larkmoor'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Answers } from '@/lib/reports/answers'
import { timeLeft } from '@/lib/triage/time-left'
import { toldRows } from '@/lib/triage/told-words'
import { urgencyOf } from '@/lib/triage/urgency'
import { groundWords, typeWords, wordsOf } from '@/lib/triage/words'

describe('a report as told', () => {
  const answerTo = (field: string, answers: Answers) => toldRows(answers, larkmoor).find(row => row.field === field)

  test('is read in the very words the reporter chose from', () => {
    expect(answerTo('perpetrator', { perpetrator: 'works_for_landlord' })).toEqual({
      field: 'perpetrator',
      question: 'Do you know who did it?',
      answer: 'Someone who works for Larkmoor or does work for Larkmoor',
    })
    expect(answerTo('types', { types: ['verbal_abuse', 'threats'] })?.answer).toBe('Shouting or name-calling\nThreats')
  })

  test('has the date as one answer, whatever part of it is known', () => {
    expect(answerTo('day', { day: '9', month: '12', year: '2026' })).toMatchObject({
      question: 'The date, if you know it',
      answer: '9 December 2026',
    })
    expect(answerTo('day', { month: '12' })?.answer).toBe('December')
  })

  test('leaves out what was not answered, and the safe word, which is folded away', () => {
    const fields = toldRows({ ...s5a, safeWord: 'Heather' }, larkmoor).map(row => row.field)
    expect(fields).not.toContain('safeWord')
    expect(fields).not.toContain('what')
    expect(fields).not.toContain('email')
    expect(fields).toContain('phone')
  })

  test('shows words somebody wrote as they are, even when they look like a code', () => {
    expect(answerTo('name', { name: 'constructor' })?.answer).toBe('constructor')
    expect(answerTo('languageNeeded', { languageNeeded: 'yes' })?.answer).toBe('yes')
  })
})

describe('time left', () => {
  test.each([
    ['2026-12-10T09:12:00Z', '2026-12-10T09:51:00Z', '39 min left'],
    ['2026-12-10T09:12:00Z', '2026-12-10T12:00:00Z', '2 h 48 min left'],
    ['2026-12-10T23:50:00Z', '2026-12-11T00:10:00Z', '1 day'],
    ['2026-12-10T09:00:00Z', '2026-12-13T12:00:00Z', '3 days'],
    ['2026-12-10T12:20:00Z', '2026-12-10T12:00:00Z', '20 min late'],
    ['2026-12-12T12:20:00Z', '2026-12-10T12:00:00Z', '2 days late'],
  ])('at %s of what is due %s is %s', (now, due, words) => {
    expect(timeLeft(new Date(due), new Date(now))).toBe(words)
  })
})

describe('urgency', () => {
  const now = new Date('2026-12-10T09:12:00Z')
  const at = (iso: string) => new Date(iso)
  test.each([
    ['overdue', 'A2', '2026-12-09T12:00:00Z', 'first'],
    ['on_time', 'A1', '2026-12-11T12:00:00Z', 'first'],
    ['deferred_for_safety', 'A1', '2026-12-11T12:00:00Z', 'later'],
    ['waiting', 'A1', '2026-12-10T15:00:00Z', 'today'],
    ['due_soon', 'A2', '2026-12-10T17:00:00Z', 'today'],
    ['on_time', 'A2', '2026-12-11T17:00:00Z', 'later'],
  ] as const)('%s, %s, due %s is %s', (state, severity, due, urgency) => {
    expect(urgencyOf({ severity, reading: { state, at: at(due), late: false } }, now)).toBe(urgency)
  })

  test('what has no clock comes last', () => expect(urgencyOf({ severity: 'A1' }, now)).toBe('later'))
})

test('a line of codes reads as a phrase, and says nothing of codes it does not know', () => {
  expect(wordsOf(['threats', 'criminal_damage_or_graffiti'], typeWords)).toBe('Threats, damage or graffiti')
  expect(wordsOf(['race', 'gypsy_roma_traveller'], groundWords)).toBe('Race, Gypsy, Roma or Traveller')
  expect(wordsOf(['constructor', 'nonsense'], typeWords)).toBe('')
})
