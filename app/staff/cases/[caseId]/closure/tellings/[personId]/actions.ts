'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { tellingSchema } from '@/lib/closing/schema'
import { tellOfClosing } from '@/lib/closing/telling'
import type { FormState } from '@/lib/forms/submit'

export async function tellOfClosingAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'closure-told', tellingSchema, form, (actor, input) =>
    tellOfClosing(actor, caseId, personId, input),
  )
}
