'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { sessionSecret } from '@/app/_session/staff'
import { accountAction } from '@/app/_session/staff-action'
import { endOtherSessions, endOwnSession } from '@/lib/access/own-sessions'
import type { FormState } from '@/lib/forms/submit'

const which = z.object({ session: z.string().max(100) })

export async function endSessionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(which, form, async (actor, { session }) => {
    await endOwnSession(actor, session)
    redirect('/staff/account/sessions?done=ended')
  })
}

export async function endOtherSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(z.object({}), form, async actor => {
    await endOtherSessions(actor, (await sessionSecret()) ?? '')
    redirect('/staff/account/sessions?done=others-ended')
  })
}
