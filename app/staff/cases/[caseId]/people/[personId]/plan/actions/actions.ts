'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { addAction } from '@/lib/plans/commands'
import { actionSchema } from '@/lib/plans/schema'

export async function addActionAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'action', actionSchema, form, (actor, input) => addAction(actor, caseId, personId, input))
}
