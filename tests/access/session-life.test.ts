import { describe, expect, test } from 'vitest'
import { placeToGo } from '@/app/staff/sign-in/place-to-go'
import { isLive, leftOf, needsTouch, stageOf } from '@/lib/access/session-life'

const now = new Date('2026-12-10T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('a session', () => {
  test.each([
    ['just used', 5, 0, true],
    ['idle for 30 minutes', 60, 30, true],
    ['idle for longer', 60, 30.1, false],
    ['12 hours old and in use', 720, 1, true],
    ['older', 720.1, 1, false],
    ['from a time to come: the training clock was set back', -300, -300, false],
  ])('%s', (_, started, seen, live) => {
    expect(isLive({ startedAt: ago(started), lastSeenAt: ago(seen) }, now)).toBe(live)
  })

  test('is written down as seen at most once a minute', () => {
    expect(needsTouch({ startedAt: ago(5), lastSeenAt: ago(0.9) }, now)).toBe(false)
    expect(needsTouch({ startedAt: ago(5), lastSeenAt: ago(1) }, now)).toBe(true)
  })
})

describe('what is left of a session', () => {
  test('is thirty minutes from the last request, and twelve hours from signing in', () => {
    expect(leftOf({ startedAt: ago(0), lastSeenAt: ago(0) }, now)).toEqual({ idle: 1800, whole: 43_200 })
    expect(leftOf({ startedAt: ago(719), lastSeenAt: ago(29) }, now)).toEqual({ idle: 60, whole: 60 })
    expect(leftOf({ startedAt: ago(721), lastSeenAt: ago(31) }, now)).toEqual({ idle: -60, whole: -60 })
  })

  test.each([
    [30, 700, 'quiet'],
    [5.1, 700, 'quiet'],
    [5, 700, 'idle'],
    [0.1, 700, 'idle'],
    [0, 700, 'over'],
    [30, 5, 'whole'],
    [3, 4, 'whole'],
    [30, 0, 'over'],
  ])('with %d minutes until it is idle too long and %d until it is too old, it is %s', (idle, whole, stage) => {
    expect(stageOf({ idle: idle * 60_000, whole: whole * 60_000 })).toBe(stage)
  })
})

describe('after signing in', () => {
  test.each(['/staff/triage', '/staff/triage?view=mine', '/staff/cases/0b0e'])('somebody goes on to %s', to => {
    expect(placeToGo(to)).toBe(to)
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/staff/../..//evil.example',
    '/\\evil',
    '/staff/sign-out',
    undefined,
  ])('but never to %s', to => expect(placeToGo(to)).toBe('/staff'))
})
