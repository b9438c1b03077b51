'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { staffAction } from '@/app/_session/staff-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import { cancelInCase, letterPosted, sendMessage } from '@/lib/notifications/commands'
import { decisionOnSchema, sendingSchema } from '@/lib/notifications/schema'
import { outgoingHref } from './outgoing-done'

export async function sendAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(sendingSchema, form, async (actor, input) => {
    redirect(outgoingHref(caseId, await sendMessage(actor, caseId, input)))
  })
}

export async function cancelAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(...decided(caseId, form, 'cancelled', cancelInCase))
}

export async function postedAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(...decided(caseId, form, 'posted', letterPosted))
}

type Decide = (actor: Staff, caseId: string, id: string) => Promise<void>
type Input = z.output<typeof decisionOnSchema>

/** What a button on a row does: the work, and back to the list with a word of what was done. */
function decided(caseId: string, form: FormData, done: 'cancelled' | 'posted', decide: Decide) {
  const work = async (actor: Staff, { id }: Input) => {
    try {
      await decide(actor, caseId, id)
    } finally {
      refresh()
    }
    redirect(outgoingHref(caseId, done))
  }
  return [decisionOnSchema, form, work] as const
}
