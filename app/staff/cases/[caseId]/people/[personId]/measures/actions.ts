'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { askForMeasure } from '@/lib/support/measure-commands'
import { measureSchema } from '@/lib/support/measure-schema'

export async function askForMeasureAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'measure', measureSchema, form, (actor, input) =>
    askForMeasure(actor, caseId, personId, input),
  )
}
