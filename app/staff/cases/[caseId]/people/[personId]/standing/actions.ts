'use server'
import { redirect } from 'next/navigation'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { recordStanding } from '@/lib/people/standing-commands'
import { standingSchema } from '@/lib/people/standing-schema'

export async function recordStandingAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'standing', standingSchema, form, async (actor, input) => {
    const wasShut = await recordStanding(actor, caseId, personId, input)
    if (wasShut) redirect('/staff')
  })
}
