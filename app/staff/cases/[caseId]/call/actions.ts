'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { callSchema } from '@/lib/cases/call'
import { logCall } from '@/lib/cases/call-commands'
import type { FormState } from '@/lib/forms/submit'

/** Goes on to safe contact where they said that it is no longer right, while it is fresh. */
export async function logCallAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(callSchema, form, async (actor, call) => {
    await logCall(actor, caseId, call)
    const file = `/staff/cases/${caseId}`
    redirect(call.safe === 'change' ? `${file}/people/${call.personId}/safe-contact` : `${file}?done=call`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
