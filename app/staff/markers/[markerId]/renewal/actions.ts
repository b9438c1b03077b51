'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { renewMarker } from '@/lib/violent-persons/reviewing'
import { renewalSchema } from '@/lib/violent-persons/schema'

export async function renewMarkerAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, renewalSchema, form, (actor, input) =>
    renewMarker(actor, markerId, input),
  )
}
