import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { riskQuestionItems } from '@/lib/lists/defaults/risk-questions'
import { type BandFacts, decideBand, isLower, loweringProblem } from '@/lib/risk/band'
import { type RiskBand, riskBands, riskOverrides } from '@/lib/risk/risk'
import { isComplete, keptAnswers, scoreOf } from '@/lib/risk/scoring'

const facts = (more: Partial<BandFacts>): BandFacts => ({
  score: 5,
  complete: true,
  overrides: [],
  mayLower: false,
  ...more,
})

describe('the band of an assessment', () => {
  test.each([
    ['is that of the score', {}, 'standard', 'score', false],
    ['is raised by the officer', { chosen: 'high' }, 'high', 'raised', false],
    ['is not lowered by choosing a lower one', { score: 25, chosen: 'standard' }, 'high', 'score', false],
    ['is High with an override', { overrides: ['arson'] }, 'high', 'override', false],
    [
      'is judged where they did not want to be asked',
      { complete: false, score: 0, declined: true, chosen: 'high' },
      'high',
      'judged',
      false,
    ],
    [
      'is never judged Standard',
      { complete: false, score: 0, declined: true, chosen: 'standard' },
      'medium',
      'judged',
      false,
    ],
    ['stays where it was when it comes out lower', { previous: 'high' }, 'high', 'raised', true],
    [
      'stays also where they did not want to be asked',
      { complete: false, declined: true, chosen: 'medium', previous: 'high' },
      'high',
      'raised',
      true,
    ],
    ['is lowered by a manager with a reason', { previous: 'high', mayLower: true }, 'standard', 'lowered', false],
    ['rises over the one before', { score: 30, previous: 'medium' }, 'high', 'score', false],
  ] as const)('%s', (_, more, band, source, held) => {
    expect(decideBand(facts(more as Partial<BandFacts>))).toEqual({ band, source, held })
  })
})

describe('lowering a band', () => {
  const newest = { score: 5, complete: true, overrides: [], band: 'high' as RiskBand }

  test('is possible to any lower one', () => {
    expect(loweringProblem(newest, 'medium')).toBeUndefined()
    expect(loweringProblem(newest, 'standard')).toBeUndefined()
  })

  test('is no way up, none around an override, and none to Standard of what is not complete', () => {
    expect(loweringProblem(newest, 'high')).toContain('lower than')
    expect(loweringProblem({ ...newest, overrides: ['arson'] }, 'medium')).toContain('ticked')
    expect(loweringProblem({ ...newest, complete: false }, 'standard')).toContain('not complete')
  })
})

const answers = fc.record(
  Object.fromEntries(
    riskQuestionItems.map(({ code, answers }) => [code, fc.constantFrom(...answers.map(answer => answer.code))]),
  ),
  { requiredKeys: [] },
)
const assessment = fc.record({
  given: answers,
  overrides: fc.subarray([...riskOverrides]),
  declined: fc.boolean(),
  chosen: fc.option(fc.constantFrom(...riskBands), { nil: undefined }),
})

test('whatever officers assess one after the other: no band falls, scores stay in 0 to 41, overrides are High, and what is not complete is not Standard', () => {
  fc.assert(
    fc.property(fc.array(assessment, { minLength: 1, maxLength: 8 }), sequence => {
      let previous: RiskBand | undefined
      for (const { given, ...one } of sequence) {
        const kept = keptAnswers(riskQuestionItems, given as Record<string, string>) ?? []
        const scored = { score: scoreOf(kept), complete: isComplete(riskQuestionItems, kept) }
        const { band } = decideBand({ ...scored, ...one, previous, mayLower: false })
        expect(scored.score).toBeGreaterThanOrEqual(0)
        expect(scored.score).toBeLessThanOrEqual(41)
        if (previous) expect(isLower(band, previous)).toBe(false)
        if (one.overrides.length > 0) expect(band).toBe('high')
        if (!scored.complete) expect(band).not.toBe('standard')
        previous = band
      }
    }),
    { numRuns: 500 },
  )
})
