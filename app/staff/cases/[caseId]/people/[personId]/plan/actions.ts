'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { makePlan } from '@/lib/plans/commands'
import { planSchema } from '@/lib/plans/schema'

export async function makePlanAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'plan', planSchema, form, (actor, input) => makePlan(actor, caseId, personId, input))
}
