'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { lowerBand } from '@/lib/risk/commands'
import { loweringSchema } from '@/lib/risk/schema'

export async function lowerBandAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'risk-lowered', loweringSchema, form, (actor, input) =>
    lowerBand(actor, caseId, personId, input),
  )
}
