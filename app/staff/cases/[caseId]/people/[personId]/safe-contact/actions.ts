'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { recordSafeContact } from '@/lib/people/commands'
import { safeContactSchema } from '@/lib/people/schema'

export async function recordSafeContactAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'safe-contact', safeContactSchema, form, (actor, input) =>
    recordSafeContact(actor, caseId, personId, input),
  )
}
