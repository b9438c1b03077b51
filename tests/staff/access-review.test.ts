import { describe, expect, test } from 'vitest'
import { progressOf, reviewStanding } from '@/lib/staff/access-review'

const now = new Date('2026-11-28T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const never = { isOpen: false, lastClosedAt: null, firstAccountAt: null }

describe('the yearly review of access', () => {
  test.each([
    ['is open', { ...never, isOpen: true, lastClosedAt: daysAgo(400) }, 'open'],
    ['was closed within the year', { ...never, lastClosedAt: daysAgo(365), firstAccountAt: daysAgo(900) }, 'done'],
    ['was closed over a year ago', { ...never, lastClosedAt: daysAgo(366), firstAccountAt: daysAgo(900) }, 'due'],
    ['never was, in a house younger than a year', { ...never, firstAccountAt: daysAgo(20) }, 'done'],
    ['never was, in a house older than a year', { ...never, firstAccountAt: daysAgo(366) }, 'due'],
    ['never was, and there is nobody', never, 'done'],
  ] as const)('that %s', (_, facts, standing) => {
    expect(reviewStanding(facts, now)).toBe(standing)
  })

  test('counts whoever is there, and whoever was to end and is', () => {
    const accounts = [
      { active: true, answer: 'keep' },
      { active: true, answer: 'end' },
      { active: true, answer: null },
      { active: false, answer: 'end' },
    ]
    expect(progressOf(accounts)).toEqual({ answered: 2, of: 3, toEnd: 1 })
  })
})
