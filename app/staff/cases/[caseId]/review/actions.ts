'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordReview } from '@/lib/cases/review-commands'
import { reviewSchema } from '@/lib/cases/review-schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordReviewAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'review', reviewSchema, form, (actor, input) => recordReview(actor, caseId, input))
}
