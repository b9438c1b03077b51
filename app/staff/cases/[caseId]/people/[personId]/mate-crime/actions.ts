'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { checkMateCrime } from '@/lib/safeguarding/mate-crime-commands'
import { mateCrimeSchema } from '@/lib/safeguarding/schema'

export async function checkMateCrimeAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'mate-crime', mateCrimeSchema, form, (actor, input) =>
    checkMateCrime(actor, caseId, personId, input),
  )
}
