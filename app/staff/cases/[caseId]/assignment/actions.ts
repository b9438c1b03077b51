'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { assign } from '@/lib/cases/commands'
import { assignmentSchema } from '@/lib/cases/schema'
import type { FormState } from '@/lib/forms/submit'

export async function assignAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'assignment', assignmentSchema, form, (actor, input) => assign(actor, caseId, input))
}
