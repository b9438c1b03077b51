'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { takeAppeal } from '@/lib/violent-persons/appeals'
import { appealSchema } from '@/lib/violent-persons/schema'

export async function takeAppealAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, appealSchema, form, (actor, input) =>
    takeAppeal(actor, markerId, input),
  )
}
