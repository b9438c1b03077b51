'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { askOverride } from '@/lib/cases/override-commands'
import { overrideSchema } from '@/lib/cases/override-schema'
import type { FormState } from '@/lib/forms/submit'

export async function askOverrideAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'override-asked', overrideSchema, form, (actor, input) =>
    askOverride(actor, caseId, personId, input),
  )
}
