'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { answerForCase } from '@/lib/patterns/commands'
import { patternAnswerSchema } from '@/lib/patterns/schema'

export async function answerMatchAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'pattern', patternAnswerSchema, form, (actor, input) => answerForCase(actor, caseId, input))
}
