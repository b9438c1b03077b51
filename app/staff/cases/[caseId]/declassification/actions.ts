'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { proposeDeclassify } from '@/lib/cases/declassify-proposal'
import { declassifySchema } from '@/lib/cases/declassify-schema'
import type { FormState } from '@/lib/forms/submit'

export async function proposeDeclassifyAction(
  caseId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'proposal', declassifySchema, form, (actor, input) =>
    proposeDeclassify(actor, caseId, input),
  )
}
