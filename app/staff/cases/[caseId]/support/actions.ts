'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { offerSupport } from '@/lib/support/commands'
import { offerSchema } from '@/lib/support/schema'

export async function offerSupportAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'offer', offerSchema, form, (actor, input) => offerSupport(actor, caseId, input))
}
