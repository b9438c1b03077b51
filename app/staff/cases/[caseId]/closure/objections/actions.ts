'use server'
import { leadingAction } from '@/app/_session/leading-action'
import { answerChallenge, takeChallenge } from '@/lib/closing/challenges'
import { challengeAnswerSchema, challengeSchema } from '@/lib/closing/schema'
import type { FormState } from '@/lib/forms/submit'

const path = (caseId: string) => `/staff/cases/${caseId}/closure/objections`

export async function takeChallengeAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(path(caseId), challengeSchema, form, (actor, input) => takeChallenge(actor, caseId, input))
}

export async function answerChallengeAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(path(caseId), challengeAnswerSchema, form, (actor, input) =>
    answerChallenge(actor, caseId, input),
  )
}
