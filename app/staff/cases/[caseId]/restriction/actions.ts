'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { restrictCase } from '@/lib/restricted/restricting'
import { restrictionSchema } from '@/lib/restricted/schema'

/** Leads to Today: the case may no longer be theirs to see. */
export async function restrictCaseAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(restrictionSchema, form, async (actor, input) => {
    await restrictCase(actor, caseId, input)
    redirect('/staff?done=restricted')
  })
}
