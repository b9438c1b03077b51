'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { addPerson } from '@/lib/people/commands'
import { personSchema } from '@/lib/people/schema'

export async function addPersonAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'person', personSchema, form, (actor, input) => addPerson(actor, caseId, input))
}
