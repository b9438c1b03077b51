'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { confirmEntry, correctEntry, takeOutEntry } from '@/lib/support/catalogue-commands'
import { confirmationSchema, correctionSchema } from '@/lib/support/catalogue-schema'

const list = '/staff/administration/catalogue'

export async function confirmEntryAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`${list}?done=confirmed`, confirmationSchema, form, (actor, input) =>
    confirmEntry(actor, code, input),
  )
}

export async function correctEntryAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`${list}?done=corrected`, correctionSchema, form, (actor, input) =>
    correctEntry(actor, code, input),
  )
}

export async function takeOutEntryAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`${list}?done=taken-out`, confirmationSchema, form, (actor, input) =>
    takeOutEntry(actor, code, input),
  )
}
