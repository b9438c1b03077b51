'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { oneColleagueSchema, tieSchema } from '@/lib/restricted/schema'
import { declareTie, endTie } from '@/lib/restricted/ties'

export async function declareTieAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/ties?done=kept', tieSchema, form, declareTie)
}

export async function endTieAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/ties?done=ended', oneColleagueSchema, form, (actor, { id }) => endTie(actor, id))
}
