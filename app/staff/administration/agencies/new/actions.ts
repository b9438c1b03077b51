'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { addAgency } from '@/lib/agencies/commands'
import { agencySchema } from '@/lib/agencies/schema'
import type { FormState } from '@/lib/forms/submit'

export async function addAgencyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(agencySchema, form, async (actor, input) => {
    redirect(`/staff/administration/agencies/${await addAgency(actor, input)}?done=added`)
  })
}
