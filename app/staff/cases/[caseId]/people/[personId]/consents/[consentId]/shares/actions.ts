'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { recordShare } from '@/lib/people/consent-commands'
import { shareSchema } from '@/lib/people/consent-schema'

export async function recordShareAction(
  caseId: string,
  consentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'share', shareSchema, form, (actor, input) => recordShare(actor, caseId, consentId, input))
}
