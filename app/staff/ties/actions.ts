'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { oneColleagueSchema, tieSchema } from '@/lib/restricted/schema'
import { declareTie, endTie } from '@/lib/restricted/ties'

export async function declareTieAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(tieSchema, form, declareTie)
  refresh()
  return state
}

export async function endTieAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(oneColleagueSchema, form, (actor, { id }) => endTie(actor, id))
  refresh()
  return state
}
