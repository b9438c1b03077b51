'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { attachChoice, recordSigning, recordWitnessChoice } from '@/lib/support/witness-commands'
import { attachingSchema, signingSchema, witnessSchema } from '@/lib/support/witness-schema'

export async function recordWitnessChoiceAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'witness', witnessSchema, form, (actor, input) =>
    recordWitnessChoice(actor, caseId, personId, input),
  )
}

export async function recordSigningAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'witness-signed', signingSchema, form, (actor, input) =>
    recordSigning(actor, caseId, personId, input),
  )
}

export async function attachChoiceAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'witness-attached', attachingSchema, form, (actor, input) =>
    attachChoice(actor, caseId, personId, input),
  )
}
