'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { changeLadder, changeRoute } from '@/lib/restricted/route-commands'
import { memberSchema, rungSchema } from '@/lib/restricted/schema'

export async function changeRouteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(memberSchema, form, changeRoute)
  refresh()
  return state
}

export async function changeLadderAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(rungSchema, form, changeLadder)
  refresh()
  return state
}
