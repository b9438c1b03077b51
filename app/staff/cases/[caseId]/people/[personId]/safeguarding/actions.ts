'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { screenPerson } from '@/lib/safeguarding/commands'
import { screenSchema } from '@/lib/safeguarding/schema'

export async function screenPersonAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'screen', screenSchema, form, (actor, input) =>
    screenPerson(actor, caseId, personId, input),
  )
}
