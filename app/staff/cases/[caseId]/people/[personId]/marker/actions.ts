'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { proposalSchema } from '@/lib/violent-persons/schema'

export async function proposeMarkerAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(
    `/staff/cases/${caseId}/people/${personId}/marker?done=proposed`,
    proposalSchema,
    form,
    (actor, input) => proposeMarker(actor, caseId, personId, input),
  )
}
