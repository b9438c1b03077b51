'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { assessRisk } from '@/lib/risk/commands'
import { assessmentSchema } from '@/lib/risk/schema'

export async function assessRiskAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'risk', assessmentSchema, form, (actor, input) =>
    assessRisk(actor, caseId, personId, input),
  )
}
