'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { declareConflict, declareMyConflict } from '@/lib/cases/conflict-commands'
import { conflictSchema, myConflictSchema } from '@/lib/cases/conflict-schema'
import type { FormState } from '@/lib/forms/submit'

/** Leads to Today: the case is no longer theirs to see, and its address says nothing. */
export async function declareMyConflictAction(
  caseId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return staffAction(myConflictSchema, form, async (actor, input) => {
    await declareMyConflict(actor, caseId, input)
    redirect('/staff')
  })
}

export async function declareConflictAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'conflict', conflictSchema, form, (actor, input) => declareConflict(actor, caseId, input))
}
