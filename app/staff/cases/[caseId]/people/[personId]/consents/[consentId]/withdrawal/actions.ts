'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { withdrawConsent } from '@/lib/people/consent-commands'
import { withdrawalSchema } from '@/lib/people/consent-schema'

export async function withdrawConsentAction(
  caseId: string,
  consentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'consent-back', withdrawalSchema, form, (actor, input) =>
    withdrawConsent(actor, caseId, consentId, input),
  )
}
