'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { endMarker } from '@/lib/violent-persons/deciding'
import { endingSchema } from '@/lib/violent-persons/schema'

export async function endMarkerAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, endingSchema, form, (actor, input) =>
    endMarker(actor, markerId, input),
  )
}
