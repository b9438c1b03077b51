import { describe, expect, test } from 'vitest'
import { type Attempt, unableToReachSince } from '@/lib/cases/unable-to-reach'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const tried = (time: string, channel: Attempt['channel'] = 'phone'): Attempt => ({
  channel,
  outcome: 'attempted',
  contactedAt: at(time),
})
const spoke = (time: string): Attempt => ({ ...tried(time), outcome: 'two_way' })

describe('somebody could not be reached (T14)', () => {
  test.each<[string, Attempt[], Date | undefined]>([
    ['after three days of trying', [tried('07T10:00'), tried('08T10:00'), tried('09T10:00')], at('09T10:00')],
    ['after three parts of one day', [tried('07T10:00'), tried('07T14:00'), tried('07T18:30')], at('07T18:30')],
    [
      'by three ways at once',
      [tried('07T10:00'), tried('07T10:05', 'text'), tried('07T10:06', 'email')],
      at('07T10:06'),
    ],
    ['not by three calls within one morning', [tried('07T09:00'), tried('07T10:00'), tried('07T11:59')], undefined],
    ['not after two attempts', [tried('07T10:00'), tried('08T10:00')], undefined],
    [
      'not where we spoke in between',
      [tried('07T10:00'), tried('08T10:00'), spoke('08T15:00'), tried('09T10:00')],
      undefined,
    ],
    [
      'counted anew since we last spoke',
      [spoke('06T10:00'), tried('07T10:00'), tried('08T10:00'), tried('09T10:00')],
      at('09T10:00'),
    ],
    [
      'not by posts in the mailbox or letters',
      [tried('07T10:00', 'portal'), tried('08T10:00', 'letter'), tried('09T10:00')],
      undefined,
    ],
    ['in whatever order they were recorded', [tried('09T10:00'), tried('07T10:00'), tried('08T10:00')], at('09T10:00')],
  ])('%s', (_, contacts, expected) => {
    expect(unableToReachSince(contacts)).toEqual(expected)
  })
})
