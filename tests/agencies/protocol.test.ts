import { describe, expect, test } from 'vitest'
import { endingWithoutNext, isInForce, standingOf } from '@/lib/agencies/protocol'

const term = { validFrom: '2026-09-01', validUntil: '2027-08-31', endedAt: null }

describe('how a protocol stands', () => {
  test.each([
    ['coming', '2026-08-31'],
    ['in_force', '2026-09-01'],
    ['in_force', '2027-07-01'],
    ['ends_soon', '2027-07-02'],
    ['ends_soon', '2027-08-31'],
    ['over', '2027-09-01'],
  ])('is %s on %s', (standing, today) => {
    expect(standingOf(term, today)).toBe(standing)
  })

  test('is ended from the moment somebody ended it, whatever its days say', () => {
    expect(standingOf({ ...term, endedAt: new Date() }, '2026-10-01')).toBe('ended')
    expect(isInForce({ ...term, endedAt: new Date() }, '2026-10-01')).toBe(false)
    expect(isInForce(term, '2027-08-31')).toBe(true)
  })
})

describe('what ends within 60 days', () => {
  const next = { validFrom: '2027-09-01', validUntil: '2028-08-31', endedAt: null }

  test('is said where nothing carries on from the day after', () => {
    expect(endingWithoutNext([term], '2027-08-01')).toEqual([term])
    expect(endingWithoutNext([term], '2027-01-01')).toEqual([])
    expect(endingWithoutNext([term, { ...next, validFrom: '2027-09-02' }], '2027-08-01')).toEqual([term])
    expect(endingWithoutNext([term, { ...next, endedAt: new Date() }], '2027-08-01')).toEqual([term])
  })

  test('is not said where another one follows without a gap', () => {
    expect(endingWithoutNext([term, next], '2027-08-01')).toEqual([])
  })
})
