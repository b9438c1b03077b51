'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordPolice } from '@/lib/cases/police-commands'
import { policeSchema } from '@/lib/cases/police-schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordPoliceAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'police', policeSchema, form, (actor, input) =>
    recordPolice(actor, caseId, personId, input),
  )
}
