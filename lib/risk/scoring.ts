import type { RiskQuestion } from '@/lib/lists/defaults/risk-questions'
import type { RiskBand } from './risk'

/** One answer with the words of its question and its own, as they were when it was given. */
export type KeptAnswer = { code: string; words: string; answer: string; answerWords: string; score: number }

/** The most that twelve answers can come to (domain §3.5). */
export const mostPoints = 41
const mediumFrom = 12
const highFrom = 22

/**
 * The answers that the questions know, with their words frozen. Undefined where one is not among the answers of its
 * question: what was asked then is not what we have.
 */
export function keptAnswers(
  questions: readonly RiskQuestion[],
  given: Readonly<Record<string, string>>,
): KeptAnswer[] | undefined {
  const kept = questions.flatMap(question => {
    const code = given[question.code]
    return code === undefined ? [] : [keptAnswer(question, code)]
  })
  return kept.length === Object.keys(given).length && kept.every(answer => answer !== undefined) ? kept : undefined
}

/** Points of the answers, 0 to 41. What was not answered counts 0. */
export function scoreOf(answers: readonly KeptAnswer[]): number {
  const sum = answers.reduce((points, { score }) => points + score, 0)
  return Math.max(0, Math.min(mostPoints, sum))
}

/** Whether every question has its answer. */
export const isComplete = (questions: readonly RiskQuestion[], answers: readonly KeptAnswer[]): boolean =>
  questions.length > 0 && questions.every(({ code }) => answers.some(answer => answer.code === code))

export type Scored = { score: number; complete: boolean; overrides: readonly string[] }

/** What the score and the overrides come to: any override is High, and what is incomplete is never Standard. */
export function scoredBand({ score, complete, overrides }: Scored): RiskBand {
  if (overrides.length > 0 || score >= highFrom) return 'high'
  return score >= mediumFrom || !complete ? 'medium' : 'standard'
}

function keptAnswer({ code, words, answers }: RiskQuestion, answer: string): KeptAnswer | undefined {
  const chosen = answers.find(one => one.code === answer)
  return chosen && { code, words, answer, answerWords: chosen.words, score: chosen.score }
}
