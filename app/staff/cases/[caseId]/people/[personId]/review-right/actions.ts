'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { tellReviewRight } from '@/lib/case-reviews/commands'
import { reviewRightToldSchema } from '@/lib/case-reviews/schema'
import type { FormState } from '@/lib/forms/submit'

export async function tellReviewRightAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'review-right', reviewRightToldSchema, form, actor =>
    tellReviewRight(actor, caseId, personId),
  )
}
