import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Answers, Field } from '@/lib/reports/answers'
import * as journey from '@/lib/reports/journey'
import { pages } from '@/lib/reports/page-fields'
import { combinations, everything } from '@/tests/reports/sample-answers'

const { answersThatApply, maySee } = journey

const personal = ['name', 'phone', 'email', 'address', 'times', 'voicemail', 'safeWord', 'via'] as const

describe('answersThatApply', () => {
  test('keeps everything while everything applies', () => {
    expect(answersThatApply(everything)).toEqual(everything)
  })
  test('type a name, then choose anonymous: the name is nowhere', () => {
    const json = JSON.stringify(answersThatApply({ ...everything, level: 'anonymous' }))
    for (const field of personal) expect(json).not.toContain(everything[field])
  })
  test('staying anonymous keeps only the mailbox, and what makes talking easier', () => {
    const kept = answersThatApply({ ...everything, level: 'anonymous' })
    expect(kept).toMatchObject({ channels: ['mailbox'], languageNeeded: 'Polish', officerGender: 'woman' })
    expect(kept).not.toHaveProperty('livesWith')
    expect(kept).not.toHaveProperty('seenByOthers')
    expect(answersThatApply({ level: 'anonymous', channels: ['phone'] })).toEqual({ level: 'anonymous' })
  })
  test('a level that is not chosen counts as anonymous', () => {
    const { level: _, ...undecided } = everything
    const { level: __, ...anonymous } = answersThatApply({ ...everything, level: 'anonymous' })
    expect(answersThatApply(undecided)).toEqual(anonymous)
  })
  test.each<[string, Partial<Answers>, Field[]]>([
    ['permission only for someone else', { role: 'witness' }, ['permission']],
    ['other words only for "something else"', { grounds: ['race'] }, ['groundsOther']],
    ['how often only when it keeps happening', { when: 'today' }, ['howOften']],
    ['who to keep it from only about those who work for us', { perpetrator: 'named' }, ['keepFrom']],
    ['words about them only if known', { perpetrator: 'unknown' }, ['perpetratorWords', 'keepFrom']],
    ['a reference only if someone was told', { told: [] }, ['toldReference']],
    ['a trusted person only if chosen', { channels: ['phone'] }, ['via']],
    ['language and officer only if chosen', { adjustments: ['bsl'] }, ['languageNeeded', 'officerGender']],
    [
      'no way to reach who wants no contact',
      { noContact: 'yes' },
      ['phone', 'email', 'address', 'times', 'voicemail', 'safeWord', 'via'],
    ],
  ])('%s', (_what, change, gone) => {
    const kept = answersThatApply({ ...everything, ...change })
    const lost = Object.keys(everything).filter(field => !(field in kept))
    expect(new Set(lost)).toEqual(new Set(gone))
  })
  test('no letter goes to a home shared with the person who did it', () => {
    const kept = answersThatApply({ ...everything, livesWith: 'yes' })
    expect(kept.channels).toEqual(['phone', 'via_named_person', 'mailbox'])
    expect(answersThatApply({ level: 'open', livesWith: 'yes', channels: ['letter'] })).not.toHaveProperty('channels')
  })
  test('unfairness by staff asks who should not see it, whoever did it', () => {
    const types: Answers['types'] = ['service_discrimination_by_staff_or_contractor']
    expect(answersThatApply({ types, keepFrom: 'Kev' })).toEqual({ types, keepFrom: 'Kev' })
  })
  test('is stable and blind to order over thousands of combinations', () => {
    const broken = [...combinations(2000)].flatMap(answers => brokenBy(answers).map(promise => ({ promise, answers })))
    expect(broken).toEqual([])
  })
})

/** The promises that these answers break. Compared without \`expect\`, whose hundred thousand calls took most of the time. */
function brokenBy(answers: Answers): string[] {
  const once = answersThatApply(answers)
  const reversed = Object.fromEntries(Object.entries(answers).reverse())
  const promises = {
    'a second time changes nothing': isDeepStrictEqual(answersThatApply(once), once),
    'the order of the answers is nothing to it': isDeepStrictEqual(answersThatApply(reversed), once),
    'what is kept is kept as it was': Object.entries(once).every(
      ([field, value]) => field === 'channels' || value === answers[field as Field],
    ),
    'anonymous keeps nothing personal': isNamed(answers) || personal.every(field => !(field in once)),
    'it is as restricted as before': journey.isRestricted(once) === journey.isRestricted(answers),
    'it is as urgent as before': journey.isDanger(once) === journey.isDanger(answers),
    'the same pages open': pages.every(page => isDeepStrictEqual(maySee(page, once), maySee(page, answers))),
  }
  return Object.entries(promises).flatMap(([promise, holds]) => (holds ? [] : [promise]))
}

const isNamed = ({ level }: Answers) => level !== undefined && level !== 'anonymous'
