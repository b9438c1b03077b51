'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { reply } from '@/lib/messages/replying'
import { replySchema } from '@/lib/messages/schema'

export async function replyAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(replySchema, form, async (actor, input) => {
    await reply(actor, caseId, input)
    redirect(`/staff/cases/${caseId}/messages?sent=yes`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
