'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { accountAction } from '@/app/_session/account-action'
import { sessionSecret } from '@/app/_session/staff'
import { endOtherSessions, endOwnSession } from '@/lib/access/own-sessions'
import { wholly } from '@/lib/account/own'
import type { FormState } from '@/lib/forms/submit'

const which = z.object({ session: z.string().max(100) })

export async function endSessionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(which, form, async (standing, { session }) => {
    await endOwnSession(wholly(standing), session)
    redirect('/staff/account/sessions?done=ended')
  })
}

export async function endOtherSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(z.object({}), form, async standing => {
    await endOtherSessions(wholly(standing), (await sessionSecret()) ?? '')
    redirect('/staff/account/sessions?done=others-ended')
  })
}
