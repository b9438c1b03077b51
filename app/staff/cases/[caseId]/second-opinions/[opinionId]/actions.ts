'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { answerOnCase } from '@/lib/cases/agreeing'
import type { FormState } from '@/lib/forms/submit'
import { secondOpinionSchema } from '@/lib/triage/schema-beside'

export async function answerOpinionAction(
  caseId: string,
  opinionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'opinion', secondOpinionSchema, form, (actor, input) =>
    answerOnCase(actor, caseId, opinionId, input),
  )
}
