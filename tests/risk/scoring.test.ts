import { describe, expect, test } from 'vitest'
import { riskQuestionItems } from '@/lib/lists/defaults/risk-questions'
import { isComplete, keptAnswers, mostPoints, scoredBand, scoreOf } from '@/lib/risk/scoring'

const all = (place: 0 | -1) =>
  Object.fromEntries(riskQuestionItems.map(({ code, answers }) => [code, answers.at(place)?.code ?? '']))
const answers = (given: Record<string, string>) => keptAnswers(riskQuestionItems, given) ?? []

describe('the score', () => {
  test('of the gravest answers is 41, of the lightest 0', () => {
    expect(scoreOf(answers(all(-1)))).toBe(mostPoints)
    expect(scoreOf(answers(all(0)))).toBe(0)
  })

  test('counts nothing for what was not answered, which is then not complete', () => {
    const one = answers({ q5: 'now' })
    expect(scoreOf(one)).toBe(6)
    expect(isComplete(riskQuestionItems, one)).toBe(false)
    expect(isComplete(riskQuestionItems, answers(all(0)))).toBe(true)
    expect(isComplete([], [])).toBe(false)
  })

  test('keeps the words of question and answer as they were read', () => {
    expect(answers({ q2: 'yes' })).toEqual([
      { code: 'q2', words: riskQuestionItems[1]?.words, answer: 'yes', answerWords: 'Yes', score: 2 },
    ])
  })

  test('is not made of an answer or a question that the list does not have', () => {
    expect(keptAnswers(riskQuestionItems, { q1: 'never_heard' })).toBeUndefined()
    expect(keptAnswers(riskQuestionItems, { q99: 'yes' })).toBeUndefined()
  })
})

describe('the band of a score', () => {
  test.each([
    [0, true, 'standard'],
    [11, true, 'standard'],
    [12, true, 'medium'],
    [21, true, 'medium'],
    [22, true, 'high'],
    [41, true, 'high'],
    [0, false, 'medium'],
    [11, false, 'medium'],
    [30, false, 'high'],
  ] as const)('of %i, complete %s, is %s', (score, complete, band) => {
    expect(scoredBand({ score, complete, overrides: [] })).toBe(band)
  })

  test.each([0, 12, 41])('is High with an override, whatever the score: %i', score => {
    expect(scoredBand({ score, complete: true, overrides: ['arson'] })).toBe('high')
  })
})
