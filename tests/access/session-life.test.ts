import { describe, expect, test } from 'vitest'
import { placeToGo } from '@/app/staff/sign-in/place-to-go'
import { isLive, needsTouch } from '@/lib/access/session-life'

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
