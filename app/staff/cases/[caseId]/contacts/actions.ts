'use server'
import { redirect } from 'next/navigation'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordContact } from '@/lib/cases/contact-commands'
import { contactSchema } from '@/lib/cases/schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordContactAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'contact', contactSchema, form, async (actor, input) => {
    await recordContact(actor, caseId, input)
    if (input.wasSafe === 'no') redirect(`/staff/cases/${caseId}/people/${input.personId}/safe-contact`)
  })
}
