'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { noMarkerNeeded } from '@/lib/violent-persons/considering'
import { notNeededSchema } from '@/lib/violent-persons/schema'

export async function noMarkerNeededAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'marker-considered', notNeededSchema, form, (actor, input) =>
    noMarkerNeeded(actor, caseId, input),
  )
}
