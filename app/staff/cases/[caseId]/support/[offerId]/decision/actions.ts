'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { decideOffer } from '@/lib/support/commands'
import { offerDecisionSchema } from '@/lib/support/schema'

export async function decideOfferAction(
  caseId: string,
  offerId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'decision', offerDecisionSchema, form, (actor, input) =>
    decideOffer(actor, caseId, offerId, input),
  )
}
