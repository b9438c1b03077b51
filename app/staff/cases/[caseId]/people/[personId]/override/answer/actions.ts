'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { answerOverride } from '@/lib/cases/override-commands'
import { overrideAnswerSchema } from '@/lib/cases/override-schema'
import type { FormState } from '@/lib/forms/submit'

export async function answerOverrideAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'override-answered', overrideAnswerSchema, form, (actor, input) =>
    answerOverride(actor, caseId, input),
  )
}
