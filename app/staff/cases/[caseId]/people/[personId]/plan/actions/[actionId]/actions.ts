'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { endAction } from '@/lib/plans/commands'
import { actionEndSchema } from '@/lib/plans/schema'

export async function endActionAction(
  caseId: string,
  personId: string,
  actionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'action-ended', actionEndSchema, form, (actor, input) =>
    endAction(actor, caseId, personId, actionId, input),
  )
}
