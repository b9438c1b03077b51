'use server'
import { staffAction } from '@/app/_session/staff-action'
import type { LinkState } from '@/app/staff/administration/_parts/link-once'
import { linkAddress } from '@/lib/access/links'
import { makeAccount } from '@/lib/staff/commands'
import { accountSchema } from '@/lib/staff/schema'

/** Answers with the page itself, never a redirect: a link must not stand in an address, nor come back by a reload. */
export async function makeAccountAction(_previous: LinkState, form: FormData): Promise<LinkState> {
  let link: string | undefined
  const state = await staffAction(accountSchema, form, async (actor, input) => {
    link = linkAddress((await makeAccount(actor, input)).secret)
  })
  return { ...state, link }
}
