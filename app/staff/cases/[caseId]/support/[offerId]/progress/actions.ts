'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { takeFurther } from '@/lib/support/progress-commands'
import { progressSchema } from '@/lib/support/progress-schema'

export async function takeFurtherAction(
  caseId: string,
  offerId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'progress', progressSchema, form, (actor, input) =>
    takeFurther(actor, caseId, offerId, input),
  )
}
