import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterRules, safeChannels, voicemailRules } from '@/lib/people/person'
import { contactBy } from '@/lib/people/safe-contact'
import { lockedChannels, lockedSafely, looseningProblem, type SafeSaid } from '@/lib/people/safe-lock'

const said: SafeSaid = {
  okChannels: ['phone', 'in_person', 'via_named_person', 'portal'],
  neverChannels: ['text'],
  voicemail: 'ok',
  letters: 'ok',
  someoneElseSees: false,
  livesWithAllegedPerpetrator: false,
}
const locked = lockedSafely(said)

describe('a lock', () => {
  test('leaves meeting them and whom they named, and shuts every device and the door mat', () => {
    expect(locked.okChannels).toEqual(['in_person', 'via_named_person'])
    for (const channel of lockedChannels) expect(contactBy(channel, locked).verdict).toBe('never')
    expect(locked).toMatchObject({ voicemail: 'never', letters: 'never', someoneElseSees: true })
  })

  test('on somebody nobody has asked yet makes nothing safe', () => {
    expect(lockedSafely(undefined).okChannels).toEqual([])
  })

  test('keeps what they never wanted', () => {
    const never = lockedSafely({ ...said, neverChannels: ['in_person'] })
    expect(never.neverChannels).toContain('in_person')
    expect(never.okChannels).not.toContain('in_person')
  })
})

describe('while it is locked', () => {
  test.each([
    ['a way taken off never', { neverChannels: locked.neverChannels.filter(channel => channel !== 'phone') }],
    ['the phone called OK', { okChannels: ['phone'] as SafeSaid['okChannels'] }],
    ['voicemail allowed', { voicemail: 'ok' as const }],
    ['voicemail left open', { voicemail: undefined }],
    ['letters allowed', { letters: 'plain_envelope' as const }],
    ['nobody else seeing it any more', { someoneElseSees: false }],
  ])('%s is refused', (_, more) => {
    expect(looseningProblem(locked, { ...locked, ...more })).toContain('Only a manager')
  })

  test('another safe time, more that is never, or meeting them is recorded', () => {
    expect(looseningProblem(locked, locked)).toBeUndefined()
    expect(looseningProblem(locked, { ...locked, neverChannels: [...locked.neverChannels, 'portal'] })).toBeUndefined()
    expect(looseningProblem(locked, { ...locked, okChannels: ['in_person'] })).toBeUndefined()
  })
})

const anything = fc.record({
  okChannels: fc.subarray([...safeChannels]),
  neverChannels: fc.subarray([...safeChannels]),
  voicemail: fc.option(fc.constantFrom(...voicemailRules), { nil: undefined }),
  letters: fc.option(fc.constantFrom(...letterRules), { nil: undefined }),
  someoneElseSees: fc.boolean(),
  livesWithAllegedPerpetrator: fc.boolean(),
})

test('whatever officers record one after the other, no device and no letter becomes safe under a lock', () => {
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 6 }), (before, tries) => {
      let now = lockedSafely(before)
      for (const next of tries) if (!looseningProblem(now, next)) now = next
      for (const channel of lockedChannels) expect(contactBy(channel, now).verdict).toBe('never')
    }),
  )
})
