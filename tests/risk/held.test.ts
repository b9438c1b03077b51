import { expect, test } from 'vitest'
import { isHeld } from '@/lib/risk/held'
import { assessmentSchema } from '@/lib/risk/schema'

const light = { score: 3, complete: true, overrides: [], band: 'high' as const, bandSource: 'raised' }

test('a lower result that stands at the band before it waits for a manager', () => {
  expect(isHeld(light, { band: 'high' })).toBe(true)
})

test('a band raised by the officer, lowered by a manager, or the first, waits for nobody', () => {
  expect(isHeld(light, { band: 'standard' })).toBe(false)
  expect(isHeld(light, undefined)).toBe(false)
  expect(isHeld({ ...light, band: 'standard', bandSource: 'lowered' }, { band: 'high' })).toBe(false)
  expect(isHeld({ ...light, score: 30, bandSource: 'score' }, { band: 'high' })).toBe(false)
})

test('a band of the officer’s own, and an assessment they declined, come with a reason', () => {
  const problems = (fields: object) =>
    assessmentSchema.safeParse({ listVersion: '1', ...fields }).error?.issues.map(({ path }) => path[0]) ?? []
  expect(problems({ band: 'high' })).toEqual(['reason'])
  expect(problems({ declined: 'yes' })).toEqual(['band', 'reason'])
  expect(problems({ declined: 'yes', band: 'medium', reason: 'Not today' })).toEqual([])
  expect(assessmentSchema.parse({ listVersion: '1', 'answer-q1': 'daily', 'answer-q2': '' }).answers).toEqual({
    q1: 'daily',
  })
})
