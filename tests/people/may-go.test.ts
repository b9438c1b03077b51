import { describe, expect, test } from 'vitest'
import { type Asked, mayGo, type SafeContact, safeTarget } from '@/lib/people/safe-contact'

const base: SafeContact = {
  okChannels: ['phone', 'text', 'email', 'letter', 'in_person'],
  neverChannels: [],
  livesWithAllegedPerpetrator: false,
}
const thursdays = [{ days: [4], from: '10:00', to: '12:00' }]
const tuesday = new Date('2026-12-08T10:15:00Z')
const thursday = new Date('2026-12-10T10:30:00Z')

describe('a message', () => {
  test.each<[string, SafeContact | undefined, Partial<Asked>, string]>([
    ['nobody has asked', undefined, {}, 'ask_first not_asked'],
    ['agreed, at any time', base, {}, 'now'],
    ['not agreed', { ...base, okChannels: ['phone'] }, {}, 'ask_first not_agreed'],
    ['never', { ...base, neverChannels: ['email'] }, {}, 'never never'],
    ['a letter never', { ...base, letters: 'never' }, { channel: 'letter' }, 'never letters_never'],
    [
      'a letter, living with him',
      { ...base, livesWithAllegedPerpetrator: true },
      { channel: 'letter' },
      'never lives_with',
    ],
    [
      'a visit, living with him and not agreed',
      { ...base, okChannels: ['phone'], livesWithAllegedPerpetrator: true },
      { channel: 'in_person' },
      'never lives_with',
    ],
    ['outside their times', { ...base, windows: thursdays }, {}, 'later 2026-12-10T10:00:00.000Z'],
    ['inside their times', { ...base, windows: thursdays }, { now: thursday }, 'now'],
    ['a letter outside their times', { ...base, windows: thursdays }, { channel: 'letter' }, 'now'],
    [
      'times in words, sent by itself',
      { ...base, times: 'when he is out' },
      { unattended: true },
      'ask_first no_safe_time',
    ],
    ['seen by somebody else, sent by itself', { ...base, someoneElseSees: true }, { byItself: true }, 'ask_first seen'],
    ['seen by somebody else, sent by a person', { ...base, someoneElseSees: true }, {}, 'now'],
    ['times in words, sent by a person', { ...base, times: 'when he is out' }, {}, 'now'],
    ['a voicemail nobody asked about', base, { channel: 'phone', leavesVoicemail: true }, 'never voicemail'],
    ['a voicemail that is OK', { ...base, voicemail: 'ok' }, { channel: 'phone', leavesVoicemail: true }, 'now'],
    [
      'a voicemail that says only who we are',
      { ...base, voicemail: 'say_only_landlord' },
      { channel: 'phone', leavesVoicemail: true },
      'now',
    ],
    [
      'the same where somebody else hears it',
      { ...base, voicemail: 'say_only_landlord', someoneElseSees: true },
      { channel: 'phone', leavesVoicemail: true },
      'never voicemail',
    ],
  ])('%s', (_, safe, asked, verdict) => {
    const going = mayGo(safe, { channel: 'email', now: tuesday, ...asked })
    expect(
      'at' in going
        ? `later ${going.at.toISOString()}`
        : Object.values({ v: going.verdict, ...('code' in going && { c: going.code }) }).join(' '),
    ).toBe(verdict)
  })
})

describe('a target', () => {
  const due = new Date('2026-12-09T17:00:00Z')
  test('moves to the next safe time when every agreed way is bound to it', () => {
    const safe: SafeContact = { ...base, okChannels: ['in_person', 'via_named_person'], windows: thursdays }
    expect(safeTarget(safe, tuesday, due)).toEqual(new Date('2026-12-10T10:00:00Z'))
  })
  test.each<[string, SafeContact | undefined]>([
    ['when the mailbox is open to us at any time', { ...base, okChannels: ['phone', 'portal'], windows: thursdays }],
    ['when no way is agreed', { ...base, okChannels: [], windows: thursdays }],
    ['when nobody has asked', undefined],
  ])('stands %s', (_, safe) => expect(safeTarget(safe, tuesday, due)).toBeUndefined())
})
