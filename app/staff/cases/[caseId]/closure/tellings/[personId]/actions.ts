'use server'
import { leadingAction } from '@/app/_session/leading-action'
import { tellingSchema } from '@/lib/closing/schema'
import { tellOfClosing } from '@/lib/closing/telling'
import type { FormState } from '@/lib/forms/submit'

export async function tellOfClosingAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(`/staff/cases/${caseId}/closure`, tellingSchema, form, (actor, input) =>
    tellOfClosing(actor, caseId, personId, input),
  )
}
