'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { decide } from '@/lib/triage/commands'
import { decisionSchema } from '@/lib/triage/schema'

export async function decideAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(decisionSchema, form, async (actor, input) => {
    const { decision, waits } = await decide(actor, reportId, input)
    const shut = decision === 'restricted_case'
    const done = waits ? 'proposed' : 'yes'
    redirect(shut ? '/staff/triage?done=restricted_case' : `/staff/triage/${reportId}?done=${done}`)
  })
  if (state.code === 'conflict') revalidatePath(`/staff/triage/${reportId}`)
  return state
}
