'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { recordWish } from '@/lib/people/commands'
import { wishSchema } from '@/lib/people/schema'

export async function recordWishAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'wish', wishSchema, form, (actor, input) => recordWish(actor, caseId, personId, input))
}
