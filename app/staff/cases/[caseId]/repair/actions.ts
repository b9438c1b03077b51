'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { askForRepair, recordRepair } from '@/lib/cases/review-commands'
import { repairSchema } from '@/lib/cases/review-schema'
import type { FormState } from '@/lib/forms/submit'

export async function askForRepairAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'repair', repairSchema, form, (actor, input) => askForRepair(actor, caseId, input))
}

export async function recordRepairAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'repaired', repairSchema, form, (actor, input) => recordRepair(actor, caseId, input))
}
