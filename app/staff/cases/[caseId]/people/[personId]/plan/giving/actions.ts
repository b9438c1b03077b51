'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { givePlan } from '@/lib/plans/commands'
import { givingSchema } from '@/lib/plans/schema'

export async function givePlanAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'plan-given', givingSchema, form, (actor, input) =>
    givePlan(actor, caseId, personId, input),
  )
}
