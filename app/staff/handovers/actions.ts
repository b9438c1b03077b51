'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { handOver } from '@/lib/absences/handover-commands'
import { handoverSchema } from '@/lib/absences/schema'
import type { FormState } from '@/lib/forms/submit'

export async function handOverAction(_previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(handoverSchema, form, async (actor, input) => {
    const { moved, refused } = await handOver(actor, input)
    redirect(`/staff/handovers?from=${input.fromId}&moved=${moved}&stayed=${refused.length}`)
  })
}
