'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { deferForSafety, recordAskedToWait } from '@/lib/cases/clock-commands'
import { deferralSchema } from '@/lib/cases/schema'
import type { FormState } from '@/lib/forms/submit'

export async function deferAction(
  caseId: string,
  clockId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'deferral', deferralSchema, form, (actor, { why, ...input }) => {
    const move = why === 'safety' ? deferForSafety : recordAskedToWait
    return move(actor, caseId, clockId, input)
  })
}
