'use server'
import { redirect } from 'next/navigation'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordFinding } from '@/lib/cases/finding-commands'
import { findingSchema } from '@/lib/cases/finding-schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordFindingAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'finding', findingSchema, form, async (actor, input) => {
    const done = await recordFinding(actor, caseId, input)
    redirect(`/staff/cases/${caseId}?done=${done}`)
  })
}
