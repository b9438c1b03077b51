'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { decideInstruction, giveInstruction, liftInstruction } from '@/lib/restricted/instruction-commands'
import { givingSchema, instructionSchema, liftingSchema } from '@/lib/restricted/instruction-schema'

const page = (reportId: string, done: string) => `/staff/triage/${reportId}/instructions?done=${done}`

export async function decideReportInstructionAction(
  reportId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(page(reportId, 'decided'), instructionSchema, form, (actor, input) =>
    decideInstruction(actor, { reportId }, input),
  )
}

export async function giveReportInstructionAction(reportId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(reportId, 'given'), givingSchema, form, (actor, input) =>
    giveInstruction(actor, { reportId }, input),
  )
}

export async function liftReportInstructionAction(reportId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(reportId, 'lifted'), liftingSchema, form, (actor, input) =>
    liftInstruction(actor, { reportId }, input),
  )
}
