'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { bookInterpreter, cancelInterpreter } from '@/lib/cases/interpreter-commands'
import { bookingSchema, cancelledBookingSchema } from '@/lib/cases/interpreter-schema'
import type { FormState } from '@/lib/forms/submit'

export async function bookInterpreterAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'interpreter', bookingSchema, form, (actor, input) =>
    bookInterpreter(actor, caseId, personId, input),
  )
}

export async function cancelInterpreterAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'interpreter', cancelledBookingSchema, form, (actor, input) =>
    cancelInterpreter(actor, caseId, personId, input),
  )
}
