'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { decideInstruction, giveInstruction, liftInstruction } from '@/lib/restricted/instruction-commands'
import { givingSchema, instructionSchema, liftingSchema } from '@/lib/restricted/instruction-schema'

const page = (caseId: string, done: string) => `/staff/cases/${caseId}/instructions?done=${done}`

export async function decideCaseInstructionAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'decided'), instructionSchema, form, (actor, input) =>
    decideInstruction(actor, { caseId }, input),
  )
}

export async function giveCaseInstructionAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'given'), givingSchema, form, (actor, input) =>
    giveInstruction(actor, { caseId }, input),
  )
}

export async function liftCaseInstructionAction(caseId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(caseId, 'lifted'), liftingSchema, form, (actor, input) =>
    liftInstruction(actor, { caseId }, input),
  )
}
