'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordContact } from '@/lib/cases/contact-commands'
import { contactSchema } from '@/lib/cases/schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordContactAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'contact', contactSchema, form, (actor, input) => recordContact(actor, caseId, input))
}
