import { expect, test } from 'vitest'
import { areInOwnWords } from '@/lib/people/own-words'
import type { SafeContact } from '@/lib/people/safe-contact'

const safe: SafeContact = {
  okChannels: ['phone', 'letter'],
  neverChannels: [],
  livesWithAllegedPerpetrator: false,
  times: 'when he is at work',
}
const now = new Date('2026-12-08T10:15:00Z')

test.each<[string, SafeContact | undefined, 'phone' | 'letter' | 'email', boolean]>([
  ['a call', safe, 'phone', true],
  [
    'a call at times that a clock keeps to',
    { ...safe, windows: [{ days: [4], from: '10:00', to: '12:00' }] },
    'phone',
    false,
  ],
  ['a call at any time', { ...safe, times: undefined } as SafeContact, 'phone', false],
  ['a letter, which waits for them', safe, 'letter', false],
  ['a way they have not agreed to', safe, 'email', false],
  ['somebody nobody has asked', undefined, 'phone', false],
])('%s', (_, known, channel, expected) => expect(areInOwnWords(known, { channel, now })).toBe(expected))
