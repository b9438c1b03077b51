import { expect, test } from 'vitest'
import { jobAgainAt, retryAt } from '@/lib/notifications/retry'

const now = new Date('2026-12-07T10:00:00Z')

test.each([
  [1, '2026-12-07T10:01:00.000Z'],
  [2, '2026-12-07T10:05:00.000Z'],
  [3, '2026-12-07T10:15:00.000Z'],
  [4, '2026-12-07T11:00:00.000Z'],
  [5, '2026-12-07T14:00:00.000Z'],
  [6, '2026-12-07T22:00:00.000Z'],
  [7, '2026-12-08T10:00:00.000Z'],
])('after try %i the next is at %s', (tries, at) => {
  expect(retryAt(tries, now)?.toISOString()).toBe(at)
})

test('after the eighth try it is given up', () => {
  expect(retryAt(8, now)).toBeUndefined()
})

test.each([
  [1, 10],
  [2, 60],
  [3, 300],
  [4, 900],
  [5, 3600],
  [6, 14_400],
  [200, 14_400],
])('a job that failed at try %i comes back after %i seconds, a fifth more or less', (tries, seconds) => {
  const wait = (chance: number) => (jobAgainAt(tries, now, chance).getTime() - now.getTime()) / 1000
  expect([wait(0), wait(0.5), wait(1)]).toEqual([seconds * 0.8, seconds, seconds * 1.2])
})
