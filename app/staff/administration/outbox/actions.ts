'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { cancelOutgoing, tryAgain } from '@/lib/notifications/commands'
import { decisionOnSchema } from '@/lib/notifications/schema'

const here = '/staff/administration/outbox'

export async function tryAgainAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(decisionOnSchema, form, async (actor, { id }) => {
    await tryAgain(actor, id)
    redirect(`${here}?done=again`)
  })
  if (state.code === 'conflict') refresh()
  return state
}

export async function cancelOutgoingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(decisionOnSchema, form, async (actor, { id }) => {
    await cancelOutgoing(actor, id)
    redirect(`${here}?done=cancelled`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
