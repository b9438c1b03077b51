'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { decideMarker } from '@/lib/violent-persons/deciding'
import { decisionSchema } from '@/lib/violent-persons/schema'

export async function decideMarkerAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, decisionSchema, form, (actor, input) =>
    decideMarker(actor, markerId, input),
  )
}
