'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { closeDay, openDay } from '@/lib/landlord/closure-commands'
import { closureDaySchema, closureSchema } from '@/lib/landlord/closure-schema'

const page = (done: string) => `/staff/administration/calendar-days?done=${done}`

export async function closeDayAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('closed'), closureSchema, form, closeDay)
}

export async function openDayAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('opened'), closureDaySchema, form, openDay)
}
