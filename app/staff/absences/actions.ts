'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import { endAbsence, recordAbsence } from '@/lib/absences/commands'
import { absenceSchema, endAbsenceSchema } from '@/lib/absences/schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordAbsenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(absenceSchema, form, async (actor, input) => {
    await recordAbsence(actor, input)
  })
  refresh()
  return state
}

export async function endAbsenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(endAbsenceSchema, form, (actor, { id }) => endAbsence(actor, id))
  refresh()
  return state
}
