import { expect, test } from 'vitest'
import type { SafeChannel } from '@/lib/people/person'
import { contactBy, mayBeContacted, neverBy, okBy, type SafeContact, safelyWords } from '@/lib/people/safe-contact'

const said = (more: Partial<SafeContact>): SafeContact => ({
  okChannels: [],
  neverChannels: [],
  livesWithAllegedPerpetrator: false,
  ...more,
})

const table: [string, SafeChannel, SafeContact | undefined, string][] = [
  ['nothing is safe until they have been asked', 'phone', undefined, 'ask_first'],
  ['a way they agreed to is safe', 'phone', said({ okChannels: ['phone'] }), 'ok'],
  ['a way they did not speak of is asked first', 'text', said({ okChannels: ['phone'] }), 'ask_first'],
  ['never is never', 'phone', said({ neverChannels: ['phone'] }), 'never'],
  ['never outranks OK', 'phone', said({ okChannels: ['phone'], neverChannels: ['phone'] }), 'never'],
  ['no letters means no letters', 'letter', said({ okChannels: ['letter'], letters: 'never' }), 'never'],
  [
    'no letters to a home shared with the alleged perpetrator',
    'letter',
    said({ okChannels: ['letter'], livesWithAllegedPerpetrator: true }),
    'never',
  ],
  ['no visits there without a plan', 'in_person', said({ livesWithAllegedPerpetrator: true }), 'never'],
  [
    'a meeting they agreed to elsewhere',
    'in_person',
    said({ okChannels: ['in_person'], livesWithAllegedPerpetrator: true }),
    'ok',
  ],
]

test.each(table)('%s: %s', (_, channel, safe, verdict) => {
  expect(contactBy(channel, safe)).toMatchObject({ verdict, reason: expect.stringMatching(/\.$/) })
})

test('the panel lists what follows from how they live as never', () => {
  const safe = said({ okChannels: ['letter', 'phone'], livesWithAllegedPerpetrator: true })
  expect(neverBy(safe)).toEqual(['letter', 'in_person'])
  expect(okBy(safe)).toEqual(['phone'])
})

test('one line says how they may be reached', () => {
  expect(safelyWords(undefined)).toBe('Nothing is safe until they have been asked.')
  expect(safelyWords(said({ okChannels: ['phone'], neverChannels: ['letter'] }))).toBe('Only phone. Never letter.')
  expect(safelyWords(said({ neverChannels: ['phone'] }))).toBe('No way is agreed yet: ask first. Never phone.')
})

test('nobody speaks to the alleged perpetrator yet', () => {
  expect(mayBeContacted('alleged_perpetrator')).toBe(false)
  expect(mayBeContacted('witness')).toBe(true)
})
