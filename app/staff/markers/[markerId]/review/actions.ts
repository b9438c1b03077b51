'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { reviewMarker } from '@/lib/violent-persons/reviewing'
import { reviewSchema } from '@/lib/violent-persons/schema'

export async function reviewMarkerAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, reviewSchema, form, (actor, input) =>
    reviewMarker(actor, markerId, input),
  )
}
