'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { answerAppeal } from '@/lib/violent-persons/appeals'
import { appealAnswerSchema } from '@/lib/violent-persons/schema'

export async function answerAppealAction(markerId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/markers/${markerId}?done=yes`, appealAnswerSchema, form, (actor, input) =>
    answerAppeal(actor, markerId, input),
  )
}
