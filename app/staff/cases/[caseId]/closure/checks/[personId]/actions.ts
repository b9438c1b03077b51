'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { checkAfterwards } from '@/lib/closing/checking'
import { checkSchema } from '@/lib/closing/schema'
import type { FormState } from '@/lib/forms/submit'

export async function checkAfterwardsAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'closure-check', checkSchema, form, (actor, input) =>
    checkAfterwards(actor, caseId, personId, input),
  )
}
