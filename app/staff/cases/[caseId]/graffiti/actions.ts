'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordPhotographed, recordRemoved } from '@/lib/cases/graffiti-commands'
import { photographedSchema, removedSchema } from '@/lib/cases/graffiti-schema'
import type { FormState } from '@/lib/forms/submit'

export async function photographedAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'graffiti', photographedSchema, form, (actor, input) =>
    recordPhotographed(actor, caseId, input),
  )
}

export async function removedAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'graffiti', removedSchema, form, (actor, input) => recordRemoved(actor, caseId, input))
}
