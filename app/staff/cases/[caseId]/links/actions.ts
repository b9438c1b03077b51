'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { linkCase } from '@/lib/cases/link-commands'
import { linkSchema } from '@/lib/cases/link-schema'
import type { FormState } from '@/lib/forms/submit'

export async function linkCaseAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'link', linkSchema, form, (actor, input) => linkCase(actor, caseId, input))
}
