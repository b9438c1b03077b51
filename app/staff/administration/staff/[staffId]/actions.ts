'use server'
import { refresh } from 'next/cache'
import { leadingAction } from '@/app/_session/leading-action'
import { staffAction } from '@/app/_session/staff-action'
import type { LinkState } from '@/app/staff/administration/_parts/link-once'
import { linkAddress } from '@/lib/access/links'
import type { FormState } from '@/lib/forms/submit'
import { bringBack, changeAccount } from '@/lib/staff/commands'
import { accountSchema, pressSchema, recoverySchema } from '@/lib/staff/schema'
import { inviteAgain, recoverAccount } from '@/lib/staff/way-in-commands'

export async function changeAccountAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const to = `/staff/administration/staff/${id}?done=changed`
  return leadingAction(to, accountSchema, form, (actor, input) => changeAccount(actor, id, input))
}

/** These answer with the page itself: a link must not stand in an address, nor come back by a reload. */
export async function inviteAgainAction(id: string, _previous: LinkState, form: FormData): Promise<LinkState> {
  let link: string | undefined
  const state = await staffAction(pressSchema, form, async actor => {
    link = linkAddress((await inviteAgain(actor, id)).secret)
  })
  refresh()
  return { ...state, link }
}

export async function recoverAction(id: string, _previous: LinkState, form: FormData): Promise<LinkState> {
  let link: string | undefined
  const state = await staffAction(recoverySchema, form, async (actor, input) => {
    link = linkAddress((await recoverAccount(actor, id, input)).secret)
  })
  refresh()
  return { ...state, link }
}

export async function bringBackAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/administration/staff/${id}?done=back`, pressSchema, form, actor => bringBack(actor, id))
}
