'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { addConductEntry, endConduct, openConduct } from '@/lib/restricted/conduct-commands'
import { conductEntrySchema, endingConductSchema, openingConductSchema } from '@/lib/restricted/conduct-schema'

const page = (caseId: string, done: string) => `/staff/cases/${caseId}/conduct?done=${done}`

export async function openConductAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'opened'), openingConductSchema, form, (actor, input) =>
    openConduct(actor, caseId, input),
  )
}

export async function addConductEntryAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'added'), conductEntrySchema, form, (actor, input) =>
    addConductEntry(actor, caseId, input),
  )
}

export async function endConductAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'ended'), endingConductSchema, form, (actor, input) =>
    endConduct(actor, caseId, input),
  )
}
