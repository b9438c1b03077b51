'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { giveSummary } from '@/lib/support/summary-commands'
import { summarySchema } from '@/lib/support/summary-schema'

export async function giveSummaryAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'summary', summarySchema, form, (actor, input) =>
    giveSummary(actor, caseId, personId, input),
  )
}
