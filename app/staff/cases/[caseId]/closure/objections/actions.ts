'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { answerChallenge, takeChallenge } from '@/lib/closing/challenges'
import { challengeAnswerSchema, challengeSchema } from '@/lib/closing/schema'
import type { FormState } from '@/lib/forms/submit'

export async function takeChallengeAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'challenge', challengeSchema, form, (actor, input) => takeChallenge(actor, caseId, input))
}

export async function answerChallengeAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'challenge-answered', challengeAnswerSchema, form, (actor, input) =>
    answerChallenge(actor, caseId, input),
  )
}
