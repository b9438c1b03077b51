'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { changeLadder, changeRoute } from '@/lib/restricted/route-commands'
import { memberSchema, rungSchema } from '@/lib/restricted/schema'

const page = (done: string) => `/staff/administration/restricted-route?done=${done}`

export async function changeRouteAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('route'), memberSchema, form, changeRoute)
}

export async function changeLadderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('ladder'), rungSchema, form, changeLadder)
}
