import { z } from 'zod'
import { chosen, localTime } from '@/lib/cases/schema'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { answersIn } from '@/lib/risk/schema'
import { outcomeProblem } from './rules'
import { type ScreenAnswer, screenAnswers, screenKinds, screenOutcomes } from './screen'

const consentSaid = ['yes', 'no', 'not_asked'] as const

/** A screen as its form posts it: an answer a question, what they want, and what comes of it (domain §3.8). */
export const screenSchema = z
  .object({
    kind: chosen(screenKinds, 'Choose the screen'),
    outcome: chosen(screenOutcomes, 'Choose what comes of it'),
    views: note,
    consent: choice(consentSaid),
    reason: note,
    referredTo: line,
    referredAt: z.union([z.literal('').transform(() => undefined), localTime('Enter when it was referred')]).optional(),
  })
  .catchall(z.unknown())
  .transform(({ kind, outcome, views, consent, reason, referredTo, referredAt, ...rest }) => ({
    ...{ kind, outcome, views, consent, reason, referredTo, referredAt },
    answers: answersIn(rest) as Record<string, ScreenAnswer>,
  }))
  .superRefine((screen, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const { kind, answers, outcome, reason, referredTo } = screen
    if (Object.values(answers).some(answer => !screenAnswers.includes(answer)))
      missing('outcome', 'Choose each answer again')
    const problem = outcomeProblem(kind, answers, outcome, reason)
    if (problem) missing('reason', problem)
    if (outcome === 'refer' && !referredTo) missing('referredTo', 'Say to whom it goes')
  })
export type NewScreen = z.output<typeof screenSchema>

export const mateCrimeSchema = z.object({
  indicators: z.union([z.string().transform(code => [code]), z.array(z.string())]).default([]),
  careOrSupportNeeds: chosen(['yes', 'no'], 'Choose whether they have care or support needs'),
  readsPhoneOrLivesIn: chosen(['yes', 'no'], 'Choose whether somebody reads their phone or lives in'),
  note,
})
export type NewMateCrimeCheck = z.output<typeof mateCrimeSchema>
