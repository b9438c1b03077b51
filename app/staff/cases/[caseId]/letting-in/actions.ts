'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { clearCloseness, endLettingIn, letIn } from '@/lib/restricted/letting-in'
import { letInSchema, oneColleagueSchema } from '@/lib/restricted/schema'

export async function letInAction(kase: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(kase, 'let-in', letInSchema, form, (actor, input) => letIn(actor, { kase }, input))
}

export async function endLettingInAction(kase: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(kase, 'let-in', oneColleagueSchema, form, (actor, { id }) => endLettingIn(actor, { kase }, id))
}

export async function clearAction(kase: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(kase, 'let-in', oneColleagueSchema, form, (actor, { id }) => clearCloseness(actor, { kase }, id))
}
