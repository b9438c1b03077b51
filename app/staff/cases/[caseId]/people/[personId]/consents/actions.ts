'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { recordConsent } from '@/lib/people/consent-commands'
import { consentSchema } from '@/lib/people/consent-schema'

export async function recordConsentAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'consent', consentSchema, form, (actor, input) =>
    recordConsent(actor, caseId, personId, input),
  )
}
