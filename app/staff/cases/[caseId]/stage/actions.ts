'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { changeHold, moveCase } from '@/lib/cases/stage-commands'
import { holdSchema, moveSchema } from '@/lib/cases/stage-schema'
import type { FormState } from '@/lib/forms/submit'

export async function moveAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'stage', moveSchema, form, (actor, input) => moveCase(actor, caseId, input))
}

export async function holdAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'hold', holdSchema, form, (actor, input) => changeHold(actor, caseId, input))
}
