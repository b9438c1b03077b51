'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { recordNotified } from '@/lib/violent-persons/reviewing'
import { notifiedSchema } from '@/lib/violent-persons/schema'

export async function recordNotifiedAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, notifiedSchema, form, (actor, input) =>
    recordNotified(actor, markerId, input),
  )
}
