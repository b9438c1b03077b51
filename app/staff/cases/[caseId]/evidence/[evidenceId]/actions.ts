'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { recordOf } from '@/lib/evidence/records'
import { evidenceRecordSchema } from '@/lib/evidence/schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordEvidenceAction(
  caseId: string,
  evidenceId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const state = await staffAction(evidenceRecordSchema, form, async (actor, input) => {
    await recordOf(actor, { caseId }, evidenceId, input)
    redirect(`/staff/cases/${caseId}/evidence/${evidenceId}?done=recorded`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
