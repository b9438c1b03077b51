'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { chooseCheckIns } from '@/lib/people/check-in-commands'
import { checkInsSchema } from '@/lib/people/check-in-schema'

export async function chooseCheckInsAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'check-ins', checkInsSchema, form, (actor, input) =>
    chooseCheckIns(actor, caseId, personId, input),
  )
}
