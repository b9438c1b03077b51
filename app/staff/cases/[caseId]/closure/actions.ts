'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { decideClosing } from '@/lib/closing/deciding'
import { proposeClosing } from '@/lib/closing/proposing'
import { decisionSchema, proposalSchema } from '@/lib/closing/schema'
import type { FormState } from '@/lib/forms/submit'

export async function proposeClosingAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'closure', proposalSchema, form, (actor, input) => proposeClosing(actor, caseId, input))
}

export async function decideClosingAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'closure-decided', decisionSchema, form, (actor, input) =>
    decideClosing(actor, caseId, input),
  )
}
