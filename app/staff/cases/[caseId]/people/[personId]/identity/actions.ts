'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { limitIdentity } from '@/lib/people/limited-commands'
import { limitingSchema } from '@/lib/people/limited-schema'

export async function limitIdentityAction(
  caseId: string,
  personId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(`/staff/cases/${caseId}?done=identity`, limitingSchema, form, (actor, input) =>
    limitIdentity(actor, caseId, personId, input),
  )
}
