import { describe, expect, test } from 'vitest'
import { type ReviewRule, reviewRight, rightWords, ruleFor, type ToldOf } from '@/lib/case-reviews/review-right'

const now = new Date('2026-12-22T12:00:00Z')
const usual: ReviewRule = {
  district: '*',
  asbCount: 3,
  windowMonths: 6,
  reportedWithinMonths: 1,
  hateCount: 1,
  url: null,
}
const told = (received: string, happened: string | null = received, isHate = false): ToldOf => ({
  receivedAt: new Date(`${received}T10:00:00Z`),
  happenedAt: happened ? new Date(`${happened}T10:00:00Z`) : null,
  isHate,
})

describe('the right to ask for a Case Review', () => {
  test.each([
    ['one hate report', usual, [told('2026-12-01', '2026-12-01', true)], { by: 'hate', count: 1 }],
    ['one report of another kind', usual, [told('2026-12-01')], undefined],
    [
      'three of any kind',
      usual,
      ['2026-08-01', '2026-10-01', '2026-12-01'].map(day => told(day)),
      { by: 'any', count: 3 },
    ],
    [
      'one of them before the window',
      usual,
      ['2026-06-01', '2026-10-01', '2026-12-01'].map(day => told(day)),
      undefined,
    ],
    ['one told too long after', usual, [told('2026-12-01', '2026-10-15', true)], undefined],
    ['one of which nobody knows when', usual, [told('2026-12-01', null, true)], { by: 'hate', count: 1 }],
    ['hate where it counts as any other', { ...usual, hateCount: null }, [told('2026-12-01', null, true)], undefined],
    ['one that lies ahead', usual, [told('2026-12-24', null, true)], undefined],
    ['nothing', usual, [], undefined],
  ] as const)('%s', (_, rule, all, expected) => expect(reviewRight(rule, all, now)).toEqual(expected))

  test('is said in words', () => {
    expect(rightWords({ by: 'hate', count: 1 }, usual)).toBe('1 hate report of their own in 6 months')
    expect(rightWords({ by: 'any', count: 3 }, usual)).toBe('3 reports of their own in 6 months')
  })
})

test('a district has its newest rule in force, and else the one for everywhere', () => {
  const rule = (district: string, version: number, validFrom: string) => ({ ...usual, district, version, validFrom })
  const rules = [
    rule('*', 1, '2000-01-01'),
    rule('Moor', 1, '2026-01-01'),
    rule('Moor', 2, '2026-12-01'),
    rule('Moor', 3, '2027-01-01'),
  ]
  expect(ruleFor(rules, 'Moor', '2026-12-22')?.version).toBe(2)
  expect(ruleFor(rules, 'Fell', '2026-12-22')).toMatchObject({ district: '*', version: 1 })
})
